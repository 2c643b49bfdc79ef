import type { Analysis } from "../../analysis/analysis.ts";
import { quotationEnds } from "../../analysis/words.ts";
import { isIgnored } from "../../markup/ignoredCodes.ts";
import type { Span } from "../../model/span.ts";
import { quoted, t } from "../l10n.ts";
import { plainEdits } from "../plainEdits.ts";
import { type ClosingMark, type QuotationFault, quotationFaults, type UnclosedQuotation } from "../quotationFaults.ts";
import { QUOTE_CODES } from "../rules/quotes.ts";
import { severityOf } from "../severities.ts";
import { touching } from "../sortedSpans.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** Write the mark that a quotation lacks, at each place where it may end; write the right ones in place of a pair that does not belong together, here and everywhere. */
export const quotationFaultActions: ActionProvider = (analysis, place, { severities = {} }) => {
  const isHeard = ({ fault }: QuotationFault): boolean =>
    !isIgnored(analysis.markup, QUOTE_CODES[fault]) && severityOf(QUOTE_CODES[fault], severities, "warning") !== "off";
  const heard = quotationFaults(analysis).filter(isHeard);
  const here = touching(heard, place);
  const wrong = heard.filter((fault) => fault.fault === "closing");
  return [
    ...here.flatMap((fault) => (fault.fault === "unclosed" ? closings(analysis, fault) : rewriting(analysis, fault))),
    ...(wrong.length > 1 ? rewritingAll(analysis, wrong, here) : []),
  ];
};

/** Where the speaker is named behind the quotation, and at its farthest end. */
function closings(analysis: Analysis, fault: UnclosedQuotation): readonly CodeAction[] {
  const { close, line, reach } = fault;
  const { markup } = analysis;
  const text = markup.plain.slice(line.start, line.end);
  const quotation = { start: reach.start - line.start, end: reach.end - line.start };
  return quotationEnds(text, quotation, close)
    .map((end) => ({ end, edits: plainEdits(markup, [insertion(line.start + end, close)]) }))
    .filter(({ edits }) => edits.length > 0)
    .map(({ end, edits }, i) => ({
      id: "closeQuote",
      title: t("Write {0} behind {1}", close, quoted(lastWords(text.slice(quotation.start + 1, end)))),
      kind: "quickfix",
      edits: () => edits,
      diagnostic: diagnosticOf(fault),
      ...(i === 0 && { preferred: true }),
    }));
}

function insertion(at: number, text: string): Span & { readonly text: string } {
  return { start: at, end: at, text };
}

/** Enough of them to find the place; at most 40 code units. */
function lastWords(text: string): string {
  const words = text.trim().split(/\s+/).slice(-4).join(" ");
  const shown = words.length > 40 ? words.slice(-40).replace(/^[\udc00-\udfff]/, "") : words;
  return shown.length < text.trim().length ? `… ${shown}` : shown;
}

function rewriting({ markup }: Analysis, fault: ClosingMark): readonly CodeAction[] {
  const edits = plainEdits(markup, fault.edits);
  if (edits.length === 0) return [];
  const [first, second] = fault.edits.map(({ text }) => text);
  return [
    {
      id: "fixQuotationMarks",
      title:
        second === undefined
          ? t("Write {0} here", first as string)
          : t("Write {0} and {1} here", first as string, second),
      kind: "quickfix",
      edits: () => edits,
      diagnostic: diagnosticOf(fault),
      preferred: true,
    },
  ];
}

/** In the menu of one of them; by command from everywhere. */
function rewritingAll(
  { markup }: Analysis,
  faults: readonly ClosingMark[],
  here: readonly QuotationFault[],
): readonly CodeAction[] {
  const isHere = here.find(({ fault }) => fault === "closing");
  return [
    {
      id: "fixAllQuotationMarks",
      title: t("Repair every pair of quotation marks that do not belong together ({0})", faults.length),
      kind: isHere ? "quickfix" : "refactor.rewrite",
      edits: () => faults.flatMap(({ edits }) => plainEdits(markup, edits)).sort((a, b) => a.start - b.start),
      ...(isHere ? { diagnostic: diagnosticOf(isHere) } : { hidden: true as const }),
    },
  ];
}

function diagnosticOf({ start, end, fault }: QuotationFault): Required<CodeAction>["diagnostic"] {
  return { start, end, code: QUOTE_CODES[fault] };
}
