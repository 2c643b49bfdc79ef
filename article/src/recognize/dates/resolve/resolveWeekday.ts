import { fromDayNumber, modulo, toDayNumber, weekdayOf } from "../../../calendar/days.ts";
import { formatDay } from "../../../calendar/timex.ts";
import type { WeekdayExpression } from "../../../model/reading.ts";
import { clockOf, secondAt } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import { others, type Resolved, type Tense } from "./resolved.ts";
import { formatPartial, fullDay, knownTo } from "./units.ts";

/**
 * `Friday`: the latest one, the document's own day among them, but with a verb of the future the next. `last Friday`: the latest before the document's day; `this` and `next Friday`: of the
 * document's ISO week and of the one behind it.
 */
export function resolveWeekday(
  discourse: Discourse,
  { weekday, shift, week, from, time, tense }: WeekdayExpression & { readonly tense?: Tense },
): Resolved {
  const { today, anchor } = discourse;
  if (today === undefined) return { value: `XXXX-WXX-${weekday}${clockOf(time)}` };
  const mention = (day: number): string => {
    discourse.mention({ ...fromDayNumber(day), second: secondAt(day, time) });
    return formatDay(day) + clockOf(time);
  };
  const base = from === "mentioned" ? knownTo(discourse.mentioned, "day") : undefined;
  if (base !== undefined) {
    const { year, month, day } = fullDay(base);
    const start = toDayNumber(year, month, day);
    const next = nextAfter(start, weekday);
    const value = mention(shift === -1 ? (next - 7 === start ? start - 7 : next - 7) : next);
    return { value, anchor: formatPartial(base), basis: "counted" };
  }
  const monday = today - weekdayOf(today) + 1;
  const ofWeek = (weeks: number): number => monday + weeks * 7 + weekday - 1;
  if (week !== undefined) return { value: mention(ofWeek(week)), anchor, basis: "counted" };
  const coming = nextAfter(today, weekday);
  const sinceLast = modulo(weekdayOf(today) - weekday, 7);
  const latest = today - sinceLast;
  const say = (day: number, basis: Resolved["basis"], ...readings: readonly number[]): Resolved => {
    const value = mention(day);
    return {
      value,
      anchor,
      basis,
      readings: others(
        value,
        readings.map((other) => formatDay(other) + clockOf(time)),
      ),
    };
  };
  if (from === "mentioned" && shift !== -1) return say(coming, "counted", ofWeek(1));
  if (shift === -1) return say(coming - 7 === today ? today - 7 : coming - 7, "counted", ofWeek(-1));
  // On a Sunday `this Wednesday` is to come, unless the verb looks back.
  if (shift === 0)
    return ofWeek(0) < today && tense !== "past" ? say(coming, "coming", ofWeek(0)) : say(ofWeek(0), "counted", coming);
  if (shift === 1) return say(ofWeek(1), "counted", coming);
  if (tense === "future" && sinceLast > 0) return say(coming, "coming", latest);
  return sinceLast === 0 ? say(today, "latest", coming, today - 7) : say(latest, "latest", coming);
}

/** The first such weekday behind a day. */
export function nextAfter(day: number, weekday: number): number {
  return day + 1 + modulo(weekday - weekdayOf(day + 1), 7);
}
