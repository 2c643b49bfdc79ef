import type { Analysis } from "../analysis/analysis.ts";
import type { QuoteBasis, QuoteMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { quoted, t, told } from "./l10n.ts";
import { type LinkTo, linked } from "./links.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { isOfNobody, isUnsure, markedQuotes, type QuoteSpeaker, speakers, utterances } from "./quotes.ts";
import { textOf } from "./textOf.ts";

const KINDS: Readonly<Record<QuoteMention["kind"], Message>> = {
  direct: message("Quote"),
  mixed: message("Quoted words"),
  indirect: message("Reported speech"),
};

/** Longest name, role and cue that a line of the card shows, in code units. */
const LONGEST = 80;

/**
 * What kind of quote it is, whose, how that is known, how long it is, and what else the speaker says in the article; in CommonMark. With `linkTo` the speaker's other quotes can be
 * gone to.
 */
export function quoteCard(analysis: Analysis, quote: QuoteMention, linkTo?: LinkTo): string {
  const speakerOf = speakers(analysis);
  const speaker = speakerOf(quote);
  const facts = [basisOf(analysis, quote, speaker), lengthOf(analysis, quote), pieceOf(analysis, quote)];
  const others = utterances(analysis).filter(
    (each) => each.group !== quote.group && speaker?.cluster && speakerOf(each)?.cluster === speaker.cluster,
  );
  return [
    `${told(KINDS[quote.kind])} · ${whoOf(analysis, quote, speaker)}`,
    facts.filter((fact) => fact !== undefined).join(" · "),
    ...(others.length > 0 ? [othersRow(quote, others, linkTo)] : []),
  ].join("\n\n");
}

function whoOf(analysis: Analysis, quote: QuoteMention, speaker: QuoteSpeaker | undefined): string {
  if (!speaker) return isOfNobody(analysis, quote) ? t("nobody is named") : t("speaker not found");
  const role = speaker.cluster?.roles[0]?.text;
  const name = `**${escapeMarkdown(shortened(speaker.name, LONGEST))}**`;
  return role === undefined ? name : `${name} · ${escapeMarkdown(shortened(role, LONGEST))}`;
}

/** What the speaker was read from. */
const BASES: Readonly<Record<QuoteBasis, Message>> = {
  verb: message("by the verb beside it"),
  source: message("by the source named beside it"),
  mark: message("by the colon or dash beside the name"),
  continued: message("goes on with the quote before it"),
  sentence: message("by the sentence before it"),
};

function basisOf(analysis: Analysis, quote: QuoteMention, speaker: QuoteSpeaker | undefined): string | undefined {
  if (!speaker) return undefined;
  if (speaker.tagged) return t("as tagged");
  const { basis, cue } = quote;
  const isCue = cue !== undefined && (basis === "verb" || basis === "source");
  const words = isCue ? t("by {0}", quoted(escapeMarkdown(shortened(textOf(analysis, cue), LONGEST)))) : undefined;
  const how = words ?? (basis && told(BASES[basis]));
  return isUnsure(quote) ? [t("unsure"), ...(how === undefined ? [] : [how])].join(", ") : how;
}

function lengthOf(analysis: Analysis, quote: QuoteMention): string {
  const words = textOf(analysis, quote).match(/[\p{L}\p{N}](?:[^\s—–]*[\p{L}\p{N}])?/gu)?.length ?? 0;
  return words === 1 ? t("one word") : t("{0} words", words);
}

/** `part 2 of 3`: an utterance that the reporter interrupts, or that goes over several paragraphs. */
function pieceOf(analysis: Analysis, quote: QuoteMention): string | undefined {
  const pieces = markedQuotes(analysis).filter(({ group }) => group === quote.group);
  const at = pieces.findIndex(({ start }) => start === quote.start);
  return pieces.length > 1 && at !== -1 ? t("part {0} of {1}", at + 1, pieces.length) : undefined;
}

function othersRow({ start }: QuoteMention, others: readonly QuoteMention[], linkTo: LinkTo | undefined): string {
  const next = others.find((each) => each.start > start);
  const [first] = others;
  const places = [
    ...(next ? [linked(t("the next one"), next.start, linkTo)] : []),
    ...(first && first !== next ? [linked(t("the first one"), first.start, linkTo)] : []),
  ];
  const count = others.length === 1 ? t("One other quote") : t("{0} other quotes", others.length);
  return linkTo && places.length > 0 ? `${count} (${places.join(", ")})` : count;
}
