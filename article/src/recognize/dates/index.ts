export { claimDates } from "./claimDates.ts";
export { resolveDates } from "./resolveDates.ts";
