import { shortened } from "../markdown.ts";
import { speakerName } from "../quotes.ts";
import { quoteMarks } from "../tagging.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { markingAction, tagAllAction } from "./markingAction.ts";

/** Tag this quote (every piece of the utterance), all quotes. */
export const quoteActions: ActionProvider = (analysis, place) => {
  const actions: CodeAction[] = [];
  const quote = analysis.quotes.find(
    ({ start, end, kind }) => kind !== "indirect" && start <= place.end && place.start <= end,
  );
  const isTagged = analysis.markup.elements.some(
    ({ name, start, end }) =>
      (name === "said" || name === "quote" || name === "q") && quote && start <= quote.start && quote.end <= end,
  );
  if (quote && !isTagged) {
    const utterance = analysis.quotes.filter(({ group, kind }) => group === quote.group && kind !== "indirect");
    const speaker = speakerName(analysis, quote);
    const title = speaker ? `Tag this quote as <said> by ${shortened(speaker, 40)}` : "Tag this quote as <said>";
    actions.push(markingAction(analysis, "tagQuote", title, "said", utterance, () => quoteMarks(analysis, utterance)));
  }
  return [...actions, ...tagAllAction(analysis, "tagAllQuotes", "quotes", "quotes")];
};
