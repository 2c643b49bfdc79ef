import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import { findDuplicateLines } from "./duplicateLines.ts";
import { findHardWraps, type Wrap } from "./hardWraps.ts";
import { findHyphenation } from "./hyphenation.ts";
import { findMixedQuotationMarks } from "./mixedQuotationMarks.ts";

/**
 * The lines' own defects and what only the document shows (duplicate lines, cut words, hard wraps, mixed quotation marks), in the plain text's offsets, in order of their starts. `wraps`: of each
 * paragraph that may be joined, its first line and how many lines it takes.
 */
export function findDefects(lines: readonly DocumentLine[], wraps: readonly Wrap[] = []): readonly Defect[] {
  const cutWords = findHyphenation(lines);
  const defects: Defect[] = [
    ...findDuplicateLines(lines),
    ...findMixedQuotationMarks(lines),
    ...findHardWraps(lines, wraps),
    ...cutWords,
  ];
  let cut = 0;
  for (const line of lines) {
    while ((cutWords[cut]?.start ?? line.end) < line.start) cut++;
    const hyphen = cutWords[cut]?.start ?? -1;
    for (const defect of line.reading.defects) {
      const [start, end] = [line.start + defect.start, line.start + defect.end];
      // A soft hyphen that has cut a word is the cut word's.
      if (end <= hyphen || start > hyphen) defects.push({ ...defect, start, end });
    }
  }
  return defects.sort((a, b) => a.start - b.start || b.end - a.end);
}
