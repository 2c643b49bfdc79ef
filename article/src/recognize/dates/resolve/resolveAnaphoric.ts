import { modulo, weekdayOf } from "../../../calendar/days.ts";
import { formatWeek, formatYear } from "../../../calendar/timex.ts";
import { mondayOf, weekOf } from "../../../calendar/weeks.ts";
import type { AnaphoricExpression } from "../../../model/reading.ts";
import { clockOf } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import { others, type Resolved, type Tense } from "./resolved.ts";
import { formatPartial, formatQuarter, knownTo, quarterOf, shifted, unknownOf } from "./units.ts";

/** `the week`, `that day`, `the quarter`: the last mentioned one of its kind, else the document's. */
export function resolveAnaphoric(
  discourse: Discourse,
  expression: AnaphoricExpression & { readonly tense?: Tense },
): Resolved {
  const { unit, time, back } = expression;
  const { date, anchor } = discourse;
  if (unit === "quarter") return resolveQuarter(discourse, expression);
  if (unit === "weekend") return resolveWeekend(discourse, expression.tense);
  const mentioned = knownTo(discourse.mentioned, unit);
  // `the year` and `the week` of a report are mostly its own; `that year`, `the same day` point back.
  const base = (back ? mentioned : undefined) ?? date;
  if (base === undefined) return { value: unknownOf(unit) + clockOf(time) };
  const value = shifted(base, unit, 0) + clockOf(time);
  const other = base === date ? mentioned : date;
  return {
    value,
    anchor: base === date ? anchor : formatPartial(base),
    basis: base === date ? "counted" : "context",
    readings: other && others(value, [shifted(other, unit, 0) + clockOf(time)]),
  };
}

function resolveQuarter(
  { quarter: discussed, date, anchor }: Discourse,
  { year, latest }: AnaphoricExpression,
): Resolved {
  // In a report that named no quarter, the latest that has ended.
  const completed = date === undefined ? undefined : quarterOf(date) - 1;
  const isSpokenOf = !latest || completed === undefined || (discussed ?? completed + 1) <= completed;
  const quarter = isSpokenOf ? (discussed ?? completed) : completed;
  if (quarter === undefined) return { value: year === undefined ? "XXXX-QX" : `${formatYear(year)}-QX` };
  const isDiscussed = quarter === discussed;
  return {
    value: formatQuarter(year === undefined ? quarter : year * 4 + modulo(quarter, 4)),
    anchor: isDiscussed ? formatQuarter(quarter) : anchor,
    basis: isDiscussed ? "context" : "latest",
  };
}

function resolveWeekend({ today, anchor }: Discourse, tense: Tense): Resolved {
  if (today === undefined) return { value: unknownOf("weekend") };
  const monday = mondayOf(weekOf(today));
  const isOver = tense !== "future" && weekdayOf(today) < SATURDAY;
  const say = (first: number): string => `${formatWeek(weekOf(first))}-WE`;
  const value = say(isOver ? monday - 7 : monday);
  const basis = isOver ? "latest" : tense === "future" ? "coming" : "counted";
  return { value, anchor, basis, readings: others(value, [say(isOver ? monday : monday - 7)]) };
}

const SATURDAY = 6;
