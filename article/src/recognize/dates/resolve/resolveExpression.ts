import type { ClockExpression, TimeExpression } from "../../../model/reading.ts";
import { clockOf } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import { resolveAnaphoric } from "./resolveAnaphoric.ts";
import { resolveCalendar } from "./resolveCalendar.ts";
import { type Resolved, UNKNOWN_DAY } from "./resolved.ts";
import { resolveHoliday } from "./resolveHoliday.ts";
import { resolveNth } from "./resolveNth.ts";
import { resolveOffset } from "./resolveOffset.ts";
import { resolveShifted } from "./resolveShifted.ts";
import { resolveWeekday } from "./resolveWeekday.ts";

/** The TIMEX3 value of a time in its place in the document; tells the discourse which date was mentioned. */
export function resolveExpression(discourse: Discourse, expression: TimeExpression): Resolved {
  switch (expression.kind) {
    case "value":
      return { value: expression.value };
    case "time":
      return resolveClock(discourse, expression);
    case "calendar":
      return resolveCalendar(discourse, expression);
    case "weekday":
      return resolveWeekday(discourse, expression);
    case "offset":
      return resolveOffset(discourse, expression);
    case "anaphoric":
      return resolveAnaphoric(discourse, expression);
    case "holiday":
      return resolveHoliday(discourse, expression);
    case "shifted":
      return resolveShifted(discourse, expression, resolveExpression(discourse, expression.base));
    case "nth":
      return resolveNth(discourse, expression, resolveExpression(discourse, expression.base));
  }
}

/** A clock time without a day of its own is the document's day's. */
function resolveClock(discourse: Discourse, { time }: ClockExpression): Resolved {
  const { today, anchor } = discourse;
  if (today === undefined) return { value: `${UNKNOWN_DAY}${clockOf(time)}` };
  return { value: `${anchor}${clockOf(time)}`, anchor, basis: "counted" };
}
