import type { Analysis } from "../analysis/analysis.ts";
import { dateAttributes } from "../markup/dateAttributes.ts";
import { type Mark, type Marking, markAll } from "../markup/edits.ts";
import type { Element } from "../markup/markup.ts";
import { tagOfEntity } from "../markup/tags.ts";
import type { DateMention, EntityMention, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { isArticle } from "./furniture.ts";
import { references } from "./ids.ts";

/** The kinds of things that are tagged inline. */
export const LAYERS = ["entities", "dates", "quotes"] as const;
export type Layer = (typeof LAYERS)[number];

/** Tags everything of these kinds that stands on article lines and is not tagged yet. Quotes that are only reported speech stay plain. */
export function tagAll(analysis: Analysis, layers: readonly Layer[]): Marking {
  return markAll(analysis.markup, untagged(analysis, layers));
}

/** What `tagAll` would tag. */
export function untagged(analysis: Analysis, layers: readonly Layer[]): readonly Mark[] {
  const tagged = new Set(
    analysis.markup.elements.map(({ startTag, endTag }) => keyOf({ start: startTag.end, end: endTag.start })),
  );
  return layers.flatMap((layer) => marksOf(analysis, layer)).filter((mark) => !tagged.has(keyOf(mark)));
}

function marksOf(analysis: Analysis, layer: Layer): readonly Mark[] {
  if (layer === "dates") return analysis.dates.filter(isArticle).map(dateMark);
  if (layer === "quotes") return quoteMarks(analysis, analysis.quotes.filter(isArticle));
  return nameMarks(
    analysis,
    analysis.entities.filter((mention) => isArticle(mention) && mention.type !== "money"),
  );
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

export function nameMarks(analysis: Analysis, mentions: readonly EntityMention[]): readonly Mark[] {
  const pointers = references(analysis);
  return mentions.map(({ start, end, type, cluster }) => {
    const tag = tagOfEntity(type);
    const reference = cluster === undefined ? undefined : pointers.get(cluster);
    const attributes = { ...(tag.type && { type: tag.type }), ...(reference && { ref: reference }) };
    return { start, end, name: tag.name, attributes };
  });
}

export function dateMark(date: DateMention): Mark {
  return { start: date.start, end: date.end, name: "date", attributes: dateAttributes(date) };
}

/** `<said who="#…">`; the pieces of one utterance point to each other with `next` and `prev`. Indirect speech has no marks to tag. */
export function quoteMarks(analysis: Analysis, quotes: readonly QuoteMention[]): readonly Mark[] {
  const pointers = references(analysis);
  const ids = new Set(
    analysis.markup.elements.flatMap(({ attributes }) =>
      attributes.filter(({ name }) => name === "xml:id").map(({ value }) => value),
    ),
  );
  const groups = groupsOf(quotes);
  let last = 0;
  const nextId = (): string => {
    do last++;
    while (ids.has(`s${last}`));
    return `s${last}`;
  };
  return [...groups.values()].flatMap((group) => {
    const segments = group.filter(({ kind }) => kind !== "indirect");
    const names = segments.length > 1 ? segments.map(nextId) : [];
    return segments.map(({ start, end, cluster }, i) => {
      const who = cluster === undefined ? undefined : pointers.get(cluster);
      const attributes = {
        ...(names[i] && { "xml:id": names[i] }),
        ...(who && { who }),
        ...(names[i - 1] && { prev: `#${names[i - 1]}` }),
        ...(names[i + 1] && { next: `#${names[i + 1]}` }),
      };
      return { start, end, name: "said" as const, attributes };
    });
  });
}

function groupsOf(quotes: readonly QuoteMention[]): ReadonlyMap<number, readonly QuoteMention[]> {
  const groups = new Map<number, QuoteMention[]>();
  for (const quote of quotes) {
    const group = groups.get(quote.group);
    if (group) group.push(quote);
    else groups.set(quote.group, [quote]);
  }
  return groups;
}

/** The innermost element that holds the place; tags count as inside. */
export function elementAt({ markup }: Analysis, { start, end }: Span): Element | undefined {
  return markup.elements.findLast((element) => element.start <= start && end <= element.end);
}
