import { consonantsOf } from "./romanised.ts";

/**
 * How two words that are not the same are alike, from what is most surely one word to what is least: by their letters without accents and hyphens; by two neighbouring letters that changed places; by a
 * letter that is doubled in one; by how names of other scripts are romanised; by one letter more, less or other within; by their consonants; by the last letter.
 */
export const Likeness = {
  none: 0,
  letters: 1,
  transposed: 2,
  doubled: 3,
  romanised: 4,
  inner: 5,
  consonants: 6,
  last: 7,
} as const;

/** A word as it is compared. */
export interface Sound {
  /** Plain ones. */
  readonly letters: string;
  /** Of the letters. */
  readonly romanised: string;
}

/** A `Likeness`. Words that begin with another sound are not alike, whatever follows: slips there are rare, other names common. */
export function likenessOf(a: Sound, b: Sound): number {
  if (a.letters === b.letters) return Likeness.letters;
  const edit = a.letters.charCodeAt(0) === b.letters.charCodeAt(0) ? oneEdit(a.letters, b.letters) : Likeness.none;
  if (edit === Likeness.transposed || edit === Likeness.doubled) return edit;
  if (a.romanised === b.romanised) return Likeness.romanised;
  if (edit !== Likeness.none) return edit;
  return areVowelsAlone(a, b) ? Likeness.consonants : Likeness.none;
}

/** `muhammad` and `mohamed`: about as long, and the last letter no other vowel, which tells Maria from Mario. */
function areVowelsAlone(a: Sound, b: Sound): boolean {
  if (a.letters.charCodeAt(0) !== b.letters.charCodeAt(0)) return false;
  if (Math.abs(a.letters.length - b.letters.length) > 2) return false;
  const lastOfA = a.letters.charAt(a.letters.length - 1);
  const lastOfB = b.letters.charAt(b.letters.length - 1);
  if (lastOfA !== lastOfB && (VOWELS.includes(lastOfA) || VOWELS.includes(lastOfB))) return false;
  const consonants = consonantsOf(a.romanised);
  return consonants.length > 2 && consonants === consonantsOf(b.romanised);
}

const VOWELS = "aeiouy";

/** What one slip of the hand has made of the one to give the other. */
function oneEdit(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return Likeness.none;
  let i = 0;
  while (i < short.length && short.charCodeAt(i) === long.charCodeAt(i)) i++;
  let j = 0;
  while (j < short.length - i && short.charCodeAt(short.length - 1 - j) === long.charCodeAt(long.length - 1 - j)) j++;
  // What is left between the common beginning and the common end.
  const inShort = short.length - i - j;
  const inLong = long.length - i - j;
  if (inLong === 2 && inShort === 2) {
    const isSwapped = short.charAt(i) === long.charAt(i + 1) && short.charAt(i + 1) === long.charAt(i);
    return isSwapped ? Likeness.transposed : Likeness.none;
  }
  if (inLong !== 1) return Likeness.none;
  if (inShort === 0 && long.charAt(i) === long.charAt(i - 1)) return Likeness.doubled;
  return j === 0 ? Likeness.last : Likeness.inner;
}
