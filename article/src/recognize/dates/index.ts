import type { DateMention } from "../../model/analysis.ts";
import type { DocumentLine, Paragraph, TimeClaim } from "../../model/reading.ts";

export function claimDates(paragraph: Paragraph): readonly TimeClaim[] {
  void paragraph;
  return [];
}

/** One mention a claim, in the plain text's offsets, in order. `documentDate`: ISO 8601. */
export function resolveDates(lines: readonly DocumentLine[], documentDate: string | undefined): readonly DateMention[] {
  void lines;
  void documentDate;
  return [];
}
