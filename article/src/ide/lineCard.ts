import type { LineVerdict } from "../model/analysis.ts";
import { t, told } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What kind of furniture a line is, and why, in CommonMark. */
export function lineCard({ kind, confidence, reasons }: LineVerdict): string {
  const about = t("not part of the article · {0} % sure", Math.round(confidence * 100));
  const head = `**${lineKindName(kind)}** · ${about}`;
  return [head, ...reasons.map((reason) => `- ${escapeMarkdown(told(reason))}`)].join("\n");
}
