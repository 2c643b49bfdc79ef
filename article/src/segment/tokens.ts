import { TokenCase, TokenKind, type Tokens } from "../model/reading.ts";
import { CharacterClass, CLASSES, classAt, isWordClass } from "../text/characters.ts";

/** Cuts one paragraph into tokens; the rules stand at `Tokens`. Never throws; white space and control characters are in no token. */
export function tokenize(text: string): Tokens {
  const found = split(text);
  return new TokenArrays(text, found < 0 ? join(text, -found) : found);
}

class TokenArrays implements Tokens {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  readonly cases: readonly number[];
  readonly #text: string;
  #words: readonly string[] | undefined;
  #lower: readonly string[] | undefined;

  /** Takes the first `count` tokens of the scratch arrays. */
  constructor(text: string, count: number) {
    this.#text = text;
    this.length = count;
    this.starts = SCRATCH.starts.slice(0, count);
    this.ends = SCRATCH.ends.slice(0, count);
    this.kinds = SCRATCH.kinds.slice(0, count);
    this.cases = SCRATCH.cases.slice(0, count);
  }

  get words(): readonly string[] {
    if (this.#words) return this.#words;
    const words: string[] = [];
    for (let i = 0; i < this.length; i++) words.push(this.#text.slice(this.starts[i], this.ends[i]));
    return (this.#words = words);
  }

  get lower(): readonly string[] {
    if (this.#lower) return this.#lower;
    const lower: string[] = [];
    for (let i = 0; i < this.length; i++) {
      const word = this.words[i] as string;
      const hasCapital = (this.cases[i] as number) > TokenCase.lower || this.kinds[i] === TokenKind.number;
      lower.push(hasCapital ? word.toLowerCase() : word);
    }
    return (this.#lower = lower);
  }
}

/** One set of arrays for every paragraph; a paragraph keeps exact copies. Plain arrays: a typed array costs more to make than a paragraph's tokens to find. */
const SCRATCH = { starts: [] as number[], ends: [] as number[], kinds: [] as number[], cases: [] as number[] };

// Written out: a number in the loop, where a property of `CharacterClass` would be read for each character.
const LINE_BREAK = 2;
const LOWER = 3;
const UPPER = 4;
const DIGIT = 6;
const MARK = 7;
const PUNCTUATION = 8;
const SURROGATE = 10;

const FULL_STOP = 0x2e;

/** By `first << 2 | later`: the class of the first letter, and whether a lower (1) and an upper (2) letter stand behind it. */
const CASES: readonly number[] = Array.from({ length: 32 }, (_, key) => {
  const first = key >> 2;
  const lower = (key & 1) !== 0;
  const upper = (key & 2) !== 0;
  if (first === DIGIT) return TokenCase.none;
  if (first === LOWER) return upper ? TokenCase.mixed : TokenCase.lower;
  if (first === UPPER) return !lower ? TokenCase.upper : upper ? TokenCase.mixed : TokenCase.title;
  return lower ? (upper ? TokenCase.mixed : TokenCase.lower) : upper ? TokenCase.upper : TokenCase.none;
});

/**
 * Cuts `text` into runs of word characters, runs of full stops and single marks; the answer is their number, negative where `join` has to look at them.
 * Reads every character once and calls nothing: a call in this loop, be it never made, makes it three times slower, so all that is rare is left to `join`.
 */
function split(text: string): number {
  const { starts, ends, kinds, cases } = SCRATCH;
  const classes = CLASSES;
  const length = text.length;
  let count = 0;
  let joins = false;
  /** Where the word begins that is being read, -1 between words; the class of its first character, and one bit for each class behind that. */
  let start = -1;
  let first = 0;
  let rest = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const characterClass = classes[code] as number;
    // One comparison for two: lower, upper, letter, digit, mark.
    if ((characterClass - LOWER) >>> 0 <= MARK - LOWER) {
      if (start >= 0) rest |= 1 << characterClass;
      else if (characterClass === MARK && count > 0 && ends[count - 1] === i) ends[count - 1] = i + 1;
      else {
        start = i;
        first = characterClass;
        rest = 0;
      }
      continue;
    }
    if (start >= 0) {
      starts[count] = start;
      ends[count] = i;
      kinds[count] = first === DIGIT ? 2 : 1;
      cases[count++] = CASES[(first << 2) | ((rest >> LOWER) & 3)] as number;
      if (characterClass > LINE_BREAK && (i - start === 1 || first === DIGIT || code === 0x27 || code === 0x2019))
        joins = true;
      start = -1;
    }
    if (characterClass <= LINE_BREAK) continue;
    if (code === FULL_STOP && i > 0 && count > 0 && ends[count - 1] === i && text.charCodeAt(i - 1) === FULL_STOP) {
      ends[count - 1] = i + 1;
      continue;
    }
    starts[count] = i;
    ends[count] = i + 1;
    kinds[count] = characterClass === PUNCTUATION ? 3 : 4;
    cases[count++] = 0;
    if (characterClass === SURROGATE) joins = true;
  }
  if (start >= 0) {
    starts[count] = start;
    ends[count] = length;
    kinds[count] = first === DIGIT ? 2 : 1;
    cases[count++] = CASES[(first << 2) | ((rest >> LOWER) & 3)] as number;
  }
  return joins ? -count : count;
}

/** Puts together what belongs together of the first `count` pieces in the scratch arrays; the answer is how many tokens are left. */
function join(text: string, count: number): number {
  const { starts, ends, kinds, cases } = SCRATCH;
  let kept = 0;
  /** The last token goes on with the next piece where that touches it. */
  let goesOn = false;
  /** The case of a token that goes on is read from each piece as it comes: this far, and with these letters behind the first (see `CASES`). */
  let readTo = 0;
  let later = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    let end = ends[i] as number;
    let kind = kinds[i] as number;
    let letterCase = cases[i] as number;
    const last = kept - 1;
    const touches = last >= 0 && ends[last] === start;
    const followsWord = touches && (kinds[last] as number) <= TokenKind.number;
    const next = i + 1 < count && starts[i + 1] === end ? i + 1 : -1;
    let opens = false;
    if (kind === TokenKind.symbol && isWordClass(classAt(text, start))) {
      // Letters and digits outside the BMP: 𝒜, 𠀋.
      kind = classAt(text, start) === CharacterClass.digit ? TokenKind.number : TokenKind.word;
      letterCase = CASES[(classAt(text, start) << 2) | lettersOf(text, start + 1, end)] as number;
      goesOn ||= followsWord;
      opens = true;
    } else if (followsWord && kind === TokenKind.punctuation) {
      if (isApostrophe(text.charCodeAt(start))) {
        if (next >= 0 && isLetterS(text, start + 1, ends[next] as number)) {
          end = ends[next] as number;
          kind = TokenKind.word;
          letterCase = cases[next] as number;
          i = next;
        } else opens = goesOn = next >= 0 && isWordClass(classAt(text, end));
      } else opens = goesOn = isInsideNumber(text, last, start, next) || isStopOfLetters(text, last, start, next);
    }
    if (goesOn && touches) {
      ends[last] = end;
      if (kinds[last] === TokenKind.word) {
        later |= lettersOf(text, readTo, end);
        readTo = end;
        cases[last] = CASES[(classAt(text, starts[last] as number) << 2) | later] as number;
      }
    } else {
      starts[kept] = start;
      ends[kept] = end;
      kinds[kept] = kind;
      cases[kept++] = letterCase;
      readTo = start + 1;
      later = 0;
    }
    goesOn = opens && next >= 0 && isWordClass(classAt(text, end));
  }
  return kept;
}

/** The mark at `i` stands between two digits of a number: `4.6`, `1,000`, `04:00`; not in `14th.5`. `next` is the piece that touches the mark, or -1. */
function isInsideNumber(text: string, last: number, i: number, next: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== FULL_STOP && code !== 0x2c && code !== 0x3a) return false;
  if (SCRATCH.kinds[last] !== TokenKind.number || next < 0 || SCRATCH.kinds[next] !== TokenKind.number) return false;
  return CLASSES[text.charCodeAt(i - 1)] === DIGIT;
}

/** The full stops of `U.S.`, `p.m.`, `J.` (before a space), `U.S.A`; not the one after `a word.`, nor the last one in `U.S.and`, where words are glued. */
function isStopOfLetters(text: string, last: number, stop: number, next: number): boolean {
  if (text.charCodeAt(stop) !== FULL_STOP || SCRATCH.kinds[last] !== TokenKind.word) return false;
  const start = SCRATCH.starts[last] as number;
  const isFirst = stop === start + 1;
  if (text.charCodeAt(stop + 1) === FULL_STOP) return false;
  if (!isFirst && text.charCodeAt(stop - 2) !== FULL_STOP) return false;
  if (next >= 0) {
    const isLetter = (SCRATCH.ends[next] as number) === stop + 2 && SCRATCH.kinds[next] === TokenKind.word;
    if (!isLetter) return !isFirst && (SCRATCH.kinds[next] as number) > TokenKind.number;
    return text.charCodeAt(stop + 2) === FULL_STOP || (!isFirst && CLASSES[text.charCodeAt(stop + 1)] === UPPER);
  }
  // A single letter needs a space behind it: `Plan B.` at the end of the paragraph keeps its stop apart.
  return !isFirst || (stop + 1 < text.length && CLASSES[text.charCodeAt(start)] === UPPER);
}

/** Whether a lower (1) and an upper (2) letter stand between two offsets, as `CASES` wants it. */
function lettersOf(text: string, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const characterClass = classAt(text, i);
    if (characterClass === LOWER) letters |= 1;
    else if (characterClass === UPPER) letters |= 2;
  }
  return letters;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** The `s` of a possessive. */
function isLetterS(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return end === start + 1 && (code === 0x73 || code === 0x53);
}
