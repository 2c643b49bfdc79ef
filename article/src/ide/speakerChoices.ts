import type { Analysis } from "../analysis/analysis.ts";
import { HALF_TAG } from "../markup/edits.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { escapeAttribute } from "../markup/references.ts";
import type { QuoteMention } from "../model/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { enclosing } from "./enclosing.ts";
import { isArticle } from "./furniture.ts";
import { references } from "./ids.ts";
import { keepsText } from "./keepsText.ts";
import { t, told } from "./l10n.ts";
import { leftUntagged } from "./leftUntagged.ts";
import { isOfNobody, markedQuotes, quoteAt, speakers, utterances } from "./quotes.ts";
import { covers, hull } from "./sortedSpans.ts";
import { quoteMarks, tag } from "./tagging.ts";
import { textOf } from "./textOf.ts";
import { mentionsOf, possibleSpeakers, type Thing } from "./things.ts";

/** Who can be said to speak in the quote at a place. */
export interface SpeakerChoices {
  /** The quoted words, of all pieces. */
  readonly quote: string;
  /** The pointer of the present speaker; empty where a tag says that nobody can tell; absent where nobody is known. */
  readonly current?: string;
  /** People first, those named nearest to the quote before others; then organisations, then what else may speak. */
  readonly known: readonly KnownSpeaker[];
}

export interface KnownSpeaker {
  /** `#lena-okafor` */
  readonly value: string;
  /** `Lena Okafor`; the pointer again where no name of the text is known. */
  readonly name: string;
  readonly kind: "person" | "organization" | "other";
  /** `mayor`; empty where the text gives none. */
  readonly role: string;
  /** How often the text names it, and how many quotes it has. */
  readonly mentions: number;
  readonly quotes: number;
}

/** An utterance: what of it was recognised, and what is tagged. */
export interface Utterance {
  readonly pieces: readonly QuoteMention[];
  readonly elements: readonly Element[];
  readonly untagged: readonly QuoteMention[];
}

/** The edits that write the speaker of a quote, or why there are none. */
export interface SpeakerWriting {
  readonly edits: readonly TextEdit[];
  readonly reason?: string;
}

/** Every piece of the utterance that a place lies in, recognised or tagged `<said>`; `undefined` where it lies in none. */
export function utteranceAt(analysis: Analysis, place: Span): Utterance | undefined {
  const { markup } = analysis;
  const quote = quoteAt(analysis, place);
  const element = enclosing(markup, place).find(({ name }) => name === "said");
  if (!quote && !element) return undefined;
  const pieces = quote ? piecesOf(analysis, quote) : [];
  const tags = pieces.map((piece) => enclosing(markup, piece).find(({ name }) => SPEECH.has(name)));
  const found = [element, ...tags].filter((each) => each !== undefined);
  return {
    pieces,
    elements: chained(markup.elements, found),
    untagged: pieces.filter((_, i) => tags[i] === undefined),
  };
}

const SPEECH: ReadonlySet<string> = new Set(["said", "quote", "q"]);

function piecesOf(analysis: Analysis, quote: QuoteMention): readonly QuoteMention[] {
  if (quote.kind === "indirect" || !isArticle(quote)) return [quote];
  return markedQuotes(analysis).filter((each) => each.group === quote.group && isArticle(each));
}

/** With the pieces that `prev` and `next` lead to; in order. */
function chained(all: readonly Element[], found: readonly Element[]): readonly Element[] {
  const byPointer = new Map(all.map((element) => [`#${attributeOf(element, "xml:id")}`, element]));
  const reached = new Set(found);
  // A set goes on over what is added meanwhile.
  for (const element of reached) {
    for (const name of ["prev", "next"]) {
      const other = byPointer.get(attributeOf(element, name) ?? "");
      if (other) reached.add(other);
    }
  }
  return [...reached].sort((a, b) => a.start - b.start);
}

/** Who can be chosen as the speaker of the quote at a place; a sentence for the person where there is no quote, or one without a speaker by its tag. Never throws. */
export function speakerChoices(analysis: Analysis, place: Span): SpeakerChoices | string {
  const utterance = utteranceAt(analysis, place);
  if (!utterance) return t("There is no quote at the cursor: put it between quotation marks.");
  const reason = refusal(utterance);
  if (reason !== undefined) return reason;
  const { pieces, elements } = utterance;
  const spans = pieces.length > 0 ? pieces : elements;
  const current = currentSpeaker(analysis, utterance);
  return {
    quote: spans.map((span) => textOf(analysis, span)).join(" … "),
    ...(current !== undefined && { current }),
    known: knownSpeakers(analysis, utterance),
  };
}

function refusal({ elements, untagged }: Utterance): string | undefined {
  const canSpeak = untagged.length > 0 || elements.some(({ name }) => name !== "quote");
  return canSpeak ? undefined : t("This is tagged as <quote>, writing without a speaker: change it to <said> first.");
}

function currentSpeaker(analysis: Analysis, { pieces, elements }: Utterance): string | undefined {
  const who = elements.map((element) => attributeOf(element, "who")?.trim().split(/\s/, 1)[0]).find(Boolean);
  if (who) return who;
  const [first] = pieces.length > 0 ? pieces : elements;
  if (first && isOfNobody(analysis, first)) return "";
  const cluster = pieces.find((piece) => piece.cluster !== undefined)?.cluster;
  return cluster === undefined ? undefined : references(analysis).get(cluster);
}

