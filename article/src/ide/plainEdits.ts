import { applyEdits } from "../markup/edits.ts";
import type { Markup } from "../markup/markup.ts";
import { parse } from "../markup/parse.ts";
import type { TextEdit } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";
import { roleOf } from "./tagChoices.ts";

/**
 * Edits of the plain text of one line as edits of the source; what is put in stands outside a name or date that ends there, and inside a quote. Empty where a tag is in the way, or where half a
 * tag would become a whole one. `edits`: in order.
 */
export function plainEdits(markup: Markup, edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first] = edits;
  if (!first) return [];
  const written = edits.map((edit) => sourceEdit(markup, edit));
  const line = lineAround(markup.source, (written[0] as TextEdit).start);
  const offset = markup.toPlain(line.start);
  const before = markup.source.slice(line.start, line.end);
  const after = parse(applyEdits(before, written.map(shiftedBy(-line.start)))).plain;
  return after === applyEdits(parse(before).plain, edits.map(shiftedBy(-offset))) ? written : [];
}

function sourceEdit({ elements, toSource }: Markup, { start, end, text }: TextEdit): TextEdit {
  if (start < end) return { start: toSource(start, "start"), end: toSource(end, "end"), text };
  let at = toSource(start, "end");
  for (const { endTag } of elements.filter((each) => isName(roleOf(each))).reverse()) {
    if (endTag.start === at) at = endTag.end;
  }
  return { start: at, end: at, text };
}

function isName(role: ReturnType<typeof roleOf>): boolean {
  return role === "name" || role === "date";
}

function shiftedBy(by: number): (edit: TextEdit) => TextEdit {
  return ({ start, end, text }) => ({ start: start + by, end: end + by, text });
}
