import { type Paragraph, TokenKind, type Tokens } from "../../../model/reading.ts";
import type { QuotedStretch } from "../marks/quotationMarks.ts";
import type { Cue } from "./cueVerbs.ts";

/**
 * What the reporter wrote: the paragraph's tokens outside the outer quotes, each quote one opaque item. Cues and speakers are looked for here, so a name inside a quote is
 * never a candidate. Positions count items; `end` positions are exclusive.
 */
export interface Outline {
  readonly length: number;
  /** Lower case; `QUOTE` for a quote. */
  readonly lower: readonly string[];
  /** `TokenKind` each, 0 for a quote. */
  readonly kinds: readonly number[];
  /** `TokenCase` each. */
  readonly cases: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether a sentence of the reporter starts at the item. */
  readonly sentenceStarts: readonly boolean[];
  /** Item of each outer stretch. */
  readonly places: readonly number[];
  /** Whether the item is a comma, or a quote that ends in one. */
  readonly commas: readonly boolean[];
  /** Code of the last visible character inside a quote, 0 for other items. */
  readonly lastCodes: readonly number[];
  /** What `cueAt` has found so far, `null` for no cue: the patterns ask for the same items. */
  readonly cues: (Cue | null | undefined)[];
}

/** Stands for a quote among the words of an outline; no token is empty. */
export const QUOTE = "";

/** Holds the sentences with quotes and their neighbours, every sentence from number `keptFrom` on, and those whose numbers are `kept`. */
export function outlineOf(
  paragraph: Paragraph,
  outer: readonly QuotedStretch[],
  keptFrom: number = Number.POSITIVE_INFINITY,
  kept: ReadonlySet<number> = NONE,
): Outline {
  const { text, tokens, sentences } = paragraph;
  // Which items there are comes first, so that no array has to grow.
  const items = itemBuffer(tokens.length);
  const places: number[] = [];
  let length = 0;
  let sentence = 0;
  let keptThrough = -1;
  for (let i = 0; i < tokens.length; ) {
    while ((sentences[sentence + 1] as number) <= i) sentence++;
    const stretch = outer[places.length];
    if (sentences[sentence] === i && sentence > keptThrough && sentence < keptFrom && !kept.has(sentence)) {
      const nextEnd = (sentences[sentence + 2] ?? tokens.length) - 1;
      if (stretch === undefined || stretch.start >= (tokens.ends[nextEnd] as number)) {
        i = sentences[sentence + 1] as number;
        continue;
      }
    }
    const startsSentence = sentences[sentence] === i ? STARTS_SENTENCE : 0;
    items[length] = i | startsSentence;
    if (stretch !== undefined && (tokens.starts[i] as number) >= stretch.start) {
      places.push(length);
      i = tokenAt(tokens, i, stretch.end);
      while (sentence + 2 < sentences.length && (sentences[sentence + 1] as number) < i) sentence++;
      keptThrough = sentence + 1;
    } else i++;
    length++;
  }
  const lower = new Array<string>(length);
  const kinds = new Array<number>(length);
  const cases = new Array<number>(length);
  const starts = new Array<number>(length);
  const ends = new Array<number>(length);
  const sentenceStarts = new Array<boolean>(length);
  const commas = new Array<boolean>(length);
  const lastCodes = new Array<number>(length);
  const cues = new Array<Cue | null | undefined>(length);
  for (let k = 0; k < length; k++) {
    const item = items[k] as number;
    const i = item & ~STARTS_SENTENCE;
    const word = tokens.lower[i] as string;
    const kind = tokens.kinds[i] as number;
    lower[k] = word;
    kinds[k] = kind;
    cases[k] = tokens.cases[i] as number;
    starts[k] = tokens.starts[i] as number;
    ends[k] = tokens.ends[i] as number;
    sentenceStarts[k] = (item & STARTS_SENTENCE) !== 0;
    commas[k] = kind === TokenKind.punctuation && (word === "," || word === "，");
    lastCodes[k] = 0;
  }
  for (let quote = 0; quote < places.length; quote++) {
    const place = places[quote] as number;
    const stretch = outer[quote] as QuotedStretch;
    const last = text.charCodeAt(lastInside(text, stretch));
    lower[place] = QUOTE;
    kinds[place] = 0;
    cases[place] = 0;
    starts[place] = stretch.start;
    ends[place] = stretch.end;
    commas[place] = last === 0x2c;
    lastCodes[place] = last;
  }
  return { length, lower, kinds, cases, starts, ends, sentenceStarts, places, commas, lastCodes, cues };
}

/** Beside the number of a token. */
const STARTS_SENTENCE = 1 << 30;

let buffer = new Int32Array(1024);

/** Room for so many items, until it is asked for again. */
function itemBuffer(length: number): Int32Array {
  if (buffer.length < length) buffer = new Int32Array(2 * length);
  return buffer;
}

const NONE: ReadonlySet<number> = new Set();

/** All sentences of a paragraph without quotes. It shares the paragraph's arrays, so it costs little. */
export function plainOutlineOf({ tokens, sentences }: Paragraph): Outline {
  const { length, lower, kinds, cases, starts, ends } = tokens;
  const sentenceStarts = new Array<boolean>(length).fill(false);
  for (let i = 0; i < sentences.length - 1; i++) sentenceStarts[sentences[i] as number] = true;
  const commas = new Array<boolean>(length).fill(false);
  for (let i = 0; i < length; i++) {
    if (kinds[i] === TokenKind.punctuation) commas[i] = lower[i] === "," || lower[i] === "，";
  }
  return {
    length,
    lower,
    kinds,
    cases,
    starts,
    ends,
    sentenceStarts,
    places: [],
    commas,
    lastCodes: [],
    cues: new Array(length),
  };
}

/** Sentences are looked at no farther than this on either side of a quote; a run-on list of quotes stays linear. Real ones end long before. */
const FARTHEST_ITEM = 100;

/** First item of the sentence that holds `place`. */
export function sentenceStart(outline: Outline, place: number): number {
  let i = place;
  while (i > 0 && !outline.sentenceStarts[i] && place - i < FARTHEST_ITEM) i--;
  return i;
}

/** The item after the sentence that holds `place`. */
export function sentenceEnd(outline: Outline, place: number): number {
  let i = place + 1;
  while (i < outline.length && !outline.sentenceStarts[i] && i - place < FARTHEST_ITEM) i++;
  return i;
}

/** Offset of the last visible character inside the marks, the closing mark of a quote in the quote left aside. */
export function lastInside(text: string, stretch: QuotedStretch): number {
  let i = stretch.innerEnd - 1;
  while (i > stretch.innerStart && isSpaceOrInnerMark(text.charCodeAt(i))) i--;
  return i;
}

function isSpaceOrInnerMark(code: number): boolean {
  return code === 0x20 || code === 0x27 || code === 0x22 || code === 0x2019 || code === 0x201d || code === 0x203a;
}

function tokenAt(tokens: Tokens, from: number, offset: number): number {
  let i = from + 1;
  while (i < tokens.length && (tokens.starts[i] as number) < offset) i++;
  return i;
}
