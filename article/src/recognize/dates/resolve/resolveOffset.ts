import { addMonths, fromDayNumber, toDayNumber } from "../../../calendar/days.ts";
import { formatDay } from "../../../calendar/timex.ts";
import type { OffsetExpression, TimeAmount, TimeUnit } from "../../../model/reading.ts";
import { clockOf, dayOfSecond, formatSecond, SECONDS_PER_DAY, type Second, secondAt, UNIT_SECONDS } from "./clocks.ts";
import type { Discourse, PartialDate } from "./discourse.ts";
import { others, type Resolved } from "./resolved.ts";
import {
  formatPartial,
  formatQuarter,
  fullDay,
  isYearOfTimex,
  knownTo,
  movedBy,
  quarterOf,
  shifted,
  unknownOf,
} from "./units.ts";

/** `last week`, `two days ago`, `a year earlier`: so many units from the document date, or from the date mentioned last. */
export function resolveOffset(discourse: Discourse, expression: OffsetExpression): Resolved {
  const { unit, amount, from, comparison, more } = expression;
  const { date, anchor } = discourse;
  if (expression.same !== undefined) return resolveSame(discourse, expression.same, amount);
  if (comparison && discourse.quarter !== undefined) {
    const quarter = discourse.quarter - 4;
    return { value: formatQuarter(quarter), anchor: formatQuarter(discourse.quarter), basis: "context" };
  }
  if (comparison && unit === "quarter" && date !== undefined) {
    return { value: formatQuarter(quarterOf(date) - 1 + amount), anchor, basis: "counted" };
  }
  const mentioned = from === "mentioned" ? discourse.mentioned : undefined;
  const amounts = more === undefined ? [expression] : [expression, ...more];
  if (amounts.some((each) => each.unit in UNIT_SECONDS)) return resolveSeconds(discourse, amounts, mentioned);
  const base = knownTo(mentioned, unit) ?? date;
  if (base === undefined) return { value: unknownOf(unit) + clockOf(expression.time) };
  const value = valueFrom(base, expression);
  if (value === undefined) return { value: amount < 0 ? "PAST_REF" : "FUTURE_REF" };
  const moved = movedBy(base, unit, amount);
  if (unit === "day" && base.day !== undefined) {
    const { year, month, day } = fullDay(moved);
    discourse.mention({ ...moved, second: secondAt(toDayNumber(year, month, day), expression.time) });
  } else if (unit === "year" || unit === "month") discourse.mention(moved);
  if (unit === "quarter" && amount <= 0) discourse.discussQuarter(quarterOf(fullDay(base)) + Math.round(amount));
  const isOwn = base === date;
  return {
    value,
    anchor: isOwn ? anchor : formatPartial(base),
    basis: "counted",
    readings: isOwn || date === undefined ? undefined : others(value, [valueFrom(date, expression) ?? value]),
  };
}

/** `the same period last year`: the quarter under discussion, or the month where one was mentioned since. */
function resolveSame({ quarter, mentioned, date, anchor }: Discourse, unit: TimeUnit, years: number): Resolved {
  const isMonth = unit === "quarter" && mentioned?.month !== undefined && mentioned.day === undefined;
  if (unit === "quarter" && !isMonth) {
    const discussed = quarter ?? (date === undefined ? undefined : quarterOf(date) - 1);
    if (discussed === undefined) return { value: unknownOf(unit) };
    const from = quarter === undefined ? anchor : formatQuarter(discussed);
    return { value: formatQuarter(discussed + 4 * years), anchor: from, basis: "context" };
  }
  const known = isMonth ? "month" : unit;
  const base = knownTo(mentioned, known) ?? date;
  if (base === undefined) return { value: unknownOf(known) };
  const day = fullDay(base);
  const back = addMonths(day, 12 * years);
  return { value: shifted(back, known, 0), anchor: base === date ? anchor : formatPartial(base), basis: "context" };
}

/** `undefined` where the calendar of TIMEX3 ends. */
function valueFrom(base: PartialDate, { unit, amount, more, time }: OffsetExpression): string | undefined {
  if (!isYearOfTimex(movedBy(base, unit, amount).year)) return undefined;
  if (more === undefined) return shifted(base, unit, amount) + clockOf(time);
  // Two years and a month: as fine as the finest unit.
  const first = fullDay({ ...fullDay(base), ...movedBy(base, unit, amount) });
  const rest = more.slice(0, -1).reduce<PartialDate>((at, each) => {
    return { ...fullDay(at), ...movedBy(at, each.unit, each.amount) };
  }, first);
  const last = more.at(-1) as TimeAmount;
  return shifted(rest, last.unit, last.amount) + clockOf(time);
}

/** `half an hour ago`, `1 day 21 hours ago`: to the minute, where the time that it counts from is known; else the hour of the day stays open. */
function resolveSeconds(
  discourse: Discourse,
  amounts: readonly TimeAmount[],
  mentioned: PartialDate | undefined,
): Resolved {
  const { now, today, anchor } = discourse;
  const isOwn = mentioned?.second === undefined;
  const start: Second | undefined = isOwn ? now : mentioned.second;
  if (start !== undefined) {
    const second = amounts.reduce((at, each) => at + each.amount * secondsIn(each.unit), start);
    const day = fromDayNumber(dayOfSecond(second));
    if (!isYearOfTimex(day.year)) return { value: second < start ? "PAST_REF" : "FUTURE_REF" };
    const value = formatSecond(second);
    discourse.mention({ ...day, second });
    return { value, anchor: formatSecond(start), basis: "counted" };
  }
  const known = mentioned === undefined ? undefined : knownTo(mentioned, "day");
  const base = known === undefined ? today : toDayNumber(known.year, known.month ?? 1, known.day ?? 1);
  if (base === undefined) return { value: unknownOf("hour") };
  // `48 hours ago` was two days ago, `three hours ago` perhaps today.
  const seconds = amounts.reduce((sum, { unit, amount }) => sum + amount * secondsIn(unit), 0);
  const day = base + Math.trunc(seconds / SECONDS_PER_DAY);
  if (!isYearOfTimex(fromDayNumber(day).year)) return { value: seconds < 0 ? "PAST_REF" : "FUTURE_REF" };
  return { value: `${formatDay(day)}TXX`, anchor: known ? formatPartial(known) : anchor, basis: "counted" };
}

function secondsIn(unit: TimeAmount["unit"]): number {
  return UNIT_SECONDS[unit] ?? (unit === "week" ? 7 * SECONDS_PER_DAY : SECONDS_PER_DAY);
}
