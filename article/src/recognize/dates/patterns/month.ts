import type { Shift } from "../../../model/reading.ts";
import { skipYearWord } from "../foreignForms.ts";
import { MONTHS } from "../months.ts";
import type { TimePattern } from "../pattern.ts";
import { readYear, readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import {
  integerAt,
  isCapitalized,
  isDash,
  isInnerDash,
  isLowerWord,
  isTitleWord,
  touchesNext,
  type Words,
  wordAt,
} from "../words.ts";

/** A month: `August 1988`, `October, 1984`, `June of 1994`, `in April`, `last November`, `this June`, `next March`, `January this year`, `mid-November`. */
export const month: TimePattern = {
  name: "date/month",
  triggers: Trigger.month,
  claim(words, i, claims) {
    const name = MONTHS.get(wordAt(words, i));
    // `Mars 2020` flew there; German alone gives its months a capital.
    if (name === undefined || (name.foreign && (name.short || (isCapitalized(words, i) && !name.capital)))) return;
    const isWord = name.word && !isCapitalized(words, i);
    const end = wordAt(words, i + 1) === "." && touchesNext(words, i) && name.short ? i + 2 : i + 1;
    const joiner = wordAt(words, end);
    const at =
      joiner === "," || joiner === "of" || joiner === "in" || joiner === "de" || isInnerDash(words, end)
        ? end + 1
        : end;
    const year = readYear(words, at);
    if (year !== undefined && !(at > end && year.short)) {
      const years = year.short === undefined ? { year: year.year } : { year: year.year, short: year.short };
      claims.push({
        first: i,
        end: skipYearWord(words, year.end),
        type: "DATE",
        expression: { kind: "calendar", month: name.month, ...years },
      });
      return;
    }
    const old = readShortYear(words, end, joiner);
    if (old !== undefined && !isWord && !name.foreign) {
      const expression = { kind: "calendar" as const, month: name.month, year: old.year, short: true as const };
      claims.push({ first: i, end: old.end, type: "DATE", expression });
      return;
    }
    if (name.foreign || isWord) return;
    const shifted = joiner === "," || joiner === "in" ? undefined : readYearShift(words, at);
    if (shifted !== undefined) {
      const expression = { kind: "calendar" as const, month: name.month, yearShift: shifted.yearShift };
      claims.push({ first: i, end: shifted.end, type: "DATE", expression });
      return;
    }
    const shift = SHIFTS.get(wordAt(words, i - 1));
    if (shift !== undefined) {
      const first = wordAt(words, i - 2) === "this" ? i - 2 : i - 1;
      claims.push({ first, end: i + 1, type: "DATE", expression: { kind: "calendar", month: name.month, shift } });
    } else if (standsAlone(words, i, name.ambiguous || name.short)) {
      claims.push({ first: i, end: i + 1, type: "DATE", expression: { kind: "calendar", month: name.month } });
    }
  },
};

/** `Aug 96`, `April of 87`: figures that are no day of a month, behind which nothing is counted. */
function readShortYear(
  words: Words,
  end: number,
  joiner: string,
): { readonly end: number; readonly year: number } | undefined {
  const at = joiner === "of" ? end + 1 : end;
  const year = integerAt(words, at);
  const isYear = year > 31 && wordAt(words, at).length === 2 && !/^[\w%$€£]/.test(wordAt(words, at + 1));
  return isYear && !isDash(words, at + 1) ? { end: at + 1, year } : undefined;
}

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["next", 1],
  ["coming", 1],
]);

/** A bare month that can also be a name or a verb needs a word before it that introduces a time. */
function standsAlone(words: Words, i: number, isDoubtful: boolean): boolean {
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  // `April 4th` is another pattern's; `March 5 percent`, `June 4:30` are no bare months either way.
  if (isTitleWord(words, i + 1) && NAME_TAILS.has(after)) return false;
  if (!isDoubtful) return !isTitleWord(words, i + 1) || INTRODUCERS.has(before) || MONTHS.has(after);
  if (isDash(words, i - 1)) return true;
  if (before === "a" || before === "the") return isLowerWord(words, i + 1) && !PREPOSITIONS.has(after);
  if (!INTRODUCERS.has(before)) {
    const beside = before === "and" || before === "or" || before === "," ? wordAt(words, i - 2) : "";
    return MONTHS.has(beside) && !isTitleWord(words, i + 1);
  }
  return !isTitleWord(words, i + 1) || MONTHS.has(after);
}

/** `the March on Rome`: after these the word before is no adjective. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "on of to for from by against in through and or with toward towards".split(" "),
);

const NAME_TAILS: ReadonlySet<string> = new Set(
  "jones revolution brigade group martyrs day fool fools madness".split(" "),
);

const INTRODUCERS: ReadonlySet<string> = new Set(
  "in since until till by from to through during for after before between of early late mid earlier later late-".split(
    " ",
  ),
);
