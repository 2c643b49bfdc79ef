export { ACTION_REQUEST, type ActionAnswer, type ActionQuestion } from "./protocol.ts";
export { startServer } from "./server.ts";
