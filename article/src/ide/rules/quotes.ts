import { t } from "../l10n.ts";
import { type QuotationFault, quotationFaults } from "../quotationFaults.ts";
import { isUnattributed, utterances } from "../quotes.ts";
import type { Rule } from "../rule.ts";

/** What is wrong with a quotation, or not known of it. */
export const QUOTE_CODES: Readonly<Record<QuotationFault["fault"] | "unattributed", string>> = {
  unclosed: "quotes/unclosed",
  closing: "quotes/closing-mark",
  unattributed: "quotes/unattributed",
};

/** Quotation marks that nothing closes, and pairs that do not belong together. */
export const quotationMarks: Rule = (analysis) =>
  quotationFaults(analysis).map((fault) => ({
    start: fault.start,
    end: fault.end,
    code: QUOTE_CODES[fault.fault],
    severity: fault.fault === "unclosed" ? ("warning" as const) : ("information" as const),
    message: sentenceOf(fault),
  }));

function sentenceOf(fault: QuotationFault): string {
  if (fault.fault === "unclosed")
    return t("Nothing closes the quotation that begins here; {0} is missing.", fault.close);
  const { written, right } = fault;
  if (written[0] === right[0])
    return t("{0} does not close a quotation that {1} opens; meant is {2}.", written[1], ...right);
  if (written[1] === right[1]) return t("{0} opens no quotation; meant is {1}.", written[0], right[0]);
  return t("These quotation marks are the wrong way round; meant are {0} and {1}.", ...right);
}

/** Direct speech of the article whose speaker is not known; of an utterance in several pieces the first. */
export const unattributedQuotes: Rule = (analysis) => {
  const isOpen = isUnattributed(analysis);
  return utterances(analysis)
    .filter((quote) => quote.kind === "direct" && isOpen(quote))
    .map(({ start, end }) => ({
      start,
      end,
      code: QUOTE_CODES.unattributed,
      severity: "information" as const,
      message: t(
        "No speaker was found for this quote: choose one, or say that nobody is named (“Choose the Speaker”).",
      ),
    }));
};
