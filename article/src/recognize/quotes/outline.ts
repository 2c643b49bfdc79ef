import { type Paragraph, TokenKind, type Tokens } from "../../model/reading.ts";
import type { Cue } from "./cueVerbs.ts";
import type { QuotedStretch } from "./quotationMarks.ts";

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
  const lower: string[] = [];
  const kinds: number[] = [];
  const cases: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceStarts: boolean[] = [];
  const commas: boolean[] = [];
  const places: number[] = [];
  const lastCodes: number[] = [];
  let sentence = 0;
  let quote = 0;
  let keptThrough = -1;
  for (let i = 0; i < tokens.length; ) {
    while ((sentences[sentence + 1] as number) <= i) sentence++;
    const startsSentence = sentences[sentence] === i;
    const stretch = outer[quote];
    if (startsSentence && sentence > keptThrough && sentence < keptFrom && !kept.has(sentence)) {
      const nextEnd = (sentences[sentence + 2] ?? tokens.length) - 1;
      if (stretch === undefined || stretch.start >= (tokens.ends[nextEnd] as number)) {
        i = sentences[sentence + 1] as number;
        continue;
      }
    }
    sentenceStarts.push(startsSentence);
    const start = tokens.starts[i] as number;
    if (stretch !== undefined && start >= stretch.start) {
      quote++;
      places.push(starts.length);
      lower.push(QUOTE);
      kinds.push(0);
      cases.push(0);
      starts.push(stretch.start);
      ends.push(stretch.end);
      const last = text.charCodeAt(lastInside(text, stretch));
      commas.push(last === 0x2c);
      lastCodes.push(last);
      i = tokenAt(tokens, i, stretch.end);
      while (sentence + 2 < sentences.length && (sentences[sentence + 1] as number) < i) sentence++;
      keptThrough = sentence + 1;
      continue;
    }
    const word = tokens.lower[i] as string;
    lower.push(word);
    kinds.push(tokens.kinds[i] as number);
    cases.push(tokens.cases[i] as number);
    starts.push(start);
    ends.push(tokens.ends[i] as number);
    lastCodes.push(0);
    commas.push(tokens.kinds[i] === TokenKind.punctuation && (word === "," || word === "，"));
    i++;
  }
  const cues = new Array<Cue | null | undefined>(starts.length);
  return { length: starts.length, lower, kinds, cases, starts, ends, sentenceStarts, places, commas, lastCodes, cues };
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
