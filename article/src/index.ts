export { Analysis } from "./analysis/analysis.ts";
export { Analyzer } from "./analysis/analyzer.ts";
