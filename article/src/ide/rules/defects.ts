import type { Analysis } from "../../analysis/analysis.ts";
import type { Defect } from "../../model/analysis.ts";
import { type Message, message } from "../../model/message.ts";
import { t } from "../l10n.ts";
import type { Rule } from "../rule.ts";

/** What is said of each code. Codes of `recognize/defects`. */
export const DEFECT_MESSAGES: Readonly<Record<string, Message>> = {
  "text/invisible-character": message("An invisible character stands here"),
  "text/bidi-control": message("An invisible control character changes the direction of the text here"),
  "text/control-character": message("A control character stands here"),
  "text/replacement-character": message("A character was lost when this text was decoded"),
  "text/html-entity": message("An HTML entity was left in the text"),
  "text/html-tag": message("An HTML tag was left in the text"),
  "text/mojibake": message("This text was decoded with the wrong character set"),
  "text/glued-words": message("Two words run together here"),
  "text/duplicate-line": message("This line stands in the text twice"),
  "text/mixed-quotation-marks": message("Quotation marks of different styles are mixed in this text"),
  "text/stray-space": message("Stray white space"),
};

/** Common and harmless: shown, but in no list of problems. */
const QUIET: ReadonlySet<string> = new Set(["text/stray-space", "text/mixed-quotation-marks"]);

/** Character defects of the article, with what would stand there after the fix. What stands on a furniture line goes with the line. */
export const defects: Rule = (analysis) =>
  outsideFurniture(analysis).map(({ start, end, code, replacement }) => {
    const severity = QUIET.has(code) ? "hint" : "warning";
    return { start, end, code, severity, message: sentenceOf(DEFECT_MESSAGES[code] ?? UNKNOWN, replacement) };
  });

const UNKNOWN: Message = message("Something is wrong with the text here");

function sentenceOf(what: Message, replacement: string | undefined): string {
  if (replacement === undefined) return t("{0}.", what);
  return replacement.trim() === "" ? t("{0}; it can be removed.", what) : t("{0}; meant is “{1}”.", what, replacement);
}

/** Defects and lines are both in order: one walk over the two. */
function outsideFurniture({ defects, lines }: Analysis): readonly Defect[] {
  let line = 0;
  return defects.filter((defect) => {
    while (line < lines.length - 1 && (lines[line]?.end ?? 0) <= defect.start) line++;
    const holder = lines[line];
    return !holder?.boilerplate || defect.end <= holder.start || holder.end <= defect.start;
  });
}
