import type { Defect, EntityType, NonQuote, TimexType } from "./analysis.ts";
import type { Span } from "./span.ts";

/** What a token is made of. */
export const TokenKind = { word: 1, number: 2, punctuation: 3, symbol: 4 } as const;

/** How a word is written. `title`: Peskov; `upper`: NATO, U.S., A; `mixed`: McDonald, iPhone; `none`: scripts without case, and all that is no word. */
export const TokenCase = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4 } as const;

/**
 * The tokens of one paragraph as parallel arrays; index `i` below `length` is one token. Offsets count in the paragraph's text.
 * Words keep inner apostrophes (`O'Brien`) and the full stops of abbreviations made of letters (`U.S.`, `p.m.`, `J.`); a final `'s` or `’s` is a token of its own.
 * Hyphens split (`Al` `-` `Hayat`): two tokens touch where `ends[i] === starts[i + 1]`. Numbers keep `.` `,` `:` between digits (`4.6`, `1,000`, `04:00`) and letters after
 * them (`14th`, `1980s`).
 */
export interface Tokens {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A `TokenKind` each. */
  readonly kinds: readonly number[];
  /** A `TokenCase` each. */
  readonly cases: readonly number[];
  /** As written; made on first use. */
  readonly words: readonly string[];
  /** Lower case; made on first use. */
  readonly lower: readonly string[];
}

/** One line of the plain text, read by itself: the same text always gives the same paragraph. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: Tokens;
  /** Token ranges: sentence `i` is tokens `[sentences[i], sentences[i + 1])`. Its last entry is `tokens.length`. */
  readonly sentences: readonly number[];
}

/**
 * A recognizer claims what one paragraph alone supports, with offsets in the paragraph; it never settles a conflict with another
 * claim (`analysis/overlaps.ts` does) and never asks for the document (a refiner does).
 */
export interface Recognizer<Claim extends Span> {
  /** `layer/idea`, e.g. `date/dayMonth`. */
  readonly name: string;
  readonly recognize: (paragraph: Paragraph) => readonly Claim[];
}

/** A time expression before it is anchored: what the words say, not yet which day that is. */
export interface TimeClaim extends Span {
  readonly type: TimexType;
  readonly expression: TimeExpression;
}

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century";

/** A clock time or a part of day, as TIMEX3 writes it after `T`: `04:00`, `MO`; zone `Z` or `+03:30` only where the text gives one. */
export interface TimeOfDay {
  readonly time: string;
  readonly zone?: string;
}

/** `last`, `this`, `next`: -1, 0, 1. */
export type Shift = -1 | 0 | 1;

/** Plain data for the resolver. `mod`, `quant`, `freq` as TIMEX3 has them. */
export type TimeExpression = (
  | {
      /** `14 July 2024`, `July 14`, `July`, `2024`, `the 1980s` (`decade`), `the 20th century`. Months and days count from 1. */
      readonly kind: "calendar";
      readonly century?: number;
      readonly decade?: number;
      readonly year?: number;
      readonly part?: string;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      readonly shift?: Shift;
      readonly time?: TimeOfDay;
    }
  | {
      /** `Friday`, `last Friday`, `Wednesday night`. Monday is 1, Sunday 7. */
      readonly kind: "weekday";
      readonly weekday: number;
      readonly shift?: Shift;
      readonly time?: TimeOfDay;
    }
  | {
      /** `today`, `yesterday`, `tonight`, `last week`, `this month`, `two days ago`: an amount of a unit away from the anchor. */
      readonly kind: "offset";
      readonly unit: TimeUnit;
      readonly amount: number;
      /** Counted from the document date, or from the date mentioned last (`later`, `the next day`). */
      readonly from: "document" | "mentioned";
      readonly time?: TimeOfDay;
    }
  | {
      /** The value is known from the words alone: `P2W`, `PRESENT_REF`, `XXXX-WXX-1`. */
      readonly kind: "value";
      readonly value: string;
    }
  | {
      /** `16:00`, `noon`, `this morning` without a day of its own. */
      readonly kind: "time";
      readonly time: TimeOfDay;
    }
) & {
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** What the verb of the sentence says of the time, where it says anything. */
  readonly tense?: "past" | "future";
};

/** A name candidate. */
export interface NameClaim extends Span {
  readonly type: EntityType;
  readonly confidence: number;
  /** A title or apposition that touches the name: `Kremlin spokesperson`. */
  readonly role?: Span;
}

/** A quoted stretch, or a part of one that is open at the paragraph's end. */
export interface QuoteClaim extends Span {
  readonly kind: "direct" | "mixed" | "indirect" | NonQuote["kind"];
  /** Opens here and does not close in this paragraph. */
  readonly open?: true;
  readonly cue?: Span;
  /** The mention beside the cue. */
  readonly speaker?: Span;
  /** Claims of one paragraph with the same number are pieces of one utterance. */
  readonly utterance: number;
  readonly confidence: number;
}

/** What a line's text alone says about furniture. Counted in one pass over its characters. */
export interface LineForm {
  readonly words: number;
}

/** All that is known of a line by its text alone; remembered by that text. Every part is made on first use. */
export interface Reading {
  readonly paragraph: Paragraph;
  readonly form: LineForm;
  readonly dates: readonly TimeClaim[];
  readonly names: readonly NameClaim[];
  readonly quotes: readonly QuoteClaim[];
  readonly defects: readonly Defect[];
}

/** A non-blank line of the document. `start` and `end` count in the plain text; `reading` counts from `start`. */
export interface DocumentLine extends Span {
  /** Number of the line in the document from 0, blank lines counted. */
  readonly number: number;
  readonly reading: Reading;
}

/** What is known beside the text. */
export interface DocumentContext {
  /** ISO 8601 date (time allowed) the relative dates count from. */
  readonly date?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
}
