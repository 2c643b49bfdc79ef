import type { Message } from "./message.ts";
import type { Span } from "./span.ts";

/** Article text, then what is lifted into the front matter, then noise. */
export const LINE_KINDS = [
  "headline",
  "subheading",
  "body",
  "byline",
  "timestamp",
  "credit",
  "caption",
  "tags",
  "navigation",
  "share",
  "promotion",
  "advertisement",
  "related",
  "comments",
  "legal",
  "duplicate",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** `headline`, `subheading` and `body` are the article; every other kind is furniture. */
export function isContentKind(kind: LineKind): boolean {
  return kind === "headline" || kind === "subheading" || kind === "body";
}

/** One non-blank line. `start` is its first code unit (leading white space included), `end` its line break. */
export interface LineVerdict extends Span {
  readonly boilerplate: boolean;
  readonly kind: LineKind;
  /** Probability 0–1 that `boilerplate` is right. */
  readonly confidence: number;
  /** Sentences for a person, the weightiest first. Empty for plain body text. `inWords` prints one. */
  readonly reasons: readonly Message[];
  /** A person has said so, with a tag around the line. */
  readonly marked?: true;
}

export interface MetadataValue<T> extends Span {
  readonly value: T;
}

/** What the page says of the article; `null` where the text does not say. */
export interface Metadata {
  readonly headline: MetadataValue<string> | null;
  /** Names alone, as they should be printed. */
  readonly byline: MetadataValue<readonly string[]> | null;
  /** ISO 8601, as fine as the text says: `2024-07-14`, `2024-07-14T04:00`, `2024-07-14T04:00+03:00`. */
  readonly published: MetadataValue<string> | null;
  readonly updated: MetadataValue<string> | null;
  readonly source: MetadataValue<string> | null;
  readonly dateline: MetadataValue<string> | null;
  /** BCP 47; the span is the text it was read from. */
  readonly language: MetadataValue<string> | null;
  readonly subjects: MetadataValue<readonly string[]> | null;
}

export const ENTITY_TYPES = ["person", "organization", "place", "group", "product", "event", "misc", "money"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface EntityMention extends Span {
  readonly type: EntityType;
  /** Probability 0–1. */
  readonly confidence: number;
  /** `id` of its cluster; absent on furniture lines. */
  readonly cluster?: number;
  /** Stands on a furniture line. */
  readonly furniture?: true;
}

export interface Role extends Span {
  readonly text: string;
}

/**
 * Why a name stands in another form than elsewhere in the article. `slip`: a mistake of the hand; `transliteration`: two ways to write a name of another script, accents and hyphens included; `convention`: two
 * names of one place, each right by its own rules.
 */
export type VariantKind = "slip" | "transliteration" | "convention";

/** A mention that is written otherwise than the article usually writes the name. */
export interface Variant extends Span {
  /** As written, without courtesy title. */
  readonly text: string;
  readonly kind: VariantKind;
  /** `text` as the article usually writes it. */
  readonly usual: string;
  /** The evidence, a sentence for a person. `inWords` prints it. */
  readonly reason: Message;
}

/** One real-world thing in the document. */
export interface Cluster {
  readonly id: number;
  readonly type: EntityType;
  /** The fullest form in the text, without courtesy titles. */
  readonly name: string;
  readonly mentions: readonly Span[];
  readonly roles: readonly Role[];
  /** Mentions that are written otherwise than the rest, in order. */
  readonly variants: readonly Variant[];
}

export interface Speaker extends Span {
  /** The fullest mention of the same person. */
  readonly resolved?: Span;
}

export interface QuoteMention extends Span {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly speaker: Speaker | null;
  readonly cue?: Span;
  readonly cluster?: number;
  /** How the speaker was found; absent where nobody was. */
  readonly basis?: QuoteBasis;
  /** Segments of one utterance share it. */
  readonly group: number;
  /** Probability 0–1 that the span is a quote and the speaker its own. */
  readonly confidence: number;
  readonly furniture?: true;
}

/**
 * How the text says who speaks. `verb`: beside the quote (`Okri said`); `source`: `according to Okri`, `in her words`; `mark`: a colon or dash (`Okri: “…”`); `continued`: the quote goes on
 * with the utterance before it; `sentence`: the sentence before is about its speaker (`Okri was angry. “…”`).
 */
export type QuoteBasis = "verb" | "source" | "mark" | "continued" | "sentence";

/** Quoted words that are not speech. */
export interface NonQuote extends Span {
  readonly kind: "scare" | "title" | "term" | "nested";
}

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** A TIMEX3 time expression (TimeML 1.2.1). */
export interface DateMention extends Span {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** The calendar value it was counted from. */
  readonly anchor?: string;
  /** Why it has this value; absent where its words say it all, or where nothing is known to count from. */
  readonly basis?: DateBasis;
  /** Other values that the words can have, the likelier first: `11/10/2024`, `Friday`. Absent where they can have none. */
  readonly readings?: readonly string[];
  readonly fault?: DateFault;
  readonly furniture?: true;
}

/**
 * Why a time has its value. `counted`: so far from the anchor (`last week`, `two days later`). `latest`: the last of its kind up to the document date (`Friday`).
 * `coming`: the next of its kind, since the verb looks ahead. `nearest`: the one nearest to the document date (`14 July`). `context`: the one that the text spoke of before
 * (`the quarter`, `that year`). `order`: in figures, as the document writes its others, or as the weekday beside it says (`11/10/2024`).
 */
export type DateBasis = "counted" | "latest" | "coming" | "nearest" | "context" | "order";

/** `weekday`: the weekday beside the date is another day's; the value is the date's. `day`: the month has no such day (`31 June`); the value is the month. */
export type DateFault = "weekday" | "day";

export interface Defect extends Span {
  /** `text/…`, e.g. `text/invisible-character`. */
  readonly code: string;
  /** What should stand there, where that is certain. */
  readonly replacement?: string;
}

/** The parts of an analysis, in the order of the record. */
export const PARTS = ["lines", "metadata", "entities", "clusters", "quotes", "nonquotes", "dates", "defects"] as const;
export type Part = (typeof PARTS)[number];

/** Everything `analyze` says of one text. All spans of one value count in one text: plain inside the pipeline, source outside. */
export interface AnalysisParts {
  readonly lines: readonly LineVerdict[];
  readonly metadata: Metadata;
  readonly entities: readonly EntityMention[];
  readonly clusters: readonly Cluster[];
  readonly quotes: readonly QuoteMention[];
  readonly nonquotes: readonly NonQuote[];
  readonly dates: readonly DateMention[];
  readonly defects: readonly Defect[];
}
