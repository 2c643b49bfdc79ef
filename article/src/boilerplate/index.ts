export { judgeLines } from "./judgeLines.ts";
export { measureForm } from "./measureForm.ts";
export { unwrap } from "./unwrap.ts";
