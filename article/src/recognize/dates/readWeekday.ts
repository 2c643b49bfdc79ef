import { WEEKDAYS, type WeekdayName } from "./weekdays.ts";
import { isCapitalized, isDash, touchesNext, type Words, wordAt } from "./words.ts";

/** Whether the name of a weekday at token `i` stands before `-feira`, as Portuguese writes `terça-feira`: three tokens. */
export function isHyphenatedWeekday(words: Words, i: number): boolean {
  return isDash(words, i + 1) && wordAt(words, i + 2) === "feira";
}

/**
 * The weekday that a date follows, with the mark behind it: `Sunday, `, `Sat. `, `terça-feira, `; where the date is of another language also `Mo., `, `sáb `, `Sonntag, den `. `at`:
 * the first token of the date.
 */
export function weekdayBefore(
  words: Words,
  at: number,
  isForeign: boolean,
): { readonly first: number; readonly weekday: number } | undefined {
  let i = at - 1;
  if (isForeign && ARTICLES.has(wordAt(words, i))) i--;
  if (wordAt(words, i) === ",") i--;
  const hasStop = wordAt(words, i) === "." && touchesNext(words, i - 1);
  if (hasStop) i--;
  if (wordAt(words, i) === "feira") i -= 2;
  const name = WEEKDAYS.get(wordAt(words, i));
  if (name === undefined || name.plural || (name.hyphenated && !isHyphenatedWeekday(words, i))) return undefined;
  if (name.short && !isAbbreviation(words, i, name, hasStop, isForeign)) return undefined;
  return { first: i, weekday: name.weekday };
}

/** `There he sat. 14 July …`, `So 14 July …`, `das war so. 14. Juli …` have words there. */
function isAbbreviation(words: Words, i: number, name: WeekdayName, hasStop: boolean, isForeign: boolean): boolean {
  if (!name.foreign) return !hasStop || isCapitalized(words, i);
  return isForeign && (!name.capital || isCapitalized(words, i));
}

const ARTICLES: ReadonlySet<string> = new Set(["den", "der", "dem", "le", "el"]);
