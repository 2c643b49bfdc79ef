import type { TimeExpression } from "../../../model/reading.ts";
import type { TokenClaim } from "../pattern.ts";
import { readAmountBefore } from "../readAmount.ts";
import { readAmounts } from "../readAmounts.ts";
import { UNITS } from "../units.ts";
import { type Words, wordAt } from "../words.ts";

/** An amount counted from a time that is named: `three weeks from tomorrow`, `two days before Christmas`, `a week from Friday`, `an hour after noon`, `the day after Easter`. */
export function joinCountedFrom(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i < count; i++) {
    const base = claims[i] as TokenClaim;
    if (!isPoint(base)) continue;
    claimSum(words, base, claims);
    const joiner = base.first - 1;
    const direction = DIRECTIONS.get(wordAt(words, joiner));
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
      },
    });
  }
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
