import type { TimeExpression } from "../../../model/reading.ts";
import type { TokenClaim } from "../pattern.ts";
import { readAmountBefore } from "../readAmount.ts";
import { readAmounts } from "../readAmounts.ts";
import { UNITS } from "../units.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { type Words, wordAt } from "../words.ts";

/** An amount counted from a time that is named: `three weeks from tomorrow`, `two days before Christmas`, `a week from Friday`, `an hour after noon`, `the day after Easter`, `the Friday after Easter`, `a year ago today`. */
export function joinCountedFrom(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i < count; i++) {
    const base = claims[i] as TokenClaim;
    if (!isPoint(base)) continue;
    claimSum(words, base, claims);
    for (let k = i - 1; k >= 0 && (claims[k] as TokenClaim).first >= base.first - LONGEST_AMOUNT; k--) {
      claimAgo(claims[k] as TokenClaim, base, claims);
    }
    const joiner = base.first - 1;
    const direction = DIRECTIONS.get(wordAt(words, joiner));
    if (wordAt(words, joiner) !== "from" && direction !== undefined) claimWeekday(words, base, direction, claims);
    const name = direction === undefined ? undefined : UNITS.get(wordAt(words, joiner - 1));
    if (direction === undefined || name === undefined) continue;
    const amount = readAmountBefore(words, joiner - 1);
    const isOne = amount === undefined && !name.plural && wordAt(words, joiner - 2) === "the";
    if (!isOne && (amount === undefined || amount.value === "X" || amount.hyphenated)) continue;
    const units = amount === undefined || amount.value === "X" ? 1 : amount.value;
    claims.push({
      first: amount?.first ?? joiner - 2,
      end: base.end,
      type: name.unit === "hour" || name.unit === "minute" || name.unit === "second" ? "TIME" : base.type,
      expression: {
        kind: "shifted",
        base: forward(base.expression, direction),
        unit: name.unit,
        amount: units * name.times * direction,
        ...(isOne && LONG_UNITS.has(name.unit) && { whole: true as const }),
      },
    });
  }
}

/** In tokens: `twenty-five years ago` has five. */
const LONGEST_AMOUNT = 6;

const LONG_UNITS: ReadonlySet<string> = new Set(["week", "weekend", "month", "quarter", "year"]);

/** `the Friday after Thanksgiving`, `the Sunday before Christmas` */
function claimWeekday(words: Words, base: TokenClaim, direction: -1 | 1, claims: TokenClaim[]): void {
  const at = base.first - 2;
  const name = WEEKDAYS.get(wordAt(words, at));
  if (name === undefined || name.foreign || name.plural || base.type !== "DATE" || wordAt(words, at - 1) !== "the")
    return;
  const { weekday } = name;
  const expression = {
    kind: "shifted" as const,
    base: base.expression,
    unit: "day" as const,
    amount: direction,
    weekday,
  };
  claims.push({ first: at - 1, end: base.end, type: "DATE", expression });
}

/** `a year ago today` */
function claimAgo(ago: TokenClaim, base: TokenClaim, claims: TokenClaim[]): void {
  const { expression } = ago;
  if (ago.end !== base.first || expression.kind !== "offset" || base.expression.kind !== "offset") return;
  const { unit, amount, from, more } = expression;
  if (from !== "document" || amount >= 0 || more !== undefined) return;
  const shifted = { kind: "shifted" as const, base: base.expression, unit, amount };
  claims.push({ first: ago.first, end: base.end, type: base.type, expression: shifted });
}

/** `next Tuesday + 10 days` */
function claimSum(words: Words, base: TokenClaim, claims: TokenClaim[]): void {
  if (wordAt(words, base.end) !== "+") return;
  for (let last = base.end + 1; last <= base.end + 2; last++) {
    const amounts = readAmounts(words, last);
    const [part] = amounts?.parts ?? [];
    if (amounts === undefined || part === undefined || part.amount === "X" || amounts.first !== base.end + 1) continue;
    const { unit, amount } = part;
    const expression = { kind: "shifted" as const, base: base.expression, unit, amount };
    claims.push({ first: base.first, end: last + 1, type: base.type, expression });
  }
}

const DIRECTIONS: ReadonlyMap<string, -1 | 1> = new Map([
  ["from", 1],
  ["after", 1],
  ["before", -1],
]);

/** A day or a clock time; anything coarser is no point to count days from. */
function isPoint({ type, expression }: TokenClaim): boolean {
  switch (expression.kind) {
    case "weekday":
    case "holiday":
      return true;
    case "calendar":
      return expression.day !== undefined;
    case "offset":
      return expression.unit === "day" && expression.from === "document";
    case "time":
      return type === "TIME";
    default:
      return false;
  }
}

/** `a week from Friday`: from the next one. */
function forward(expression: TimeExpression, direction: -1 | 1): TimeExpression {
  const isBare = expression.kind === "weekday" && expression.shift === undefined && expression.week === undefined;
  return isBare && direction > 0 ? { ...expression, tense: "future" } : expression;
}
