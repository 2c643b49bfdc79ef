import type { OffsetExpression, TimeAmount, TimeUnit } from "../../../model/reading.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { type Amounts, readAmounts, readGlued } from "../readAmounts.ts";
import { Trigger } from "../triggers.ts";
import { durationOfParts, unitAt } from "../units.ts";
import { isDash, type Words, wordAt } from "../words.ts";

/**
 * A point some units away: `two days ago`, `a year earlier`, `three weeks later`, `10 days from now`, `a week or so ago`, `year-earlier`, `years ago`, `1 day 21 hours ago`, `5h ago`; `in two
 * weeks` where the sentence looks ahead; `now + 40 minutes`.
 */
export const elapsed: TimePattern = {
  name: "date/elapsed",
  triggers: Trigger.unit | Trigger.gluedAmount,
  claim(words, i, claims) {
    const name = unitAt(words, i);
    const isGlued = name === undefined && readGlued(wordAt(words, i)) !== undefined;
    if (name === undefined && !isGlued) return;
    if (name !== undefined && isDash(words, i + 1)) {
      const direction = directionAt(words, i + 2);
      if (name.unit !== "year" || direction === undefined || direction.amount > 0) return;
      const first = wordAt(words, i - 1) === "the" ? i - 1 : i;
      claims.push({ first, end: direction.end, type: "DATE", expression: comparison(direction.from) });
      return;
    }
    const direction = directionAt(words, skipOrSo(words, i + 1));
    const amounts = readAmounts(words, i);
    if (amounts !== undefined && direction === undefined && isAdded(words, amounts)) {
      const plus = amounts.first - 1;
      const expression = offset(amounts.parts as readonly TimeAmount[], 1, "document");
      const first = wordAt(words, plus - 1) === "now" ? plus - 1 : plus;
      claims.push({ first, end: i + 1, type: typeOf(amounts.parts), expression });
      return;
    }
    if (direction === undefined) {
      if (amounts !== undefined) claimAhead(words, i, amounts, claims);
      return;
    }
    if (amounts === undefined) {
      if (name?.plural && !name.short) claims.push(vague(i, direction.end, direction.amount));
      return;
    }
    const { first, parts } = amounts;
    if (parts.some(({ amount }) => amount === "X")) {
      claims.push(vague(first, direction.end, direction.amount));
      return;
    }
    const expression = offset(parts as readonly TimeAmount[], direction.amount, direction.from);
    const isYearBack = expression.unit === "year" && expression.amount === -1 && expression.more === undefined;
    claims.push({
      first,
      end: direction.end,
      type: typeOf(parts),
      expression: isYearBack && parts.at(-1)?.unit === "year" ? comparison(direction.from) : expression,
    });
  },
};

/** `+15min`, `now + 2 days`: not what is added to a number or a name. */
function isAdded(words: Words, { first, parts }: Amounts): boolean {
  const before = wordAt(words, first - 2);
  return wordAt(words, first - 1) === "+" && parts[0]?.amount !== "X" && (before === "" || before === "now");
}

/** `will meet in two weeks` is a point, `grew in two weeks` took so long: the tense decides. */
function claimAhead(words: Words, i: number, { first, parts }: Amounts, claims: TokenClaim[]): void {
  let introducer = first - 1;
  while (/^(?:about|around|~|approximately|roughly)$/.test(wordAt(words, introducer))) introducer--;
  if (wordAt(words, introducer) !== "in" || parts.some(({ amount }) => amount === "X")) return;
  // `for the first time in two years`, `in five years of war`
  if (/^(?:of|straight|and|or|to|since)$/.test(wordAt(words, i + 1)) || isDash(words, i + 1)) return;
  if (/^(?:time|record|level|high|low|once|twice|times)$/.test(wordAt(words, introducer - 1))) return;
  const ifFuture = { type: typeOf(parts), expression: offset(parts as readonly TimeAmount[], 1, "document") };
  const expression = { kind: "value" as const, value: durationOfParts(parts as readonly TimeAmount[]) };
  claims.push({ first, end: i + 1, type: "DURATION", expression, ifFuture });
}

/** `two decades ago` is a year, not a decade. */
function offset(parts: readonly TimeAmount[], sign: -1 | 1, from: "document" | "mentioned"): OffsetExpression {
  const [one, ...more] = parts.map(({ unit, amount }): TimeAmount => {
    const years = unit === "decade" ? 10 : unit === "century" ? 100 : 0;
    return { unit: years > 0 ? "year" : unit, amount: sign * amount * (years || 1) };
  });
  const { unit, amount } = one as TimeAmount;
  return { kind: "offset", unit, amount, from, ...(more.length > 0 && { more }) };
}

function typeOf(parts: Amounts["parts"]): "TIME" | "DATE" {
  return parts.some(({ unit }) => TIME_UNITS.has(unit)) ? "TIME" : "DATE";
}

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
