import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import type { Cluster, QuoteMention } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span } from "../model/span.ts";
import { enclosing } from "./enclosing.ts";
import { isArticle } from "./furniture.ts";
import { references } from "./ids.ts";
import { covers, firstWhere } from "./sortedSpans.ts";

/** Who speaks: a name of the text, or only words (those beside the cue, or a pointer that no name of the text has). */
export interface QuoteSpeaker {
  readonly name: string;
  readonly cluster?: Cluster;
  /** A `who` of the file says so. */
  readonly tagged?: true;
}

/**
 * Who speaks in a quote: what a person has written in `who` stands over what was read from the text. `undefined` where nobody is known, or where a tag says that nobody can tell. For more than a few quotes
 * use `speakers`.
 */
export function speakerOf(analysis: Analysis, quote: QuoteMention): QuoteSpeaker | undefined {
  return speakers(analysis)(quote);
}

/** Who speaks, for many quotes. */
export function speakers(analysis: Analysis): (quote: QuoteMention) => QuoteSpeaker | undefined {
  const clusters = new Map(analysis.clusters.map((cluster) => [cluster.id, cluster]));
  const tagged = taggedSpeakers(analysis);
  return (quote) => {
    const said = tagged(quote);
    if (said !== undefined) return said ?? undefined;
    const cluster = quote.cluster === undefined ? undefined : clusters.get(quote.cluster);
    return cluster ? { name: cluster.name, cluster } : speakerWords(analysis, quote);
  };
}

/** Whether the tag around the quote says that nobody can tell who speaks: a `cert` of `unknown` in place of a `who`. */
export function isOfNobody({ markup: { elements } }: Analysis, quote: Span): boolean {
  return speakingTag(elements, quote) === null;
}

/** Whether nobody has said yet who speaks: neither the text nor a tag. Quoted writing (`<quote>`) has no speaker. */
export function isUnattributed(analysis: Analysis): (quote: QuoteMention) => boolean {
  const speakerOf = speakers(analysis);
  return (quote) => {
    if (speakerOf(quote) !== undefined || isOfNobody(analysis, quote)) return false;
    return !enclosing(analysis.markup, quote).some(({ name }) => name === "quote" || name === "q");
  };
}

/** Whether a reader should look twice at who was found to speak. Below this confidence two speakers in three are right, above it nine in ten; of what goes on with another quote four in five, whatever it is (PolNeAR, train part). */
export function isUnsure({ basis, confidence }: QuoteMention): boolean {
  return basis !== "continued" && confidence < 0.75;
}

/** The reported speech of the text left out: what has marks around it, sorted and free of overlap. */
export const markedQuotes: (analysis: Analysis) => readonly QuoteMention[] = oncePer(({ quotes }: Analysis) =>
  quotes.filter(({ kind }) => kind !== "indirect"),
);

/** Each utterance of the article by the first of its pieces, in order; reported speech left out. */
export const utterances: (analysis: Analysis) => readonly QuoteMention[] = oncePer((analysis: Analysis) => {
  const seen = new Set<number>();
  return markedQuotes(analysis).filter((quote) => {
    if (!isArticle(quote) || seen.has(quote.group)) return false;
    seen.add(quote.group);
    return true;
  });
});

/** The shortest quote that holds the place: one between marks before the reported speech that it may stand in. */
export function quoteAt({ quotes }: Analysis, place: Span): QuoteMention | undefined {
  let found: QuoteMention | undefined;
  for (const quote of quotes) {
    if (!covers(quote, place)) continue;
    if (!found || quote.end - quote.start <= found.end - found.start) found = quote;
  }
  return found;
}

/** `null` where a tag says that nobody can tell, `undefined` where none says anything. */
function taggedSpeakers(analysis: Analysis): (quote: Span) => QuoteSpeaker | null | undefined {
  const { elements } = analysis.markup;
  if (!elements.some((element) => whoIn(element) !== undefined)) return () => undefined;
  const pointers = references(analysis);
  const byPointer = new Map(analysis.clusters.map((cluster) => [pointers.get(cluster.id), cluster]));
  return (quote) => {
    const who = speakingTag(elements, quote);
    if (who === null) return null;
    const pointer = who?.trim().split(/\s/, 1)[0];
    if (!pointer) return undefined;
    const cluster = byPointer.get(pointer);
    return cluster ? { name: cluster.name, cluster, tagged: true } : { name: pointer, tagged: true };
  };
}

/** What the innermost element that holds the quote and says who speaks says of it. */
function speakingTag(elements: readonly Element[], quote: Span): string | null | undefined {
  // What holds the quote has begun before it: it is the last to begin, or stands around that one.
  const last = firstWhere(elements, ({ start }) => start > quote.start) - 1;
  for (let element = elements[last]; element; element = element.parent) {
    const who = quote.end <= element.end ? whoIn(element) : undefined;
    if (who !== undefined) return who;
  }
  return undefined;
}

function whoIn(element: Element): string | null | undefined {
  const who = attributeOf(element, "who");
  if (who) return who;
  return element.name === "said" && who === undefined && attributeOf(element, "cert") === "unknown" ? null : undefined;
}

function speakerWords({ markup }: Analysis, { speaker }: QuoteMention): QuoteSpeaker | undefined {
  if (speaker === null) return undefined;
  const { start, end } = speaker.resolved ?? speaker;
  return { name: markup.plain.slice(markup.toPlain(start), markup.toPlain(end)) };
}
