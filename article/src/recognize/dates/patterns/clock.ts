import { introducesForeignClock } from "../foreignForms.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { readClock, toClock } from "../readClock.ts";
import { Trigger } from "../triggers.ts";
import { integerAt, isDash, isNumber, touchesNext, type Words, wordAt } from "../words.ts";

/**
 * `16:00`, `4 p.m.`, `8:30 am`, `0800 GMT`, `6:40 p.m. (GMT+8)`, `20:32:13`; both ends of `1-3 pm` and `from 2 to 4:30 p.m.`; a bare `4:30` only behind a word such as `at` (it may be a
 * score or a running time), a bare `at 7` only beside a day.
 */
export const clock: TimePattern = {
  name: "date/clock",
  triggers: Trigger.clock | Trigger.smallNumber,
  claim(words, i, claims) {
    // The trigger is the number, or the `p.m.` or zone behind a plain number.
    const at = isNumber(words, i) ? i : integerAt(words, i - 1) >= 0 ? i - 1 : -1;
    if (at < 0) return;
    const before = wordAt(words, at - 1);
    if (/^[$£€#/]$/.test(before)) return;
    const isTail = isDash(words, at - 1) && touchesNext(words, at - 1) && isPartOfCode(words, at - 2);
    const found = readClock(words, at);
    if (found === undefined) {
      if (!isTail) claimHour(words, at, claims);
      return;
    }
    // A decimal number: `down 6.43, on Friday`.
    if (!found.certain && wordAt(words, at).includes(".") && before !== "at" && !introducesForeignClock(words, at - 1))
      return;
    claims.push({
      first: at,
      end: found.end,
      type: "TIME",
      expression: { kind: "time", time: found.time },
      ...((isTail || (!found.certain && !standsAlone(words, at))) && { tentative: true as const }),
    });
    if (found.certain && !isTail) claimStart(words, at, found.time.time, claims);
  },
};

/** What needs no day beside it: two digits for the hour, seconds, or a word before that introduces a time. A dot may part a decimal number. */
function standsAlone(words: Words, at: number): boolean {
  const text = wordAt(words, at);
  const before = wordAt(words, at - 1);
  if (text.includes(":")) return text.length === 5 || text.length >= 7 || INTRODUCERS.has(before);
  return text.includes(".") && before === "at" && /^[.,;:!?)]?$/.test(wordAt(words, at + 1));
}

/** `-` behind a word or a longer number: `ISO-8601`, `555-1234`. */
function isPartOfCode(words: Words, i: number): boolean {
  return !/^\d{1,2}(?:[:.]\d\d)?(?:am|pm|a|p)?$/.test(wordAt(words, i)) && wordAt(words, i) !== "";
}

/** `at 7`: an hour, where a day stands beside it. */
function claimHour(words: Words, at: number, claims: TokenClaim[]): void {
  const hour = integerAt(words, at);
  const before = wordAt(words, at - 1);
  if (hour < 1 || hour > 12 || (before !== "at" && before !== "around")) return;
  const expression = { kind: "time" as const, time: { time: toClock(hour, 0, "") ?? "" } };
  claims.push({ first: at, end: at + 1, type: "TIME", expression, tentative: true });
}

/** The other end of `1-3 pm`, `from 2:30 to 4 p.m.`: without a meridiem of its own it takes that of the end. */
function claimStart(words: Words, at: number, until: string, claims: TokenClaim[]): void {
  const joiner = at - 1;
  const isJoined = isDash(words, joiner) || RANGE_WORDS.has(wordAt(words, joiner));
  const match = isJoined ? /^(\d{1,2})(?:[:.]([0-5]\d))?$/.exec(wordAt(words, joiner - 1)) : null;
  if (match === null) return;
  const isPlain = match[2] === undefined && !isDash(words, joiner);
  if (isPlain && !/^(?:from|between)$/.test(wordAt(words, joiner - 2))) return;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour < 1 || hour > 12) return;
  const end = Number(until.slice(0, 2));
  const late = toClock(hour, minute, "p") as string;
  const time = end >= 12 && late < until ? late : (toClock(hour, minute, "a") as string);
  // As it stands alone it was read as a time of 24 hours.
  const alone = claims.findIndex(({ first, end }) => first === joiner - 1 && end === joiner);
  if (alone >= 0) claims.splice(alone, 1);
  claims.push({ first: joiner - 1, end: joiner, type: "TIME", expression: { kind: "time", time: { time } } });
}

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "and", "until", "till", "through"]);

const INTRODUCERS: ReadonlySet<string> = new Set([
  "at",
  "by",
  "until",
  "till",
  "from",
  "before",
  "after",
  "since",
  "around",
  "about",
  "to",
]);
