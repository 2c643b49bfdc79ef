import { applyEdits } from "../markup/edits.ts";
import type { Markup } from "../markup/markup.ts";
import { parse } from "../markup/parse.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";

/** Whether the plain text stays as it was: half a tag in the text can become a whole one when a tag beside it changes. The edits are in order, each in one line. */
export function keepsText({ source }: Markup, edits: readonly TextEdit[]): boolean {
  return editsByLine(source, edits).every(([line, here]) => {
    const text = source.slice(line.start, line.end);
    const moved = here.map(({ start, end, text }) => ({ start: start - line.start, end: end - line.start, text }));
    return parse(applyEdits(text, moved)).plain === parse(text).plain;
  });
}

/** Each line that changes, with its edits. */
export function editsByLine(source: string, edits: readonly TextEdit[]): readonly (readonly [Span, TextEdit[]])[] {
  const lines: [Span, TextEdit[]][] = [];
  for (const edit of edits) {
    const last = lines.at(-1);
    if (last && edit.start <= last[0].end) last[1].push(edit);
    else lines.push([lineAround(source, edit.start), [edit]]);
  }
  return lines;
}
