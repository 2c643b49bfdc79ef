import type { Analysis } from "../analysis/analysis.ts";

/** Remembers what `compute` says of an analysis as long as somebody holds the analysis: after one keystroke several features ask the same. */
export function oncePerAnalysis<T extends object>(compute: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, T>();
  return (analysis) => {
    let value = known.get(analysis);
    if (value === undefined) {
      value = compute(analysis);
      known.set(analysis, value);
    }
    return value;
  };
}
