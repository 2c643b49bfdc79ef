import type { Analysis } from "../../analysis/analysis.ts";
import { isIgnored } from "../../markup/ignoredCodes.ts";
import type { Span } from "../../model/span.ts";
import { mentionAt } from "../everyMention.ts";
import { isArticle } from "../furniture.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { isUnattributed, isUnsure, quoteAt } from "../quotes.ts";
import { QUOTE_CODES, unattributedQuotes } from "../rules/quotes.ts";
import { severityOf } from "../severities.ts";
import {
  chooseSpeaker,
  type KnownSpeaker,
  likelySpeakers,
  type SpeakerWriting,
  speakerChoices,
  utteranceAt,
} from "../speakerChoices.ts";
import type { ActionProvider, CodeAction, Diagnostic } from "../types.ts";

/** Where the speaker is found and likely right, a menu need not be full of others; the command has all of them. */
const FEW = 2;
const MANY = 5;

/** Another speaker for the quote at the place: the likeliest, and nobody where the one that was found is doubtful. Reported speech is asked about only where it is tagged. */
export const speakerActions: ActionProvider = (analysis, place, { severities = {} }) => {
  const utterance = utteranceAt(analysis, place);
  const quote = quoteAt(analysis, place);
  if (!utterance || (quote && !isArticle(quote))) return [];
  if (utterance.elements.length === 0 && quote?.kind === "indirect") return [];
  const choices = speakerChoices(analysis, place);
  if (typeof choices === "string") return [];
  const isOpen = quote !== undefined && isUnattributed(analysis)(quote);
  const isDoubtful = isOpen || (quote !== undefined && utterance.untagged.length > 0 && isUnsure(quote));
  // Words in a quote whose speaker is likely right: they are what the menu is opened for.
  if (!isDoubtful && (place.start < place.end || mentionAt(analysis, place))) return [];
  const isSilent = isIgnored(analysis.markup, CODE) || severityOf(CODE, severities, "information") === "off";
  const finding = isOpen && !isSilent ? findingAt(analysis, place) : undefined;
  const isTagged = utterance.untagged.length === 0;
  const likely = likelySpeakers(choices, isDoubtful ? MANY : FEW);
  const make = (value: string, title: string): CodeAction => speakerAction(analysis, place, value, title, finding);
  return [
    ...likely.map((speaker) => make(speaker.value, titleOf(nameOf(speaker, choices.known), isTagged))),
    ...(isDoubtful && choices.current !== "" ? [make("", nobodyTitle(isTagged))] : []),
  ];
};

const CODE = QUOTE_CODES.unattributed;

function findingAt(analysis: Analysis, { start, end }: Span): Diagnostic | undefined {
  return unattributedQuotes(analysis).find((finding) => finding.start <= end && start <= finding.end);
}

function titleOf(name: string, isTagged: boolean): string {
  return isTagged ? t("Change the speaker to {0}", name) : t("Tag this quote as <said> by {0}", name);
}

function nobodyTitle(isTagged: boolean): string {
  return isTagged ? t("Change the speaker: nobody is named") : t("Tag this quote as <said>: nobody is named");
}

/** Two people of one name are told apart by their pointers. */
function nameOf({ name, value }: KnownSpeaker, known: readonly KnownSpeaker[]): string {
  const isShared = known.some((other) => other.name === name && other.value !== value);
  return isShared ? `${shortened(name, 40)} (${value})` : shortened(name, 40);
}

function speakerAction(
  analysis: Analysis,
  place: Span,
  value: string,
  title: string,
  finding: Diagnostic | undefined,
): CodeAction {
  let made: SpeakerWriting | undefined;
  const writing = (): SpeakerWriting => (made ??= chooseSpeaker(analysis, place, value));
  return {
    id: "chooseSpeaker",
    title,
    kind: finding ? "quickfix" : "refactor.rewrite",
    edits: () => writing().edits,
    left: () => writing().reason,
    ...(finding && { diagnostic: { start: finding.start, end: finding.end, code: finding.code } }),
  };
}
