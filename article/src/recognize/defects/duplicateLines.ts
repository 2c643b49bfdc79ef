import type { Defect } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";

/** Code units. Shorter lines come twice for good reasons: cross-heads, names, refrains. */
const LONG = 60;
/** A line of fewer words is a row of a table or a line of a program. */
const LEAST_WORDS = 8;
/** What stands in the text more often is repeated on purpose: an instruction, a disclaimer, a chorus. */
const MOST_COPIES = 2;

/** Long lines of prose that stand word for word further up; the first of them is none. */
export function findDuplicateLines(lines: readonly DocumentLine[]): readonly Defect[] {
  const seen = new Set<string>();
  const copies = new Map<string, Defect[]>();
  for (const line of lines) {
    if (line.end - line.start < LONG) continue;
    const { text } = line.reading.paragraph;
    if (!seen.has(text)) seen.add(text);
    else if (isProse(text)) {
      const defect = { start: line.start, end: line.end, code: "text/duplicate-line" };
      const known = copies.get(text);
      if (known) known.push(defect);
      else copies.set(text, [defect]);
    }
  }
  return [...copies.values()].flatMap((defects) => (defects.length > MOST_COPIES ? [] : defects));
}

/** Words from edge to edge that end as a sentence does; code, rows of figures, lists of names and items of lists are none. */
function isProse(text: string): boolean {
  if (/^\s{0,20}(?:[-–*•·]|\d{1,3}[.)])\s/.test(text)) return false;
  const words = text.match(WORD)?.length ?? 0;
  return words >= LEAST_WORDS && /[.!?…:]["”“»’)\]]{0,2}\s{0,9}$/.test(text) && !/[{}<>|=\\]|::|->/.test(text);
}

const WORD = /(?<!\S)[("“„«‘'¿¡]{0,2}\p{L}[\p{L}\p{M}'’-]*(?=[.,;:!?…)"”“»’]{0,3}(?!\S))/gu;
