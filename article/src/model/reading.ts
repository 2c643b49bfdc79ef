import type { Defect, EntityType, LineKind, NonQuote, QuoteBasis, TimexType } from "./analysis.ts";
import type { Message } from "./message.ts";
import type { Profile } from "./profile.ts";
import type { Span } from "./span.ts";
import type { WordType } from "./wordType.ts";

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

/*
 * Claims: what the recognizers of a layer make of one paragraph alone, with offsets in the paragraph. A recognizer never settles a conflict with another claim
 * (`analysis/overlaps.ts` does) and never asks for the document (the layer's document tier does).
 */

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

/** A calendar date as far as the words give it. Months, days and weekdays count from 1 (Monday is 1). */
export interface CalendarExpression {
  /** `14 July 2024`, `July 14`, `July`, `2024`, `the 1980s` (`decade` 198), `the 20th century` (`century` 20), `Q3`. */
  readonly kind: "calendar";
  readonly century?: number;
  readonly decade?: number;
  /** Negative years and 0 are before Christ (0 is 1 BC). */
  readonly year?: number;
  /** `year` or `decade` has two digits (`'98`, `the '80s`): the century is the document's. */
  readonly short?: true;
  /** The year counted from the document's: `last year's third quarter` (-1), `January this year` (0). */
  readonly yearShift?: Shift;
  /** `Q1`–`Q4`, `H1`, `H2`, `SP`, `SU`, `FA`, `WI`. */
  readonly part?: string;
  /** Of ISO 8601: `week 23`. */
  readonly week?: number;
  /** Without a month: `on the 18th`. */
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** `last November`, `next spring`. */
  readonly shift?: Shift;
  /** How a date in figures was written. `either`: `11/10/2024`, of which only the document can tell; given month first. */
  readonly order?: "dayFirst" | "monthFirst" | "either";
  readonly time?: TimeOfDay;
}

/** `Friday`, `last Friday`, `Wednesday night`. Monday is 1, Sunday 7. */
export interface WeekdayExpression {
  readonly kind: "weekday";
  readonly weekday: number;
  readonly shift?: Shift;
  /** Of which week, counted from the document's: `Tuesday of last week` (-1). */
  readonly week?: number;
  /** The next one after the date mentioned last, or with `shift` -1 the one before it: `the following Friday`, `the previous Friday`. */
  readonly from?: "mentioned";
  readonly time?: TimeOfDay;
}

/** `today`, `yesterday`, `tonight`, `last week`, `this month`, `two days ago`: an amount of a unit away from the anchor. */
export interface OffsetExpression {
  readonly kind: "offset";
  readonly unit: TimeUnit;
  readonly amount: number;
  /** Further amounts, of finer units: `1 day 21 hours ago`. */
  readonly more?: readonly TimeAmount[];
  /** Counted from the document date, or from the date mentioned last (`later`, `the next day`). */
  readonly from: "document" | "mentioned";
  /** `a year ago`, `year-earlier`: in a report of quarters it means the quarter under discussion, one year back. */
  readonly comparison?: true;
  /** `the same month a year ago`: what was mentioned last, as coarse as this; for a `quarter` that is the period under discussion, be it a quarter or a month. */
  readonly same?: TimeUnit;
  readonly time?: TimeOfDay;
}

export interface TimeAmount {
  readonly unit: TimeUnit;
  readonly amount: number;
}

/** `three weeks from tomorrow`, `two days before Christmas`: an amount of a unit away from another time of the same sentence. */
export interface ShiftedExpression extends TimeAmount {
  readonly kind: "shifted";
  readonly base: TimeExpression;
  /** The first such weekday on that side: `the Friday after Thanksgiving`. Monday is 1. */
  readonly weekday?: number;
  /** The unit itself, not a day as far away: `the week before Easter`. */
  readonly whole?: true;
  readonly time?: TimeOfDay;
}

/** `the 15th day of next month`, `the last week of 2019`, `the first Monday in May`: the `n`-th of its kind in another time, counted from the end where `n` is negative. */
export interface NthExpression {
  readonly kind: "nth";
  readonly n: number;
  readonly unit: "day" | "week" | "weekend" | "month";
  /** Of the days only those: Monday is 1. */
  readonly weekday?: number;
  readonly base: TimeExpression;
  readonly time?: TimeOfDay;
}

/** `the week`, `that day`, `the quarter`, `the latest quarter`: the last mentioned one of its kind, else the document's. */
export interface AnaphoricExpression {
  readonly kind: "anaphoric";
  readonly unit: TimeUnit;
  /** `the 1988 quarter`: the quarter under discussion, in that year. */
  readonly year?: number;
  /** `that year`, `the same day`: points back into the text, where `the year` may be the document's. */
  readonly back?: true;
  /** `the latest quarter`: over already. */
  readonly latest?: true;
  readonly time?: TimeOfDay;
}

