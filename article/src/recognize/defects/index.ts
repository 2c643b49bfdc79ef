export { claimDefects } from "./claimDefects.ts";
export { findDefects } from "./findDefects.ts";
