import { CharacterClass, charCodeAt, classOf } from "../text/characters.ts";

/**
 * What one pass over a line's characters finds. There is one, filled anew by every `scanLine`: a caller copies what it keeps.
 * Leftover HTML tags and references are skipped.
 * A word is a run of letters (apostrophes between letters included), of digits, or of Chinese and Japanese characters.
 */
interface LineScan {
  /** Words and numbers, in order. */
  count: number;
  /** One a word: `hashOf` its folded text; every number has `NUMBER_HASH`. */
  readonly hashes: number[];
  /** Words counted for length: two characters of Chinese or Japanese are one. */
  words: number;
  capitals: number;
  shouted: number;
  lower: number;
  numbers: number;
  sentences: number;
  commas: number;
  separators: number;
  /** Leftover HTML tags; their names and attributes are no words. */
  tags: number;
  quoteMarks: number;
  addresses: number;
  hasClock: boolean;
  hasDate: boolean;
  fingerprint: number;
  /** Equal for lines whose first words and marks are written alike, whatever they say: `Xx 0:00`. */
  pattern: number;
  /** Marks and words that went into `pattern`. */
  patternLength: number;
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const DIGIT_ZERO = 0x30;

/** What stands for any number in `LineScan.hashes`. */
export const NUMBER_HASH: number = Math.imul(FNV_BASIS ^ DIGIT_ZERO, FNV_PRIME);

/** The hash of a word that is written small, letters only. */
function hashOf(word: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

const COM = hashOf("com");
const WWW = hashOf("www");
const COPYRIGHT_SIGN = hashOf("©");

const scan: LineScan = {
  count: 0,
  hashes: [],
  words: 0,
  capitals: 0,
  shouted: 0,
  lower: 0,
  numbers: 0,
  sentences: 0,
  commas: 0,
  separators: 0,
  tags: 0,
  quoteMarks: 0,
  addresses: 0,
  hasClock: false,
  hasDate: false,
  fingerprint: FNV_BASIS,
  pattern: FNV_BASIS,
  patternLength: 0,
};

export function scanLine(text: string): Readonly<LineScan> {
  reset();
  const { length } = text;
  for (let i = 0; i < length; ) {
    const code = charCodeAt.call(text, i);
    const characterClass = classOf(code);
    if (characterClass === CharacterClass.space) {
      i++;
      if (codeAt(text, i) === BLANK) i = wideGap(text, i);
    } else if (characterClass === CharacterClass.digit) i = number(text, i);
    else if (characterClass >= CharacterClass.lower && characterClass <= CharacterClass.letter)
      i = isIdeograph(code) ? ideographs(text, i) : word(text, i, characterClass);
    else if (code === LESS_THAN) i = tag(text, i);
    else if (code === AMPERSAND) i = reference(text, i);
    else {
      mark(text, i, code);
      i++;
    }
  }
  return scan;
}

/** The end of the leftover HTML tag that starts at `start` (`<p class="lead">`, `</a>`, `<!-- … -->`); `start` where there is none. */
export function tagEnd(text: string, start: number): number {
  if (charCodeAt.call(text, start) !== LESS_THAN) return start;
  const next = codeAt(text, start + 1);
  if (next !== SLASH && next !== 0x21 && !isLetterAt(text, start + 1)) return start;
  const end = Math.min(text.length, start + LONGEST_TAG);
  for (let i = start + 2; i < end; i++) {
    const code = charCodeAt.call(text, i);
    if (code === GREATER_THAN) return i + 1;
    if (code === LESS_THAN) break;
  }
  return start;
}

/** Code units; a link with a long address is shorter. */
const LONGEST_TAG = 500;

function tag(text: string, start: number): number {
  const end = tagEnd(text, start);
  if (end === start) return start + 1;
  scan.tags++;
  return end;
}

/** `&nbsp;`, `&copy;`, `&#160;`: a mark by its name. */
function reference(text: string, start: number): number {
  const end = Math.min(text.length, start + LONGEST_REFERENCE);
  for (let i = start + 1; i < end; i++) {
    const code = charCodeAt.call(text, i);
    if (code === SEMICOLON && i > start + 1) {
      if (text.startsWith("&copy", start)) push(COPYRIGHT_SIGN, COPYRIGHT_SIGN);
      return i + 1;
    }
    if (code !== HASH && !isLetterOrDigitAt(text, i)) break;
  }
  return start + 1;
}

const LONGEST_REFERENCE = 10;

/** Parts the entries of a menu: `News   Sport   Weather`. */
function wideGap(text: string, start: number): number {
  let i = start;
  while (codeAt(text, i) === BLANK) i++;
  if (i < text.length && isLetterOrDigitAt(text, start - 2)) scan.separators++;
  return i;
}

function reset(): void {
  scan.count = 0;
  scan.words = 0;
  scan.capitals = 0;
  scan.shouted = 0;
  scan.lower = 0;
  scan.numbers = 0;
  scan.sentences = 0;
  scan.commas = 0;
  scan.separators = 0;
  scan.tags = 0;
  scan.quoteMarks = 0;
  scan.addresses = 0;
  scan.hasClock = false;
  scan.hasDate = false;
  scan.fingerprint = FNV_BASIS;
  scan.pattern = FNV_BASIS;
  scan.patternLength = 0;
}

/** Longer lines are told by their beginnings. */
const LONGEST_PATTERN = 12;

function extendPattern(what: number): void {
  if (scan.patternLength++ < LONGEST_PATTERN) scan.pattern = Math.imul(scan.pattern ^ what, FNV_PRIME);
}

function word(text: string, start: number, firstClass: number): number {
  let hash = FNV_BASIS;
  let upper = 0;
  const table = FOLDED;
  const length = text.length;
  let i = start;
  for (;;) {
    // No call in here, be it ever so rare: it would make the loop several times slower.
    for (; i < length; i++) {
      const code = charCodeAt.call(text, i);
      const folded = table[code] as number;
      if (folded <= NO_LETTER) break;
      if (folded !== code) upper++;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
    }
    if (i < length && isUnread(charCodeAt.call(text, i))) continue;
    if (!isInnerApostrophe(text, i)) break;
    hash = Math.imul(hash ^ APOSTROPHE, FNV_PRIME);
    i++;
  }
  scan.words++;
  if (firstClass === CharacterClass.upper) {
    scan.capitals++;
    if (upper > 1 && upper === i - start) scan.shouted++;
  } else if (firstClass === CharacterClass.lower) scan.lower++;
  if (hash === COM || hash === WWW) scan.addresses++;
  extendPattern(firstClass === CharacterClass.upper ? (upper > 1 && upper === i - start ? 3 : 2) : 1);
  push(hash, hash);
  return i;
}

/** `10:20` has a clock time; `11/20/2019`, `20.11.2019`, `2019-11-20` and `2019年11月` a date. */
function number(text: string, start: number): number {
  let i = start;
  let hash = FNV_BASIS;
  for (; i < text.length && classOf(charCodeAt.call(text, i)) === CharacterClass.digit; i++)
    hash = Math.imul(hash ^ charCodeAt.call(text, i), FNV_PRIME);
  scan.numbers++;
  // Digits that touch the letters before them (`COVID19`, `F16`) are no word of their own.
  if (start === 0 || !isLetterAt(text, start - 1)) scan.words++;
  extendPattern(4);
  push(NUMBER_HASH, hash);
  const next = codeAt(text, i);
  if (next === COLON && i - start <= 2 && isDigitAt(text, i + 1) && isDigitAt(text, i + 2)) scan.hasClock = true;
  else if (next === 0x5e74) scan.hasDate = true;
  else if ((next === SLASH || next === FULL_STOP || next === HYPHEN) && isDigitAt(text, i + 1)) {
    let second = i + 2;
    if (isDigitAt(text, second)) second++;
    if (codeAt(text, second) === next && isDigitAt(text, second + 1)) scan.hasDate = true;
  }
  return i;
}

function ideographs(text: string, start: number): number {
  let hash = FNV_BASIS;
  let i = start;
  for (; i < text.length && isIdeograph(charCodeAt.call(text, i)); i++)
    hash = Math.imul(hash ^ charCodeAt.call(text, i), FNV_PRIME);
  scan.words += (i - start + 1) >> 1;
  push(hash, hash);
  return i;
}

function push(hash: number, exact: number): void {
  scan.hashes[scan.count++] = hash;
  scan.fingerprint = Math.imul(scan.fingerprint ^ exact, FNV_PRIME) ^ (scan.fingerprint >>> 15);
}

function mark(text: string, i: number, code: number): void {
  extendPattern(code);
  switch (code) {
    case FULL_STOP:
      // An initial (`J.`) or `U.S.` ends no sentence.
      if (endsHere(text, i + 1) && i > 1 && (isLetterOrDigitAt(text, i - 2) || !isLetterAt(text, i - 1)))
        scan.sentences++;
      break;
    case 0x21: // !
    case 0x3f: // ?
    case 0x61f: // Arabic question mark
    case 0x6d4: // Urdu full stop
    case 0x964: // Devanagari danda
      if (endsHere(text, i + 1)) scan.sentences++;
      break;
    case 0x3002: // 。
    case 0xff01:
    case 0xff1f:
      scan.sentences++;
      break;
    case 0x2c: // ,
    case 0x60c:
    case 0x3001:
      scan.commas++;
      break;
    case 0xa9: // ©
      push(COPYRIGHT_SIGN, COPYRIGHT_SIGN);
      break;
    case 0x7c: // |
    case 0xb7: // ·
    case 0x2022: // •
    case GREATER_THAN:
    case 0x203a: // ›
    case 0x2192: // →
      scan.separators++;
      break;
    case 0x22: // "
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
    case 0x2018:
    case 0x300c:
      scan.quoteMarks++;
      break;
    case 0x40: // @
      if (isLetterOrDigitAt(text, i - 1) && isLetterOrDigitAt(text, i + 1)) scan.addresses++;
      break;
    case SLASH:
      if (codeAt(text, i - 1) === COLON && codeAt(text, i + 1) === SLASH) scan.addresses++;
      else if (codeAt(text, i - 1) === BLANK && codeAt(text, i + 1) === BLANK) scan.separators++;
      break;
  }
}

const APOSTROPHE = 0x27;
const RIGHT_SINGLE = 0x2019;
const COLON = 0x3a;
const SLASH = 0x2f;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const HASH = 0x23;

/** The small letter of every letter read so far, ideographs left out; `NO_LETTER` for all else, `UNREAD` before it is asked for. */
const FOLDED: Uint16Array = new Uint16Array(0x10000);
const UNREAD = 0;
const NO_LETTER = 1;

/** Whether a character is met for the first time; from then on `FOLDED` knows it. */
function isUnread(code: number): boolean {
  if (FOLDED[code] !== UNREAD) return false;
  FOLDED[code] = foldOf(code);
  return true;
}

function foldOf(code: number): number {
  const characterClass = classOf(code);
  if (characterClass < CharacterClass.lower || characterClass > CharacterClass.letter || isIdeograph(code))
    return NO_LETTER;
  const lower = characterClass === CharacterClass.upper ? String.fromCharCode(code).toLowerCase() : "";
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** The apostrophe of `don't`, which letters follow. */
function isInnerApostrophe(text: string, i: number): boolean {
  const code = codeAt(text, i);
  return (code === APOSTROPHE || code === RIGHT_SINGLE) && isLetterAt(text, i + 1);
}

/** Hiragana, katakana and the Chinese characters of the basic plane: scripts without spaces. */
function isIdeograph(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff;
}

/** White space, the end or a closing mark: where a sentence may end. */
function endsHere(text: string, i: number): boolean {
  if (i >= text.length) return true;
  const code = charCodeAt.call(text, i);
  return (
    code === 0x20 ||
    code === 0x22 ||
    code === 0x29 ||
    code === APOSTROPHE ||
    code === RIGHT_SINGLE ||
    code === 0x201d ||
    code === 0x201c ||
    code === 0xbb ||
    code === 0x5d ||
    classOf(code) === CharacterClass.space
  );
}

/** The code unit at `i`, -1 outside of the text. There `codeAt` is no whole number, and where it ever was none, it is slow for good. */
function codeAt(text: string, i: number): number {
  return i >= 0 && i < text.length ? charCodeAt.call(text, i) : -1;
}

function isDigitAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && classOf(charCodeAt.call(text, i)) === CharacterClass.digit;
}

function isLetterAt(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return false;
  const characterClass = classOf(charCodeAt.call(text, i));
  return characterClass >= CharacterClass.lower && characterClass <= CharacterClass.letter;
}

function isLetterOrDigitAt(text: string, i: number): boolean {
  return isLetterAt(text, i) || isDigitAt(text, i);
}
