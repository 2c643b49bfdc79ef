import type { Span } from "../model/span.ts";

/** Searches in spans that are sorted and free of overlap (lines, names, dates, quotes): what is asked about one place costs no walk over all of them. */

/** Those that touch the place; one that only ends or begins there does too. */
export function touching<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  const from = firstWhere(sorted, (span) => span.end >= start);
  let to = from;
  while (to < sorted.length && (sorted[to] as T).start <= end) to++;
  return sorted.slice(from, to);
}

/** The one that holds the character at `offset`. */
export function holding<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  const found = sorted[firstWhere(sorted, ({ end }) => end > offset)];
  return found && found.start <= offset ? found : undefined;
}

/** The one that the cursor is in or beside; of two that meet there the one that begins. */
export function beside<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  return touching(sorted, { start: offset, end: offset }).at(-1);
}

/** Index of the first item that passes, where all that pass come last; the length where none does. */
export function firstWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the first to the last of them; the empty span at 0 where there is none. Not `Math.min(...)`: a call takes only so many arguments. */
export function hull(spans: readonly Span[]): Span {
  const [first] = spans;
  if (!first) return { start: 0, end: 0 };
  let { start, end } = first;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/** Whether `inner` lies in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
