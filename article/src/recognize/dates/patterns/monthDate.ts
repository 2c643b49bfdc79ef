import type { CalendarExpression } from "../../../model/reading.ts";
import { MONTHS } from "../months.ts";
import { ordinalOf } from "../numbers.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { readYear, readYearShift, type Year } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { integerAt, isCapitalized, isDash, isNumber, touchesNext, type Words, wordAt } from "../words.ts";

/**
 * A day of a month: `14 July 2024`, `July 14`, `Sept. 30`, `Oct 11, 2024`, `October 11th`, `the 14th of July`, `Sunday, 14 July 2024`, `10-August-2012`, `June 3 last year`,
 * `14. Juli 2024`, `14 de julio de 2024`, `14 июля 2024`; both ends of `13 to 15 July` and `May 3-5`.
 */
export const monthDate: TimePattern = {
  name: "date/monthDate",
  triggers: Trigger.month,
  claim(words, i, claims) {
    const month = MONTHS.get(wordAt(words, i));
    if (month === undefined || (month.ambiguous && !isCapitalized(words, i) && !month.foreign)) return;
    const before = readDayBefore(words, i);
    if (before !== undefined) {
      const year = readYearAfter(words, skipStop(words, i + 1));
      const expression: CalendarExpression = { ...year.fields, kind: "calendar", month: month.month, day: before.day };
      pushWithRange(words, claims, before, expression, year.end ?? i + 1);
      return;
    }
    if (month.foreign) return;
    const after = readDayAfter(words, i);
    if (after === undefined) return;
    const year = readYearAfter(words, after.end);
    const start = withWeekday(words, wordAt(words, i - 1) === "last" ? i - 1 : i);
    const shift = wordAt(words, i - 1) === "last" ? { shift: -1 as const } : {};
    const end = year.end ?? after.end;
    claims.push({
      first: start.first,
      end,
      type: "DATE",
      expression: { ...year.fields, ...shift, ...start.fields, kind: "calendar", month: month.month, day: after.day },
    });
    const until = readRangeEnd(words, after.end);
    if (until === undefined) return;
    const untilYear = readYearAfter(words, until.end);
    claims.push({
      first: until.first,
      end: untilYear.end ?? until.end,
      type: "DATE",
      expression: { ...untilYear.fields, kind: "calendar", month: month.month, day: until.day },
    });
  },
};

interface DayBefore {
  readonly first: number;
  /** Token of the number itself. */
  readonly at: number;
  readonly day: number;
}

function readDayBefore(words: Words, month: number): DayBefore | undefined {
  let at = month - 1;
  let isOf = false;
  const joiner = wordAt(words, at);
  if (joiner === "of" || joiner === "de") {
    isOf = true;
    at--;
  } else if (isDash(words, at) && touchesNext(words, at)) at--;
  else if (joiner === "." && touchesNext(words, at - 1) && isNumber(words, at - 1)) at--;
  const word = wordAt(words, at);
  const integer = integerAt(words, at);
  const day = integer >= 0 && word.length <= 2 ? integer : ordinalOf(word);
  if (day < 1 || day > 31) return undefined;
  if (isOf && integer >= 0 && joiner === "of") return undefined;
  // `3/14 July`, `$12 May`, `1.5 March`: the number is a part of something else.
  const mark = wordAt(words, at - 1);
  if (touchesNext(words, at - 1) && /^[$£€¥#/:.,%]$/.test(mark)) return undefined;
  return { first: wordAt(words, at - 1) === "the" ? at - 1 : at, at, day };
}

function readDayAfter(words: Words, month: number): { readonly end: number; readonly day: number } | undefined {
  let at = skipStop(words, month + 1);
  if (isDash(words, at) && touchesNext(words, at) && touchesNext(words, at - 1)) at++;
  else if (wordAt(words, at) === "the") at++;
  const word = wordAt(words, at);
  const integer = integerAt(words, at);
  const day = integer >= 0 && word.length <= 2 ? integer : ordinalOf(word);
  if (day < 1 || day > 31 || isCount(words, at + 1)) return undefined;
  // `first` to `tenth` in words need `the` or stand right after the month; `March second` is a date, `March second quarter` is none.
  if (integer < 0 && UNITS.has(wordAt(words, at + 1))) return undefined;
  return { end: at + 1, day };
}

/** The number before token `i` counts something: `May 14 people leave`, `March 12 percent`, `April 4:30`. */
function isCount(words: Words, i: number): boolean {
  const word = wordAt(words, i);
  return word === "%" || COUNTED.has(word) || (UNITS.get(word)?.plural ?? false);
}
const COUNTED: ReadonlySet<string> = new Set(
  "percent per people men women children soldiers troops million billion thousand hundred points dollars euros pounds km miles".split(
    " ",
  ),
);

/** `-15` or `to 15` after a day, `and 15` not before what it might count. */
function readRangeEnd(
  words: Words,
  at: number,
): { readonly first: number; readonly end: number; readonly day: number } | undefined {
  const word = wordAt(words, at);
  if (!isDash(words, at) && !RANGE_WORDS.has(word)) return undefined;
  const next = at + 1;
  const day = dayOf(words, next);
  if (
    day < 0 ||
    isCount(words, next + 1) ||
    MONTHS.has(wordAt(words, next + 1)) ||
    (touchesNext(words, next) && wordAt(words, next + 1) === "/")
  )
    return undefined;
  return { first: next, end: next + 1, day };
}
const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "and", "through", "until", "till", "or"]);

