import { applyEdits } from "../markup/edits.ts";
import type { Markup } from "../markup/markup.ts";
import { parse } from "../markup/parse.ts";
import type { TextEdit } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";

/** Whether the plain text stays as it was: half a tag in the text can become a whole one when a tag beside it changes. The edits stand in one line. */
export function keepsText({ source }: Markup, edits: readonly TextEdit[]): boolean {
  const [first] = edits;
  if (!first) return true;
  const line = lineAround(source, first.start);
  const text = source.slice(line.start, line.end);
  const moved = edits.map(({ start, end, text }) => ({ start: start - line.start, end: end - line.start, text }));
  return parse(applyEdits(text, moved)).plain === parse(text).plain;
}