/** `Christmas Eve`, `last Thanksgiving`: `holiday` is a key of the holiday table. */
export interface HolidayExpression {
  readonly kind: "holiday";
  readonly holiday: string;
  readonly year?: number;
  /** The year counted from the document's: `Independence Day of this year` (0). */
  readonly yearShift?: Shift;
  readonly shift?: Shift;
  /** `the Labor Day weekend` */
  readonly weekend?: true;
  readonly time?: TimeOfDay;
}

/** The value is known from the words alone: `P2W`, `PRESENT_REF`, `XXXX-WXX-1`. */
export interface ValueExpression {
  readonly kind: "value";
  readonly value: string;
}

/** `16:00`, `noon` without a day of its own. */
export interface ClockExpression {
  readonly kind: "time";
  readonly time: TimeOfDay;
}

/** Plain data for the resolver. `mod`, `quant`, `freq` as TIMEX3 has them. */
export type TimeExpression = (
  | CalendarExpression
  | WeekdayExpression
  | OffsetExpression
  | AnaphoricExpression
  | HolidayExpression
  | ShiftedExpression
  | NthExpression
  | ValueExpression
  | ClockExpression
) & {
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** What the verb of the sentence says of the time, where it says anything. */
  readonly tense?: "past" | "future";
};

/** A name candidate. One that is not settled and has a confidence below 0.4 counts only where the rest of the document confirms it. */
export interface NameClaim extends Span {
  readonly type: EntityType;
  /** As written: what stands between `start` and `end`. */
  readonly name: string;
  /** Probability 0–1. */
  readonly confidence: number;
  /** Titles and appositions that touch the name: `Kremlin spokesperson`. */
  readonly roles?: readonly Span[];
  /** The name tagger, which has asked the document already, takes it for more likely than not. */
  readonly settled?: boolean;
}

/** A stretch of a sentence that may hold names, in the first pass of the name tagger (`recognize/names/tagger`). Arrays have an entry a token. */
export interface NameZone {
  /** Its first token. */
  readonly first: number;
  /** Its sentence, in tokens. */
  readonly sentence: Span;
  readonly types: readonly WordType[];
  /** What the transitions of the model tell tokens apart by. */
  readonly slots: Uint8Array;
  /** Of the first pass. */
  readonly labels: Uint8Array;
  /** For the second pass: what the words alone say of each label, a row a token. */
  readonly scores: Float32Array;
  /** Which outputs of the model the second pass goes by. */
  readonly output: number;
}

/** What one line says of names. */
export interface NameReading {
  /** Amounts of money, and all names of a line in a language that the tagger does not know. */
  readonly claims: readonly NameClaim[];
  /** Of the tagger. */
  readonly zones: readonly NameZone[];
  /** The names as far as the line can tell by itself. */
  readonly guesses: readonly NameClaim[];
}

/** A quoted stretch, or a part of one that is open at the paragraph's end; reported words without marks. */
export interface QuoteClaim extends Span {
  readonly kind: "direct" | "mixed" | "indirect" | NonQuote["kind"];
  /** Opens here and does not close in this paragraph. */
  readonly open?: true;
  /** Closes here and does not open in this paragraph: speech only where the paragraph before is still open. */
  readonly unopened?: true;
  /** Hardly speech unless the paragraph before is still open. */
  readonly doubtful?: true;
  readonly cue?: Span;
  /** The mention beside the cue. */
  readonly speaker?: Span;
  /** How it was found. */
  readonly basis?: QuoteBasis;
  /** Where a pronoun speaks: the name in the paragraph that it may well stand for, the subject of another cue. */
  readonly antecedent?: Span;
  /** Claims of one paragraph with the same number are pieces of one utterance. */
  readonly utterance: number;
  readonly confidence: number;
}

/** The mark a line ends with, closing quotation marks and brackets left aside. `stop`: `.` `。`; `open`: `:` `,` `;` `-`, a line that goes on elsewhere. */
export const LineEnding = { none: 0, stop: 1, question: 2, exclamation: 3, ellipsis: 4, open: 5 } as const;

/** What a line starts with. `bullet`: `•`, `*`, `1.`; `heading`: a Markdown `#`; `lower`: a small letter or a mark that continues a sentence. */
export const LineOpening = { none: 0, bullet: 1, heading: 2, lower: 3, quote: 4, digit: 5 } as const;

