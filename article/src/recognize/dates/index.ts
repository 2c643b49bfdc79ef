export { claimDates } from "./claimDates.ts";
export { type ResolvedDates, resolveDates } from "./resolve/resolveDates.ts";
