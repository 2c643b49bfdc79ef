import { toDayNumber, weekdayOf } from "../../calendar/days.ts";
import { easterOf } from "../../calendar/easter.ts";
import { formatDay } from "../../calendar/timex.ts";

/**
 * Holidays that news text dates by: the words of the name, and the day number in a year. Written for this project; feasts of moving calendars other than
 * Easter's are left out.
 */
const HOLIDAYS: readonly (readonly [string, (year: number) => number])[] = [
  ["new year 's eve", (year) => toDayNumber(year, 12, 31)],
  ["new year 's day", (year) => toDayNumber(year, 1, 1)],
  ["new year 's", (year) => toDayNumber(year, 1, 1)],
  ["new year", (year) => toDayNumber(year, 1, 1)],
  ["epiphany", (year) => toDayNumber(year, 1, 6)],
  ["martin luther king day", (year) => nthWeekday(year, 1, 1, 3)],
  ["martin luther king jr . day", (year) => nthWeekday(year, 1, 1, 3)],
  ["australia day", (year) => toDayNumber(year, 1, 26)],
  ["groundhog day", (year) => toDayNumber(year, 2, 2)],
  ["valentine 's day", (year) => toDayNumber(year, 2, 14)],
  ["presidents day", (year) => nthWeekday(year, 2, 1, 3)],
  ["presidents ' day", (year) => nthWeekday(year, 2, 1, 3)],
  ["mardi gras", (year) => easterOf(year) - 47],
  ["ash wednesday", (year) => easterOf(year) - 46],
  ["international women 's day", (year) => toDayNumber(year, 3, 8)],
  ["st patrick 's day", (year) => toDayNumber(year, 3, 17)],
  ["st . patrick 's day", (year) => toDayNumber(year, 3, 17)],
  ["april fools ' day", (year) => toDayNumber(year, 4, 1)],
  ["april fool 's day", (year) => toDayNumber(year, 4, 1)],
  ["palm sunday", (year) => easterOf(year) - 7],
  ["maundy thursday", (year) => easterOf(year) - 3],
  ["good friday", (year) => easterOf(year) - 2],
  ["holy saturday", (year) => easterOf(year) - 1],
  ["easter sunday", easterOf],
  ["easter monday", (year) => easterOf(year) + 1],
  ["easter", easterOf],
  ["earth day", (year) => toDayNumber(year, 4, 22)],
  ["anzac day", (year) => toDayNumber(year, 4, 25)],
  ["international workers ' day", (year) => toDayNumber(year, 5, 1)],
  ["may day", (year) => toDayNumber(year, 5, 1)],
  ["cinco de mayo", (year) => toDayNumber(year, 5, 5)],
  ["mother 's day", (year) => nthWeekday(year, 5, 7, 2)],
  ["mothers day", (year) => nthWeekday(year, 5, 7, 2)],
  ["victoria day", (year) => mondayUpTo(toDayNumber(year, 5, 24))],
  ["ascension day", (year) => easterOf(year) + 39],
  ["pentecost", (year) => easterOf(year) + 49],
  ["whit sunday", (year) => easterOf(year) + 49],
  ["whit monday", (year) => easterOf(year) + 50],
  ["corpus christi", (year) => easterOf(year) + 60],
  ["memorial day", (year) => nthWeekday(year, 6, 1, 1) - 7],
  ["father 's day", (year) => nthWeekday(year, 6, 7, 3)],
  ["fathers day", (year) => nthWeekday(year, 6, 7, 3)],
  ["juneteenth", (year) => toDayNumber(year, 6, 19)],
  ["midsummer 's day", (year) => toDayNumber(year, 6, 24)],
  ["canada day", (year) => toDayNumber(year, 7, 1)],
  ["independence day", (year) => toDayNumber(year, 7, 4)],
  ["bastille day", (year) => toDayNumber(year, 7, 14)],
  ["labor day", (year) => nthWeekday(year, 9, 1, 1)],
  ["columbus day", (year) => nthWeekday(year, 10, 1, 2)],
  ["halloween", (year) => toDayNumber(year, 10, 31)],
  ["all saints ' day", (year) => toDayNumber(year, 11, 1)],
  ["all souls ' day", (year) => toDayNumber(year, 11, 2)],
  ["guy fawkes night", (year) => toDayNumber(year, 11, 5)],
  ["bonfire night", (year) => toDayNumber(year, 11, 5)],
  ["veterans ' day", (year) => toDayNumber(year, 11, 11)],
  ["veterans day", (year) => toDayNumber(year, 11, 11)],
  ["armistice day", (year) => toDayNumber(year, 11, 11)],
  ["remembrance day", (year) => toDayNumber(year, 11, 11)],
  ["remembrance sunday", (year) => nthWeekday(year, 11, 7, 2)],
  ["thanksgiving day", thanksgivingOf],
  ["thanksgiving", thanksgivingOf],
  ["black friday", (year) => thanksgivingOf(year) + 1],
  ["cyber monday", (year) => thanksgivingOf(year) + 4],
  ["christmas eve", (year) => toDayNumber(year, 12, 24)],
  ["christmas day", (year) => toDayNumber(year, 12, 25)],
  ["christmas", (year) => toDayNumber(year, 12, 25)],
  ["boxing day", (year) => toDayNumber(year, 12, 26)],
];

/** The words of each name, by the first; longer names stand before their beginnings. */
export const HOLIDAY_NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(
  HOLIDAYS.map(([name]) => name.split(" ")),
);

const BY_NAME: ReadonlyMap<string, (year: number) => number> = new Map(HOLIDAYS);

function byFirstWord(names: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const first = name[0] as string;
    found.set(first, [...(found.get(first) ?? []), name]);
  }
  return found;
}

/** The day number of a holiday in a year; `undefined` for a name that is not in the table. */
export function holidayIn(name: string, year: number): number | undefined {
  return BY_NAME.get(name)?.(year);
}

/** `XXXX-12-25` of a holiday that is on the same day every year; `undefined` of one that moves. */
export function yearlyDay(name: string): string | undefined {
  const [one, other] = [2023, 2024].map((year) => formatDay(holidayIn(name, year) ?? 0).slice("2023".length));
  return one === other ? `XXXX${one}` : undefined;
}

function thanksgivingOf(year: number): number {
  return nthWeekday(year, 11, 4, 4);
}

/** The last Monday up to a day. */
function mondayUpTo(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** The `n`-th Monday (1) … Sunday (7) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const first = toDayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}
