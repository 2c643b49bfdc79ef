import { fromDayNumber, weekdayOf } from "../calendar/days.ts";
import { parseDay } from "../calendar/timex.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2024-07-14T04:00` → `Sunday, 14 July 2024`; `undefined` for a value that names no day. */
export function spelledDay(value: string): string | undefined {
  const dayNumber = parseDay(value);
  if (dayNumber === undefined) return undefined;
  const { year, month, day } = fromDayNumber(dayNumber);
  return `${WEEKDAYS[weekdayOf(dayNumber) - 1]}, ${day} ${MONTHS[month - 1]} ${year}`;
}
