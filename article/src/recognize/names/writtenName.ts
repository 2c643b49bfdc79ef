import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import type { NameSpelling } from "./spelling/spellingBook.ts";

/** What a name says by its letters alone: `Mr. Peskov` is `Peskov`. */
export class WrittenName {
  /** Without courtesy title. */
  readonly text: string;
  /** The words of `text` in lower case, without the marks at their ends: `al-ka'bi` for `Al-Ka’bi,`. */
  readonly words: readonly string[];
  /** `words`, with a blank between them. */
  readonly lower: string;
  /** `ISW`: two capitals or more, no small letter. */
  readonly isAcronym: boolean;
  /** Kept here by the `SpellingBook`. */
  spelling: NameSpelling | undefined = undefined;
  #initials: Initials | undefined = undefined;

  constructor(written: string) {
    const text = withoutCourtesy(written);
    this.text = text;
    this.words = wordsOf(text.toLowerCase());
    this.lower = this.words.join(" ");
    this.isAcronym = isAcronym(text);
  }

  get initials(): Initials {
    return (this.#initials ??= { all: initialsOf(this.lower, true), great: initialsOf(this.lower, false) });
  }
}

/** First letters of the words of a name, in lower case, with (`iftsow`) and without (`isw`) the small words. */
interface Initials {
  readonly all: string;
  readonly great: string;
}

/** Words that acronyms leave out, or not. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["of", "for", "the", "and", "on", "&"]);

/** A space or a hyphen parts the words. */
function initialsOf(lower: string, withSmallWords: boolean): string {
  let letters = "";
  for (let start = 0; start < lower.length; ) {
    let end = start;
    while (end < lower.length && lower.charCodeAt(end) !== SPACE && lower.charCodeAt(end) !== HYPHEN) end++;
    if (withSmallWords || end - start > 3 || !SMALL_WORDS.has(lower.slice(start, end))) letters += lower.charAt(start);
    start = end + 1;
  }
  return letters;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

function wordsOf(lower: string): readonly string[] {
  if (PLAIN.test(lower)) return lower.includes(" ") ? lower.split(" ") : [lower];
  const words = lower
    .split(" ")
    .map(bare)
    .filter((word) => word !== "");
  return words.length > 0 ? words : [lower];
}

const PLAIN = /^[a-z]+(?: [a-z]+){0,9}$/;

/** Without the possessive ending and the marks at its ends; a typographic apostrophe is a straight one. The full stop of an initial stays. */
function bare(word: string): string {
  const inner = word.replace(/[’‘]/g, "'").replace(/^[^\p{L}\p{N}]+/u, "");
  return /^\p{L}\.$/u.test(inner) ? inner : inner.replace(/(?:'s?)?[^\p{L}\p{N}\p{M}]{0,9}$/u, "");
}

function withoutCourtesy(text: string): string {
  const space = text.indexOf(" ");
  if (space < 0 || space > LONGEST_COURTESY) return text;
  const first = text.slice(0, text.charCodeAt(space - 1) === FULL_STOP ? space - 1 : space).toLowerCase();
  // St. Petersburg is no saint.
  const isTitle = (wordClass(first) & WordClass.courtesy) !== 0 && first !== "st" && first !== "saint";
  return isTitle ? text.slice(space + 1) : text;
}

/** `mademoiselle` */
const LONGEST_COURTESY = 13;
const FULL_STOP = 0x2e;

function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_ACRONYM && text.toUpperCase() === text;
}

/** `UNHCR`, `ANTIDROGAS` */
const LONGEST_ACRONYM = 10;
