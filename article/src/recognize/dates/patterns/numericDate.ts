import { isDay } from "../../../calendar/days.ts";
import type { CalendarExpression } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { weekdayBefore } from "../readWeekday.ts";
import { Trigger } from "../triggers.ts";
import { integerAt, touchesNext, type Words, wordAt } from "../words.ts";
import { DAY_FOLLOWERS } from "./dayOfMonth.ts";

/**
 * Dates in figures: `2024-07-14`, `2024/07/14`, `1994-11-05T13:15:30Z`, `2024-07-14 04:00:00 UTC`, `14.07.2024`, `14/07/2024`, `11/10/2024` (ambiguous), `11/10/24`; months of a year: `07/2024`; days of a month where
 * nothing else can be meant: `on 22/04`, `Friday 7/6`. Years before 1500 are left alone: `1403/04/23` is a date of the Persian calendar.
 */
export const numericDate: TimePattern = {
  name: "date/numericDate",
  triggers: Trigger.year | Trigger.smallNumber | Trigger.dottedDate,
  claim(words, i, claims) {
    const start = words.starts[i] as number;
    const mark = words.text.charCodeAt(words.ends[i] as number);
    const isDotted = wordAt(words, i).includes(".");
    if (!(isDotted || mark === 0x2d || mark === 0x2f) || isInsideCode(words.text, start)) return;
    const weekday = readWeekday(words, i);
    const found =
      readYearFirst(words.text, start) ??
      readYearLast(words.text, start) ??
      readMonth(words, i) ??
      readYearless(words, i, weekday.first < i);
    if (found === undefined) return;
    let end = i + 1;
    while (end < words.length && (words.ends[end - 1] as number) < found.end) end++;
    if (words.ends[end - 1] !== found.end) return;
    const { time } = found.expression;
    const expression = { ...found.expression, ...weekday.fields };
    claims.push({ first: weekday.first, end, type: time === undefined ? "DATE" : "TIME", expression });
  },
};

/** Takes in `Sunday`, `this Friday` and a comma before the figures. */
function readWeekday(
  words: Words,
  i: number,
): { readonly first: number; readonly fields: Pick<CalendarExpression, "weekday"> } {
  // `Mo., 15.07.2024`: English puts no stops into a date.
  const weekday = weekdayBefore(words, i, wordAt(words, i).includes("."));
  if (weekday === undefined) return { first: i, fields: {} };
  const { first } = weekday;
  return {
    first: /^(?:this|next|last)$/.test(wordAt(words, first - 1)) ? first - 1 : first,
    fields: { weekday: weekday.weekday },
  };
}

interface Found {
  /** Offset in the text. */
  readonly end: number;
  readonly expression: CalendarExpression;
}

/** The character before makes it a part of a code, a path, an amount or a telephone number. */
function isInsideCode(text: string, start: number): boolean {
  return start > 0 && /[-/.:#$£€_=&\w]/.test(text.charAt(start - 1));
}

const YEAR_FIRST =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T| )(\d\d):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|(?: )?[+-]\d\d:?\d\d| (?:UTC|GMT)(?!\s?[+-]))?)?(?![-/.:]?\w)/y;

function readYearFirst(text: string, start: number): Found | undefined {
  YEAR_FIRST.lastIndex = start;
  const match = YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [all, yearText, , monthText, dayText, hour, minute, second, zone] = match;
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year < FIRST_YEAR || year > LAST_YEAR || !isThinkable(month, day)) return undefined;
  const end = start + all.length;
  if (hour === undefined) return { end, expression: { kind: "calendar", year, month, day } };
  if (Number(hour) > 24) return undefined;
  const clock = `${hour}:${minute}${second === undefined || second === "00" ? "" : `:${second}`}`;
  return {
    end,
    expression: {
      kind: "calendar",
      year,
      month,
      day,
      time: zone === undefined ? { time: clock } : { time: clock, zone: zoneOf(zone) },
    },
  };
}

