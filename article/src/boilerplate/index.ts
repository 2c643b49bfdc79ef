export { judgeLines } from "./judgeLines.ts";
export { measureForm } from "./measureForm.ts";
export { PageMemory } from "./pageMemory.ts";
export { unwrap } from "./unwrap.ts";
