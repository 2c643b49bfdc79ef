import { fromDayNumber, toDayNumber, weekdayOf } from "./days.ts";

/** A week of ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday. `year` is the week's year, not always the day's. */
export interface Week {
  readonly year: number;
  readonly week: number;
}

/** The ISO week that a day belongs to: 31 December 2024 is in 2025-W01. */
export function weekOf(dayNumber: number): Week {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4;
  const { year } = fromDayNumber(thursday);
  return { year, week: Math.floor((thursday - toDayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week, as a day number. */
export function mondayOf({ year, week }: Week): number {
  const fourth = toDayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  // 28 December always stands in the year's last week.
  return weekOf(toDayNumber(year, 12, 28)).week;
}
