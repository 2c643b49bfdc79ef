import { fromDayNumber, weekdayOf } from "../calendar/days.ts";
import { parseDay } from "../calendar/timex.ts";
import { type Message, message } from "../model/message.ts";
import { t } from "./l10n.ts";

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

/** `2024-07-14T04:00` → `Sunday, 14 July 2024`; `undefined` for a value that names no day. */
export function spelledDay(value: string): string | undefined {
  const dayNumber = parseDay(value);
  if (dayNumber === undefined) return undefined;
  const { year, month, day } = fromDayNumber(dayNumber);
  const weekday = WEEKDAYS[weekdayOf(dayNumber) - 1] as Message;
  return t("{0}, {1} {2} {3}", weekday, day, MONTHS[month - 1] as Message, year);
}
