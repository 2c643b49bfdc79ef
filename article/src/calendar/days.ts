/** A day of the proleptic Gregorian calendar. `month` and `day` count from 1; year 0 is 1 BC, as in ISO 8601. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days from 1 January 1970 (day 0) to the given date; negative before. Howard Hinnant's `days_from_civil`
 * (howardhinnant.github.io/date_algorithms.html): years begin in March, so that the leap day is their last.
 */
export function toDayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** The inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): Day {
  const shifted = dayNumber + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days in 400 Gregorian years. */
const DAYS_PER_ERA = 146097;
/** Days from 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719468;

/** Monday is 1, Sunday 7. */
export function weekdayOf(dayNumber: number): number {
  // Day 0, 1 January 1970, was a Thursday.
  return modulo(dayNumber + 3, 7) + 1;
}

/** Divisible by 4, but of the centuries only by 400. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day: 30 February has never been. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Goes `months` forward (back when negative); a day that the month does not have becomes its last: 31 January and a month is 28 or 29 February. */
export function addMonths(date: Day, months: number): Day {
  const monthNumber = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(monthNumber / 12);
  const month = modulo(monthNumber, 12) + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** The remainder with the sign of the divisor. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
