/** A half-open range `[start, end)` of UTF-16 code units. Which text it counts in is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `[start, end)` by `text`. Edits of one list are sorted, never overlap, and count in the text before any of them. */
export interface TextEdit extends Span {
  readonly text: string;
}
