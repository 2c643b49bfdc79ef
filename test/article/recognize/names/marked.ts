import { LineReading } from "../../../../article/src/analysis/reading.ts";
import type { EntityMention, EntityType, LineVerdict } from "../../../../article/src/model/analysis.ts";
import type { DocumentLine } from "../../../../article/src/model/reading.ts";
import type { Span } from "../../../../article/src/model/span.ts";
import { refineNames } from "../../../../article/src/recognize/names/index.ts";

/** `Mr «Orlov»=person of «Minsk»=place` without its notation. */
export function unmarked(marked: string): string {
  return marked.replace(/«([^»]*)»=\w+/g, "$1");
}

/** The text, a document of its own, with its names in the notation of the tables. */
export function named(text: string): string {
  const { lines, verdicts } = documentOf(text);
  return mark(text, refineNames(lines, verdicts));
}

/** The text with its mentions in the notation of the tables. */
export function mark(text: string, mentions: readonly (Span & { readonly type: EntityType })[]): string {
  let marked = "";
  let end = 0;
  for (const mention of mentions) {
    marked += `${text.slice(end, mention.start)}«${text.slice(mention.start, mention.end)}»=${mention.type}`;
    end = mention.end;
  }
  return marked + text.slice(end);
}

/** The lines of a document and a verdict for each; the lines numbered in `furniture` (from 0) are navigation. */
export function documentOf(
  text: string,
  furniture: readonly number[] = [],
): { readonly lines: readonly DocumentLine[]; readonly verdicts: readonly LineVerdict[] } {
  let start = 0;
  const lines = text.split("\n").map((line, number): DocumentLine => {
    const documentLine = { start, end: start + line.length, number, reading: new LineReading(line) };
    start += line.length + 1;
    return documentLine;
  });
  const verdicts = lines.map((line, i): LineVerdict => {
    const boilerplate = furniture.includes(i);
    return {
      start: line.start,
      end: line.end,
      boilerplate,
      kind: boilerplate ? "navigation" : "body",
      confidence: 1,
      reasons: [],
    };
  });
  return { lines, verdicts };
}

/** The written forms of spans. */
export function formsOf(text: string, mentions: readonly (Span | EntityMention)[]): readonly string[] {
  return mentions.map(({ start, end }) => text.slice(start, end));
}
