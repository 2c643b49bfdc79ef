import { fromDayNumber, weekdayOf } from "../../../calendar/days.ts";
import { formatDay, formatWeek } from "../../../calendar/timex.ts";
import { weekOf } from "../../../calendar/weeks.ts";
import type { HolidayExpression } from "../../../model/reading.ts";
import { holidayIn, yearlyDay } from "../holidays.ts";
import { clockOf, secondAt } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import { others, type Resolved, type Tense, UNKNOWN_DAY } from "./resolved.ts";
import { unknownOf } from "./units.ts";

/** `Christmas`: the nearest, or as the verb says; `this` one of the document's year. */
export function resolveHoliday(
  discourse: Discourse,
  { holiday, year, yearShift, shift, weekend, time, tense }: HolidayExpression & { readonly tense?: Tense },
): Resolved {
  const { today, date, anchor } = discourse;
  const say = (day: number): string => (weekend ? weekendOf(day) : formatDay(day) + clockOf(time));
  const mention = (day: number): string => {
    discourse.mention({ ...fromDayNumber(day), second: secondAt(day, time) });
    return say(day);
  };
  if (year !== undefined) return { value: mention(holidayIn(holiday, year) ?? 0) };
  if (today === undefined || date === undefined)
    return { value: weekend ? unknownOf("weekend") : (yearlyDay(holiday) ?? UNKNOWN_DAY) + clockOf(time) };
  const days = [-1, 0, 1].map((years) => holidayIn(holiday, date.year + years) ?? 0);
  const given = yearShift ?? (shift === 0 ? 0 : undefined);
  if (given !== undefined) return { value: mention(days[given + 1] as number), anchor, basis: "counted" };
  const before = days.filter((day) => day < today).at(-1) ?? today;
  const after = days.find((day) => day >= today) ?? today;
  const isNearest = tense === "past" ? after - today < PREPARED_DAYS : after - today < today - before;
  const isNext = shift === 1 || (shift !== -1 && (tense === "future" || isNearest));
  const value = mention(isNext ? after : before);
  if (shift !== undefined) return { value, anchor, basis: "counted" };
  const basis = tense === "future" ? "coming" : "nearest";
  return { value, anchor, basis, readings: others(value, [say(isNext ? before : after)]) };
}

/** The days off that a holiday makes longer: of a Monday or Tuesday the weekend before, else that of its week. */
function weekendOf(day: number): string {
  return `${formatWeek(weekOf(weekdayOf(day) <= TUESDAY ? day - 7 : day))}-WE`;
}
const TUESDAY = 2;

/** A holiday this near is the coming one even in a report of the past: `officials said Christmas traffic …`. */
const PREPARED_DAYS = 30;
