import { digits } from "../../../calendar/timex.ts";
import type { CalendarExpression } from "../../../model/reading.ts";
import { foreignOrdinalBefore, introducesForeignDay, skipYearWord } from "../foreignForms.ts";
import { MONTHS } from "../months.ts";
import { ordinalBefore, ordinalFrom, ordinalOf } from "../numbers.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { weekdayBefore } from "../readWeekday.ts";
import { ERAS, readYear, readYearShift, type Year } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { integerAt, isCapitalized, isDash, isNumber, isTitleWord, touchesNext, type Words, wordAt } from "../words.ts";

/**
 * A day of a month: `14 July 2024`, `July 14`, `Sept. 30`, `Oct 11, 2024`, `October 11th`, `the 14th of July`, `Sunday, 14 July 2024`, `10-August-2012`, `June 3 last year`,
 * `14. Juli 2024`, `14 de julio de 2024`, `1er juillet`, `terça-feira, 16 de julho`, `14 июля 2024 года`; both ends of `13 to 15 July` and `May 3-5`.
 */
export const monthDate: TimePattern = {
  name: "date/monthDate",
  triggers: Trigger.month,
  claim(words, i, claims) {
    const month = MONTHS.get(wordAt(words, i));
    if (month === undefined) return;
    const dayBefore = readDayBefore(words, i);
    // `may 5`, `14 march`: in small letters these are words as well, and need a year beside the day.
    const isWord = month.word && !month.foreign && !isCapitalized(words, i);
    if (dayBefore !== undefined) {
      // `24 May Street`
      if (isTitleWord(words, i + 1) && STREETS.has(wordAt(words, i + 1))) return;
      const year = readYearAfter(words, skipStop(words, i + 1));
      if (isWord && year.end === undefined) return;
      const isForeign = month.foreign || dayBefore.hasStop;
      if (month.foreign && month.word && year.end === undefined && !isForeignDay(words, dayBefore)) return;
      const { day } = dayBefore;
      const shift = year.end === undefined && endsPeriod(words, dayBefore.first) ? { shift: -1 as const } : {};
      const expression: CalendarExpression = { ...year.fields, ...shift, kind: "calendar", month: month.month, day };
      pushWithRange(words, claims, dayBefore, expression, year.end ?? i + 1, isForeign);
      if (year.end === undefined && !month.foreign) claimYearly(words, dayBefore.first, i + 1, expression, claims);
      return;
    }
    if (month.foreign) return;
    const after = readDayAfter(words, i);
    if (after === undefined) return;
    const year = readYearAfter(words, after.end);
    if (isWord && year.end === undefined && !after.isOrdinal) return;
    const before = year.end === undefined ? readYearBefore(words, i) : undefined;
    const start = withWeekday(words, before?.first ?? (wordAt(words, i - 1) === "last" ? i - 1 : i), false);
    const isOver = wordAt(words, i - 1) === "last" || endsPeriod(words, start.first);
    const shift = isOver && year.end === undefined ? { shift: -1 as const } : {};
    const end = year.end ?? after.end;
    claims.push({
      first: start.first,
      end,
      type: "DATE",
      expression: {
        ...year.fields,
        ...before?.fields,
        ...shift,
        ...start.fields,
        kind: "calendar",
        month: month.month,
        day: after.day,
      },
    });
    if (end === after.end && start.first === i)
      claimYearly(words, i, end, { month: month.month, day: after.day }, claims);
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

const STREETS: ReadonlySet<string> = new Set("street road avenue lane drive boulevard".split(" "));

/** `every 14 July`, `each May 1` */
function claimYearly(
  words: Words,
  first: number,
  end: number,
  { month = 0, day = 0 }: Pick<CalendarExpression, "month" | "day">,
  claims: TokenClaim[],
): void {
  const before = wordAt(words, first - 1);
  if (before !== "every" && before !== "each") return;
  const value = `XXXX-${digits(month, 2)}-${digits(day, 2)}`;
  const quant = before === "every" ? "EVERY" : "EACH";
  claims.push({ first: first - 1, end, type: "SET", expression: { kind: "value", value, quant } });
}

/** `the year ended Jan. 31`, `in the six months to 30 June`: a period that is reported on is over. */
function endsPeriod(words: Words, first: number): boolean {
  const before = wordAt(words, first - 1);
  return before === "ended" || (before === "to" && PERIODS.has(wordAt(words, first - 2)));
}
const PERIODS: ReadonlySet<string> = new Set(["year", "months", "weeks", "quarter", "half", "period"]);

interface DayBefore {
  readonly first: number;
  /** Token of the number itself. */
  readonly at: number;
  readonly day: number;
  /** `14. Juli` */
  readonly hasStop: boolean;
  /** `14 de julio`, `1er` */
  readonly isMarked: boolean;
}

function readDayBefore(words: Words, month: number): DayBefore | undefined {
  let at = month - 1;
  let isOf = false;
  const joiner = wordAt(words, at);
  if (joiner === "of" || joiner === "de") {
    isOf = true;
    at--;
  } else if ((isDash(words, at) || joiner === "/") && touchesNext(words, at)) at--;
  else if (joiner === "." && touchesNext(words, at - 1) && isNumber(words, at - 1)) at--;
  const word = wordAt(words, at);
  const integer = integerAt(words, at);
  const ordinal = integer < 0 ? (ordinalBefore(words, at + 1) ?? foreignOrdinalBefore(words, at + 1)) : undefined;
  const day = integer >= 0 && word.length <= 2 ? integer : (ordinal?.value ?? 0);
  if (day < 1 || day > 31) return undefined;
  // `12 of May`, but not `seven of 12 of May's storms`.
  if (isOf && integer >= 0 && joiner === "of" && !/^(?:on|,|)$/.test(wordAt(words, at - 1))) return undefined;
  const start = ordinal?.first ?? at;
  // `3/14 July`, `$12 May`, `1.5 March`: the number is a part of something else.
  const mark = wordAt(words, start - 1);
  if (touchesNext(words, start - 1) && /^[$£€¥#/:.,%]$/.test(mark)) return undefined;
  const first = wordAt(words, start - 1) === "the" ? start - 1 : start;
  return { first, at, day, hasStop: joiner === ".", isMarked: isOf || joiner === "." || (ordinal?.value ?? 0) > 0 };
}

interface DayAfter {
  readonly end: number;
  readonly day: number;
  readonly isOrdinal: boolean;
}

function readDayAfter(words: Words, month: number): DayAfter | undefined {
  let at = skipStop(words, month + 1);
  const isTight = touchesNext(words, at) && touchesNext(words, at - 1);
  if ((isDash(words, at) || wordAt(words, at) === "/") && isTight) at++;
  else if (wordAt(words, at) === "the") at++;
  const integer = integerAt(words, at);
  const ordinal = integer < 0 ? ordinalFrom(words, at) : undefined;
  const day = integer >= 0 && wordAt(words, at).length <= 2 ? integer : (ordinal?.value ?? 0);
  const end = ordinal?.end ?? at + 1;
  if (day < 1 || day > 31 || isCount(words, end)) return undefined;
  // `first` to `tenth` in words need `the` or stand right after the month; `March second` is a date, `March second quarter` is none.
  if (integer < 0 && UNITS.has(wordAt(words, end))) return undefined;
  return { end, day, isOrdinal: integer < 0 };
}

/** `2018 March 18`, `2012/Aug/10` */
function readYearBefore(
  words: Words,
  month: number,
): { readonly first: number; readonly fields: YearFields } | undefined {
  const at = wordAt(words, month - 1) === "/" && touchesNext(words, month - 1) ? month - 2 : month - 1;
  const year = integerAt(words, at);
  return year >= 1900 && year <= 2099 ? { first: at, fields: { year } } : undefined;
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
  isForeign: boolean,
): void {
  const until = withWeekday(words, before.first, isForeign);
  const joiner = until.first - 1;
  if (isDash(words, joiner) || RANGE_WORDS.has(wordAt(words, joiner))) {
    const day = dayOf(words, joiner - 1);
    if (day > 0 && day < before.day) {
      const start = withWeekday(words, joiner - 1, isForeign);
      claims.push({
        first: start.first,
        end: joiner,
        type: "DATE",
        expression: { ...expression, ...start.fields, day },
      });
      claims.push({ first: until.first, end, type: "DATE", expression: { ...expression, ...until.fields } });
      return;
    }
  }
  claims.push({ first: until.first, end, type: "DATE", expression: { ...expression, ...until.fields } });
}

/** Takes in the weekday before a date: `Sunday, 14 July`, `Sat. 3 May`, `Friday the 13th of October`, `Mo., 15. Juli`. */
function withWeekday(
  words: Words,
  first: number,
  isForeign: boolean,
): { readonly first: number; readonly fields: { readonly weekday?: number } } {
  const found = weekdayBefore(words, first, isForeign);
  if (found === undefined) return { first, fields: {} };
  return { first: found.first, fields: { weekday: found.weekday } };
}

/** `3 mars` is a date where something else says so: `le 3 mars`, `mardi 3 mars`, `3 de mayo`; not in `3 mars bars`. */
function isForeignDay(words: Words, { first, isMarked }: DayBefore): boolean {
  return isMarked || introducesForeignDay(wordAt(words, first - 1)) || weekdayBefore(words, first, false) !== undefined;
}

type YearFields = Pick<CalendarExpression, "year" | "short" | "yearShift">;

/** `2024`, `, 2024`, `-2024`, `of 1984`, `de 2024`, `'98`, `last year` */
function readYearAfter(words: Words, at: number): { readonly end: number | undefined; readonly fields: YearFields } {
  const word = wordAt(words, at);
  const joins = word === "," || word === "of" || word === "de" || word === "." || word === "del";
  const isTight = (isDash(words, at) || word === "/") && touchesNext(words, at) && touchesNext(words, at - 1);
  const start = joins || isTight ? at + 1 : at;
  const shifted = word === "," ? undefined : readYearShift(words, start);
  if (shifted !== undefined) return { end: shifted.end, fields: { yearShift: shifted.yearShift } };
  const year = readYear(words, start);
  if (word === ".") return { end: undefined, fields: {} };
  if (year !== undefined) return { end: skipYearWord(words, year.end), fields: yearFields(year) };
  const number = integerAt(words, start);
  const era = number > 0 ? ERAS.get(wordAt(words, start + 1)) : undefined;
  if (era !== undefined) return { end: start + 2, fields: { year: era ? 1 - number : number } };
  // `9 Aug 96`: no day has such a number, and little is counted behind a date.
  const isShort = number > 31 && wordAt(words, start).length === 2 && !isCount(words, start + 1);
  return isShort && (word !== "," || !/^\w/.test(wordAt(words, start + 1)))
    ? { end: start + 1, fields: { year: number, short: true } }
    : { end: undefined, fields: {} };
}

function yearFields({ year, short }: Year): YearFields {
  return short === undefined ? { year } : { year, short };
}

/** The stop of an abbreviation: `Sept.` */
function skipStop(words: Words, i: number): number {
  return wordAt(words, i) === "." && touchesNext(words, i - 1) ? i + 1 : i;
}
