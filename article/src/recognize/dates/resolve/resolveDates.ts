import type { DateMention } from "../../../model/analysis.ts";
import type { CalendarExpression, DocumentLine, TimeClaim } from "../../../model/reading.ts";
import { Discourse } from "./discourse.ts";
import type { Resolved } from "./resolved.ts";
import { resolveExpression } from "./resolveExpression.ts";

/** What was read of a document's times. */
export interface ResolvedDates {
  /** In order. */
  readonly dates: readonly DateMention[];
  /** Those that no calendar has (`31 June`), with the `fault` `day` and the month as their value. In order. */
  readonly impossible: readonly DateMention[];
}

/** What is known of the document. */
export interface DateContext {
  /** ISO 8601, a time may follow; without it (or where it is no date) relative times keep `X` in place of what is unknown (`XXXX-WXX-5`), full dates are resolved all the same. */
  readonly documentDate: string | undefined;
  /** ISO 639-1; asked only where a date in figures can be read both ways. */
  readonly language?: () => string | undefined;
}

/** One mention a claim, in the plain text's offsets. */
export function resolveDates(lines: readonly DocumentLine[], { documentDate, language }: DateContext): ResolvedDates {
  const discourse = new Discourse(documentDate, () => figureOrder(lines) ?? languageOrder(language?.()));
  const dates: DateMention[] = [];
  const impossible: DateMention[] = [];
  for (const line of lines) {
    const claims = line.reading.dates;
    if (claims.length === 0) continue;
    discourse.enterLine();
    for (const claim of claims) {
      const mention = toMention(line.start, claim, resolveExpression(discourse, claim.expression));
      (mention.fault === "day" ? impossible : dates).push(mention);
    }
  }
  return { dates, impossible };
}

function toMention(
  lineStart: number,
  { start, end, type, expression }: TimeClaim,
  { value, anchor, basis, readings, fault }: Resolved,
): DateMention {
  const { mod, quant, freq } = expression;
  const mention: Open<DateMention> = { start: lineStart + start, end: lineStart + end, type, value };
  if (mod !== undefined) mention.mod = mod;
  if (quant !== undefined) mention.quant = quant;
  if (freq !== undefined) mention.freq = freq;
  if (anchor !== undefined) mention.anchor = anchor;
  if (basis !== undefined) mention.basis = basis;
  if (readings !== undefined) mention.readings = readings;
  if (fault !== undefined) mention.fault = fault;
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

/** English is written in both orders; of the other languages that are read, none puts the month first. */
function languageOrder(language: string | undefined): CalendarExpression["order"] {
  return language === undefined || language === "en" || language.startsWith("en-") ? undefined : "dayFirst";
}
