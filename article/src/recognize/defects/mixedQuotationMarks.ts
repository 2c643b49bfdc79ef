import type { Defect } from "../../model/analysis.ts";
import { oncePer } from "../../model/oncePer.ts";
import type { DocumentLine, Reading } from "../../model/reading.ts";
import { CharacterClass, classAt, classOf, isWordClass } from "../../text/characters.ts";

/** One defect a document that opens quotations with `"` and with `“` or `„`: on the first mark of the style that fewer lines have, of the later style where both have as many. */
export function findMixedQuotationMarks(lines: readonly DocumentLine[]): readonly Defect[] {
  const straight = { lines: 0, first: -1 };
  const curly = { lines: 0, first: -1 };
  for (const line of lines) {
    const marks = openingMarks(line.reading);
    count(straight, marks.straight, line.start);
    count(curly, marks.curly, line.start);
  }
  if (straight.lines === 0 || curly.lines === 0) return [];
  const rarer =
    straight.lines < curly.lines || (straight.lines === curly.lines && straight.first > curly.first) ? straight : curly;
  return [{ start: rarer.first, end: rarer.first + 1, code: "text/mixed-quotation-marks" }];
}

const openingMarks = oncePer(({ paragraph: { text } }: Reading) => ({
  straight: openingMark(text, '"'),
  curly: firstOf(openingMark(text, "“"), openingMark(text, "„")),
}));

function firstOf(a: number, b: number): number {
  return a === -1 || b === -1 ? Math.max(a, b) : Math.min(a, b);
}

function count(style: { lines: number; first: number }, mark: number, start: number): void {
  if (mark === -1) return;
  style.lines++;
  if (style.first === -1) style.first = start + mark;
}

/** The first mark at the start or after a blank, with a letter behind it; -1 where there is none. Inch marks and closing marks are none. */
function openingMark(text: string, mark: string): number {
  for (let i = text.indexOf(mark); i !== -1; i = text.indexOf(mark, i + 1)) {
    const isAfterBlank = i === 0 || classOf(text.charCodeAt(i - 1)) === CharacterClass.space;
    if (isAfterBlank && i + 1 < text.length && isLetter(classAt(text, i + 1))) return i;
  }
  return -1;
}

function isLetter(characterClass: number): boolean {
  return isWordClass(characterClass) && characterClass !== CharacterClass.digit;
}
