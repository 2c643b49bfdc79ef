import type { NthExpression, TimeExpression } from "../../../model/reading.ts";
import { ordinalBefore } from "../numbers.ts";
import type { TokenClaim } from "../pattern.ts";
import { UNITS } from "../units.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { type Words, wordAt } from "../words.ts";

/** A part of a longer time, counted: `the 15th day of next month`, `the 15th of next month`, `the first week of 2021`, `the last weekend in May`, `the first Monday of September`, `the 9th month of next year`; `the first Sunday of every month` comes back as often as the whole. */
export function joinPartOfTime(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i < count; i++) {
    const whole = claims[i] as TokenClaim;
    const joiner = wordAt(words, whole.first - 1);
    const isRepeated = whole.type === "SET" && whole.expression.quant !== undefined;
    if ((joiner !== "of" && joiner !== "in") || !(isRepeated || (whole.type === "DATE" && isWhole(whole.expression))))
      continue;
    const at = whole.first - 2;
    if (joiner === "of") claimDayOfMonth(words, at + 1, whole, claims);
    const unit = UNITS.get(wordAt(words, at));
    const named = WEEKDAYS.get(wordAt(words, at));
    const weekday = named?.foreign ? undefined : named;
    if (weekday === undefined && (unit === undefined || unit.plural || !COUNTED.has(unit.unit))) continue;
    const found = ordinalBefore(words, at);
    const isLast = wordAt(words, at - 1) === "last" || wordAt(words, at - 1) === "final";
    if (found === undefined && !isLast) continue;
    const first = found?.first ?? at - 1;
    const hasArticle = wordAt(words, first - 1) === "the";
    const span = { first: hasArticle ? first - 1 : first, end: whole.end };
    if (isRepeated) {
      claims.push({ ...span, type: "SET", expression: whole.expression });
      continue;
    }
    claims.push({
      ...span,
      type: "DATE",
      expression: {
        kind: "nth",
        n: found?.value ?? -1,
        unit: weekday === undefined ? (unit?.unit as NthExpression["unit"]) : "day",
        ...(weekday !== undefined && { weekday: weekday.weekday }),
        base: whole.expression,
      },
    });
  }
}

/** `the 3rd of next month`, `the first of the month` */
function claimDayOfMonth(words: Words, at: number, whole: TokenClaim, claims: TokenClaim[]): void {
  const { kind } = whole.expression;
  if ((kind !== "offset" && kind !== "anaphoric") || whole.expression.unit !== "month") return;
  const day = ordinalBefore(words, at);
  if (day === undefined || wordAt(words, day.first - 1) !== "the") return;
  const expression = { kind: "nth" as const, n: day.value, unit: "day" as const, base: whole.expression };
  claims.push({ first: day.first - 1, end: whole.end, type: "DATE", expression });
}

const COUNTED: ReadonlySet<string> = new Set(["day", "week", "weekend", "month"]);

/** A month or longer, of a calendar. */
function isWhole(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "calendar":
      return expression.day === undefined && expression.week === undefined && expression.century === undefined;
    case "offset":
    case "anaphoric":
      return expression.unit === "month" || expression.unit === "quarter" || expression.unit === "year";
    default:
      return false;
  }
}