function zoneOf(written: string): string {
  const zone = /UTC|GMT/.test(written) ? "Z" : written.trim();
  return zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** Before 1500 the press writes no dates in figures, but Persian pages do; after 2199 it is a number. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

const YEAR_LAST =
  /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?:[-.T]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?(?![-/.:]?\w)/y;

function readYearLast(text: string, start: number): Found | undefined {
  YEAR_LAST.lastIndex = start;
  const match = YEAR_LAST.exec(text);
  if (match === null) return undefined;
  const [all, a, mark, b, yearText = "", hour, minute] = match;
  // `4-5-6`, `1.1.30`: two-digit years stand behind slashes only.
  if (yearText.length < 4 && mark !== "/") return undefined;
  const year = Number(yearText);
  if (yearText.length === 4 && (year < FIRST_YEAR || year > LAST_YEAR)) return undefined;
  const [first, second] = [Number(a), Number(b)];
  // Any leap year stands in for a year of two digits.
  const calendarYear = yearText.length === 4 ? year : 2000;
  const isMonthFirst = isDay(calendarYear, first, second) && mark !== ".";
  const isDayFirst = isDay(calendarYear, second, first);
  // `31/02/2022` can be nothing but a date, though no calendar has it.
  if (
    !isMonthFirst &&
    !isDayFirst &&
    !(yearText.length === 4 && (isThinkable(second, first) || isThinkable(first, second)))
  )
    return undefined;
  const years = yearText.length === 4 ? { year } : { year, short: true as const };
  const end = start + all.length;
  const isByMonth = isMonthFirst || (!isDayFirst && isThinkable(first, second));
  const date = isByMonth ? { month: first, day: second } : { month: second, day: first };
  const order =
    mark === "." || first === second
      ? undefined
      : isMonthFirst && isDayFirst
        ? "either"
        : isByMonth
          ? "monthFirst"
          : "dayFirst";
  const time = hour === undefined ? {} : { time: { time: `${hour}:${minute}` } };
  const expression = { kind: "calendar" as const, ...years, ...date, ...time };
  return { end, expression: order === undefined ? expression : { ...expression, order } };
}

/** A day of some month. */
function isThinkable(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** `07/2024`, `9-2012` */
function readMonth(words: Words, i: number): Found | undefined {
  const month = integerAt(words, i);
  const year = integerAt(words, i + 2);
  const mark = wordAt(words, i + 1);
  if (month < 1 || month > 12 || (mark !== "/" && mark !== "-") || !touchesNext(words, i) || !touchesNext(words, i + 1))
    return undefined;
  if (
    year < FIRST_PRESS_YEAR ||
    year > LAST_PRESS_YEAR ||
    NUMBERED.has(wordAt(words, i - 1)) ||
    isCodeTail(words, i + 2)
  )
    return undefined;
  return { end: words.ends[i + 2] as number, expression: { kind: "calendar", year, month } };
}
const FIRST_PRESS_YEAR = 1900;
const LAST_PRESS_YEAR = 2099;

/** `resolution 5/2012`, `No. 7/1999` */
const NUMBERED: ReadonlySet<string> = new Set(
  ". no nr case resolution decision law act directive regulation file decree docket bill order version ratio".split(
    " ",
  ),
);

/** Figures or letters go on behind it: a code, an address. */
function isCodeTail(words: Words, i: number): boolean {
  if (!touchesNext(words, i)) return false;
  const after = wordAt(words, i + 1);
  return /^[-/_@=&#%]$/.test(after) || (after === "." && touchesNext(words, i + 1));
}

/** `22/04`, `Friday 7/6`, `this Friday 7.6`: fractions, scores and `24/7` look alike, so a weekday or a word that introduces a day must stand before it, and no noun behind. */
function readYearless(words: Words, i: number, hasWeekday: boolean): Found | undefined {
  const dotted = hasWeekday ? /^(\d{1,2})\.(\d{1,2})$/.exec(wordAt(words, i)) : null;
  const isSlashed = wordAt(words, i + 1) === "/" && touchesNext(words, i) && touchesNext(words, i + 1);
  if (dotted === null && !isSlashed) return undefined;
  const [first, second] =
    dotted === null ? [integerAt(words, i), integerAt(words, i + 2)] : [Number(dotted[1]), Number(dotted[2])];
  const last = dotted === null ? i + 2 : i;
  // `24/7` is always, `9/11` a day of 2001, wherever it stands.
  const isName = (first === 24 && second === 7) || (first === 9 && second === 11 && !hasWeekday);
  if (first > 31 || second > 31 || isCodeTail(words, last) || isName) return undefined;
  const before = wordAt(words, i - 1);
  const after = wordAt(words, last + 1);
  const isIntroduced =
    hasWeekday ||
    (INTRODUCERS.has(before) && !/^\w/.test(after)) ||
    (before === "on" && DAY_FOLLOWERS.has(after)) ||
    (before === "from" && after === "to");
  const isMonthFirst = isDay(LEAP_YEAR, first, second);
  const isDayFirst = isDay(LEAP_YEAR, second, first);
  if (!isIntroduced || (!isMonthFirst && !isDayFirst)) return undefined;
  // `from 1/2 to 3/4`: fractions go from one to another, too.
  if ((before === "to" || after === "to") && !hasWeekday && isMonthFirst && isDayFirst && first < second)
    return undefined;
  const order =
    first === second ? undefined : isMonthFirst && isDayFirst ? "either" : isMonthFirst ? "monthFirst" : "dayFirst";
  const date = isMonthFirst ? { month: first, day: second } : { month: second, day: first };
  return {
    end: words.ends[last] as number,
    expression: { kind: "calendar", ...date, ...(order !== undefined && { order }) },
  };
}
const LEAP_YEAR = 2000;

const INTRODUCERS: ReadonlySet<string> = new Set(
  "on since until till by from before after to next this last through".split(" "),
);
