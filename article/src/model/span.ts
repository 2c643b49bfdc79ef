/** A half-open range `[start, end)` of UTF-16 code units. Which text it counts in is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `[start, end)` by `text`. Edits of one list are sorted, never overlap, and count in the text before any of them. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Whether one of the spans shares text with `span`. `sorted` is sorted by start and free of overlap. */
export function overlapsAny(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < end;
}
