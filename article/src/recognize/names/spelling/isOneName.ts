import type { EntityType } from "../../../model/analysis.ts";
import { WordClass, wordClass } from "../lexicon/wordClasses.ts";
import type { WrittenName } from "../writtenName.ts";
import { isFamilyName } from "./familyNames.ts";
import { isInflected } from "./inflected.ts";
import { Likeness } from "./likeness.ts";
import type { Spelling } from "./spelling.ts";

/** A name with its word that is like a word of another. */
export interface Suspect {
  readonly type: EntityType;
  readonly name: WrittenName;
  readonly words: readonly Spelling[];
  /** Which of the words is meant. */
  readonly at: number;
  /** Mentions. */
  readonly count: number;
  /** Nothing in the article says the name in more words. */
  readonly isOrphan: boolean;
}

/**
 * Whether two names that differ in one word, which is alike in both, are one name written in two ways. Either their other words agree (`Nasser Kanaani`, `Nasser Kanani`), or one is this word alone and
 * nobody else's (`Kanani` where no Kanani is named in full). False alarms kill the feature: what is not clearly one name is two.
 */
export function isOneName(a: Suspect, b: Suspect, likeness: number): boolean {
  if (a.words.length > 1 && b.words.length > 1) return doOthersAgree(a, b) && mayBeSlipBeside(a, b, likeness);
  const [alone, other] = isAlone(a) ? [a, b] : [b, a];
  return isAlone(alone) && isToldByWord(other, likeness) && mayBeSlipAlone(alone, other, likeness);
}

function isAlone({ words, isOrphan }: Suspect): boolean {
  return isOrphan && words.length === 1;
}

/** A word alone is a person's surname, or the word by which a place or an organisation is told. */
function isToldByWord({ type, words, at }: Suspect, likeness: number): boolean {
  if (words.length === 1) return true;
  if (type !== "person") return at === 0;
  if (at === words.length - 1) return true;
  // Two surnames, as in Spanish; a given name alone is seldom written otherwise by chance, but for a slip of the hand.
  return at > 0 ? likeness === Likeness.letters : likeness === Likeness.transposed;
}

/** All other words of the shorter name stand in the longer one too. What is no person's has no shorter name that is told so: a park and the office of the park are two. */
function doOthersAgree(a: Suspect, b: Suspect): boolean {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (a.type === "person" || b.type === "person")
    return few.words.every(
      (word, i) => i === few.at || many.words.some((other, j) => j !== many.at && isSameWord(word, other)),
    );
  if (a.at !== b.at || few.words.length < many.words.length || a.type === "group" || b.type === "group") return false;
  return few.words.every((word, i) => i === few.at || isSameWord(word, many.words[i] as Spelling));
}

/** `félix` and `felix`; `j.` and `john`, whichever comes first. */
export function isSameWord(a: Spelling, b: Spelling): boolean {
  if (a === b || a.letters === b.letters) return true;
  if (a.letters.length === 1) return b.letters.startsWith(a.letters);
  return b.letters.length === 1 && a.letters.startsWith(b.letters);
}

function mayBeSlipBeside(a: Suspect, b: Suspect, likeness: number): boolean {
  const x = a.words[a.at] as Spelling;
  const y = b.words[b.at] as Spelling;
  if (likeness === Likeness.letters || likeness === Likeness.transposed) return true;
  const length = Math.min(x.letters.length, y.letters.length);
  const areBothKnown = x.isKnown && y.isKnown;
  if (a.type !== "person" || b.type !== "person") {
    if (isInflected(x.letters, y.letters) || length < 5) return false;
    return likeness === Likeness.romanised || (likeness !== Likeness.last && !areBothKnown);
  }
  if (differInShortPart(x.lower, y.lower)) return false;
  if (likeness === Likeness.doubled || likeness === Likeness.romanised) return length > 3;
  // Relatives, and namesakes where few family names serve many people.
  if (isFamilyFirst(a) && isFamilyFirst(b)) return false;
  if (Math.min(a.words.length, b.words.length) > 2) return length > 3;
  if (likeness === Likeness.inner) return length > 2;
  if (likeness === Likeness.consonants) return length > 4;
  return length > 4 && !areBothKnown && !isPlural(x.letters, y.letters);
}

/** `the Berglund brothers`, `the brothers Berglunds` */
function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

function isFamilyFirst({ words, at }: Suspect): boolean {
  return at > 0 && isFamilyName((words[0] as Spelling).lower);
}

/** `jong-un` and `jong-in`; `adipex` and `adipex-p` */
function differInShortPart(a: string, b: string): boolean {
  const ofA = a.split("-");
  const ofB = b.split("-");
  if (ofA.length !== ofB.length) return true;
  if (ofA.length === 1) return false;
  return ofA.some((part, i) => part !== ofB[i] && part.length < 3);
}

function mayBeSlipAlone(alone: Suspect, other: Suspect, likeness: number): boolean {
  const x = alone.words[0] as Spelling;
  const y = other.words[other.at] as Spelling;
  const length = Math.min(x.letters.length, y.letters.length);
  if (!areOfOneKind(alone, other, length, likeness)) return false;
  if (likeness === Likeness.letters) return length > 3;
  if (alone.name.isAcronym || (other.name.isAcronym && other.words.length === 1))
    return alone.name.isAcronym && other.name.isAcronym && likeness === Likeness.transposed && length > 3;
  if (isInflected(x.letters, y.letters) || differInShortPart(x.lower, y.lower)) return false;
  if (isListed(x) && isListed(y)) return false;
  if (x.isKnown && y.isKnown) return likeness <= Likeness.doubled && length > 5;
  const shortest = other.count >= OFTEN && alone.count === 1 ? 4 : 5;
  switch (likeness) {
    case Likeness.transposed:
    case Likeness.doubled:
    case Likeness.romanised:
    case Likeness.inner:
      return length >= shortest;
    case Likeness.consonants:
      return length > 6;
    default:
      // Arhuaco and Arhuaca are a man's and a woman's people.
      return length > shortest && alone.type !== "group";
  }
}

/** Mentions beside which a single other spelling is no accident. */
const OFTEN = 3;

/** A word that nobody knows is easily given another type. */
function areOfOneKind(a: Suspect, b: Suspect, length: number, likeness: number): boolean {
  if (a.type === b.type) return true;
  if (a.type === "group" || b.type === "group") return false;
  const areBothWords = a.words.length === 1 && b.words.length === 1;
  if (length < 7) return areBothWords && likeness <= Likeness.inner && hasSlipped(a, b);
  return areBothWords || likeness !== Likeness.inner || length > 8;
}

/** A known word that stands often, and one that nobody knows and that stands once. */
function hasSlipped(a: Suspect, b: Suspect): boolean {
  const [rare, often] = a.count < b.count ? [a, b] : [b, a];
  return (
    rare.count === 1 && often.count >= OFTEN && rare.words[0]?.isKnown === false && often.words[0]?.isKnown === true
  );
}

const LISTED: number = WordClass.place | WordClass.group | WordClass.organization | WordClass.firstName;

function isListed({ lower }: Spelling): boolean {
  return (wordClass(lower) & LISTED) !== 0;
}
