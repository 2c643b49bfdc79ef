import type { Analysis } from "../../analysis/analysis.ts";
import { dateOfWords } from "../../analysis/words.ts";
import { tagOfEntity } from "../../markup/tags.ts";
import type { QuoteMention } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import { chosenPlace } from "../chosenPlace.ts";
import { mentionAt, nameElementOf } from "../everyMention.ts";
import { filledAttributes } from "../filledAttributes.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { quoteAt, speakerOf } from "../quotes.ts";
import { retag } from "../retag.ts";
import { beside } from "../sortedSpans.ts";
import { isSameKind, kindOfElement, roleOf, TAG_CHOICES, type TagChoice, tagLabel } from "../tagChoices.ts";
import { elementAt, quoteMarks, untagged } from "../tagging.ts";
import { textOf } from "../textOf.ts";
import type { ActionId, ActionProvider, CodeAction } from "../types.ts";
import { commandAction } from "./commandAction.ts";
import { markingAction } from "./markingAction.ts";

/** A chosen tag for the selected words or for what stands at the cursor. All can be had by command; in the menu stand those that are likely here. */
export const choiceActions: ActionProvider = (analysis, place) => {
  const likely = likelyChoices(analysis, place);
  return TAG_CHOICES.map((choice) => {
    const make = (): CodeAction => choiceAction(analysis, place, choice);
    if (!likely.has(choice.id)) return commandAction(choice.id, make);
    const action = make();
    // The menu has room for one reason why nothing can be tagged, not for one a tag.
    return action.disabled !== undefined && NAMES.some(({ id }) => id === choice.id)
      ? { ...action, hidden: true }
      : action;
  });
};

const NAMES: readonly TagChoice[] = TAG_CHOICES.slice(0, 3);
const SPEECH: readonly TagChoice[] = TAG_CHOICES.filter(({ id }) => id === "tagSaid" || id === "tagQuote");

function likelyChoices(analysis: Analysis, place: Span): ReadonlySet<ActionId> {
  return new Set((place.start < place.end ? ofSelection : atCursor)(analysis, place).map(({ id }) => id));
}

function ofSelection(analysis: Analysis, place: Span): readonly Pick<TagChoice, "id">[] {
  const chosen = chosenPlace(analysis, place, "name");
  if (chosen.kind === "nothing") return [];
  if (chosen.kind === "element") return otherNames(kindOfElement(chosen.element));
  const mention = mentionAt(analysis, place);
  const text = textOf(analysis, chosen.words);
  const quote = chosenQuote(analysis, place);
  // A word of a quote may be a name as well.
  const isQuoted = quote ? 2 * (place.end - place.start) > quote.end - quote.start : /^["“„«‘‚]/.test(text);
  if (isQuoted) return SPEECH;
  const date =
    text.length <= LONGEST_DATE && dateOfWords(text, analysis.documentDate) ? [{ id: "tagDate" as const }] : [];
  const words = text.split(" ").length;
  const names = mention ? otherNames(tagOfEntity(mention.type)) : NAMES;
  const said = quote ? SPEECH.slice(0, 1) : [];
  const speech = words >= SHORTEST_QUOTE ? SPEECH : said;
  return [...date, ...(words <= LONGEST_NAME ? names : []), ...speech];
}

/** Words; for the menu only. */
const LONGEST_NAME = 6;
const SHORTEST_QUOTE = 4;

/** Code units; a selected sentence is no date, though it may hold one. */
const LONGEST_DATE = 40;

function atCursor(analysis: Analysis, place: Span): readonly Pick<TagChoice, "id">[] {
  const mention = mentionAt(analysis, place);
  const named = mention && nameElementOf(analysis, mention);
  const names = mention ? otherNames(named ? kindOfElement(named) : tagOfEntity(mention.type)) : [];
  const isDate = beside(analysis.dates, place.start) && chosenPlace(analysis, place, "date").kind === "words";
  const isQuote = quoteAt(analysis, place) !== undefined && chosenQuote(analysis, place) !== undefined;
  const element = elementAt(analysis, place);
  const isSpeech = !mention && element && SPEECH.some((choice) => isSameKind(choice, kindOfElement(element)));
  return [
    ...(isDate ? [{ id: "tagDate" as const }] : []),
    ...(isQuote ? [{ id: "tagSaid" as const }] : []),
    ...(isSpeech ? SPEECH.filter((choice) => !isSameKind(choice, kindOfElement(element))) : []),
    ...names,
  ];
}

function otherNames(kind: Pick<TagChoice, "name" | "type">): readonly TagChoice[] {
  return NAMES.filter((choice) => !isSameKind(choice, kind));
}

function choiceAction(analysis: Analysis, place: Span, choice: TagChoice): CodeAction {
  const { id } = choice;
  const chosen = chosenPlace(analysis, place, roleOf(choice), choice.name === "q");
  if (chosen.kind === "nothing") {
    return {
      id,
      title: t("Tag as {0}", tagLabel(choice)),
      kind: "refactor.rewrite",
      edits: () => [],
      disabled: chosen.reason,
    };
  }
  if (chosen.kind === "element") {
    const { edits, reason } = retag(analysis, chosen.element, choice);
    const title = t("Change {0} to {1}", tagLabel(kindOfElement(chosen.element)), tagLabel(choice));
    return { id, title, kind: "refactor.rewrite", edits: () => edits, disabled: reason };
  }
  const { words } = chosen;
  const quote = choice.name === "said" ? chosenQuote(analysis, place) : undefined;
  if (quote) return saidAction(analysis, quote);
  const attributes =
    choice.name === "date" || choice.name === "time" ? filledAttributes(analysis, words, choice) : undefined;
  const value = attributes && (attributes["when-custom"] ?? attributes.when ?? attributes.dur);
  const text = shortened(textOf(analysis, words), 40);
  const title =
    value === undefined
      ? t("Tag “{0}” as {1}", text, tagLabel(choice))
      : t("Tag “{0}” as {1} ({2})", text, tagLabel(choice), value);
  return markingAction(analysis, id, title, choice.name, [words], () => [
    { ...words, name: choice.name, attributes: attributes ?? filledAttributes(analysis, words, choice) },
  ]);
}

/** The recognised quote that is exactly what a tag of speech would hold here. */
function chosenQuote(analysis: Analysis, place: Span): QuoteMention | undefined {
  const chosen = chosenPlace(analysis, place, "speech");
  if (chosen.kind !== "words") return undefined;
  const { start, end } = chosen.words;
  return analysis.quotes.find((quote) => quote.start === start && quote.end === end);
}

/** Every piece of the utterance that is not tagged yet; reported speech by itself. */
function saidAction(analysis: Analysis, quote: QuoteMention): CodeAction {
  const isReported = quote.kind === "indirect";
  const isAlone = isReported || quote.furniture;
  const pieces = isAlone ? [quote] : untagged(analysis, "quotes").filter(({ group }) => group === quote.group);
  const speaker = speakerOf(analysis, quote)?.name;
  const title = isReported ? reportedTitle(speaker) : quoteTitle(speaker);
  return markingAction(analysis, "tagSaid", title, "said", pieces, () => quoteMarks(analysis, pieces));
}

function quoteTitle(speaker: string | undefined): string {
  return speaker ? t("Tag this quote as <said> by {0}", shortened(speaker, 40)) : t("Tag this quote as <said>");
}

function reportedTitle(speaker: string | undefined): string {
  return speaker
    ? t("Tag this reported speech as <said> by {0}", shortened(speaker, 40))
    : t("Tag this reported speech as <said>");
}
