import { CARDINALS } from "../numbers.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { readTail, toClock, withZone } from "../readClock.ts";
import { Trigger } from "../triggers.ts";
import { integerAt, isDash, isInnerDash, type Words, wordAt } from "../words.ts";

/** A clock time in words: `half past seven`, `quarter to five`, `20 minutes past eight in the evening`, `eight o'clock`, `three in the morning`; `six thirty` and `five to seven` only beside a day. */
export const spokenClock: TimePattern = {
  name: "date/spokenClock",
  triggers: Trigger.spokenClock | Trigger.smallNumber,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const before = wordAt(words, i - 1);
    if (before === "to" || before === "till") claimMinutesPast(words, i - 1, false, claims);
    if (word === "past") claimMinutesPast(words, i, true, claims);
    else if (word === "o'clock" || word === "o’clock" || word === "oclock") claimHourBefore(words, i, claims);
    else {
      claimHourOfPart(words, i, claims);
      claimHourAndMinutes(words, i, claims);
    }
  },
};

/** `half past seven`, `ten to five`; `i` is the word between. */
function claimMinutesPast(words: Words, i: number, isPast: boolean, claims: TokenClaim[]): void {
  const hour = hourAt(words, i + 1);
  if (hour === undefined) return;
  const unit = wordAt(words, i - 1);
  const at = unit === "minutes" || unit === "min" || unit === "mins" ? i - 2 : i - 1;
  const word = wordAt(words, at);
  const minutes = word === "half" ? 30 : word === "quarter" ? 15 : (CARDINALS.get(word) ?? integerAt(words, at));
  const isNamed = at < i - 1 || word === "half" || word === "quarter";
  if (minutes < 1 || minutes > 30 || (minutes % 5 !== 0 && !isNamed)) return;
  // `lost five to two on Saturday`, `from ten to five on Monday`
  if (!isPast && !isNamed && !INTRODUCERS.has(wordAt(words, at - 1))) return;
  const tail = readTail(words, i + 2, "");
  const time = toClock(isPast ? hour : hour === 1 ? 12 : hour - 1, isPast ? minutes : 60 - minutes, tail.meridiem);
  if (time === undefined) return;
  claims.push({
    first: word === "quarter" && wordAt(words, at - 1) === "a" ? at - 1 : at,
    end: tail.end,
    type: "TIME",
    expression: { kind: "time", time: withZone(time, tail.zone) },
    // `from five to seven`, `ten past five` of its people.
    ...(!isNamed && !tail.isCertain && { tentative: true as const }),
  });
}

/** What a clock time stands behind, and no score; the empty word is the beginning of the text. */
const INTRODUCERS: ReadonlySet<string> = new Set([
  "at",
  "around",
  "about",
  "until",
  "till",
  "before",
  "after",
  "since",
  "",
]);

/** `eight o'clock`; figures are read with the other clock times. */
function claimHourBefore(words: Words, i: number, claims: TokenClaim[]): void {
  const hour = CARDINALS.get(wordAt(words, i - 1)) ?? 0;
  if (hour < 1 || hour > 12) return;
  const tail = readTail(words, i, "");
  const time = toClock(hour, 0, tail.meridiem);
  if (time === undefined) return;
  claims.push({
    first: i - 1,
    end: tail.end,
    type: "TIME",
    expression: { kind: "time", time: withZone(time, tail.zone) },
  });
}

/** `three in the morning`, `seven p.m.` */
function claimHourOfPart(words: Words, i: number, claims: TokenClaim[]): void {
  const hour = CARDINALS.get(wordAt(words, i)) ?? 0;
  const tail = hour >= 1 && hour <= 12 ? readTail(words, i + 1, "") : undefined;
  if (tail === undefined || tail.meridiem === "") return;
  const time = toClock(hour, 0, tail.meridiem);
  if (time === undefined) return;
  claims.push({ first: i, end: tail.end, type: "TIME", expression: { kind: "time", time: withZone(time, tail.zone) } });
}

/** `six thirty`, `nine forty-five p.m.`, `five-thirty`: the trigger is the first word of the minutes. */
function claimHourAndMinutes(words: Words, i: number, claims: TokenClaim[]): void {
  const at = isDash(words, i - 1) ? i - 2 : i - 1;
  const hour = CARDINALS.get(wordAt(words, at)) ?? 0;
  const tens = CARDINALS.get(wordAt(words, i)) ?? 0;
  if (hour < 1 || hour > 12 || tens < 10 || tens > 50) return;
  const next = isDash(words, i + 1) ? i + 2 : i + 1;
  const ones = tens >= 20 ? (CARDINALS.get(wordAt(words, next)) ?? 0) : 0;
  const hasOnes = ones > 0 && ones < 10;
  const end = hasOnes ? next + 1 : i + 1;
  // `two forty-foot trucks`, `ten fifteen-year-olds`
  if (isInnerDash(words, end)) return;
  const tail = readTail(words, end, "");
  const time = toClock(hour, tens + (hasOnes ? ones : 0), tail.meridiem);
  if (time === undefined) return;
  claims.push({
    first: at,
    end: tail.end,
    type: "TIME",
    expression: { kind: "time", time: withZone(time, tail.zone) },
    ...(tail.meridiem === "" && { tentative: true as const }),
  });
}

/** One to twelve, in words or figures. */
function hourAt(words: Words, i: number): number | undefined {
  const hour = CARDINALS.get(wordAt(words, i)) ?? integerAt(words, i);
  return hour >= 1 && hour <= 12 ? hour : undefined;
}
