import { hashText } from "../tagger/hash.ts";
import type { WrittenName } from "../writtenName.ts";
import { conventionOf } from "./conventions.ts";
import { Likeness, likenessOf } from "./likeness.ts";
import { consonantsOf } from "./romanised.ts";
import { Spelling } from "./spelling.ts";

/** How a name is spelled: its words, and the document's names that have the same letters in other words. */
export interface NameSpelling {
  readonly words: readonly Spelling[];
  /** `Amir-Abdollahian` for `Amirabdollahian`, `Skookum Jim` for `Skookumjim`. */
  readonly joints: readonly WrittenName[];
  /** `conventionOf` the name. */
  readonly convention: number;
}

/** The words of a document's names. Each is compared once, when it is first met, and only with the few that share a key with it. */
export class SpellingBook {
  readonly #byWord = new Map<string, Spelling>();
  readonly #byKey = new Map<number, Spelling[]>();
  /** Number of the last clustering. */
  clusterings = 0;
  readonly #byLetters = new Map<string, WrittenName[]>();

  of(name: WrittenName): NameSpelling {
    return (name.spelling ??= this.#read(name));
  }

  #read(name: WrittenName): NameSpelling {
    const words = name.words.map((word) => this.#word(word));
    return { words, joints: this.#joints(name, words), convention: conventionOf(name.lower) };
  }

  clear(): void {
    this.#byWord.clear();
    this.#byKey.clear();
    this.#byLetters.clear();
  }

  #joints(name: WrittenName, words: readonly Spelling[]): readonly WrittenName[] {
    // The article of Arabic names is written apart, with a hyphen, or not at all.
    const letters = words.map(({ lower, letters: all }) => (lower.startsWith("al-") ? all.slice(2) : all)).join("");
    if (letters.length < SHORTEST_JOINED) return NONE;
    let same = this.#byLetters.get(letters);
    if (same === undefined) {
      same = [];
      this.#byLetters.set(letters, same);
    }
    if (same.length < MOST_ALIKE) same.push(name);
    return same;
  }

  #word(lower: string): Spelling {
    let spelling = this.#byWord.get(lower);
    if (spelling === undefined) {
      spelling = new Spelling(lower);
      this.#byWord.set(lower, spelling);
      if (isComparable(lower)) this.#compare(spelling);
    }
    return spelling;
  }

  #compare(spelling: Spelling): void {
    for (const key of keysOf(spelling)) {
      const known = this.#byKey.get(key);
      if (known === undefined) {
        this.#byKey.set(key, [spelling]);
        continue;
      }
      for (const other of known) {
        if (spelling.alike.length >= MOST_ALIKE || other.alike.length >= MOST_ALIKE) continue;
        if (spelling.alike.some((alike) => alike.other === other)) continue;
        const likeness = likenessOf(spelling, other);
        if (likeness === Likeness.none) continue;
        spelling.alike.push({ other, likeness });
        other.alike.push({ other: spelling, likeness });
      }
      if (known.length < MOST_OF_A_KEY) known.push(spelling);
    }
  }
}

const NONE: readonly WrittenName[] = [];

/** `amitshah` */
const SHORTEST_JOINED = 6;
/** Words that share a key and are compared with a new one; more are a list of made-up words. */
const MOST_OF_A_KEY = 24;
const MOST_ALIKE = 24;

/** A word that has a digit is a number, a model, a postcode: never a slip of another. */
function isComparable(lower: string): boolean {
  return lower.length >= SHORTEST && lower.length <= LONGEST && !/\d/.test(lower);
}

/** `Ali`, in a name of several words. */
const SHORTEST = 3;
/** Longer ones are addresses and glued text. */
const LONGEST = 40;

/** Two words that are alike share one: what is left when one letter is left out (the symmetric deletes of W. Garbe's SymSpell), the romanisation, the consonants. */
function keysOf({ letters, romanised: sound }: Spelling): ReadonlySet<number> {
  const keys = new Set([hashText(letters), hashText(`~${sound}`), hashText(`=${consonantsOf(sound)}`)]);
  for (let i = 0; i < letters.length; i++) keys.add(hashText(letters.slice(0, i) + letters.slice(i + 1)));
  return keys;
}
