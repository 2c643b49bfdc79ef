import type { Span } from "../model/span.ts";
import { shortened } from "./markdown.ts";

/** A stretch of an article on one line of a list. */
export interface Passage {
  readonly text: string;
  /** What the passage is shown for, in its text. */
  readonly highlight?: Span;
}

/** How much of the line is shown, in code units: enough to see who does what in a side bar of ordinary width. */
const BEFORE = 24;
const AFTER = 60;
const LONGEST = 120;

/** The span with the words of its line around it. Costs the same however long the line is. */
export function inContext(text: string, { start, end }: Span): Passage {
  const before = lead(text.slice(Math.max(0, start - BEFORE - 1), start));
  const shown = shortened(text.slice(start, end), LONGEST);
  const after = shown.length < end - start ? "" : trail(text.slice(end, end + AFTER + 1));
  return { text: before + shown + after, highlight: { start: before.length, end: before.length + shown.length } };
}

/** From the line's start, or from the first whole word after an ellipsis. */
function lead(text: string): string {
  const lineBreak = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  if (lineBreak !== -1 || text.length <= BEFORE) return text.slice(lineBreak + 1).trimStart();
  const space = text.indexOf(" ");
  return space === -1 ? "…" : `…${text.slice(space + 1)}`;
}

/** To the line's end, or to the last whole word before an ellipsis. */
function trail(text: string): string {
  const lineBreak = text.search(/[\n\r]/);
  if (lineBreak !== -1 || text.length <= AFTER)
    return text.slice(0, lineBreak === -1 ? undefined : lineBreak).trimEnd();
  const space = text.lastIndexOf(" ");
  return space === -1 ? "…" : `${text.slice(0, space)}…`;
}
