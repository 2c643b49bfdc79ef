export type * from "./protocol.ts";
export { startServer } from "./server.ts";
