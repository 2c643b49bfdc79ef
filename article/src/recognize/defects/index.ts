import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine, Paragraph } from "../../model/reading.ts";

export function claimDefects(paragraph: Paragraph): readonly Defect[] {
  void paragraph;
  return [];
}

/** The lines' own defects and what only the document shows (duplicate lines), in the plain text's offsets, in order. */
export function findDefects(lines: readonly DocumentLine[]): readonly Defect[] {
  void lines;
  return [];
}
