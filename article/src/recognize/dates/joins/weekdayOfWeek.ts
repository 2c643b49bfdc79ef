import type { TimeExpression } from "../../../model/reading.ts";
import type { TokenClaim } from "../pattern.ts";
import { type Words, wordAt } from "../words.ts";

/** A weekday beside its week: `Tuesday of last week`, `next week on Friday`, `Wednesday evening next week`, `this week Monday`. Claims stand in the order of their first tokens. */
export function joinWeekdayOfWeek(words: Words, claims: TokenClaim[]): void {
  const count = claims.length;
  for (let i = 0; i + 1 < count; i++) {
    const one = claims[i] as TokenClaim;
    for (let k = i + 1; k < count; k++) {
      const other = claims[k] as TokenClaim;
      if (other.first > one.end + 1) break;
      if (other.first < one.end || !joins(words, one.end, other.first)) continue;
      const expression = ofWeek(one.expression, other.expression) ?? ofWeek(other.expression, one.expression);
      if (expression === undefined) continue;
      claims.push({ first: one.first, end: other.end, type: expression.time ? "TIME" : "DATE", expression });
    }
  }
}

function ofWeek(
  day: TimeExpression,
  week: TimeExpression,
): (TimeExpression & { readonly kind: "weekday" }) | undefined {
  if (day.kind !== "weekday" || day.shift !== undefined || day.from !== undefined) return undefined;
  if (week.kind !== "offset" || week.unit !== "week" || week.from !== "document") return undefined;
  return { ...day, week: week.amount };
}

function joins(words: Words, from: number, until: number): boolean {
  return from === until || (until - from === 1 && JOINERS.has(wordAt(words, from)));
}

const JOINERS: ReadonlySet<string> = new Set([",", "of", "on"]);
