import { daysInMonth, fromDayNumber, isDay, modulo, toDayNumber } from "./days.ts";
import { mondayOf, type Week, weeksInYear } from "./weeks.ts";

/** `2024`, `0490`: four digits; a year before 1 is `BC0490` (year 0 is 1 BC). */
export function formatYear(year: number): string {
  return year > 0 ? digits(year, 4) : `BC${digits(1 - year, 4)}`;
}

/** `2024-07` */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${digits(month, 2)}`;
}

/** `2024-07-14` */
export function formatDate(year: number, month: number, day: number): string {
  return `${formatMonth(year, month)}-${digits(day, 2)}`;
}

/** The day number as `2024-07-14`. */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = fromDayNumber(dayNumber);
  return formatDate(year, month, day);
}

/** `2024-W28` */
export function formatWeek({ year, week }: Week): string {
  return `${formatYear(year)}-W${digits(week, 2)}`;
}

/** The decade of a year: `198` for 1980 to 1989. */
export function formatDecade(year: number): string {
  return digits(Math.floor(year / 10), 3);
}

/** `19` for the 20th century: TIMEX3 writes the leading digits of its years. */
export function formatCentury(century: number): string {
  return digits(century - 1, 2);
}

export function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** The day number at the start of an ISO 8601 date or date and time (`2024-07-14T04:00Z`); `undefined` where the text is none. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? toDayNumber(year, month, day) : undefined;
}

/** Day numbers, both ends belong to it. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a TIMEX3 DATE value stands for: `2024-07-14`, `2024-07`, `2024`, `198`, `19`, `2024-W28`, `2024-W28-WE`, `2024-Q3`, `2024-H1`, `2023-SU`
 * (meteorological; a winter begins in December of its year). `undefined` for all other values: unknown digits, times, durations, references, years before 1.
 */
export function rangeOf(value: string): DayRange | undefined {
  const match = /^(\d{2,4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(value);
  if (match === null) return undefined;
  const [, yearText = "", month, day, week, weekend, quarter, half, season] = match;
  const year = Number(yearText);
  if (yearText.length < 4) return value === yearText ? longRangeOf(yearText) : undefined;
  if (year === 0) return undefined;
  if (day !== undefined) {
    if (!isDay(year, Number(month), Number(day))) return undefined;
    const dayNumber = toDayNumber(year, Number(month), Number(day));
    return { first: dayNumber, last: dayNumber };
  }
  if (month !== undefined) return monthRange(year, Number(month), 1);
  if (week !== undefined) {
    if (Number(week) < 1 || Number(week) > weeksInYear(year)) return undefined;
    const monday = mondayOf({ year, week: Number(week) });
    return weekend === undefined ? { first: monday, last: monday + 6 } : { first: monday + 5, last: monday + 6 };
  }
  if (quarter !== undefined) return monthRange(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return monthRange(year, Number(half) * 6 - 5, 6);
  if (season !== undefined) return monthRange(year, (SEASON_STARTS[season] as number) ?? 12, 3);
  return monthRange(year, 1, 12);
}

/** First month of a meteorological season. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** `198`: 1980 to 1989. `19`: the 20th century, 1901 to 2000. */
function longRangeOf(leading: string): DayRange {
  const number = Number(leading);
  if (leading.length === 3)
    return { first: toDayNumber(number * 10, 1, 1), last: toDayNumber(number * 10 + 9, 12, 31) };
  return { first: toDayNumber(number * 100 + 1, 1, 1), last: toDayNumber(number * 100 + 100, 12, 31) };
}

function monthRange(year: number, month: number, months: number): DayRange | undefined {
  if (month < 1 || month > 12) return undefined;
  const lastMonth = month + months - 2;
  const lastYear = year + Math.floor(lastMonth / 12);
  const lastInYear = modulo(lastMonth, 12) + 1;
  return {
    first: toDayNumber(year, month, 1),
    last: toDayNumber(lastYear, lastInYear, daysInMonth(lastYear, lastInYear)),
  };
}
