import { TokenCase, TokenKind, type Tokens } from "../model/reading.ts";
import { CharacterClass, classAt, classOf, isWordClass } from "../text/characters.ts";

/** Cuts one paragraph into tokens; the rules stand at `Tokens`. Never throws; white space and control characters are in no token. */
export function tokenize(text: string): Tokens {
  scratch.count = 0;
  for (let i = 0; i < text.length; ) {
    const characterClass = classAt(text, i);
    if (characterClass <= CharacterClass.lineBreak) i++;
    else if (characterClass === CharacterClass.digit) i = scanNumber(text, i);
    else if (isWordClass(characterClass)) i = scanWord(text, i);
    else i = scanMark(text, i, characterClass);
  }
  return new TokenArrays(text);
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

  constructor(text: string) {
    this.#text = text;
    this.length = scratch.count;
    this.starts = scratch.starts.slice(0, scratch.count);
    this.ends = scratch.ends.slice(0, scratch.count);
    this.kinds = scratch.kinds.slice(0, scratch.count);
    this.cases = scratch.cases.slice(0, scratch.count);
  }

  get words(): readonly string[] {
    return (this.#words ??= this.starts.map((start, i) => this.#text.slice(start, this.ends[i])));
  }

  get lower(): readonly string[] {
    return (this.#lower ??= this.words.map((word, i) =>
      (this.cases[i] as number) > TokenCase.lower ? word.toLowerCase() : word,
    ));
  }
}

/** One set of arrays for every paragraph; a paragraph keeps exact copies. Plain arrays: a typed array costs more to make than a paragraph's tokens to find. */
const scratch = {
  count: 0,
  starts: [] as number[],
  ends: [] as number[],
  kinds: [] as number[],
  cases: [] as number[],
};

function push(start: number, end: number, kind: number, letterCase: number): number {
  const i = scratch.count++;
  scratch.starts[i] = start;
  scratch.ends[i] = end;
  scratch.kinds[i] = kind;
  scratch.cases[i] = letterCase;
  return end;
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;

/** `4.6`, `1,000`, `04:00`, `14th`, `1980s` */
function scanNumber(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const characterClass = classOf(code);
    if (isWordClass(characterClass)) continue;
    const joins = code === FULL_STOP || code === COMMA || code === COLON;
    if (!joins || classOf(text.charCodeAt(i - 1)) !== CharacterClass.digit) break;
    if (i + 1 >= text.length || classOf(text.charCodeAt(i + 1)) !== CharacterClass.digit) break;
  }
  return push(start, i, TokenKind.number, TokenCase.none);
}

function scanWord(text: string, start: number): number {
  let end = start;
  let upper = 0;
  let lower = 0;
  let firstUpper = false;
  let lowerBeforeUpper = false;
  let letters = 0;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    let characterClass = classOf(code);
    if (characterClass === CharacterClass.surrogate) characterClass = classAt(text, end);
    if (characterClass === CharacterClass.lower) lower++;
    else if (characterClass === CharacterClass.upper) {
      upper++;
      if (letters === 0) firstUpper = true;
      if (lower > 0) lowerBeforeUpper = true;
    } else if (!isWordClass(characterClass)) {
      const joined = joinAt(text, start, end, code);
      if (joined === end) break;
      end = joined;
      continue;
    }
    if (characterClass !== CharacterClass.digit) letters++;
    end += code >= 0xd800 && code <= 0xdbff && end + 1 < text.length && (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  const letterCase =
    upper === 0
      ? lower > 0
        ? TokenCase.lower
        : TokenCase.none
      : lower === 0
        ? TokenCase.upper
        : firstUpper && upper === 1 && !lowerBeforeUpper
          ? TokenCase.title
          : TokenCase.mixed;
  return push(start, end, TokenKind.word, letterCase);
}

/**
 * Where the word goes on after the mark at `i`, or `i` where it ends there: an apostrophe between letters (`O'Brien`, `don’t`; not `Peskov's`), a full stop in an
 * abbreviation of single letters (`U.S.`, `p.m.`, `J.`).
 */
function joinAt(text: string, start: number, i: number, code: number): number {
  if (code === 0x27 || code === 0x2019 || code === 0x2bc) {
    if (i + 1 >= text.length || !isWordClass(classAt(text, i + 1))) return i;
    return isPossessive(text, i) ? i : i + 1;
  }
  if (code === FULL_STOP) {
    const before = i - start;
    const isLetterBefore = before === 1 || text.charCodeAt(i - 2) === FULL_STOP;
    if (!isLetterBefore) return i;
    const following = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : CharacterClass.other;
    const followedByLetterAndStop =
      (following === CharacterClass.lower || following === CharacterClass.upper) &&
      text.charCodeAt(i + 2) === FULL_STOP;
    if (followedByLetterAndStop) return i + 1;
    // The last stop of `U.S.` and the stop of a capital initial `J.` stay; `I saw a.` keeps its stop apart.
    const single = before === 1;
    if (!single && !isWordClass(following)) return i + 1;
    if (single && classOf(text.charCodeAt(start)) === CharacterClass.upper && following === CharacterClass.space)
      return i + 1;
  }
  return i;
}

function isPossessive(text: string, apostrophe: number): boolean {
  const letter = text.charCodeAt(apostrophe + 1);
  if (letter !== 0x73 && letter !== 0x53) return false;
  return apostrophe + 2 >= text.length || !isWordClass(classAt(text, apostrophe + 2));
}

/** A possessive `'s`, a run of full stops, or one character. */
function scanMark(text: string, start: number, characterClass: number): number {
  const code = text.charCodeAt(start);
  if ((code === 0x27 || code === 0x2019 || code === 0x2bc) && isAfterWord(start) && isPossessive(text, start)) {
    return push(start, start + 2, TokenKind.word, TokenCase.lower);
  }
  let end = start + 1;
  if (code === FULL_STOP) while (text.charCodeAt(end) === FULL_STOP) end++;
  else if (code >= 0xd800 && code <= 0xdbff && (text.codePointAt(start) ?? 0) > 0xffff) end++;
  const kind = characterClass === CharacterClass.punctuation ? TokenKind.punctuation : TokenKind.symbol;
  return push(start, end, kind, TokenCase.none);
}

function isAfterWord(start: number): boolean {
  const last = scratch.count - 1;
  return last >= 0 && scratch.ends[last] === start && (scratch.kinds[last] as number) <= TokenKind.number;
}
