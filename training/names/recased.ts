import type { NamesRecord } from "./corpus.ts";

/** People write without capitals and headline writers in nothing else; the corpora hardly do. */
const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/(?<!\p{L})\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase()),
];
/** One of so many documents has a variant. */
const EVERY = 8;
const WEIGHT = 0.5;

/** A document in capitals, in small letters or in title case, by turns; none for most, nor where a letter would become two. */
export function recased(
  record: NamesRecord,
  i: number,
): { readonly record: NamesRecord; readonly weight: number } | undefined {
  const change = i % EVERY === 0 ? VARIANTS[(i / EVERY) % VARIANTS.length] : undefined;
  const text = change?.(record.text);
  return text === undefined || text.length !== record.text.length
    ? undefined
    : { record: { ...record, text }, weight: WEIGHT };
}
