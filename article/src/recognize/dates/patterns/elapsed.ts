import type { TimeUnit } from "../../../model/reading.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { readAmountBefore } from "../readAmount.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { isDash, type Words, wordAt } from "../words.ts";

/** A point some units away: `two days ago`, `a year earlier`, `three weeks later`, `10 days from now`, `a week or so ago`, `year-earlier`, `years ago`. */
export const elapsed: TimePattern = {
  name: "date/elapsed",
  triggers: Trigger.unit,
  claim(words, i, claims) {
    const name = UNITS.get(wordAt(words, i));
    if (name === undefined) return;
    const at = isDash(words, i + 1) ? i + 2 : skipOrSo(words, i + 1);
    const direction = directionAt(words, at);
    if (direction === undefined) return;
    if (isDash(words, i + 1)) {
      if (name.unit !== "year" || direction.amount > 0) return;
      const first = wordAt(words, i - 1) === "the" ? i - 1 : i;
      claims.push({ first, end: direction.end, type: "DATE", expression: comparison(direction.from) });
      return;
    }
    const amount = readAmountBefore(words, i);
    if (amount === undefined) {
      if (name.plural) claims.push(vague(i, direction.end, direction.amount));
      return;
    }
    if (amount.value === "X") {
      claims.push(vague(amount.first, direction.end, direction.amount));
      return;
    }
    // `two decades ago` is a year, not a decade.
    const years = name.unit === "decade" ? 10 : name.unit === "century" ? 100 : 0;
    const signed = amount.value * direction.amount * name.times * (years || 1);
    const isTime = TIME_UNITS.has(name.unit);
    claims.push({
      first: amount.first,
      end: direction.end,
      type: isTime ? "TIME" : "DATE",
      expression:
        name.unit === "year" && signed === -1
          ? comparison(direction.from)
          : { kind: "offset", unit: years > 0 ? "year" : name.unit, amount: signed, from: direction.from },
    });
  },
};

const TIME_UNITS: ReadonlySet<TimeUnit> = new Set(["second", "minute", "hour"]);

function comparison(from: "document" | "mentioned"): TokenClaim["expression"] {
  return { kind: "offset", unit: "year", amount: -1, from, comparison: true };
}

function vague(first: number, end: number, amount: number): TokenClaim {
  return { first, end, type: "DATE", expression: { kind: "value", value: amount < 0 ? "PAST_REF" : "FUTURE_REF" } };
}

interface Direction {
  readonly end: number;
  readonly amount: -1 | 1;
  readonly from: "document" | "mentioned";
}

function directionAt(words: Words, i: number): Direction | undefined {
  switch (wordAt(words, i)) {
    case "ago":
      return { end: i + 1, amount: -1, from: "document" };
    case "earlier":
    case "before":
      // `a year before the war` counts from the war.
      if (wordAt(words, i) === "before" && !isClauseEnd(wordAt(words, i + 1))) return undefined;
      return { end: i + 1, amount: -1, from: "mentioned" };
    case "later":
      return { end: i + 1, amount: 1, from: "mentioned" };
    case "from":
      return wordAt(words, i + 1) === "now" ? { end: i + 2, amount: 1, from: "document" } : undefined;
    case "hence":
      return { end: i + 1, amount: 1, from: "document" };
    default:
      return undefined;
  }
}

function isClauseEnd(word: string): boolean {
  return word === "" || word === "." || word === "," || word === ";" || word === ")";
}

/** Goes past `or so`, `or two` and `and a half`. */
function skipOrSo(words: Words, i: number): number {
  if (wordAt(words, i) === "or" && /^(?:so|two|more)$/.test(wordAt(words, i + 1))) return i + 2;
  return i;
}
