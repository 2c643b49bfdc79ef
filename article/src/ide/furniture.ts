import type { Analysis } from "../analysis/analysis.ts";
import { ignoredCodes, isIgnored } from "../markup/ignoredCodes.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span } from "../model/span.ts";
import { type Severities, severityOf } from "./severities.ts";

/**
 * Furniture that nobody has decided about: flagged, not yet kept as `<fw>` (or another line tag), and of no kind that is silenced or that the file ignores. In order; empty for a clean article. Never
 * throws.
 */
export function openFurniture(analysis: Analysis, severities: Severities = NO_SEVERITIES): readonly LineVerdict[] {
  const lines = undecidedFurniture(analysis);
  if (severities === NO_SEVERITIES) return lines;
  return lines.filter(({ kind }) => severityOf(`furniture/${kind}`, severities, "hint") !== "off");
}

const NO_SEVERITIES: Severities = {};

const undecidedFurniture: (analysis: Analysis) => readonly LineVerdict[] = oncePer(({ lines, markup }: Analysis) => {
  const ignoring = ignoredCodes(markup).length > 0;
  const flagged = lines.filter(
    ({ boilerplate, kind }) => boilerplate && !(ignoring && isIgnored(markup, `furniture/${kind}`)),
  );
  const marked = markup.elements.filter(({ name }) => name === "fw" || name === "byline" || name === "dateline");
  if (marked.length === 0) return flagged;
  const starts = new Set(marked.map((element) => element.start));
  return flagged.filter((line) => !starts.has(visible(markup.source, line).start));
});

/** A line without the white space at its ends. */
export function visible(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const visibleStart = start + (text.length - text.trimStart().length);
  return { start: visibleStart, end: Math.max(visibleStart, end - (text.length - text.trimEnd().length)) };
}

/** Stands on no furniture line: neither recognised nor kept as `<fw>`. */
export function isArticle({ furniture }: { readonly furniture?: true }): boolean {
  return furniture === undefined;
}
