import { fromDayNumber, weekdayOf } from "../calendar/days.ts";
import { formatDay, parseDay, rangeOf } from "../calendar/timex.ts";
import { type Message, message } from "../model/message.ts";
import { t, told } from "./l10n.ts";

const WEEKDAYS: readonly Message[] = [
  message("Monday"),
  message("Tuesday"),
  message("Wednesday"),
  message("Thursday"),
  message("Friday"),
  message("Saturday"),
  message("Sunday"),
];

const MONTHS: readonly Message[] = [
  message("January"),
  message("February"),
  message("March"),
  message("April"),
  message("May"),
  message("June"),
  message("July"),
  message("August"),
  message("September"),
  message("October"),
  message("November"),
  message("December"),
];

/** Monday to Sunday, as an English text writes them. */
export const ENGLISH_WEEKDAYS: readonly string[] = WEEKDAYS.map(({ text }) => text);
/** January to December, as an English text writes them. */
export const ENGLISH_MONTHS: readonly string[] = MONTHS.map(({ text }) => text);

/** `2024-07-14T04:00` → `Sunday, 14 July 2024`; `undefined` for a value that names no day. */
export function spelledDay(value: string): string | undefined {
  const dayNumber = parseDay(value);
  if (dayNumber === undefined) return undefined;
  const { year, month, day } = fromDayNumber(dayNumber);
  return t("{0}, {1} {2} {3}", weekdayName(weekdayOf(dayNumber)), day, monthName(month), year);
}

/** `2024-07-14T04:00` → `14 July 2024`; `undefined` for a value that names no day. */
export function spelledDate(value: string): string | undefined {
  const dayNumber = parseDay(value);
  if (dayNumber === undefined) return undefined;
  const { year, month, day } = fromDayNumber(dayNumber);
  return t("{0} {1} {2}", day, monthName(month), year);
}

/**
 * The stretch of the calendar that a TIMEX3 value stands for. A day, or a time on it: `Sunday, 14 July 2024`; a month: `July 2024`; what is longer with its first and last day or year: `Monday, 8 July to
 * Sunday, 14 July 2024`, `1 July to 30 September 2024`, `1980 to 1989`. `undefined` for a year, which says itself, and for what has no place in the calendar.
 */
export function spelledTime(value: string): string | undefined {
  const day = spelledDay(value);
  const range = day === undefined ? rangeOf(value) : undefined;
  if (range === undefined) return day;
  const [first, last] = [fromDayNumber(range.first), fromDayNumber(range.last)];
  if (value.length < "2024".length) return t("{0} to {1}", first.year, last.year);
  if (value.length === "2024".length) return undefined;
  if (/^\d{4}-\d\d$/.test(value)) return t("{0} {1}", monthName(first.month), first.year);
  const inWeek = value.includes("W") && !value.endsWith("WI");
  const spelled = inWeek ? spelledDay : spelledDate;
  const end = spelled(formatDay(range.last)) ?? "";
  if (first.year !== last.year) return t("{0} to {1}", spelled(formatDay(range.first)) ?? "", end);
  const month = monthName(first.month);
  if (!inWeek) return t("{0} {1} to {2}", first.day, month, end);
  return t("{0}, {1} {2} to {3}", weekdayName(weekdayOf(range.first)), first.day, month, end);
}

/** Monday is 1, Sunday 7. */
export function weekdayName(weekday: number): string {
  return told(WEEKDAYS[weekday - 1] as Message);
}

/** January is 1. */
export function monthName(month: number): string {
  return told(MONTHS[month - 1] as Message);
}
