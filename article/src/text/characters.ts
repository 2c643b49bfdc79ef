/** Classes of single UTF-16 code units. A surrogate has the class of its pair only through `classAt`. */
export const CharacterClass = {
  other: 0,
  space: 1,
  lineBreak: 2,
  lower: 3,
  upper: 4,
  /** Letters without case, and marks that join a word. */
  letter: 5,
  digit: 6,
  punctuation: 7,
  symbol: 8,
  surrogate: 9,
} as const;

const UNKNOWN = 255;
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a BMP code unit: one array read; the Unicode tables are asked once per distinct code unit. */
export function classOf(code: number): number {
  const known = CLASSES[code] as number;
  return known === UNKNOWN ? (CLASSES[code] = classify(String.fromCharCode(code), code)) : known;
}

/** The class of the character that starts at `index`; a whole surrogate pair is asked as one character. */
export function classAt(text: string, index: number): number {
  const known = classOf(text.charCodeAt(index));
  if (known !== CharacterClass.surrogate) return known;
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff ? classify(String.fromCodePoint(point), point) : CharacterClass.symbol;
}

export function isWordClass(characterClass: number): boolean {
  return characterClass >= CharacterClass.lower && characterClass <= CharacterClass.digit;
}

/** Only white space (as JavaScript's `\s` has it) between `start` and `end`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const characterClass = classOf(text.charCodeAt(i));
    if (characterClass !== CharacterClass.space && characterClass !== CharacterClass.lineBreak) return false;
  }
  return true;
}

function classify(character: string, point: number): number {
  if (point === 10 || point === 13) return CharacterClass.lineBreak;
  if (point >= 0xd800 && point <= 0xdfff) return CharacterClass.surrogate;
  if (/\s/u.test(character)) return CharacterClass.space;
  if (/\p{Ll}/u.test(character)) return CharacterClass.lower;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CharacterClass.upper;
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return CharacterClass.letter;
  if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
  if (/\p{P}/u.test(character)) return CharacterClass.punctuation;
  if (/[\p{S}\p{N}]/u.test(character)) return CharacterClass.symbol;
  return CharacterClass.other;
}
