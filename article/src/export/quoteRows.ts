import type { Analysis } from "../analysis/analysis.ts";
import { isArticle } from "../ide/furniture.ts";
import { speakers } from "../ide/quotes.ts";
import { textOf } from "../ide/textOf.ts";
import type { QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";

/** One quote, for a table. */
export interface QuoteRow extends Span {
  /** The day that the article's dates count from, ISO 8601; empty where nothing gives one. */
  readonly date: string;
  /** The fullest form of the name, or the words beside the cue; what a person has written in `who` stands over both. Empty where nobody is known. */
  readonly speaker: string;
  /** The first that the text gives the speaker: `harbour master`. Empty where it gives none. */
  readonly role: string;
  /** With its marks, without tags. */
  readonly quote: string;
  readonly kind: QuoteMention["kind"];
  /** Pieces of one utterance share it. Counts within the article. */
  readonly group: number;
  /** Probability 0–1 that the span is a quote and the speaker its own. */
  readonly confidence: number;
}

/** The quotes of these kinds on article lines, in order; spans count in the source. Never throws. */
export function quoteRows(analysis: Analysis, kinds: readonly QuoteMention["kind"][]): readonly QuoteRow[] {
  const date = analysis.documentDate?.slice(0, "2024-07-14".length) ?? "";
  const speakerOf = speakers(analysis);
  return analysis.quotes
    .filter((quote) => isArticle(quote) && kinds.includes(quote.kind))
    .map((quote) => {
      const { start, end, kind, group, confidence } = quote;
      const speaker = speakerOf(quote);
      return {
        date,
        speaker: speaker?.name ?? "",
        role: speaker?.cluster?.roles[0]?.text ?? "",
        quote: textOf(analysis, quote),
        kind,
        start,
        end,
        group,
        confidence,
      };
    });
}
