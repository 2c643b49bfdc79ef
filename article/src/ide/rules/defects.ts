import type { Analysis } from "../../analysis/analysis.ts";
import type { Defect } from "../../model/analysis.ts";
import { type Message, message } from "../../model/message.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { isRepairable } from "../repairs.ts";
import type { Rule } from "../rule.ts";

/** What is said of each code. Codes of `recognize/defects`. */
export const DEFECT_MESSAGES: Readonly<Record<string, Message>> = {
  "text/invisible-character": message("An invisible character stands here"),
  "text/bidi-control": message("An invisible control character changes the direction of the text here"),
  "text/control-character": message("A control character stands here"),
  "text/replacement-character": message("A character was lost when this text was decoded"),
  "text/html-entity": message("An HTML entity was left in the text"),
  "text/html-tag": message("An HTML tag was left in the text"),
  "text/markdown": message("A mark of Markdown was left in the text"),
  "text/mojibake": message("This text was decoded with the wrong character set"),
  "text/glued-words": message("Two words run together here"),
  "text/hyphenation": message("A line break has cut a word here"),
  "text/hard-wrap": message("This paragraph was broken at a fixed width"),
  "text/duplicate-line": message("This line stands in the text twice"),
  "text/mixed-quotation-marks": message("Quotation marks of different styles are mixed in this text"),
  "text/stray-space": message("Stray white space"),
};

/** What to do where no repair is certain. */
const ADVICE: Readonly<Record<string, Message>> = {
  "text/invisible-character": message("remove it if the word ends here"),
  "text/bidi-control": message("remove it if the line reads right without it"),
  "text/control-character": message("look the word up at its source"),
  "text/replacement-character": message("look the word up at its source"),
  "text/html-entity": message("write the character if it is meant as one"),
  "text/html-tag": message("remove it with what belongs to it if no reader is meant to see it"),
  "text/markdown": message("remove the picture, or keep its description as a caption"),
  "text/mojibake": message("look the word up at its source"),
  "text/glued-words": message("write a blank where one word ends"),
  "text/hyphenation": message("join the two parts if they are one word"),
  "text/hard-wrap": message("mend the tags in it, then its lines can be joined"),
  "text/duplicate-line": message("remove one of the two, unless it is meant to be repeated"),
  "text/mixed-quotation-marks": message("“Make Quotation Marks Uniform” writes them all in one style"),
};

/** Common and harmless: shown, but in no list of problems. */
const QUIET: ReadonlySet<string> = new Set(["text/stray-space", "text/mixed-quotation-marks", "text/hard-wrap"]);

/** Defects of the article's text, with what would stand there after the fix, or what to do. What stands on a furniture line goes with the line. */
export const defects: Rule = (analysis) =>
  outsideFurniture(analysis).map((defect) => {
    const { start, end, code } = defect;
    const severity = QUIET.has(code) ? "hint" : "warning";
    return { start, end, code, severity, message: sentenceOf(analysis, defect) };
  });

const UNKNOWN: Message = message("Something is wrong with the text here");

function sentenceOf(analysis: Analysis, defect: Defect): string {
  const { code, replacement } = defect;
  const what = DEFECT_MESSAGES[code] ?? UNKNOWN;
  if (code === "text/hard-wrap" && isRepairable(analysis, defect)) return t("{0}; its lines can be joined.", what);
  if (code === "text/hyphenation" && replacement !== undefined) {
    return replacement === ""
      ? t("{0}; its parts can be joined.", what)
      : t("{0}; its parts can be joined with the hyphen.", what);
  }
  if (replacement === undefined) {
    const advice = ADVICE[code];
    return advice === undefined ? t("{0}.", what) : t("{0}; {1}.", what, advice);
  }
  if (replacement.trim() === "") return t("{0}; it can be removed.", what);
  return t("{0}; meant is “{1}”.", what, shortened(replacement, LONGEST_SHOWN));
}

/** Code units of a replacement in a message. */
const LONGEST_SHOWN = 80;

/** Defects and lines are both in order: one walk over the two. */
function outsideFurniture({ defects, lines }: Analysis): readonly Defect[] {
  let line = 0;
  return defects.filter((defect) => {
    while (line < lines.length - 1 && (lines[line]?.end ?? 0) <= defect.start) line++;
    const holder = lines[line];
    return !holder?.boilerplate || defect.end <= holder.start || holder.end <= defect.start;
  });
}
