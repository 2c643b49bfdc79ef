import { addMonths, fromDayNumber, toDayNumber } from "../../../calendar/days.ts";
import { formatDay, rangeOf } from "../../../calendar/timex.ts";
import type { ShiftedExpression } from "../../../model/reading.ts";
import { clockOf, dayOfSecond, formatSecond, secondAt, UNIT_SECONDS } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import type { Resolved } from "./resolved.ts";
import { isYearOfTimex, shifted, UNIT_MONTHS, unknownOf } from "./units.ts";

/** `three weeks from tomorrow`: a day counted from a day, as exact as that; from anything coarser (`two years after 1990`) as coarse as the unit. */
export function resolveShifted(
  discourse: Discourse,
  { unit, amount, time }: ShiftedExpression,
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
  const day = movedDay(range.first, unit, amount);
  const date = fromDayNumber(day);
  if (!isYearOfTimex(date.year)) return farAway(amount);
  if (range.first !== range.last) return { ...found, value: shifted(fromDayNumber(range.first), unit, amount) };
  discourse.mention({ ...date, second: secondAt(day, time) });
  return { ...found, value: formatDay(day) + clockOf(time) };
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
