import { SOURCE_PHRASES } from "./functionWords.ts";
import type { Outline } from "./outline.ts";

/** How many items the source phrase at item `i` takes ("according to": 2); 0 where none stands. */
export function sourcePhraseAt(outline: Outline, i: number): number {
  const phrases = BY_FIRST_WORD.get(outline.lower[i] as string);
  const found = phrases?.find((phrase) => phrase.every((word, k) => outline.lower[i + k] === word));
  return found?.length ?? 0;
}

/** Whether a source phrase may start with the lower-case word. */
export function opensSourcePhrase(word: string): boolean {
  return BY_FIRST_WORD.has(word);
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
