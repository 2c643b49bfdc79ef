import type { Analysis } from "../analysis/analysis.ts";
import { applyEdits } from "../markup/edits.ts";
import type { Element } from "../markup/markup.ts";
import { parse } from "../markup/parse.ts";
import type { TagName } from "../markup/tags.ts";
import { isBlank } from "../text/characters.ts";
import { splitLines } from "../text/lines.ts";
import { removeFurniture } from "./cleaning.ts";
import type { ActionSettings } from "./types.ts";

/** The article file as "remove all furniture" would leave it with these settings: front matter, tags and lines kept as `<fw>` stay. Never throws. */
export function cleanArticle(analysis: Analysis, settings: ActionSettings = {}): string {
  return applyEdits(analysis.text, removeFurniture(analysis, settings));
}

/**
 * What a reader would read: the text of the article without front matter, tags and furniture, that kept as `<fw>` included; what the settings silence is no furniture. Paragraphs stay as they are apart: a run of blank
 * lines becomes one, none stands at either end, and no line break ends it. Empty where nothing is left. Never throws.
 *
 * @example cleanText(new Analyzer().analyze("Advertisement\n<said>“Yes,”</said> she said.\n")) // "“Yes,” she said."
 */
export function cleanText(analysis: Analysis, settings: ActionSettings = {}): string {
  const { plain, elements } = parse(cleanArticle(analysis, settings));
  const kept = elements.filter((element) => element.name === "fw" && !isInside("fw", element.parent));
  return joinParagraphs(
    applyEdits(
      plain,
      kept.map((element) => ({ ...element.plain, text: "" })),
    ),
  );
}

function isInside(name: TagName, element: Element | undefined): boolean {
  for (let at = element; at; at = at.parent) if (at.name === name) return true;
  return false;
}

function joinParagraphs(text: string): string {
  const { length, starts, ends } = splitLines(text);
  const lines: string[] = [];
  let isApart = false;
  for (let i = 0; i < length; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    if (isBlank(text, start, end)) {
      isApart = true;
      continue;
    }
    if (isApart && lines.length > 0) lines.push("");
    lines.push(text.slice(start, end).trimEnd());
    isApart = false;
  }
  return lines.join("\n");
}
