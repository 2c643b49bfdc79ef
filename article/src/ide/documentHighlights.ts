import type { Analysis } from "../analysis/analysis.ts";
import { elementsIn } from "../markup/edits.ts";
import type { Attribute, Element, Markup } from "../markup/markup.ts";
import type { Cluster } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";
import { isArticle } from "./furniture.ts";
import { markedQuotes } from "./quotes.ts";
import { beside, covers, touching } from "./sortedSpans.ts";

/** One of several places that belong together. */
export interface DocumentHighlight extends Span {
  /** `definition`: where an id is given; `mention`: words that mean the thing without its name ("she", "the mayor"); `text`: all else. */
  readonly kind: "text" | "mention" | "definition";
}

/**
 * What belongs together with the place at `offset`, in order: every use of an id, the two tags of an element, every form of a name with its roles and the pronouns that speak for it, every date of
 * the same value, the two marks of a quote. Empty elsewhere.
 */
export function documentHighlights(analysis: Analysis, offset: number): readonly DocumentHighlight[] {
  const inTag = tagAt(analysis, offset);
  if (inTag) return inTag;
  const name = beside(analysis.entities, offset);
  if (name) {
    const cluster = analysis.clusters.find(({ id }) => id === name.cluster);
    return cluster ? everyForm(analysis, cluster) : [{ start: name.start, end: name.end, kind: "text" }];
  }
  const speaker = speakerAt(analysis, offset) ?? roleAt(analysis, offset);
  if (speaker) return everyForm(analysis, speaker);
  const date = beside(analysis.dates, offset);
  if (date) {
    const same = analysis.dates.filter((each) => each.value === date.value && isArticle(each) === isArticle(date));
    return same.map(({ start, end }) => ({ start, end, kind: "text" }));
  }
  return marksAt(analysis, offset);
}

function everyForm(analysis: Analysis, { id, mentions, roles }: Cluster): readonly DocumentHighlight[] {
  const found = new Map<string, DocumentHighlight>();
  const add = ({ start, end }: Span, kind: DocumentHighlight["kind"]): void => {
    const key = `${start}-${end}`;
    if (!found.has(key)) found.set(key, { start, end, kind });
  };
  for (const mention of mentions) add(mention, "text");
  const isNamed = (span: Span): boolean =>
    touching(mentions, span).some(({ start, end }) => start < span.end && span.start < end);
  for (const role of roles) if (!isNamed(role)) add(role, "mention");
  for (const { cluster, speaker } of analysis.quotes) {
    if (cluster === id && speaker && !isNamed(speaker)) add(speaker, "mention");
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whose words the pronoun or office at `offset` introduces. */
function speakerAt({ quotes, clusters }: Analysis, offset: number): Cluster | undefined {
  const quote = quotes.find(({ speaker }) => speaker && speaker.start <= offset && offset <= speaker.end);
  return quote && clusters.find(({ id }) => id === quote.cluster);
}

function roleAt({ clusters }: Analysis, offset: number): Cluster | undefined {
  return clusters.find(({ roles }) => roles.some(({ start, end }) => start <= offset && offset <= end));
}

function marksAt(analysis: Analysis, offset: number): readonly DocumentHighlight[] {
  const { nonquotes, markup } = analysis;
  const quote = beside(markedQuotes(analysis), offset) ?? beside(nonquotes, offset);
  if (!quote) return [];
  const [plainStart, plainEnd] = [markup.toPlain(quote.start), markup.toPlain(quote.end)];
  const marks = [
    { start: quote.start, end: markup.toSource(plainStart + 1, "end") },
    { start: markup.toSource(plainEnd - 1, "start"), end: quote.end },
  ];
  const isAtMark = marks.some(({ start, end }) => start <= offset && offset <= end);
  const isClosed = marks.every(
    ({ start, end }) => MARK.test(markup.plain.charAt(markup.toPlain(start))) && start < end,
  );
  return isAtMark && isClosed ? marks.map((mark) => ({ ...mark, kind: "text" })) : [];
}

const MARK = /["'“”„‟«»‹›‘’‚‛「」『』]/;

function tagAt({ markup }: Analysis, offset: number): readonly DocumentHighlight[] | undefined {
  const line = lineAround(markup.source, offset);
  const element = elementsIn(markup.elements, line).find(
    (each) => isInside(each.startTag, offset) || isInside(each.endTag, offset),
  );
  if (!element) return undefined;
  const pointer = element.attributes.flatMap(pointersOf).find((each) => covers(each, { start: offset, end: offset }));
  if (pointer) return usesOf(markup, pointer.id);
  const tags = isEmpty(element) ? [element.startTag] : [element.startTag, element.endTag];
  return tags.map(({ start, end }) => ({ start, end, kind: "text" }));
}

function usesOf({ elements }: Markup, id: string): readonly DocumentHighlight[] {
  return elements
    .flatMap(({ attributes }) => attributes.flatMap(pointersOf))
    .filter((pointer) => pointer.id === id)
    .map(({ start, end, isDefinition }) => ({ start, end, kind: isDefinition ? "definition" : "text" }));
}

interface Pointer extends Span {
  /** Without its `#`; a URI as it is. */
  readonly id: string;
  readonly isDefinition: boolean;
}

const POINTERS: ReadonlySet<string> = new Set(["ref", "who", "next", "prev", "xml:id", "source"]);

/** The ids in `who="#ann #ben"`, each with its place in the source. */
function pointersOf({ name, value, valueSpan }: Attribute): readonly Pointer[] {
  if (!POINTERS.has(name)) return [];
  const isDefinition = name === "xml:id";
  const isPlain = value.length === valueSpan.end - valueSpan.start;
  if (!isPlain) return [{ ...valueSpan, id: value.replace(/^#/, ""), isDefinition }];
  return Array.from(value.matchAll(/[^\s]+/g), ({ 0: pointer, index }) => {
    const start = valueSpan.start + index;
    return { start, end: start + pointer.length, id: pointer.replace(/^#/, ""), isDefinition };
  });
}

function isInside({ start, end }: Span, offset: number): boolean {
  return start < offset && offset < end;
}

function isEmpty({ endTag }: Element): boolean {
  return endTag.start === endTag.end;
}
