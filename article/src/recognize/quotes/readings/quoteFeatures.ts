import { TokenKind } from "../../../model/reading.ts";
import { cueAt } from "../grammar/cueAt.ts";
import type { Cue, CueClass } from "../grammar/cueVerbs.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NAMING_WORDS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SPEAKER_PRONOUNS,
} from "../grammar/functionWords.ts";
import { isAdverb, isCapital } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE } from "../grammar/outline.ts";
import { type Candidate, FINDS, WAYS, Way } from "./candidates.ts";
import type { QuoteShape } from "./quoteShape.ts";

/**
 * The features of one reading of a quoted stretch, each a number below `FEATURES`: a slot says what is looked at, a place in it what is seen. A slot's places are the product of
 * small counts, so that a weight is found without hashing.
 */

const FORMS = ["base", "present", "past", "participle"] as const;
const CLASSES: readonly CueClass[] = ["speech", "manner", "directive", "writing", "naming", "mind"];
const VERB_CLASSES = CLASSES.length + 1;
const VERB_FORMS = FORMS.length + 1;
const SHAPES = 8;
const LENGTHS = 8;
const DISTANCES = 8;
const SPEAKERS = 9;
const BEFORES = 18;
const AFTERS = 13;
const ENDINGS = 4;
/** Not speech; bare; continued; sentence before; attributed in the sentence. */
const GROUPS = 5;

let size = 0;
function slot(places: number): number {
  const first = size;
  size += places;
  return first;
}

/** The first features are the ways themselves: the number of a way is that of its feature. */
const WAY = slot(WAYS);
const BIAS = slot(WAYS * FINDS * 3);
const SHAPE = slot(WAYS * SHAPES * 3);
const VERB = slot(WAYS * VERB_CLASSES * VERB_FORMS);
const VERB_SHAPE = slot(2 * VERB_CLASSES * SHAPES);
const DISTANCE = slot(WAYS * DISTANCES);
const DISTANCE_CLASS = slot(VERB_CLASSES * DISTANCES);
const BETWEEN = slot(WAYS * 3 * 3);
const FIND = slot(FINDS * VERB_FORMS * 3);
const SPEAKER = slot(WAYS * SPEAKERS);
const SPEAKER_FIND = slot(FINDS * SPEAKERS * VERB_CLASSES);
const SPEAKER_LENGTH = slot(WAYS * 4);
const ENDING = slot(WAYS * ENDINGS * AFTERS);
const BEFORE = slot(WAYS * BEFORES);
const BEFORE_LENGTH = slot(GROUPS * BEFORES * LENGTHS);
const BEFORE_AFTER = slot(GROUPS * BEFORES * AFTERS);
const AFTER_SHAPE = slot(GROUPS * AFTERS * SHAPES);
const LENGTH = slot(WAYS * LENGTHS);
const MARKS = slot(GROUPS * 2 * LENGTHS);
const STATE = slot(WAYS * 3);
const CROSSING = slot(WAYS * 3 * 2);
const FIRST_IN_SENTENCE = slot(WAYS * 2 * 3);
const CLAUSE = slot(WAYS * 2 * LENGTHS);
const PRECEDING = slot(8 * FINDS * VERB_FORMS);
const PRECEDING_WAY = slot(8 * WAYS);
const BEFORE_TITLE = slot(GROUPS * BEFORES * 2);
const NAMED = slot(WAYS * 3 * 2);
const GAP = slot(WAYS * 4);

/** All features but those of verbs. */
export const FEATURES: number = size;

/** What is the same for all readings of a stretch. */
export interface QuoteContext {
  readonly shape: number;
  readonly length: number;
  readonly ending: number;
  readonly before: number;
  readonly after: number;
  readonly state: number;
  readonly isSingle: 0 | 1;
  readonly isClause: 0 | 1;
  /** Whether a word for what has a title stands before: 1 near, 2 right before it. */
  readonly named: 0 | 1 | 2;
  readonly isTitle: 0 | 1;
}

export function contextOf(outline: Outline, place: number, shape: QuoteShape): QuoteContext {
  return {
    shape: shapeNumber(shape),
    length: lengthNumber(shape.words),
    ending: endingNumber(shape.last),
    before: beforeNumber(outline, place),
    after: afterNumber(outline, place + 1),
    state: shape.state === "paired" ? 0 : shape.state === "open" ? 1 : 2,
    isSingle: shape.isSingle ? 1 : 0,
    isClause: shape.isClause ? 1 : 0,
    named: namedNumber(outline, place),
    isTitle: shape.isTitle ? 1 : 0,
  };
}

/** One reading has no more features. */
export const MOST_FEATURES = 40;

