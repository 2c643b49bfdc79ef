import type { Analysis } from "../analysis/analysis.ts";
import { frontMatterValue } from "../markup/frontMatter.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { isBlank } from "../text/characters.ts";
import { type Lines, lineAt, splitLines } from "../text/lines.ts";
import { openFurniture, visible } from "./furniture.ts";
import { t } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { shortened } from "./markdown.ts";
import { headingText, type Section, sectionsOf } from "./sections.ts";
import type { Severities } from "./severities.ts";
import type { FoldingRange } from "./types.ts";

/**
 * Front matter with both its fences, furniture, the article under its headline, and sections under sub-headings, in the order of their starts. The line a range starts in stays visible, the line it ends
 * in does not. Furniture folds into the blank line before it, with the blank lines after it, so that folded it looks as if removed; where text stands right before it, into
 * its own first line. A single line without a blank line before it cannot fold; furniture that is silenced does not.
 */
export function foldingRanges(analysis: Analysis, severities?: Severities): readonly FoldingRange[] {
  const table = splitLines(analysis.text);
  const { headline, sections } = sectionsOf(analysis);
  const ranges = [
    ...frontMatter(analysis),
    ...furnitureRuns(analysis, table, severities),
    ...(headline ? [headline] : []).map((section) => sectionRange(analysis, section)),
    ...sections.map((section) => sectionRange(analysis, section)),
  ];
  return ranges
    .filter(({ start, end }) => lineAt(table, start) < lineAt(table, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function frontMatter({ text, markup }: Analysis): readonly FoldingRange[] {
  if (!markup.frontMatter) return [];
  const title = frontMatterValue(markup.frontMatter, "title");
  const summary = title === undefined ? t("Front matter") : t("Front matter: {0}", shortened(title, 80));
  return [{ ...visible(text, markup.frontMatter), kind: "frontMatter", summary }];
}

function furnitureRuns(analysis: Analysis, table: Lines, severities: Severities | undefined): readonly FoldingRange[] {
  const flagged = openFurniture(analysis, severities);
  const numbers = flagged.map(({ start }) => lineAt(table, start));
  const { text } = analysis;
  const first = lineAt(table, analysis.markup.bodyStart);
  const blank = (line: number): boolean =>
    line >= first && line < table.length && isBlank(text, table.starts[line] as number, table.ends[line] as number);
  const ranges: FoldingRange[] = [];
  for (let i = 0; i < flagged.length; ) {
    const from = i;
    let end = numbers[i] as number;
    for (i++; i < flagged.length && onlyBlankBetween(blank, end, numbers[i] as number); i++) end = numbers[i] as number;
    const firstLine = numbers[from] as number;
    const hasBlankBefore = blank(firstLine - 1);
    if (hasBlankBefore) while (blank(end + 1)) end++;
    const start = hasBlankBefore ? firstLine - 1 : firstLine;
    const summary = summaryOf(flagged.slice(from, i));
    ranges.push({ start: table.starts[start] as number, end: table.ends[end] as number, kind: "furniture", summary });
  }
  return ranges;
}

function onlyBlankBetween(blank: (line: number) => boolean, before: number, after: number): boolean {
  for (let line = before + 1; line < after; line++) if (!blank(line)) return false;
  return true;
}

/** `12 furniture lines: Navigation, Share links` */
function summaryOf(lines: readonly LineVerdict[]): string {
  const kinds = [...new Set(lines.map(({ kind }) => lineKindName(kind)))];
  const named = `${kinds.slice(0, 3).join(", ")}${kinds.length > 3 ? ", …" : ""}`;
  return lines.length === 1 ? t("1 furniture line: {0}", named) : t("{0} furniture lines: {1}", lines.length, named);
}

function sectionRange(analysis: Analysis, { heading, start, end, paragraphs }: Section): FoldingRange {
  const name = shortened(headingText(analysis, heading), 80);
  const summary = paragraphs === 1 ? t("{0} (1 paragraph)", name) : t("{0} ({1} paragraphs)", name, paragraphs);
  return { start, end, kind: "section", summary };
}
