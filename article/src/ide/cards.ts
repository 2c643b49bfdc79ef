import type { Analysis } from "../analysis/analysis.ts";
import type { DateMention, LineVerdict, QuoteMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { quoted, t, told } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { speakerOf } from "./quotes.ts";
import { spelledDay } from "./spelledDay.ts";

/** Cards in CommonMark that say what is known of one thing: in hovers and beside hints. */

const TIMEX_TYPES: Readonly<Record<DateMention["type"], Message>> = {
  DATE: message("date"),
  TIME: message("time"),
  DURATION: message("duration"),
  SET: message("repeated time"),
};

/** TIMEX3's `mod`, as far as it is written. */
const MODIFIERS: Readonly<Record<string, Message>> = {
  START: message("start"),
  MID: message("middle"),
  END: message("end"),
  APPROX: message("about"),
  LESS_THAN: message("less than"),
  MORE_THAN: message("more than"),
  EQUAL_OR_LESS: message("at most"),
  EQUAL_OR_MORE: message("at least"),
};

/** The value, the day it means, and what it was counted from. */
export function dateCard({ type, value, mod, anchor }: DateMention): string {
  const day = spelledDay(value.slice(0, "2024-07-14".length));
  const modifier = mod === undefined ? undefined : MODIFIERS[mod];
  const bent = modifier ? ` (${told(modifier)})` : "";
  const rows = [`**${escapeMarkdown(value)}**${bent} · ${told(TIMEX_TYPES[type])}`];
  if (day !== undefined) rows.push(day);
  if (anchor !== undefined) rows.push(t("Counted from {0}.", escapeMarkdown(anchor)));
  else if (value.startsWith("XXXX")) rows.push(t("The article's date is not known: nothing to count from."));
  return rows.join("\n\n");
}

const QUOTE_KINDS: Readonly<Record<QuoteMention["kind"], Message>> = {
  direct: message("Quote"),
  mixed: message("Quoted words"),
  indirect: message("Reported speech"),
};

/** What kind of quote it is, and whose. */
export function quoteCard(analysis: Analysis, quote: QuoteMention): string {
  const speaker = speakerOf(analysis, quote)?.name;
  const who = speaker ? `**${escapeMarkdown(shortened(speaker, 80))}**` : t("speaker not found");
  const cue = quote.cue ? ` (${quoted(escapeMarkdown(analysis.text.slice(quote.cue.start, quote.cue.end)))})` : "";
  return `${told(QUOTE_KINDS[quote.kind])} · ${who}${cue}`;
}

/** What kind of furniture a line is, and why. */
export function lineCard({ kind, confidence, reasons }: LineVerdict): string {
  const about = t("not part of the article · {0} % sure", Math.round(confidence * 100));
  const head = `**${lineKindName(kind)}** · ${about}`;
  return [head, ...reasons.map((reason) => `- ${escapeMarkdown(told(reason))}`)].join("\n");
}
