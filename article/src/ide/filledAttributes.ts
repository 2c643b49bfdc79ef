import type { Analysis } from "../analysis/analysis.ts";
import { dateOfWords } from "../analysis/words.ts";
import { dateAttributes } from "../markup/dateAttributes.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { tagOfEntity } from "../markup/tags.ts";
import type { EntityMention, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { allPointers, idOf, references, unique } from "./ids.ts";
import { isSameKind, kindOfElement, roleOf, type TagChoice } from "./tagChoices.ts";
import { textOf } from "./textOf.ts";

/** The attributes that the library can fill in for a tag that a person chose for these words of the source: `ref` of a name, the value of a date, the speaker of a quote. */
export function filledAttributes(analysis: Analysis, words: Span, choice: TagChoice): Readonly<Record<string, string>> {
  const role = roleOf(choice);
  if (role === "name") return { ...(choice.type && { type: choice.type }), ref: referenceFor(analysis, words, choice) };
  if (role === "date") return dateValues(analysis, words);
  return choice.name === "said" ? speaker(analysis, words) : {};
}

/**
 * The same words tagged as the same elsewhere lend their pointer; else the recognised name's cluster does, unless the file uses that pointer for something else; else one is made
 * from the words.
 */
function referenceFor(analysis: Analysis, words: Span, choice: TagChoice): string {
  const text = textOf(analysis, words);
  const named = analysis.markup.elements.filter((element) => roleOf(element) === "name");
  const twin = named.find((element) => {
    return isSameKind(kindOfElement(element), choice) && hasReference(element) && plainOf(analysis, element) === text;
  });
  const known = twin && attributeOf(twin, "ref");
  if (known) return known;
  const pointers = references(analysis);
  const cluster = mentionFor(analysis, words, text, choice)?.cluster;
  const usual = cluster === undefined ? undefined : pointers.get(cluster);
  const isForeign = named.some((element) => {
    return attributeOf(element, "ref") === usual && !isSameKind(kindOfElement(element), choice);
  });
  if (usual !== undefined && !isForeign) return usual;
  return unique(`#${idOf(text)}`, new Set([...pointers.values(), ...allPointers(analysis)]));
}

/** The mention that these words are, else the same words recognised as the same elsewhere, else the only one of the kind in them (`Mayor Ana Ruiz`). */
function mentionFor(analysis: Analysis, words: Span, text: string, choice: TagChoice): EntityMention | undefined {
  const { entities } = analysis;
  const isMeant = (mention: EntityMention): boolean => isSameKind(tagOfEntity(mention.type), choice);
  const exact = entities.find(({ start, end }) => start === words.start && end === words.end);
  if (exact) return exact;
  const same = entities.find((mention) => {
    if (mention.furniture || !isMeant(mention)) return false;
    return textOf(analysis, mention) === text;
  });
  if (same) return same;
  const inside = entities.filter(({ start, end }) => words.start <= start && end <= words.end);
  return inside.length === 1 && inside.every(isMeant) ? inside[0] : undefined;
}

function hasReference(element: Element): boolean {
  return Boolean(attributeOf(element, "ref"));
}

function plainOf({ markup }: Analysis, { plain }: Element): string {
  return markup.plain.slice(plain.start, plain.end);
}

function dateValues(analysis: Analysis, words: Span): Readonly<Record<string, string>> {
  const exact = analysis.dates.find(({ start, end }) => start === words.start && end === words.end);
  const date = exact ?? dateOfWords(textOf(analysis, words), analysis.documentDate);
  return date ? dateAttributes(date) : {};
}

function speaker(analysis: Analysis, words: Span): Readonly<Record<string, string>> {
  const cluster = quoteOver(analysis.quotes, words)?.cluster;
  const who = cluster === undefined ? undefined : references(analysis).get(cluster);
  return who === undefined ? {} : { who };
}

/** The recognised quote that shares most with the words. */
function quoteOver(quotes: readonly QuoteMention[], words: Span): QuoteMention | undefined {
  let best: QuoteMention | undefined;
  let most = 0;
  for (const quote of quotes) {
    const shared = Math.min(quote.end, words.end) - Math.max(quote.start, words.start);
    if (quote.kind === "indirect" || shared <= most) continue;
    most = shared;
    best = quote;
  }
  return best;
}