/** By kind, then by how near to the utterance they are named. */
function knownSpeakers(analysis: Analysis, utterance: Utterance): readonly KnownSpeaker[] {
  const quotes = quotesByPointer(analysis);
  const { all } = possibleSpeakers(analysis, undefined);
  const distanceOf = distances(utterance);
  return all
    .map((thing) => ({ thing, kind: kindOf(thing), distance: distanceOf(thing) }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.distance - b.distance)
    .map(({ thing, kind }) => ({
      value: thing.pointer,
      name: thing.name,
      kind,
      role: thing.cluster?.roles[0]?.text ?? "",
      mentions: mentionsOf(thing),
      quotes: quotes.get(thing.pointer) ?? 0,
    }));
}

const KINDS: readonly KnownSpeaker["kind"][] = ["person", "organization", "other"];

/** What is pointed to and was not recognised as a name is most often a person. */
function kindOf({ type = "person" }: Thing): KnownSpeaker["kind"] {
  return type === "person" || type === "organization" ? type : "other";
}

function quotesByPointer(analysis: Analysis): ReadonlyMap<string, number> {
  const pointers = references(analysis);
  const speakerOf = speakers(analysis);
  const counts = new Map<string, number>();
  for (const quote of utterances(analysis)) {
    const speaker = speakerOf(quote);
    const pointer = speaker?.cluster ? pointers.get(speaker.cluster.id) : speaker?.tagged && speaker.name;
    if (pointer) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  }
  return counts;
}

/** How far from the utterance something is named, in code units; who is named only in quoted words speaks least likely. */
function distances({ pieces, elements }: Utterance): (thing: Thing) => number {
  const spans = [...pieces, ...elements];
  const { start, end } = hull(spans);
  return ({ cluster }) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mention of cluster?.mentions ?? []) {
      const isQuoted = spans.some((span) => covers(span, mention));
      const distance = isQuoted ? FAR : Math.max(start - mention.end, mention.start - end, 0);
      if (distance < nearest) nearest = distance;
    }
    return nearest;
  };
}

/** Code units; longer than any article. */
const FAR = 1e9;

/**
 * The likeliest speakers in place of the present one, at most `count`: the people and the organisation named nearest, then who says most elsewhere, then the people named next.
 */
export function likelySpeakers({ known, current }: SpeakerChoices, count: number): readonly KnownSpeaker[] {
  const others = known.filter(({ value }) => value !== current);
  const people = others.filter(({ kind }) => kind === "person").slice(0, NEAREST_PEOPLE);
  const organization = others.filter(({ kind }) => kind === "organization").slice(0, 1);
  const speaking = others.filter(({ quotes }) => quotes > 0).sort((a, b) => b.quotes - a.quotes);
  return [...new Set([...people, ...organization, ...speaking, ...others])].slice(0, count);
}

const NEAREST_PEOPLE = 3;

/**
 * Writes who speaks in the quote at a place: `who` in the tags of its pieces, and tags around those that have none. An empty `value` says that nobody can tell (`cert="unknown"`). Nothing, with the reason, where
 * it cannot be written.
 */
export function chooseSpeaker(analysis: Analysis, place: Span, value: string): SpeakerWriting {
  const utterance = utteranceAt(analysis, place);
  if (!utterance) return { edits: [], reason: t("There is no quote at the cursor: put it between quotation marks.") };
  const reason = refusal(utterance);
  if (reason !== undefined) return { edits: [], reason };
  const attributes = value === "" ? { cert: "unknown" } : { who: value };
  const marks = quoteMarks(analysis, utterance.untagged).map((mark) => {
    const { who: _, ...kept } = mark.attributes ?? {};
    return { ...mark, attributes: { ...attributes, ...kept } };
  });
  const tagged = tag(analysis, marks);
  const left = leftUntagged(tagged.refused);
  const elements = utterance.elements.filter(({ name }) => name !== "quote");
  const edits = [...tagged.edits, ...elements.flatMap((element) => speakerEdits(analysis, element, value))];
  const sorted = edits.sort((a, b) => a.start - b.start);
  if (!keepsText(analysis.markup, sorted)) return { edits: [], reason: told(HALF_TAG) };
  return { edits: sorted, ...(left !== undefined && { reason: left }) };
}

/** `who` and `cert="unknown"` take each other's place. */
function speakerEdits({ markup }: Analysis, element: Element, value: string): readonly TextEdit[] {
  const { attributes, startTag, name } = element;
  const who = attributes.find((attribute) => attribute.name === "who");
  const cert = attributes.find((attribute) => attribute.name === "cert");
  const written = value !== "" ? `who="${escapeAttribute(value)}"` : name === "said" ? 'cert="unknown"' : "";
  const gone = value === "" ? [who, cert] : [who, cert?.value === "unknown" ? cert : undefined];
  const [place, ...others] = gone.filter((attribute) => attribute !== undefined);
  const removals = others.map(({ start, end }) => ({ start: spaceBefore(markup.source, start), end, text: "" }));
  if (place && written !== "") return [{ start: place.start, end: place.end, text: written }, ...removals];
  if (place) return [{ start: spaceBefore(markup.source, place.start), end: place.end, text: "" }, ...removals];
  const at = startTag.start + 1 + name.length;
  return written === "" ? [] : [{ start: at, end: at, text: ` ${written}` }];
}

function spaceBefore(source: string, offset: number): number {
  let start = offset;
  while (/\s/.test(source[start - 1] ?? "")) start--;
  return start;
}
