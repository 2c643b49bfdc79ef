import type { Span } from "../model/span.ts";

/**
 * Keeps the longest of overlapping claims, of equally long ones the one that comes first in `claims` (recognizers are listed in order of trust); the result is sorted
 * by start and free of overlap.
 */
export function withoutOverlaps<Claim extends Span>(claims: readonly Claim[]): readonly Claim[] {
  if (areApart(claims)) return claims;
  const ranked = claims.map((claim, rank) => ({ start: claim.start, end: claim.end, claim, rank }));
  const sorted = ranked.sort((a, b) => a.start - b.start);
  const kept: Claim[] = [];
  for (let from = 0; from < sorted.length; ) {
    let end = (sorted[from] as Ranked<Claim>).end;
    let to = from + 1;
    for (; to < sorted.length && (sorted[to] as Ranked<Claim>).start < end; to++)
      end = Math.max(end, (sorted[to] as Ranked<Claim>).end);
    if (to === from + 1) kept.push((sorted[from] as Ranked<Claim>).claim);
    else for (const { claim } of longestFirst(sorted.slice(from, to))) kept.push(claim);
    from = to;
  }
  return kept;
}

function areApart(claims: readonly Span[]): boolean {
  for (let i = 1; i < claims.length; i++) {
    if ((claims[i - 1] as Span).end > (claims[i] as Span).start) return false;
  }
  return true;
}

interface Ranked<Claim> extends Span {
  readonly claim: Claim;
  readonly rank: number;
}

/** Settles one knot of claims that hang together by overlap. */
function longestFirst<Claim>(knot: readonly Ranked<Claim>[]): readonly Ranked<Claim>[] {
  const kept: Ranked<Claim>[] = [];
  for (const claim of [...knot].sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank)) {
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
