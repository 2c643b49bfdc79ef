import type { Analysis } from "../analysis/analysis.ts";
import { dateAttributes } from "../markup/dateAttributes.ts";
import { acceptMarks, insertTags, type Mark, type Marking } from "../markup/edits.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { type TagRole, tagOfEntity } from "../markup/tags.ts";
import type { DateMention, EntityMention, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { enclosing } from "./enclosing.ts";
import { isArticle } from "./furniture.ts";
import { references } from "./ids.ts";
import { roleOf } from "./tagChoices.ts";

/** The kinds of things that are tagged inline. */
export const LAYERS = ["entities", "dates", "quotes"] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * Tags everything of these kinds that stands on article lines and is not tagged yet, as far as it is `least` sure (0–1, see `confidenceOf`). Quotes that are only reported speech
 * stay plain.
 */
export function tagAll(analysis: Analysis, layers: readonly Layer[], least = 0): Marking {
  return tag(
    analysis,
    layers.flatMap((layer) => marksOf(analysis, layer, least)),
  );
}

/** Tags what can be tagged. The pieces of one utterance that are tagged together point to each other with `next` and `prev`. */
export function tag(analysis: Analysis, marks: readonly TagMark[]): Marking {
  const { accepted, refused } = acceptMarks(analysis.markup, marks);
  return { edits: insertTags(linked(analysis, accepted)), refused };
}

/** A mark; `utterance` is shared by the pieces of one utterance. */
export interface TagMark extends Mark {
  readonly utterance?: number;
}

/** How many names, dates or quotes `tagAll` would try to tag. */
export function countUntagged(analysis: Analysis, layer: Layer): number {
  return untagged(analysis, layer).length;
}

function marksOf(analysis: Analysis, layer: Layer, least: number): readonly TagMark[] {
  if (layer === "dates")
    return untagged(analysis, layer)
      .filter((date) => confidenceOf(date) >= least)
      .map(dateMark);
  if (layer === "quotes")
    return quoteMarks(
      analysis,
      untagged(analysis, layer).filter((quote) => confidenceOf(quote) >= least),
    );
  return nameMarks(
    analysis,
    untagged(analysis, layer).filter((name) => confidenceOf(name) >= least),
  );
}

interface Mentions {
  readonly entities: EntityMention;
  readonly dates: DateMention;
  readonly quotes: QuoteMention;
}

/** What stands on article lines, can be tagged, and stands in no element of its own or of its kind yet; in order. */
export function untagged<Name extends Layer>(analysis: Analysis, layer: Name): readonly Mentions[Name][] {
  const { elements } = analysis.markup;
  const contents = new Map(elements.map(({ startTag, endTag }) => [startTag.end, endTag.start]));
  const sameKind = elements.filter((element) => roleOf(element) === ROLES[layer]);
  const mentions = analysis[layer] as readonly (EntityMention | DateMention | QuoteMention)[];
  let next = 0;
  let taggedUntil = 0;
  const free = mentions.filter((mention) => {
    for (let element = sameKind[next]; element && element.start <= mention.start; element = sameKind[++next]) {
      taggedUntil = Math.max(taggedUntil, element.end);
    }
    const isTagged = mention.end <= taggedUntil || contents.get(mention.start) === mention.end;
    return isArticle(mention) && isTaggable(mention) && !isTagged;
  });
  return free as readonly unknown[] as readonly Mentions[Name][];
}

const ROLES: Readonly<Record<Layer, TagRole>> = { entities: "name", dates: "date", quotes: "speech" };

/**
 * How sure a mention is, 0–1. A date has no probability; it counts by what its value rests on: 1 where its own words name it (`4 June 2024`), 0.8 where it was counted from
 * the article's date or another one (`Monday`), 0.4 where nothing gives the day.
 */
export function confidenceOf(mention: EntityMention | DateMention | QuoteMention): number {
  if ("confidence" in mention) return mention.confidence;
  if (mention.value.includes("X")) return 0.4;
  return mention.anchor === undefined ? 1 : 0.8;
}

/** Amounts of money are no names of the format; reported speech is tagged only where somebody asks for it. */
function isTaggable(mention: EntityMention | DateMention | QuoteMention): boolean {
  if ("kind" in mention) return mention.kind !== "indirect";
  return mention.type !== "money";
}

export function nameMarks(analysis: Analysis, mentions: readonly EntityMention[]): readonly TagMark[] {
  const pointers = references(analysis);
  return mentions.map(({ start, end, type, cluster }) => {
    const tag = tagOfEntity(type);
    const reference = cluster === undefined ? undefined : pointers.get(cluster);
    const attributes = { ...(tag.type && { type: tag.type }), ...(reference && { ref: reference }) };
    return { start, end, name: tag.name, attributes };
  });
}

export function dateMark(date: DateMention): TagMark {
  return { start: date.start, end: date.end, name: "date", attributes: dateAttributes(date) };
}

/** Reported speech, which has no marks, says so: `direct="false"`. */
export function quoteMarks(analysis: Analysis, quotes: readonly QuoteMention[]): readonly TagMark[] {
  const pointers = references(analysis);
  return quotes.map(({ start, end, cluster, group, kind }) => {
    const who = cluster === undefined ? undefined : pointers.get(cluster);
    if (kind === "indirect") return { start, end, name: "said", attributes: { ...(who && { who }), direct: "false" } };
    return { start, end, name: "said", attributes: { ...(who && { who }) }, utterance: group };
  });
}

/** Gives the pieces of an utterance ids that the file does not use, and pointers to the piece before and after. Only pieces that will stand are given: none points nowhere. */
function linked(analysis: Analysis, marks: readonly TagMark[]): readonly Mark[] {
  const pieces = new Map<number, TagMark[]>();
  for (const mark of marks) {
    if (mark.utterance === undefined) continue;
    const known = pieces.get(mark.utterance);
    if (known) known.push(mark);
    else pieces.set(mark.utterance, [mark]);
  }
  const nextId = unusedIds(analysis);
  const attributes = new Map<TagMark, Readonly<Record<string, string>>>();
  for (const group of pieces.values()) {
    if (group.length < 2) continue;
    const ids = group.map(nextId);
    group.forEach((mark, i) => {
      attributes.set(mark, {
        "xml:id": ids[i] as string,
        ...mark.attributes,
        ...(i > 0 && { prev: `#${ids[i - 1]}` }),
        ...(i + 1 < group.length && { next: `#${ids[i + 1]}` }),
      });
    });
  }
  return marks.map((mark) => ({ ...mark, attributes: attributes.get(mark) ?? mark.attributes ?? {} }));
}

/** `s1`, `s2`, …, without those that the file has. */
export function unusedIds({ markup }: Analysis): () => string {
  const used = new Set(markup.elements.map((element) => attributeOf(element, "xml:id")));
  let last = 0;
  return () => {
    do last++;
    while (used.has(`s${last}`));
    return `s${last}`;
  };
}

/** The innermost element that holds the place; tags count as inside. */
export function elementAt({ markup }: Analysis, place: Span): Element | undefined {
  return enclosing(markup, place)[0];
}