/** Writes the features of one reading of the stretch at item `place` into `found`, and gives how many they are. */
export function featuresOf(
  outline: Outline,
  place: number,
  context: QuoteContext,
  candidate: Candidate,
  found: Int32Array,
): number {
  const { way, found: find, verb, rank, speaker, cue } = candidate;
  const { shape, length, ending, before, after, state, isSingle, isClause, named, isTitle } = context;
  let count = 0;
  const group = Math.min(way, GROUPS - 1);
  const rankNumber = Math.min(rank, 2);
  found[count++] = WAY + way;
  found[count++] = BIAS + (way * FINDS + find) * 3 + rankNumber;
  found[count++] = SHAPE + (way * SHAPES + shape) * 3 + (length < 2 ? 0 : length < 5 ? 1 : 2);
  found[count++] = ENDING + (way * ENDINGS + ending) * AFTERS + after;
  found[count++] = BEFORE + way * BEFORES + before;
  found[count++] = BEFORE_LENGTH + (group * BEFORES + before) * LENGTHS + length;
  found[count++] = BEFORE_AFTER + (group * BEFORES + before) * AFTERS + after;
  found[count++] = AFTER_SHAPE + (group * AFTERS + after) * SHAPES + shape;
  found[count++] = LENGTH + way * LENGTHS + length;
  found[count++] = MARKS + (group * 2 + isSingle) * LENGTHS + length;
  found[count++] = STATE + way * 3 + state;
  found[count++] = BEFORE_TITLE + (group * BEFORES + before) * 2 + isTitle;
  found[count++] = NAMED + (way * 3 + named) * 2 + isTitle;
  found[count++] = CLAUSE + (way * 2 + isClause) * LENGTHS + length;
  if (speaker === undefined) return count;
  const speakerKind = speakerNumber(outline, speaker.start, speaker.end);
  const verbClass = classNumber(verb);
  const form = formNumber(verb);
  found[count++] = VERB + (way * VERB_CLASSES + verbClass) * VERB_FORMS + form;
  found[count++] = VERB_SHAPE + ((way === Way.cueBefore ? 1 : 0) * VERB_CLASSES + verbClass) * SHAPES + shape;
  found[count++] = SPEAKER + way * SPEAKERS + speakerKind;
  found[count++] = SPEAKER_FIND + (find * SPEAKERS + speakerKind) * VERB_CLASSES + verbClass;
  const preceding = precedingNumber(outline, speaker.start);
  found[count++] = PRECEDING + (preceding * FINDS + find) * VERB_FORMS + form;
  found[count++] = PRECEDING_WAY + preceding * WAYS + way;
  found[count++] = SPEAKER_LENGTH + way * 4 + Math.min(3, speaker.end - speaker.start - 1);
  const near = cue ?? speaker;
  const from = near.end <= place ? near.end : place + 1;
  const to = near.end <= place ? place : near.start;
  const distance = distanceNumber(to - from);
  found[count++] = DISTANCE + way * DISTANCES + distance;
  found[count++] = DISTANCE_CLASS + verbClass * DISTANCES + distance;
  let commas = 0;
  let conjunctions = 0;
  let quotes = 0;
  for (let i = from; i < to; i++) {
    const word = outline.lower[i] as string;
    if (word === QUOTE) quotes++;
    else if (outline.commas[i]) commas++;
    else if (CONJUNCTIONS.has(word)) conjunctions++;
  }
  found[count++] = BETWEEN + (way * 3 + Math.min(2, commas)) * 3 + Math.min(2, conjunctions);
  const isAcrossRelative = cue !== undefined && hasRelative(outline, speaker.end, cue.start) ? 1 : 0;
  found[count++] = CROSSING + (way * 3 + Math.min(2, quotes)) * 2 + isAcrossRelative;
  found[count++] = FIND + (find * VERB_FORMS + form) * 3 + rankNumber;
  const isFirst = speaker.start === 0 || outline.sentenceStarts[speaker.start] === true ? 1 : 0;
  found[count++] = FIRST_IN_SENTENCE + (way * 2 + isFirst) * 3 + find;
  if (cue !== undefined) {
    const gap = speaker.end <= cue.start ? cue.start - speaker.end : speaker.start - cue.end;
    found[count++] = GAP + way * 4 + (gap <= 0 ? 0 : gap <= 2 ? 1 : gap <= 6 ? 2 : 3);
  }
  return count;
}

function namedNumber(outline: Outline, place: number): 0 | 1 | 2 {
  if (NAMING_WORDS.has(outline.lower[place - 1] ?? "")) return 2;
  for (let i = place - 2; i >= 0 && i >= place - 4 && !outline.sentenceStarts[i + 1]; i--) {
    if (NAMING_WORDS.has(outline.lower[i] as string)) return 1;
  }
  return 0;
}

