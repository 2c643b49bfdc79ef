import type { Analysis } from "../analysis/analysis.ts";
import type { LineVerdict, QuoteMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { quoted, t, told } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { speakerOf } from "./quotes.ts";

/** Cards in CommonMark that say what is known of one thing: in hovers and beside hints. */

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
