export type { ApplyAnswer, ApplyQuestion } from "./protocol.ts";
export { startServer } from "./server.ts";
