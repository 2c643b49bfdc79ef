import { SOURCE_PHRASES } from "./functionWords.ts";

/** How many words the source phrase at word `i` takes ("according to": 2); 0 where none stands. */
export function sourcePhraseAt({ lower }: { readonly lower: readonly string[] }, i: number): number {
  const phrases = BY_FIRST_WORD.get(lower[i] as string);
  if (phrases === undefined) return 0;
  for (const phrase of phrases) {
    let k = 1;
    while (k < phrase.length && lower[i + k] === phrase[k]) k++;
    if (k === phrase.length) return k;
  }
  return 0;
}

/** The longest word of each source phrase, with its place in the phrase: the others are words of every sentence. */
export const SOURCE_KEYS: ReadonlyMap<string, number> = sourceKeys();

function sourceKeys(): Map<string, number> {
  const keys = new Map<string, number>();
  for (const phrase of SOURCE_PHRASES) {
    const longest = phrase.reduce((a, b) => (b.length > a.length ? b : a));
    keys.set(longest, phrase.indexOf(longest));
  }
  return keys;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord();

function byFirstWord(): Map<string, (readonly string[])[]> {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of SOURCE_PHRASES) {
    const [first = ""] = phrase;
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  return phrases;
}
