import { addMonths, fromDayNumber, toDayNumber } from "../../../calendar/days.ts";
import { formatDay, rangeOf } from "../../../calendar/timex.ts";
import type { ShiftedExpression } from "../../../model/reading.ts";
import { clockOf, dayOfSecond, formatSecond, secondAt, UNIT_SECONDS } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import type { Resolved } from "./resolved.ts";
import { nextAfter } from "./resolveWeekday.ts";
import { isYearOfTimex, shifted, UNIT_MONTHS, unknownOf } from "./units.ts";

/** `three weeks from tomorrow`: a day counted from a day, as exact as that; from anything coarser (`two years after 1990`) as coarse as the unit. */
export function resolveShifted(
  discourse: Discourse,
  { unit, amount, time, weekday, whole }: ShiftedExpression,
  base: Resolved,
): Resolved {
  const [named = "", clock] = base.value.split("T");
  const range = rangeOf(named);
  if (range === undefined) return { value: unknownOf(unit) + clockOf(time) };
  const found = { anchor: base.value, basis: "counted" as const, readings: undefined };
  const seconds = UNIT_SECONDS[unit];
  if (seconds !== undefined) {
    const start = clock === undefined ? undefined : secondAt(range.first, { time: clock.slice(0, "16:00".length) });
    if (start === undefined) return { ...found, value: `${formatDay(range.first)}TXX` };
    const second = start + amount * seconds;
    const day = fromDayNumber(dayOfSecond(second));
    if (!isYearOfTimex(day.year)) return farAway(amount);
    discourse.mention({ ...day, second });
    return { ...found, value: formatSecond(second) };
  }
  if (whole) return { ...found, value: wholeBeside(range.first, unit, amount) };
  const day = weekday === undefined ? movedDay(range.first, unit, amount) : weekdayBeside(range.first, weekday, amount);
  const date = fromDayNumber(day);
  if (!isYearOfTimex(date.year)) return farAway(amount);
  if (range.first !== range.last) return { ...found, value: shifted(fromDayNumber(range.first), unit, amount) };
  discourse.mention({ ...date, second: secondAt(day, time) });
  return { ...found, value: formatDay(day) + clockOf(time) };
}

/** `the week before Easter`, `the weekend after Labor Day`: of a Sunday the week before is its own. */
function wholeBeside(day: number, unit: ShiftedExpression["unit"], amount: number): string {
  const isWeek = unit === "week" || unit === "weekend";
  if (!isWeek) return shifted(fromDayNumber(day), unit, amount);
  const inside = unit === "weekend" ? weekdayBeside(day, SATURDAY, amount) : amount > 0 ? day + 7 : day - 6;
  return shifted(fromDayNumber(inside), unit, 0);
}
const SATURDAY = 6;

/** The first such weekday after a day, or the last before it. */
function weekdayBeside(day: number, weekday: number, amount: number): number {
  return nextAfter(amount > 0 ? day : day - 8, weekday);
}

/** `a million years after Christmas`: where the calendar of TIMEX3 has ended. */
function farAway(amount: number): Resolved {
  return { value: amount < 0 ? "PAST_REF" : "FUTURE_REF" };
}

function movedDay(from: number, unit: ShiftedExpression["unit"], amount: number): number {
  if (unit === "day" || unit === "week" || unit === "weekend")
    return from + Math.round(unit === "day" ? amount : amount * 7);
  const months = UNIT_MONTHS[unit] ?? 0;
  const { year, month, day } = addMonths(fromDayNumber(from), Math.round(amount * months));
  return toDayNumber(year, month, day);
}
