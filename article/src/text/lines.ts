import type { Span } from "../model/span.ts";

/** Lines of a text as parallel arrays: line `i` is `[starts[i], ends[i])`, without its line break. */
export interface Lines {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Splits at `\n`, `\r\n` and `\r`, nothing else. A text has one line more than it has line breaks. */
export function splitLines(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let lineFeed = text.indexOf("\n");
  let carriageReturn = text.indexOf("\r");
  for (let start = 0; ; ) {
    starts.push(start);
    if (lineFeed !== -1 && lineFeed < start) lineFeed = text.indexOf("\n", start);
    if (carriageReturn !== -1 && carriageReturn < start) carriageReturn = text.indexOf("\r", start);
    const atReturn = carriageReturn !== -1 && (lineFeed === -1 || carriageReturn < lineFeed);
    const end = atReturn ? carriageReturn : lineFeed;
    if (end === -1) {
      ends.push(text.length);
      return { length: starts.length, starts, ends };
    }
    ends.push(end);
    start = end + (atReturn && lineFeed === end + 1 ? 2 : 1);
  }
}

/** Index of the line that holds `offset`; a line break belongs to the line it ends. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  for (let high = lines.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line around `offset`, without its line break; found by looking at this line alone. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
