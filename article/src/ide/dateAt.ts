import type { Analysis } from "../analysis/analysis.ts";
import type { Element } from "../markup/markup.ts";
import type { DateMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { enclosing } from "./enclosing.ts";
import { beside, touching } from "./sortedSpans.ts";

/** The time that a cursor is in or beside, or the only one that a selection touches. */
export function dateAt({ dates }: Analysis, place: Span): DateMention | undefined {
  if (place.start === place.end) return beside(dates, place.start);
  const [first, ...others] = touching(dates, place);
  return others.length === 0 ? first : undefined;
}

/** The innermost `<date>` or `<time>` around a time. */
export function dateElementOf({ markup }: Analysis, date: Span): Element | undefined {
  return enclosing(markup, date).find(({ name }) => name === "date" || name === "time");
}

/** Whether a tag says what it means. */
export function isTaggedDate(analysis: Analysis, date: Span): boolean {
  return (dateElementOf(analysis, date)?.attributes.length ?? 0) > 0;
}
