export { attributeQuotes } from "./attributeQuotes.ts";
export { claimQuotes } from "./claimQuotes.ts";
export { claimReports } from "./claimReports.ts";
export { pairMarks } from "./quotationMarks.ts";
