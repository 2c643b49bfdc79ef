import type { Analysis } from "../../analysis/analysis.ts";
import type { Defect } from "../../model/analysis.ts";
import type { Rule } from "../rule.ts";

/** What stands for each code; `%s` is the text itself. Codes of `recognize/defects`. */
export const DEFECT_MESSAGES: Readonly<Record<string, string>> = {
  "text/invisible-character": "An invisible character stands here",
  "text/bidi-control": "An invisible control character changes the direction of the text here",
  "text/control-character": "A control character stands here",
  "text/replacement-character": "A character was lost when this text was decoded",
  "text/html-entity": "An HTML entity was left in the text",
  "text/html-tag": "An HTML tag was left in the text",
  "text/mojibake": "This text was decoded with the wrong character set",
  "text/glued-words": "Two words run together here",
  "text/duplicate-line": "This line stands in the text twice",
  "text/mixed-quotation-marks": "Quotation marks of different styles are mixed in this text",
  "text/stray-space": "Stray white space",
};

/** Common and harmless: shown, but in no list of problems. */
const QUIET: ReadonlySet<string> = new Set(["text/stray-space", "text/mixed-quotation-marks"]);

/** Character defects of the article, with what would stand there after the fix. What stands on a furniture line goes with the line. */
export const defects: Rule = (analysis) =>
  outsideFurniture(analysis).map(({ start, end, code, replacement }) => {
    const what = DEFECT_MESSAGES[code] ?? "Something is wrong with the text here";
    const fix =
      replacement === undefined
        ? ""
        : replacement.trim() === ""
          ? "; it can be removed"
          : `; meant is “${replacement}”`;
    return { start, end, code, severity: QUIET.has(code) ? "hint" : "warning", message: `${what}${fix}.` };
  });

/** Defects and lines are both in order: one walk over the two. */
function outsideFurniture({ defects, lines }: Analysis): readonly Defect[] {
  let line = 0;
  return defects.filter((defect) => {
    while (line < lines.length - 1 && (lines[line]?.end ?? 0) <= defect.start) line++;
    const holder = lines[line];
    return !holder?.boilerplate || defect.end <= holder.start || holder.end <= defect.start;
  });
}
