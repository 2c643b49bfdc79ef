// Written for this project.
import { isDash, type Words, wordAt } from "./words.ts";

/** Cardinal numbers below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i): [string, number] => [word, i]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i): [string, number] => [word, i * 10 + 20]),
]);

/** What multiplies the number before it. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);

/** Ordinals up to the thirty-first, without the hyphenated ones; `1st`-like forms are read from their digits. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ..."first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1]),
  ["twenty-first", 21],
  ["thirtieth", 30],
]);

/** `several`, `a few`: more than one, nobody knows how many. */
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set("several few many some numerous countless couple".split(" "));

/** An ordinal in figures or words that ends before token `at`: `15th`, `fifteenth`, `twenty third`, `thirty-first`. */
export function ordinalBefore(
  words: Words,
  at: number,
): { readonly first: number; readonly value: number } | undefined {
  const ones = ordinalOf(wordAt(words, at - 1));
  if (ones < 1) return undefined;
  const tens = isDash(words, at - 2) ? at - 3 : at - 2;
  const ten = ones < 10 && !/^\d/.test(wordAt(words, at - 1)) ? (CARDINALS.get(wordAt(words, tens)) ?? 0) : 0;
  return ten >= 20 ? { first: tens, value: ten + ones } : { first: at - 1, value: ones };
}

/** An ordinal in figures or words that begins at token `at`. */
export function ordinalFrom(words: Words, at: number): { readonly end: number; readonly value: number } | undefined {
  const ten = CARDINALS.get(wordAt(words, at)) ?? 0;
  if (ten >= 20) {
    const next = isDash(words, at + 1) ? at + 2 : at + 1;
    const ones = /^\d/.test(wordAt(words, next)) ? -1 : ordinalOf(wordAt(words, next));
    return ones >= 1 && ones < 10 ? { end: next + 1, value: ten + ones } : undefined;
  }
  const value = ordinalOf(wordAt(words, at));
  return value < 1 ? undefined : { end: at + 1, value };
}

/** `14`, `14th`, `1st`, `third`: the number, else -1. */
export function ordinalOf(word: string): number {
  const named = ORDINALS.get(word);
  if (named !== undefined) return named;
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return match === null ? -1 : Number(match[1]);
}
