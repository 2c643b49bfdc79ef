export { claimDefects } from "./claimDefects.ts";
export { findDefects } from "./findDefects.ts";
export type { Wrap } from "./hardWraps.ts";