/**
 * What a line looks like, whatever it says. `prose`: full sentences; `sentence`: one short sentence; `running`: words that run on without a final mark (list items, lines
 * broken by a scraper); `title`: like a headline or a heading of several words; `short`: a few words; `empty`: no word.
 */
export const LineShape = { empty: 0, short: 1, title: 2, sentence: 3, running: 4, prose: 5 } as const;

/** A phrase of furniture and where in the line it stands: it is the whole line, opens it, or stands inside. */
export interface LineCue {
  /** Number of the list of phrases it comes from. */
  readonly list: number;
  readonly kind: LineKind;
  readonly place: "whole" | "start" | "inside";
  /** The phrase in small letters, `0` for any number; empty where the cue is the whole line's make-up. */
  readonly phrase: string;
  /** The phrase and what it does, as a sentence for a person: `Starts with “sign up for”: asks the reader to subscribe, sign up or give.` */
  readonly reason: Message;
  /** Heads a module of several lines: `Most read`, `Comments`. */
  readonly opens: boolean;
  /**
   * `sure` makes the line furniture; `label` does on a line too short or unfinished for a sentence (`Photo: …`), `colon` on one whose first words a colon sets off (`Next: …`); `apart` only outside the
   * text (`World`, `Source: …`), `below` only at its end (`Ann Baker is a staff writer.`).
   */
  readonly strength: "sure" | "label" | "colon" | "apart" | "below";
}

/** What a line's text alone says about furniture. Counted in one pass over its characters; a word here is a run of letters or of digits. */
export interface LineForm {
  /** Equal for lines with the same words, whatever their case and punctuation (32 bits). */
  readonly fingerprint: number;
  /** Equal for lines whose words and marks are written alike, whatever they say (32 bits): `Xx 0:00`. */
  readonly pattern: number;
  /** Log-odds that a line of these words is furniture; 0 is even. */
  readonly wordScore: number;
  /** Share of its n-grams that the word model knows, 0–1. */
  readonly known: number;
  /** Hashes of the words that say what a line is about: neither numbers nor the small words of every text. The first 40. */
  readonly topical: readonly number[];
  /** Code units, white space at the ends left out. */
  readonly length: number;
  /** Blanks and tabs before the first mark. */
  readonly indent: number;
  /** Two characters of Chinese or Japanese count as one word. */
  readonly words: number;
  /** Words with a capital first letter. */
  readonly capitals: number;
  /** Words of two or more capitals only. */
  readonly shouted: number;
  /** Words with a small first letter. */
  readonly lower: number;
  /** Runs of digits. */
  readonly numbers: number;
  readonly stopWords: number;
  /** Names of months and weekdays, `ago`, `updated`, time zones. */
  readonly timeWords: number;
  /** Full stops, question and exclamation marks that end a sentence. */
  readonly sentences: number;
  readonly commas: number;
  /** `|` `·` `•` `»`, a slash between blanks, or a wide gap between words. */
  readonly separators: number;
  /** Leftover HTML tags; what they hold counts as nothing else. */
  readonly tags: number;
  /** A `LineOpening`. */
  readonly opening: number;
  /** A `LineEnding`. */
  readonly ending: number;
  /** Holds a quoted stretch, or opens one. */
  readonly quotation: boolean;
  /** Holds a verb of saying. */
  readonly attribution: boolean;
  /** Web and mail addresses. */
  readonly addresses: number;
  /** Has a clock time (`04:00`), a date in figures (`11/20/2019`). */
  readonly hasClock: boolean;
  readonly hasDate: boolean;
  /** Is a news or picture agency's name and nothing else. */
  readonly isAgency: boolean;
  /** The weightiest place first; most lines have none. */
  readonly cues: readonly LineCue[];
  /** How surely the `sure` cues make the line furniture, 0–1. The longer the line, the less one phrase in it says. */
  readonly cueWeight: number;
  /** A `LineShape`. */
  readonly shape: number;
  /** A date, a clock time or a reading time and little else. */
  readonly isTime: boolean;
}

/** All that is known of a line by its text alone; remembered by that text. Every part is made on first use. */
export interface Reading {
  readonly paragraph: Paragraph;
  readonly form: LineForm;
  readonly dates: readonly TimeClaim[];
  readonly names: NameReading;
  readonly quotes: readonly QuoteClaim[];
  /** Speech reported without quotation marks, of the kind `indirect`; apart, since only a document's quotes ask for it. */
  readonly reports: readonly QuoteClaim[];
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
  /** Of the folder that the text lies in. */
  readonly profile?: Profile;
}
