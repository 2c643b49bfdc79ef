import type { Analysis } from "../analysis/analysis.ts";
import { elementsIn } from "../markup/edits.ts";
import type { EntityMention, LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span } from "../model/span.ts";
import { isArticle, visible } from "./furniture.ts";
import { firstWhere, touching } from "./sortedSpans.ts";
import type { SemanticToken, SemanticTokenModifier } from "./types.ts";

/** A name that stays below it everywhere in the article is marked as uncertain: the recognizers give 0.6 and less where only the look of the words speaks for a name, more where a title, a verb or a list does. */
const CERTAIN = 0.6;

/**
 * Headlines, names and dates of the article as coloured stretches, sorted and free of overlap, none across a line; a date inside a name gives way, a headline leaves its names their own
 * colour. What stands on furniture lines stays faded. With a `range` only those that lie in it or reach into it.
 */
export function semanticTokens(analysis: Analysis, range?: Span): readonly SemanticToken[] {
  const place = range ?? { start: 0, end: analysis.text.length };
  const tagged = taggedSpans(analysis);
  const confirmed = confirmedClusters(analysis);
  const mentions: SemanticToken[] = [];
  const lines = touching(analysis.lines, place);
  // A heading is cut by all that stands in its line, also by what lies beside the range.
  const wide = {
    start: Math.min(place.start, lines[0]?.start ?? place.start),
    end: Math.max(place.end, lines.at(-1)?.end ?? place.end),
  };
  const entities = touching(analysis.entities, wide).filter(isArticle);
  const dates = touching(analysis.dates, wide).filter(isArticle);
  for (let name = 0, date = 0; name < entities.length || date < dates.length; ) {
    const [entity, time] = [entities[name], dates[date]];
    const isName =
      entity && (!time || entity.start < time.start || (entity.start === time.start && entity.end >= time.end));
    const next = isName ? entity : time;
    if (!next) break;
    if (isName) name++;
    else date++;
    const previous = mentions.at(-1);
    if (next.start >= next.end || (previous && next.start < previous.end)) continue;
    const { start, end } = next;
    const isTagged = tagged.get(start) === end;
    const type = isName && entity ? entity.type : "date";
    const isUncertain = !isTagged && isName && entity && !isCertain(entity, confirmed);
    mentions.push({ start, end, type, modifiers: isTagged ? TAGGED : isUncertain ? UNCERTAIN : NONE });
  }
  const found = withHeadings(analysis, lines, mentions);
  return range ? found.filter(({ start, end }) => start < range.end && range.start < end) : found;
}

const NONE: readonly SemanticTokenModifier[] = [];
const TAGGED: readonly SemanticTokenModifier[] = ["tagged"];
const UNCERTAIN: readonly SemanticTokenModifier[] = ["uncertain"];

/** Whether anything speaks for a name, here or where the article names the same thing elsewhere. */
function isCertain({ cluster, confidence }: EntityMention, confirmed: ReadonlySet<number>): boolean {
  return confidence > CERTAIN || (cluster !== undefined && confirmed.has(cluster));
}

const confirmedClusters: (analysis: Analysis) => ReadonlySet<number> = oncePer(({ entities }: Analysis) => {
  const confirmed = new Set<number>();
  for (const { cluster, confidence } of entities)
    if (cluster !== undefined && confidence > CERTAIN) confirmed.add(cluster);
  return confirmed;
});

/** What stands between two tags: its start to its end. */
const taggedSpans: (analysis: Analysis) => ReadonlyMap<number, number> = oncePer(
  ({ markup }: Analysis) => new Map(markup.elements.map(({ startTag, endTag }) => [startTag.end, endTag.start])),
);

/** The words of headline and sub-headings, cut where a tag or another token stands. */
function withHeadings(
  analysis: Analysis,
  lines: readonly LineVerdict[],
  mentions: readonly SemanticToken[],
): readonly SemanticToken[] {
  const headings = lines.filter(({ kind }) => kind === "headline" || kind === "subheading");
  if (headings.length === 0) return mentions;
  const pieces = headings.flatMap((line) => {
    const tags = elementsIn(analysis.markup.elements, line).flatMap(({ startTag, endTag }) => [startTag, endTag]);
    const first = firstWhere(mentions, ({ end }) => end > line.start);
    const inside = mentions.slice(
      first,
      firstWhere(mentions, ({ start }) => start >= line.end),
    );
    const taken = [...tags, ...inside].sort((a, b) => a.start - b.start);
    return gaps(visible(analysis.text, line), taken);
  });
  const headingTokens = pieces.map((piece) => ({ ...piece, type: "heading", modifiers: [] }));
  return [...mentions, ...headingTokens].sort((a, b) => a.start - b.start);
}

/** What is left of `whole` without the spans, which are sorted. */
function gaps(whole: Span, taken: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let at = whole.start;
  for (const { start, end } of taken) {
    if (start > at) found.push({ start: at, end: Math.min(start, whole.end) });
    at = Math.max(at, end);
  }
  if (at < whole.end) found.push({ start: at, end: whole.end });
  return found;
}
