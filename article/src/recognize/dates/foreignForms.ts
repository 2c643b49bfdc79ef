// Written for this project. What other languages than English write in a date, beside the names of months and weekdays.
import { integerAt, isDash, touchesNext, type Words, wordAt } from "./words.ts";

/** An ordinal day that ends before token `at`: `1er`, `1º`, `1.º`, `1°`, `1ro`, `14-го`; `undefined` where none does. */
export function foreignOrdinalBefore(
  words: Words,
  at: number,
): { readonly first: number; readonly value: number } | undefined {
  const glued = /^(\d{1,2})(?:er|º|ª|ro|o)$/.exec(wordAt(words, at - 1));
  if (glued !== null) return { first: at - 1, value: Number(glued[1]) };
  if (!ORDINAL_TAILS.has(wordAt(words, at - 1)) || !touchesNext(words, at - 2)) return undefined;
  const isParted = wordAt(words, at - 2) === "." || isDash(words, at - 2);
  const first = isParted ? at - 3 : at - 2;
  const value = integerAt(words, first);
  return value > 0 && touchesNext(words, first) ? { first, value } : undefined;
}

const ORDINAL_TAILS: ReadonlySet<string> = new Set(["º", "°", "го", "ого", "е"]);

/** The token behind the word for year that ends a Slavic date: `года`, `г.`, `року`, `р.`; `at` itself where none stands there. */
export function skipYearWord(words: Words, at: number): number {
  const word = wordAt(words, at);
  if (YEAR_WORDS.has(word)) return at + 1;
  if (word !== "г" && word !== "р") return at;
  return wordAt(words, at + 1) === "." && touchesNext(words, at) ? at + 2 : at + 1;
}

const YEAR_WORDS: ReadonlySet<string> = new Set(["года", "год", "году", "року", "рік", "році"]);

/** Whether a word before a day says that a date comes: `le 3 mars`, `am 3. Mai`. */
export function introducesForeignDay(word: string): boolean {
  return INTRODUCERS.has(word);
}

const INTRODUCERS: ReadonlySet<string> = new Set("le du au dès am den vom bis ab el del al il dal dia em".split(" "));

/** Whether token `i` may stand between a day and a clock time: `um 9.15 Uhr`, `à 9h15`, `a las 9:15`, `alle ore 9.15`, `às 9h15`, `в 9:15`, `о 9:15`. */
export function introducesForeignClock(words: Words, i: number): boolean {
  const word = wordAt(words, i);
  return BEFORE_CLOCK.has(word) || (word === "a" && wordAt(words, i + 1) === "las");
}

const BEFORE_CLOCK: ReadonlySet<string> = new Set("um à las alle ore às в о об".split(" "));
