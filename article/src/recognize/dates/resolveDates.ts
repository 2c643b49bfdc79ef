import { parseDay } from "../../calendar/timex.ts";
import type { DateMention } from "../../model/analysis.ts";
import type { CalendarExpression, DocumentLine, TimeClaim } from "../../model/reading.ts";
import { Discourse } from "./discourse.ts";
import { type Resolved, resolveExpression } from "./resolveExpression.ts";

/**
 * One mention a claim, in the plain text's offsets, in order. `documentDate`: ISO 8601, a time may follow; without it (or where it is no date) relative times keep `X` in
 * place of what is unknown (`XXXX-WXX-5`), full dates are resolved all the same.
 */
export function resolveDates(lines: readonly DocumentLine[], documentDate: string | undefined): readonly DateMention[] {
  const discourse = new Discourse(documentDate === undefined ? undefined : parseDay(documentDate), figureOrder(lines));
  const mentions: DateMention[] = [];
  for (const line of lines) {
    const claims = line.reading.dates;
    if (claims.length === 0) continue;
    discourse.enterLine();
    for (const claim of claims)
      mentions.push(toMention(line.start, claim, resolveExpression(discourse, claim.expression)));
  }
  return mentions;
}

function toMention(
  lineStart: number,
  { start, end, type, expression }: TimeClaim,
  { value, anchor }: Resolved,
): DateMention {
  const { mod, quant, freq } = expression;
  const mention: Open<DateMention> = { start: lineStart + start, end: lineStart + end, type, value };
  if (mod !== undefined) mention.mod = mod;
  if (quant !== undefined) mention.quant = quant;
  if (freq !== undefined) mention.freq = freq;
  if (anchor !== undefined) mention.anchor = anchor;
  return mention;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** Whether the document's dates in figures put the day first, as far as one of them cannot be read the other way round. */
function figureOrder(lines: readonly DocumentLine[]): CalendarExpression["order"] {
  for (const line of lines) {
    for (const { expression } of line.reading.dates) {
      if (expression.kind !== "calendar") continue;
      if (expression.order === "dayFirst" || expression.order === "monthFirst") return expression.order;
    }
  }
  return undefined;
}
