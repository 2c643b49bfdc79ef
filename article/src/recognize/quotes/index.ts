import type { Cluster, EntityMention, LineVerdict, NonQuote, QuoteMention } from "../../model/analysis.ts";
import type { DocumentLine, Paragraph, QuoteClaim } from "../../model/reading.ts";

export function claimQuotes(paragraph: Paragraph): readonly QuoteClaim[] {
  void paragraph;
  return [];
}

/** Joins the pieces of an utterance over paragraphs and finds the speaker of each. */
export function attributeQuotes(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
  mentions: readonly EntityMention[],
  clusters: readonly Cluster[],
): { readonly quotes: readonly QuoteMention[]; readonly nonquotes: readonly NonQuote[] } {
  void [lines, verdicts, mentions, clusters];
  return { quotes: [], nonquotes: [] };
}
