import type { Analysis } from "../analysis/analysis.ts";
import { lineAround, tagPairs } from "../markup/lineTags.ts";
import type { Span } from "../model/span.ts";

/** The names of the start and the end tag that belong together, where `offset` stands in one of the two: what is written in one belongs into the other. Empty elsewhere; never throws. */
export function linkedEditing({ text }: Analysis, offset: number): readonly Span[] {
  for (const { start, end } of tagPairs(text, lineAround(text, offset))) {
    if (end && (touches(start.name, offset) || touches(end.name, offset))) return [start.name, end.name];
  }
  return [];
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
