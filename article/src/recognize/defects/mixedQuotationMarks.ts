import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";

/** A straight or a curly mark that opens: at the start or after a blank, with a letter behind it. Inch marks and closing marks do not match. */
const STRAIGHT = /(?:^|[\s(])"(?=\p{L})/u;
const CURLY = /(?:^|[\s(])“(?=\p{L})/u;

/** One defect a document that opens quotations with `"` and with `“`: on the first mark of the style that fewer lines have, of the later style where both have as many. */
export function findMixedQuotationMarks(lines: readonly DocumentLine[]): readonly Defect[] {
  const straight = { lines: 0, first: -1 };
  const curly = { lines: 0, first: -1 };
  for (const line of lines) {
    const { text } = line.reading.paragraph;
    if (text.includes('"')) count(straight, STRAIGHT, text, line.start);
    if (text.includes("“")) count(curly, CURLY, text, line.start);
  }
  if (straight.lines === 0 || curly.lines === 0) return [];
  const rarer =
    straight.lines < curly.lines || (straight.lines === curly.lines && straight.first > curly.first) ? straight : curly;
  return [{ start: rarer.first, end: rarer.first + 1, code: "text/mixed-quotation-marks" }];
}

function count(style: { lines: number; first: number }, pattern: RegExp, text: string, start: number): void {
  const match = pattern.exec(text);
  if (match === null) return;
  style.lines++;
  if (style.first === -1) style.first = start + match.index + match[0].length - 1;
}
