import type { Analysis } from "../analysis/analysis.ts";
import { confidenceOf, type Layer, untagged } from "./tagging.ts";

/** How many untagged mentions are at least this sure. */
export interface ConfidenceStep {
  /** A probability 0–1; of dates see `confidenceOf`. */
  readonly least: number;
  readonly count: number;
}

/** The surest first. */
const STEPS: readonly number[] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0];

/** How many untagged names, dates or quotes `tagAll` would try for a `least` confidence: the surest step first, steps that add nothing left out. Empty where all are tagged. */
export function confidenceSteps(analysis: Analysis, layer: Layer): readonly ConfidenceStep[] {
  const confidences = untagged(analysis, layer).map(confidenceOf);
  const steps: ConfidenceStep[] = [];
  for (const least of layer === "dates" ? DATE_STEPS : STEPS) {
    const count = confidences.filter((confidence) => confidence >= least).length;
    if (count > (steps.at(-1)?.count ?? 0)) steps.push({ least, count });
  }
  return steps;
}

const DATE_STEPS: readonly number[] = [1, 0.8, 0];
