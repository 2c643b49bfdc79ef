import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";

/** A paragraph of several lines: the number of the first of them, and how many they are. */
export interface Wrap {
  readonly first: number;
  readonly size: number;
}

/** Paragraphs that were broken at a fixed width, one defect each. What joins them is an edit a line break, and not one replacement. */
export function findHardWraps(lines: readonly DocumentLine[], wraps: readonly Wrap[]): readonly Defect[] {
  return wraps.flatMap(({ first, size }) => {
    const [from, to] = [lines[first], lines[first + size - 1]];
    return from && to ? [{ start: from.start, end: to.end, code: "text/hard-wrap" }] : [];
  });
}
