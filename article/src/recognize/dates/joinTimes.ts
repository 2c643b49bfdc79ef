import type { TimeExpression } from "../../model/reading.ts";
import type { TokenClaim } from "./pattern.ts";
import { isDash, type Words, wordAt } from "./words.ts";

/**
 * Adds a claim for every clock time that stands beside a day: `5 p.m. EST Nov. 9`, `noon Thursday`, `04:00 GMT on Sunday`, `Sunday, 14 July 2024, 04:00`, `tonight at 8 p.m.`.
 * The claims it is made of stay; the longer one wins.
 */
export function joinTimes(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i < count; i++) {
    const clock = claims[i] as TokenClaim;
    if (clock.expression.kind !== "time") continue;
    // Claims come in the order of their triggers: what touches a clock time was found a few places away.
    for (let k = Math.max(0, i - NEIGHBOURS); k < Math.min(count, i + NEIGHBOURS); k++) {
      const day = claims[k] as TokenClaim;
      if (!isDay(day.expression)) continue;
      if (
        day.first >= clock.end
          ? joins(words, clock.end, day.first, BEFORE_DAY)
          : day.end <= clock.first && joins(words, day.end, clock.first, BEFORE_CLOCK)
      ) {
        claims.push({
          first: Math.min(day.first, clock.first),
          end: Math.max(day.end, clock.end),
          type: "TIME",
          expression: { ...day.expression, time: clock.expression.time } as TimeExpression,
        });
      }
    }
  }
}

const NEIGHBOURS = 6;

/** A day without a time of its own, or with a part of day that the clock makes exact. */
function isDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "weekday":
    case "holiday":
      return true;
    case "calendar":
      return expression.day !== undefined && (expression.time === undefined || expression.time.time.length === 2);
    case "offset":
    case "anaphoric":
      return expression.unit === "day";
    default:
      return false;
  }
}

const BEFORE_DAY: ReadonlySet<string> = new Set([",", "on", "of"]);
const BEFORE_CLOCK: ReadonlySet<string> = new Set([",", "at", "|", "·", "•"]);

/** At most two joining words between the two. */
function joins(words: Words, from: number, until: number, joiners: ReadonlySet<string>): boolean {
  if (until - from > 2) return false;
  for (let i = from; i < until; i++) {
    if (!joiners.has(wordAt(words, i)) && !(joiners === BEFORE_CLOCK && isDash(words, i))) return false;
  }
  return true;
}
