import type { Span } from "@copydesk/article";
import { laidBare, printable } from "../terminal/printable.ts";
import { endWithin, startWithin, widthOf } from "../terminal/width.ts";

/** A place of an article, fit to print. */
export interface Excerpt {
  /** The place is all of its line, and needs no marks. */
  readonly whole: boolean;
  readonly before: string;
  readonly flagged: string;
  readonly after: string;
}

/** Columns of the marks `«»` around a flagged part of a line. */
const MARKS = 2;

/** The flagged text (its first line, where it has several) and as much of its line as `room` columns hold with the marks `«»`. */
export function excerptOf(text: string, { start, end }: Span, room: number): Excerpt {
  // No more is looked at than could be shown, so that a megabyte on one line costs no more than any other.
  const reach = room * UNITS_A_COLUMN;
  const looked = text.slice(start, Math.min(end, start + reach));
  const flagged = firstLine(looked);
  const flaggedEnd = flagged === looked ? end : start + flagged.length;
  const before = squeezed(lastLine(text.slice(Math.max(0, start - reach), start))).replace(/^ /u, "");
  const after = squeezed(firstLine(text.slice(flaggedEnd, flaggedEnd + reach))).replace(/ $/u, "");
  if (before.trim() === "" && after.trim() === "") {
    const line = squeezed(flagged).replace(/^ | $/gu, "");
    return { whole: true, before: "", flagged: startWithin(printable(line), room), after: "" };
  }
  const bare = startWithin(laidBare(flagged), room - MARKS);
  return { whole: false, flagged: bare, ...around(printable(before), printable(after), room - MARKS - widthOf(bare)) };
}

/** White space is squeezed and marks take no column; more than this of them on every column is no text for a person. */
const UNITS_A_COLUMN = 2;

/** Each side gets half of the room, and what the other leaves. */
function around(before: string, after: string, room: number): Pick<Excerpt, "before" | "after"> {
  const half = Math.floor(room / 2);
  const left = endWithin(before, Math.max(half, room - widthOf(after)));
  return { before: left, after: startWithin(after, room - widthOf(left)) };
}

function squeezed(text: string): string {
  return text.replace(/[\t\p{Z}]+/gu, " ");
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/u);
  return end < 0 ? text : text.slice(0, end);
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
}