/** What stands before the speaker. */
function precedingNumber(outline: Outline, start: number): number {
  if (start === 0 || outline.sentenceStarts[start]) return 0;
  const word = outline.lower[start - 1] as string;
  if (word === "with") return 1;
  if (word === "of") return 2;
  if (outline.commas[start - 1]) return 3;
  if (word === QUOTE) return 4;
  if (PREPOSITIONS.has(word)) return 5;
  return CONJUNCTIONS.has(word) ? 6 : 7;
}

function hasRelative(outline: Outline, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (RELATIVE_PRONOUNS.has(outline.lower[i] as string)) return true;
  return false;
}

function classNumber(verb: Cue | undefined): number {
  return verb === undefined ? 0 : CLASSES.indexOf(verb.cueClass) + 1;
}

function formNumber(verb: Cue | undefined): number {
  return verb === undefined ? 0 : FORMS.indexOf(verb.form) + 1;
}

function shapeNumber({ isWhole, isIntroduced, startsUpper, isTitle }: QuoteShape): number {
  if (isWhole) return isTitle ? 1 : 0;
  if (isIntroduced) return startsUpper ? (isTitle ? 3 : 2) : 4;
  if (isTitle) return 5;
  return startsUpper ? 6 : 7;
}

function lengthNumber(words: number): number {
  if (words <= 3) return words - 1;
  if (words <= 5) return 3;
  if (words <= 7) return 4;
  if (words <= 10) return 5;
  return words <= 16 ? 6 : 7;
}

function distanceNumber(items: number): number {
  if (items <= 3) return Math.max(0, items);
  if (items <= 5) return 4;
  if (items <= 9) return 5;
  return items <= 18 ? 6 : 7;
}

/** None; comma; `?` or `!`; another end of a clause. */
function endingNumber(code: number): number {
  if (code === 0x2c) return 1;
  if (code === 0x3f || code === 0x21) return 2;
  return code === 0x2e || code === 0x2026 || code === 0x2014 || code === 0x2013 ? 3 : 0;
}

/** What stands before the quote. */
function beforeNumber(outline: Outline, place: number): number {
  if (place === 0) return 0;
  if (outline.sentenceStarts[place]) return 1;
  const i = place - 1;
  const word = outline.lower[i] as string;
  if (word === QUOTE) return 2;
  if (word === ":") return 3;
  if (outline.commas[i]) return 4;
  if (word === "that") return 5;
  if (word === "a" || word === "an") return 6;
  if (word === "the") return 7;
  if (word === "as") return 8;
  if (NAMING_WORDS.has(word)) return 9;
  if (word === "'s" || word === "’s" || DETERMINERS.has(word)) return 10;
  if (cueAt(outline, i) !== undefined) return 11;
  if (PREPOSITIONS.has(word) || word === "of") return 12;
  if (CONJUNCTIONS.has(word)) return 13;
  if (AUXILIARIES.has(word)) return 14;
  if (outline.kinds[i] !== TokenKind.word) return 15;
  return isCapital(outline, i) ? 16 : 17;
}

/** What stands behind the quote, at item `i`. */
function afterNumber(outline: Outline, i: number): number {
  if (i >= outline.length) return 0;
  if (outline.sentenceStarts[i]) return 1;
  const word = outline.lower[i] as string;
  if (word === QUOTE) return 2;
  if (outline.commas[i]) return 3;
  if (word === ".") return 4;
  if (cueAt(outline, i) !== undefined) return 5;
  if (PREPOSITIONS.has(word) || word === "of") return 6;
  if (CONJUNCTIONS.has(word)) return 7;
  if (AUXILIARIES.has(word)) return 8;
  if (outline.kinds[i] !== TokenKind.word) return 9;
  if (isCapital(outline, i)) return 10;
  return SPEAKER_PRONOUNS.has(word) || DETERMINERS.has(word) || isAdverb(outline, i) ? 11 : 12;
}

/** What kind of phrase speaks. */
function speakerNumber(outline: Outline, start: number, end: number): number {
  const first = outline.lower[start] as string;
  if (end - start === 1) {
    if (first === "i" || first === "we" || first === "you") return 0;
    if (first === "it") return 1;
    if (SPEAKER_PRONOUNS.has(first)) return 2;
    if (RELATIVE_PRONOUNS.has(first)) return 3;
  }
  if (isCapital(outline, end - 1)) return isCapital(outline, start) ? 4 : 5;
  if (DETERMINERS.has(first)) return 6;
  return isCapital(outline, start) ? 7 : 8;
}

/** Weights a verb: before quoted sentences, before quoted parts of a sentence, after a quote. */
export const VERB_FEATURES: number = 3;

export function verbFeature({ way }: Candidate, { shape }: QuoteContext): number {
  if (way !== Way.cueBefore) return 2;
  return shape < 4 ? 0 : 1;
}
