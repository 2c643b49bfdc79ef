import type { Analysis } from "../analysis/analysis.ts";
import { isLineMark } from "../analysis/marked.ts";
import { type Mark, startTag } from "../markup/edits.ts";
import type { Element } from "../markup/markup.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { visible } from "./furniture.ts";

/** The wish to have a line taken for article text from now on, whatever it looks like. */
export function textMark({ text }: Analysis, line: Span): Mark {
  return { ...visible(text, line), name: "seg", attributes: { type: "body" } };
}

/** The tag that says what the whole of this line is; `undefined` where it has none. */
export function lineMarkOf({ markup, text }: Analysis, line: Span): Element | undefined {
  const { start, end } = visible(text, line);
  return markup.elements.find((element) => element.start === start && element.end === end && isLineMark(element));
}

/** The tags of the lines that are touched and were kept as furniture: `<fw>`, a by-line, a time stamp. In order. */
export function keptFurniture(
  analysis: Analysis,
  place: Span,
): readonly { readonly line: Span; readonly mark: Element }[] {
  return analysis.lines.flatMap((line) => {
    const isHere = line.boilerplate && line.marked && line.start <= place.end && place.start <= line.end;
    const mark = isHere ? lineMarkOf(analysis, line) : undefined;
    return mark ? [{ line, mark }] : [];
  });
}

/** The edits that write another tag in an element's place. What stands between the tags stays. */
export function retag(
  { startTag: before, endTag }: Element,
  tag: Pick<Mark, "name" | "attributes">,
): readonly TextEdit[] {
  return [
    { ...before, text: startTag(tag) },
    { ...endTag, text: `</${tag.name}>` },
  ];
}
