import type { TimePattern } from "../pattern.ts";
import { readClock } from "../readClock.ts";
import { Trigger } from "../triggers.ts";
import { integerAt, isNumber, wordAt } from "../words.ts";

/** `16:00`, `4 p.m.`, `8:30 am`, `0800 GMT`, `6:40 p.m. (GMT+8)`; a bare `4:30` only behind a word such as `at` (it may be a score or a running time). */
export const clock: TimePattern = {
  name: "date/clock",
  triggers: Trigger.clock,
  claim(words, i, claims) {
    // The trigger is the number, or the `p.m.` or zone behind a plain number.
    const at = isNumber(words, i) ? i : integerAt(words, i - 1) >= 0 ? i - 1 : -1;
    if (at < 0) return;
    const found = readClock(words, at);
    if (found === undefined) return;
    const text = wordAt(words, at);
    const isDotted = text.includes(".");
    const hasTwoDigitHour = text.length >= 5 && !isDotted;
    if (
      !found.certain &&
      !(hasTwoDigitHour && text.length === 5) &&
      (isDotted || !INTRODUCERS.has(wordAt(words, at - 1)))
    )
      return;
    if (/^[$£€#/]$/.test(wordAt(words, at - 1))) return;
    claims.push({ first: at, end: found.end, type: "TIME", expression: { kind: "time", time: found.time } });
  },
};

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
]);
