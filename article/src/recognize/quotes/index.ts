export { attributeQuotes } from "./attributeQuotes.ts";
export { claimQuotes } from "./claimQuotes.ts";
export { pairMarks } from "./quotationMarks.ts";
