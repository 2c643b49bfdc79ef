import type { Analysis } from "../analysis/analysis.ts";
import type { Diagnostic } from "./types.ts";

/** Says what is wrong with an article, at the severity a person gets who has set nothing. In any order. */
export type Rule = (analysis: Analysis) => readonly Diagnostic[];
