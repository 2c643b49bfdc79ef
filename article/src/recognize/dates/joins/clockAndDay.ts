import type { TimeExpression, TimeOfDay } from "../../../model/reading.ts";
import { introducesForeignClock } from "../foreignForms.ts";
import type { TokenClaim } from "../pattern.ts";
import { readYear } from "../readYear.ts";
import { isDash, type Words, wordAt } from "../words.ts";

/**
 * A clock time that stands beside a day: `5 p.m. EST Nov. 9`, `noon Thursday`, `04:00 GMT on Sunday`, `Sunday, 14 July 2024, 04:00`, `tonight at 8 p.m.`, `tomorrow before 5pm`,
 * `Mondays at 17.30`, `half past seven tomorrow evening`.
 */
export function joinClockAndDay(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i < count; i++) {
    const clock = claims[i] as TokenClaim;
    if (clock.expression.kind !== "time") continue;
    for (let k = firstNear(claims, i, clock); k < count; k++) {
      const day = claims[k] as TokenClaim;
      if (day.first > clock.end + JOINERS) break;
      const isAfter = day.first >= clock.end;
      const isBeside = isAfter
        ? joins(words, clock.end, day.first, BEFORE_DAY) && !hasOwnClock(words, claims, clock, day)
        : day.end <= clock.first && joins(words, day.end, clock.first, BEFORE_CLOCK);
      // `Sunday (16:30 GMT)`: of that day, though not one expression with it.
      const bracketed =
        day.end === clock.first - 1 && wordAt(words, day.end) === "("
          ? withClock(day, clock.expression.time)
          : undefined;
      if (bracketed !== undefined) claims[i] = { ...bracketed, first: clock.first, end: clock.end };
      const joined = isBeside ? withClock(day, clock.expression.time) : undefined;
      if (joined !== undefined) {
        const [first, end] = [Math.min(day.first, clock.first), Math.max(day.end, clock.end)];
        claims.push({ ...joined, first, end });
        const withYear = withYearBehind(words, joined.expression, end);
        if (withYear !== undefined) claims.push({ ...withYear, type: joined.type, first });
      }
    }
  }
}

/** `17:30, Fri 9:00`: the day goes with what follows it. */
function hasOwnClock(words: Words, claims: readonly TokenClaim[], clock: TokenClaim, day: TokenClaim): boolean {
  if (wordAt(words, clock.end) !== ",") return false;
  return claims.some(({ first, expression }) => first === day.end && expression.kind === "time");
}

/** The other clock time of `between 5 and 7 p.m. on Tuesday` and `Tuesday from 2:00 to 2:30 pm` is of the same day. */
export function shareDay(words: Words, claims: TokenClaim[]): void {
  for (let i = 0; i < claims.length; i++) {
    const { first, end, expression } = claims[i] as TokenClaim;
    if (expression.kind !== "time" || !(isRange(words, end) || isRange(words, first - 1))) continue;
    const day = claims.find((other) => {
      const isBeside =
        other.first === end + 1 ? isRange(words, end) : other.end === first - 1 && isRange(words, first - 1);
      return isBeside && other.expression.kind !== "time" && "time" in other.expression;
    });
    if (day === undefined) continue;
    claims[i] = {
      first,
      end,
      type: "TIME",
      expression: { ...day.expression, time: expression.time } as TimeExpression,
    };
  }
}

function isRange(words: Words, i: number): boolean {
  return isDash(words, i) || RANGE_WORDS.has(wordAt(words, i));
}

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "and", "or", "until", "till", "through"]);

/** `Thu Oct 26 11:00:09 2023`, as programs write it. */
function withYearBehind(
  words: Words,
  expression: TimeExpression,
  at: number,
): Pick<TokenClaim, "end" | "expression"> | undefined {
  if (expression.kind !== "calendar" || expression.year !== undefined) return undefined;
  const year = readYear(words, at);
  return year === undefined || year.short
    ? undefined
    : { end: year.end, expression: { ...expression, year: year.year } };
}

/** Tokens that may stand between the two: `, at about`, `, a las`. */
const JOINERS = 3;

/** Claims stand in the order of their first tokens; the longest days have some fifteen. */
const LONGEST_DAY = 16;

function firstNear(claims: readonly TokenClaim[], i: number, clock: TokenClaim): number {
  let first = i;
  while (first > 0 && (claims[first - 1] as TokenClaim).first >= clock.first - LONGEST_DAY) first--;
  return first;
}

/** A day without a time of its own, or with a part of day that the clock makes exact; a day that comes back. */
function withClock(day: TokenClaim, time: TimeOfDay): Pick<TokenClaim, "type" | "expression"> | undefined {
  const { expression } = day;
  if (expression.kind === "value") {
    const value = day.type === "SET" ? repeatedAt(expression.value, time) : undefined;
    return value === undefined ? undefined : { type: "SET", expression: { ...expression, value } };
  }
  const part = partOf(expression);
  return part === undefined
    ? undefined
    : { type: "TIME", expression: { ...expression, time: inPart(time, part) } as TimeExpression };
}

/** `MO` of a morning, empty for a whole day, `undefined` for what has no room for a clock time. */
function partOf(expression: TimeExpression): string | undefined {
  switch (expression.kind) {
    case "weekday":
    case "holiday":
      return shortTime(expression.time);
    case "calendar":
      return expression.day === undefined ? undefined : shortTime(expression.time);
    case "offset":
    case "anaphoric":
    case "nth":
    case "shifted":
      return expression.unit === "day" ? shortTime(expression.time) : undefined;
    default:
      return undefined;
  }
}

/** A time that is a part of day or none. */
function shortTime(time: TimeOfDay | undefined): string | undefined {
  const part = time?.time ?? "";
  return part.length <= 2 ? part : undefined;
}

/** `8` of an evening is 20:00. */
function inPart(time: TimeOfDay, part: string): TimeOfDay {
  const hour = Number(time.time.slice(0, 2));
  const isLate = part === "EV" || part === "AF" || (part === "NI" && hour > 5);
  return isLate && hour > 0 && hour < 12 ? { ...time, time: `${hour + 12}${time.time.slice(2)}` } : time;
}

/** `XXXX-WXX-1` at 16:00 → `XXXX-WXX-1T16:00`; every day is `XXXX-XX-XX`. */
function repeatedAt(value: string, time: TimeOfDay): string | undefined {
  const part = /T(MO|AF|EV|NI)$/.exec(value)?.[1] ?? "";
  const day = value === "P1D" ? "XXXX-XX-XX" : part === "" ? value : value.slice(0, -1 - part.length);
  return day.startsWith("XXXX-") && !day.includes("T") ? `${day}T${inPart(time, part).time}` : undefined;
}

const BEFORE_DAY: ReadonlySet<string> = new Set([",", "on", "of"]);
const BEFORE_CLOCK: ReadonlySet<string> = new Set([
  ",",
  "from",
  "between",
  "at",
  "around",
  "about",
  "by",
  "before",
  "after",
  "|",
  "·",
  "•",
]);

/** Nothing but a few joining words between the two. */
function joins(words: Words, from: number, until: number, joiners: ReadonlySet<string>): boolean {
  if (until - from > JOINERS) return false;
  for (let i = from; i < until; i++) {
    const word = wordAt(words, i);
    if (joiners.has(word)) continue;
    if (joiners !== BEFORE_CLOCK || !(isDash(words, i) || introducesForeignClock(words, i))) return false;
  }
  return true;
}
