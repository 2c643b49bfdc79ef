import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { type Layer, untagged } from "./tagging.ts";

/** A place to go to. */
export interface UntaggedPlace extends Span {
  /** It lies on the other side of the text's end: the search went round. */
  readonly isWrapped: boolean;
}

/** The next name, date or quote after a place (`direction` 1) or before it (-1) that is recognised on an article line and not tagged, round the text's ends; `undefined` where none is left. */
export function nextUntagged(
  analysis: Analysis,
  place: Span,
  direction: 1 | -1,
  layers: readonly Layer[],
): UntaggedPlace | undefined {
  const found = layers.flatMap((layer): readonly Span[] => untagged(analysis, layer)).sort(inOrder);
  const ahead =
    direction === 1 ? found.find((span) => isBehind(span, place)) : found.findLast((span) => isBefore(span, place));
  const target = ahead ?? (direction === 1 ? found[0] : found.at(-1));
  return target && { start: target.start, end: target.end, isWrapped: ahead === undefined };
}

/** What begins at the cursor has not been gone to yet: it would be selected. */
function isBehind(span: Span, place: Span): boolean {
  return place.start === place.end ? span.start >= place.start : inOrder(span, place) > 0;
}

function isBefore(span: Span, place: Span): boolean {
  return place.start === place.end ? span.start < place.start : inOrder(span, place) < 0;
}

/** By start; what holds another comes before it. A selection that is a mention itself stands neither before nor behind that. */
function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
