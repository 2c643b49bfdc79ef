import type { Diagnostic } from "@copydesk/article";
import type { Finding } from "./finding.ts";

/** Gives diagnostics their file, line and column. Lines end at `\n`, `\r\n` and `\r`. */
export function locate(file: string, text: string, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  if (diagnostics.length === 0) return [];
  const lineStarts = startsOfLines(text);
  return diagnostics.map(({ start, end, severity, code, message }) => {
    const line = lineAt(lineStarts, start);
    const endLine = lineAt(lineStarts, end);
    return {
      file,
      line: line + 1,
      column: start - (lineStarts[line] as number) + 1,
      endLine: endLine + 1,
      endColumn: end - (lineStarts[endLine] as number) + 1,
      start,
      end,
      severity,
      code,
      message,
    };
  });
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(LINE_BREAK)) starts.push(index + lineBreak.length);
  return starts;
}

/** `\n`, `\r\n`, `\r`; not U+2028, which the flag `m` would take for one. */
const LINE_BREAK = /\r\n|[\r\n]/gu;

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
