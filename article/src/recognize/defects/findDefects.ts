import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import { findDuplicateLines } from "./duplicateLines.ts";
import { findMixedQuotationMarks } from "./mixedQuotationMarks.ts";

/** The lines' own defects and what only the document shows (duplicate lines, mixed quotation marks), in the plain text's offsets, in order of their starts. */
export function findDefects(lines: readonly DocumentLine[]): readonly Defect[] {
  const defects: Defect[] = [...findDuplicateLines(lines), ...findMixedQuotationMarks(lines)];
  for (const line of lines) {
    for (const defect of line.reading.defects) {
      defects.push({ ...defect, start: line.start + defect.start, end: line.start + defect.end });
    }
  }
  return defects.sort((a, b) => a.start - b.start || b.end - a.end);
}
