import { addMonths, type Day, fromDayNumber, modulo, toDayNumber } from "../../../calendar/days.ts";
import {
  formatCentury,
  formatDate,
  formatDay,
  formatDecade,
  formatMonth,
  formatWeek,
  formatYear,
} from "../../../calendar/timex.ts";
import { weekOf } from "../../../calendar/weeks.ts";
import type { TimeUnit } from "../../../model/reading.ts";
import type { PartialDate } from "./discourse.ts";
import { UNKNOWN_DAY } from "./resolved.ts";

export const SEASONS: readonly string[] = ["SP", "SU", "FA", "WI"];

/** `year * 4 + season`; a winter is of the year of its December. */
export function seasonOf({ year, month }: Day): number {
  return Math.floor((year * 12 + month - 1 - 2) / 3);
}

/** `year * 4 + quarter - 1` */
export function quarterOf({ year, month }: Day): number {
  return year * 4 + Math.floor((month - 1) / 3);
}

export function formatQuarter(quarter: number): string {
  return `${formatYear(Math.floor(quarter / 4))}-Q${modulo(quarter, 4) + 1}`;
}

/** The date, if it is fine enough to count such units from. */
export function knownTo(date: PartialDate | undefined, unit: TimeUnit): PartialDate | undefined {
  if (date === undefined) return undefined;
  if (unit === "year" || unit === "decade" || unit === "century") return date;
  if (unit === "month" || unit === "quarter" || unit === "half" || unit === "season")
    return date.month === undefined ? undefined : date;
  return date.day === undefined ? undefined : date;
}

export function fullDay({ year, month, day }: PartialDate): Day {
  return { year, month: month ?? 1, day: day ?? 1 };
}

export function formatPartial({ year, month, day }: PartialDate): string {
  if (month === undefined) return formatYear(year);
  return day === undefined ? formatMonth(year, month) : formatDate(year, month, day);
}

/** The date `amount` units away, as coarse as the unit. Weeks, weekends and smaller units are days. */
export function movedBy(base: PartialDate, unit: TimeUnit, amount: number): PartialDate {
  const from = fullDay(base);
  const months = UNIT_MONTHS[unit];
  if (months !== undefined) {
    const { year, month } = addMonths(from, Math.round(amount * months));
    return months < 12 ? { year, month } : { year };
  }
  const days = unit === "week" || unit === "weekend" ? amount * 7 : unit === "day" ? amount : 0;
  return fromDayNumber(toDayNumber(from.year, from.month, from.day) + Math.round(days));
}

/** TIMEX3 years have four digits. */
export function isYearOfTimex(year: number): boolean {
  return year > -MAXIMUM_YEAR && year <= MAXIMUM_YEAR;
}
const MAXIMUM_YEAR = 9999;

/** How many months one of these is. */
export const UNIT_MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The value `amount` units away from a date, as coarse as the unit. */
export function shifted(base: PartialDate, unit: TimeUnit, amount: number): string {
  const from = fullDay(base);
  const dayNumber = toDayNumber(from.year, from.month, from.day);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return `${formatDay(dayNumber)}TXX`;
    case "day":
      return formatDay(dayNumber + Math.round(amount));
    case "week":
      return formatWeek(weekOf(dayNumber + Math.round(amount * 7)));
    case "weekend":
      return `${formatWeek(weekOf(dayNumber + Math.round(amount * 7)))}-WE`;
    case "month": {
      const { year, month } = addMonths(from, Math.round(amount));
      return formatMonth(year, month);
    }
    case "quarter":
      return formatQuarter(quarterOf(from) + Math.round(amount));
    case "half": {
      const half = from.year * 2 + (from.month > 6 ? 1 : 0) + Math.round(amount);
      return `${formatYear(Math.floor(half / 2))}-H${modulo(half, 2) + 1}`;
    }
    case "season": {
      const season = seasonOf(from) + Math.round(amount);
      return `${formatYear(Math.floor(season / 4))}-${SEASONS[modulo(season, 4)]}`;
    }
    case "year":
      return formatYear(addMonths(from, Math.round(amount * 12)).year);
    case "decade": {
      const year = from.year + amount * 10;
      return year < 1 ? unknownOf(unit) : formatDecade(year);
    }
    case "century": {
      // TIMEX3 writes none before Christ.
      const century = Math.floor((from.year - 1) / 100) + 1 + amount;
      return century < 1 ? unknownOf(unit) : formatCentury(century);
    }
  }
}

/** What is known of a relative time when nothing is known of its anchor. */
export function unknownOf(unit: TimeUnit): string {
  return UNKNOWN[unit];
}

const UNKNOWN: Readonly<Record<TimeUnit, string>> = {
  second: `${UNKNOWN_DAY}TXX`,
  minute: `${UNKNOWN_DAY}TXX`,
  hour: `${UNKNOWN_DAY}TXX`,
  day: UNKNOWN_DAY,
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  season: "XXXX-XX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};
