/** Classes of single UTF-16 code units, in an order that hot loops compare by. A pair of surrogates has its class only through `classAt`. */
export const CharacterClass = {
  /** Control and format characters, private use, unassigned: in no token. */
  other: 0,
  space: 1,
  lineBreak: 2,
  lower: 3,
  upper: 4,
  /** Letters without case. */
  letter: 5,
  digit: 6,
  /** Combining marks, soft hyphen, joiners: they go on with what stands before them. */
  mark: 7,
  punctuation: 8,
  symbol: 9,
  /** The first half of a pair; the second half is a `mark`. */
  surrogate: 10,
} as const;

/** A later pattern wins where two match. */
const PATTERNS: readonly (readonly [characterClass: number, pattern: RegExp])[] = [
  [CharacterClass.symbol, /[\p{S}\p{N}]+/gu],
  [CharacterClass.punctuation, /\p{P}+/gu],
  [CharacterClass.digit, /\p{Nd}+/gu],
  [CharacterClass.mark, /[\p{M}\u00ad\u200c\u200d]+/gu],
  [CharacterClass.letter, /[\p{Lo}\p{Lm}]+/gu],
  [CharacterClass.upper, /[\p{Lu}\p{Lt}]+/gu],
  [CharacterClass.lower, /\p{Ll}+/gu],
  [CharacterClass.space, /\s+/gu],
  [CharacterClass.lineBreak, /[\n\r]/gu],
];

/** Blocks without a letter of case, a sign or a space in them: they need no search. */
const LETTER_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa48c],
  [0xac00, 0xd7a3],
];

/**
 * The class of each BMP code unit, for loops that cannot pay for a call per character; all others call `classOf`. Filled once, at the start: filling it on
 * demand made every loop that reads it three times slower (V8 cannot keep a table at hand that the loop may write to).
 */
export const CLASSES: Uint8Array = makeClasses();

/** The class of a BMP code unit: one array read. */
export function classOf(code: number): number {
  return CLASSES[code] as number;
}

/**
 * For loops over all characters, as `charCodeAt.call(text, i)`. V8 has some seven forms of strings (flat, slices and joins of others, of one byte or two); code that has met more than four of
 * them looks for `text.charCodeAt` anew each time, which takes longer than all else that is done with a character.
 */
export const charCodeAt: (this: string, index: number) => number = String.prototype.charCodeAt;

/** The class of the character that starts at `index`; a surrogate pair is asked as one character, its first half alone is a symbol. */
export function classAt(text: string, index: number): number {
  const known = CLASSES[text.charCodeAt(index)] as number;
  return known === CharacterClass.surrogate ? classOfPair(text, index) : known;
}

/** Code units of the character at `index`: 2 for a whole surrogate pair, else 1. */
export function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** Letters, digits and marks: what a word or number goes on with. */
export function isWordClass(characterClass: number): boolean {
  return characterClass >= CharacterClass.lower && characterClass <= CharacterClass.mark;
}

/** Only white space (as JavaScript's `\s` has it) between `start` and `end`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const characterClass = CLASSES[text.charCodeAt(i)] as number;
    if (characterClass !== CharacterClass.space && characterClass !== CharacterClass.lineBreak) return false;
  }
  return true;
}

const ASTRAL_CLASSES = new Map<number, number>();

function classOfPair(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  if (point <= 0xffff) return CharacterClass.symbol;
  let characterClass = ASTRAL_CLASSES.get(point);
  if (characterClass === undefined) {
    characterClass = classify(String.fromCodePoint(point));
    ASTRAL_CLASSES.set(point, characterClass);
  }
  return characterClass;
}

function classify(character: string): number {
  let found: number = CharacterClass.other;
  for (const [characterClass, pattern] of PATTERNS) if (character.search(pattern) === 0) found = characterClass;
  return found;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  searchClasses(classes, 0, 0x33ff);
  searchClasses(classes, 0x4dc0, 0x4dff);
  searchClasses(classes, 0xa48d, 0xabff);
  searchClasses(classes, 0xd7a4, 0xd7ff);
  searchClasses(classes, 0xf900, 0xffff);
  for (const [first, last] of LETTER_BLOCKS) classes.fill(CharacterClass.letter, first, last + 1);
  // The second half of a pair goes on with the first, as a mark goes on with its letter or sign.
  return classes.fill(CharacterClass.surrogate, 0xd800, 0xdc00).fill(CharacterClass.mark, 0xdc00, 0xe000);
}

function searchClasses(classes: Uint8Array, first: number, last: number): void {
  const characters = String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
  for (const [characterClass, pattern] of PATTERNS) {
    for (const { 0: run, index } of characters.matchAll(pattern)) {
      classes.fill(characterClass, first + index, first + index + run.length);
    }
  }
}
