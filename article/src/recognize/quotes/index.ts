export { attributeQuotes } from "./attributeQuotes.ts";
export { claimQuotes } from "./claimQuotes.ts";
export { pairMarks } from "./marks/quotationMarks.ts";
export { claimReports } from "./reports/claimReports.ts";
