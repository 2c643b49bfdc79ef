import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";

/** Code units. Shorter lines come twice for good reasons: cross-heads, names, refrains. */
const LONG = 60;

/** Long lines that stand word for word further up; the first of them is none. */
export function findDuplicateLines(lines: readonly DocumentLine[]): readonly Defect[] {
  const seen = new Set<string>();
  const defects: Defect[] = [];
  for (const line of lines) {
    if (line.end - line.start < LONG) continue;
    const { text } = line.reading.paragraph;
    if (seen.has(text)) defects.push({ start: line.start, end: line.end, code: "text/duplicate-line" });
    else seen.add(text);
  }
  return defects;
}
