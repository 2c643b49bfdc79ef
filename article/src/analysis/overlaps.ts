import type { Span } from "../model/span.ts";

/**
 * Keeps the longest of overlapping claims, of equally long ones the one that comes first in `claims` (recognizers are listed in order of trust); the result is sorted
 * by start and free of overlap.
 */
export function withoutOverlaps<Claim extends Span>(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const sorted = [...claims].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Claim[] = [];
  for (const claim of sorted) {
    const place = placeOf(kept, claim.start);
    const before = kept[place - 1];
    const after = kept[place];
    if ((before === undefined || before.end <= claim.start) && (after === undefined || claim.end <= after.start)) {
      kept.splice(place, 0, claim);
    }
  }
  return kept;
}

/** Index of the first kept claim that starts at `start` or later. */
function placeOf(kept: readonly Span[], start: number): number {
  let low = 0;
  for (let high = kept.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((kept[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
