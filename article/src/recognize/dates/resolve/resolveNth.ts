import { fromDayNumber, modulo, weekdayOf } from "../../../calendar/days.ts";
import { formatDay, formatMonth, formatWeek, rangeOf } from "../../../calendar/timex.ts";
import { weekOf } from "../../../calendar/weeks.ts";
import type { NthExpression } from "../../../model/reading.ts";
import { clockOf, secondAt } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import type { Resolved } from "./resolved.ts";
import { unknownOf } from "./units.ts";

/** `the 15th day of next month`, `the last week of 2019`, `the first Monday in May`; the unknown day, week or month where the whole is not known or has no such part. */
export function resolveNth(discourse: Discourse, expression: NthExpression, base: Resolved): Resolved {
  const { unit, time } = expression;
  const range = rangeOf(base.value);
  const value = range === undefined ? undefined : partOf(discourse, expression, range.first, range.last);
  const { anchor, basis } = base;
  return { value: (value ?? unknownOf(unit)) + clockOf(time), anchor, basis };
}

/** Day numbers of the whole, both included. */
function partOf(
  discourse: Discourse,
  { n, unit, weekday, time }: NthExpression,
  first: number,
  last: number,
): string | undefined {
  if (unit === "month") {
    const start = fromDayNumber(first);
    const months = monthsIn(first, last);
    const place = n > 0 ? n - 1 : months + n;
    if (place < 0 || place >= months) return undefined;
    const month = start.month - 1 + place;
    discourse.mention({ year: start.year + Math.floor(month / 12), month: modulo(month, 12) + 1 });
    return formatMonth(start.year + Math.floor(month / 12), modulo(month, 12) + 1);
  }
  if (unit === "day") {
    const day = nthDay(n, weekday, first, last);
    if (day === undefined) return undefined;
    discourse.mention({ ...fromDayNumber(day), second: secondAt(day, time) });
    return formatDay(day);
  }
  // The week that holds the first day counts as the first, as calendars on a wall show it.
  const monday = n > 0 ? mondayBefore(first) + (n - 1) * 7 : mondayBefore(last) + (n + 1) * 7;
  // Of a year the weeks of ISO 8601 count: week 1 holds its fourth day.
  const isYear = last - first > DAYS_OF_HALF;
  const start = unit === "weekend" ? weekendMonday(n, first, last) : isYear ? isoMonday(n, first, last) : monday;
  if (start > last || start + 6 < first) return undefined;
  return `${formatWeek(weekOf(start))}${unit === "weekend" ? "-WE" : ""}`;
}

const DAYS_OF_HALF = 190;

function isoMonday(n: number, first: number, last: number): number {
  const one = mondayBefore(first + 3);
  return n > 0 ? one + (n - 1) * 7 : mondayBefore(last - 3) + (n + 1) * 7;
}

/** Of the week of the `n`-th Saturday. */
function weekendMonday(n: number, first: number, last: number): number {
  const saturday =
    n > 0
      ? first + modulo(SATURDAY - weekdayOf(first), 7) + (n - 1) * 7
      : last - modulo(weekdayOf(last) - SATURDAY, 7) + (n + 1) * 7;
  return mondayBefore(saturday);
}
const SATURDAY = 6;

function mondayBefore(day: number): number {
  return day - weekdayOf(day) + 1;
}

function monthsIn(first: number, last: number): number {
  const [start, end] = [fromDayNumber(first), fromDayNumber(last)];
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

function nthDay(n: number, weekday: number | undefined, first: number, last: number): number | undefined {
  const step = weekday === undefined ? 1 : 7;
  const start = weekday === undefined ? first : first + modulo(weekday - weekdayOf(first), 7);
  const end = weekday === undefined ? last : last - modulo(weekdayOf(last) - weekday, 7);
  const day = n > 0 ? start + (n - 1) * step : end + (n + 1) * step;
  return day < first || day > last ? undefined : day;
}
