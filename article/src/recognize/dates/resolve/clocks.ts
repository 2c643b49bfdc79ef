import { digits, formatDay } from "../../../calendar/timex.ts";
import type { TimeOfDay } from "../../../model/reading.ts";

/** Seconds since the midnight before day 0 (1 January 1970), of the document's own clock. */
export type Second = number;

export const SECONDS_PER_DAY = 86_400;

/** What TIMEX3 writes behind the day: `T16:00Z`, `TNI`, nothing without a time. */
export function clockOf(time: TimeOfDay | undefined): string {
  return time === undefined ? "" : `T${time.time}${time.zone ?? ""}`;
}

/** The seconds after midnight of `16:00` or `16:00:30`; `undefined` for a part of day. */
function secondsOf(time: string): number | undefined {
  const match = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(time);
  return match === null ? undefined : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

/** The second that a time of a day stands for; `undefined` for a part of day. */
export function secondAt(dayNumber: number, time: TimeOfDay | undefined): Second | undefined {
  const seconds = time === undefined ? undefined : secondsOf(time.time);
  return seconds === undefined ? undefined : dayNumber * SECONDS_PER_DAY + seconds;
}

/** The day number that a second falls on. */
export function dayOfSecond(second: Second): number {
  return Math.floor(second / SECONDS_PER_DAY);
}

/** `2024-07-19T16:05`. */
export function formatSecond(second: Second): string {
  const day = dayOfSecond(second);
  const rest = second - day * SECONDS_PER_DAY;
  const minutes = Math.floor(rest / 60);
  return `${formatDay(day)}T${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
}

/** How many seconds one of these is. */
export const UNIT_SECONDS: Readonly<Partial<Record<string, number>>> = { second: 1, minute: 60, hour: 3600 };