function dayOf(words: Words, i: number): number {
  const word = wordAt(words, i);
  const day = integerAt(words, i) >= 0 && word.length <= 2 ? integerAt(words, i) : ordinalOf(word);
  return day >= 1 && day <= 31 && isNumber(words, i) ? day : -1;
}

/** Claims the date, and the first day of `13 to 15 July` or `13-15 July` by itself. */
function pushWithRange(
  words: Words,
  claims: TokenClaim[],
  before: DayBefore,
  expression: CalendarExpression,
  end: number,
): void {
  const joiner = before.first - 1;
  if (isDash(words, joiner) || RANGE_WORDS.has(wordAt(words, joiner))) {
    const day = dayOf(words, joiner - 1);
    if (day > 0 && day < before.day) {
      const start = withWeekday(words, joiner - 1);
      claims.push({
        first: start.first,
        end: joiner,
        type: "DATE",
        expression: { ...expression, ...start.fields, day },
      });
      claims.push({ first: before.first, end, type: "DATE", expression });
      return;
    }
  }
  const start = withWeekday(words, before.first);
  claims.push({ first: start.first, end, type: "DATE", expression: { ...expression, ...start.fields } });
}

/** Takes in the weekday before a date: `Sunday, 14 July`, `Sat. 3 May`, `Friday the 13th of October`. */
function withWeekday(
  words: Words,
  first: number,
): { readonly first: number; readonly fields: { readonly weekday?: number } } {
  let i = first - 1;
  if (wordAt(words, i) === "," || (wordAt(words, i) === "." && touchesNext(words, i - 1))) i--;
  if (wordAt(words, i) === "." && touchesNext(words, i - 1)) i--;
  const weekday = WEEKDAYS.get(wordAt(words, i));
  if (weekday === undefined || weekday.plural) return { first, fields: {} };
  return { first: i, fields: { weekday: weekday.weekday } };
}

type YearFields = Pick<CalendarExpression, "year" | "short" | "yearShift">;

/** `2024`, `, 2024`, `-2024`, `of 1984`, `de 2024`, `'98`, `last year` */
function readYearAfter(words: Words, at: number): { readonly end: number | undefined; readonly fields: YearFields } {
  const word = wordAt(words, at);
  const joins = word === "," || word === "of" || word === "de" || word === "." || word === "del";
  const start = joins || (isDash(words, at) && touchesNext(words, at) && touchesNext(words, at - 1)) ? at + 1 : at;
  const shifted = word === "," ? undefined : readYearShift(words, start);
  if (shifted !== undefined) return { end: shifted.end, fields: { yearShift: shifted.yearShift } };
  const year = readYear(words, start);
  if (year === undefined || word === ".") return { end: undefined, fields: {} };
  return { end: year.end, fields: yearFields(year) };
}

function yearFields({ year, short }: Year): YearFields {
  return short === undefined ? { year } : { year, short };
}

/** The stop of an abbreviation: `Sept.` */
function skipStop(words: Words, i: number): number {
  return wordAt(words, i) === "." && touchesNext(words, i - 1) ? i + 1 : i;
}
