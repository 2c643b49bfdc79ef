import type { LineVerdict } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";

/** One verdict a line, in order. */
export function judgeLines(lines: readonly DocumentLine[]): readonly LineVerdict[] {
  return lines.map(({ start, end }) => ({
    start,
    end,
    boilerplate: false,
    kind: "body",
    confidence: 0.5,
    reasons: [],
  }));
}
