import { toDayNumber, weekdayOf } from "../../calendar/days.ts";
import { easterOf } from "../../calendar/easter.ts";

/**
 * Holidays that news text dates by: the words of the name, and the day number in a year. Written for this project; feasts of moving calendars other than
 * Easter's are left out.
 */
const HOLIDAYS: readonly (readonly [string, (year: number) => number])[] = [
  ["new year 's eve", (year) => toDayNumber(year, 12, 31)],
  ["new year 's day", (year) => toDayNumber(year, 1, 1)],
  ["martin luther king day", (year) => nthWeekday(year, 1, 1, 3)],
  ["valentine 's day", (year) => toDayNumber(year, 2, 14)],
  ["presidents day", (year) => nthWeekday(year, 2, 1, 3)],
  ["st patrick 's day", (year) => toDayNumber(year, 3, 17)],
  ["palm sunday", (year) => easterOf(year) - 7],
  ["good friday", (year) => easterOf(year) - 2],
  ["easter sunday", easterOf],
  ["easter monday", (year) => easterOf(year) + 1],
  ["easter", easterOf],
  ["mother 's day", (year) => nthWeekday(year, 5, 7, 2)],
  ["memorial day", (year) => nthWeekday(year, 6, 1, 1) - 7],
  ["independence day", (year) => toDayNumber(year, 7, 4)],
  ["bastille day", (year) => toDayNumber(year, 7, 14)],
  ["labor day", (year) => nthWeekday(year, 9, 1, 1)],
  ["columbus day", (year) => nthWeekday(year, 10, 1, 2)],
  ["halloween", (year) => toDayNumber(year, 10, 31)],
  ["veterans day", (year) => toDayNumber(year, 11, 11)],
  ["armistice day", (year) => toDayNumber(year, 11, 11)],
  ["thanksgiving day", thanksgivingOf],
  ["thanksgiving", thanksgivingOf],
  ["black friday", (year) => thanksgivingOf(year) + 1],
  ["christmas eve", (year) => toDayNumber(year, 12, 24)],
  ["christmas day", (year) => toDayNumber(year, 12, 25)],
  ["christmas", (year) => toDayNumber(year, 12, 25)],
  ["boxing day", (year) => toDayNumber(year, 12, 26)],
];

/** The words of each name; longer names stand before their beginnings. */
export const HOLIDAY_NAMES: readonly (readonly string[])[] = HOLIDAYS.map(([name]) => name.split(" "));

/** The first word of every name. */
export const HOLIDAY_WORDS: ReadonlySet<string> = new Set(HOLIDAY_NAMES.map((name) => name[0] as string));

const BY_NAME: ReadonlyMap<string, (year: number) => number> = new Map(HOLIDAYS);

/** The day number of a holiday in a year; `undefined` for a name that is not in the table. */
export function holidayIn(name: string, year: number): number | undefined {
  return BY_NAME.get(name)?.(year);
}

function thanksgivingOf(year: number): number {
  return nthWeekday(year, 11, 4, 4);
}

/** The `n`-th Monday (1) … Sunday (7) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const first = toDayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}
