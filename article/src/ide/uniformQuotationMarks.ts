import type { Analysis } from "../analysis/analysis.ts";
import { quotationMarks } from "../analysis/words.ts";
import type { TextEdit } from "../model/span.ts";

/** The marks of a style: around a quotation, and around one inside it. */
interface QuotationStyle {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

/** By the mark that opens a quotation. Angle quotation marks are a style of their own, often around these, and stay. */
const STYLES: ReadonlyMap<string, QuotationStyle> = new Map([
  ['"', { double: ['"', '"'], single: ["'", "'"] }],
  ["“", { double: ["“", "”"], single: ["‘", "’"] }],
  ["„", { double: ["„", "“"], single: ["‚", "‘"] }],
]);

const MARKS = /^["“”„‟＂]$/;
/** Behind a figure it may be an inch. */
const ANY_MARK = /(?<!\d)["“”„‟＂]/g;

/**
 * The edits that write the quotation marks of the article in the style that most of its quotations have, of as many the first one's: `"` and `"`, `“` and `”`, or `„` and `“`. Those inside
 * others become single. Marks without a partner, apostrophes, inch marks, furniture and angle quotation marks stay. Empty where nothing is mixed. In order; never throws.
 */
export function uniformQuotationMarks(analysis: Analysis): readonly TextEdit[] {
  const found = marksOf(analysis);
  const style = commonestStyle(found);
  if (!style) return [];
  return found.flatMap(({ start, end, mark, nested, side }) => {
    const text = (nested ? style.single : style.double)[side];
    return text === mark ? [] : [{ start, end, text }];
  });
}

interface FoundMark extends Omit<TextEdit, "text"> {
  readonly mark: string;
  readonly nested: boolean;
  /** 0 opens, 1 closes. */
  readonly side: 0 | 1;
}

/** The double marks of the article lines, in source offsets. A line with a mark that belongs to no quotation stays: there it cannot be told which mark closes which. */
function marksOf({ lines, markup }: Analysis): readonly FoundMark[] {
  const found: FoundMark[] = [];
  for (const line of lines) {
    if (line.boilerplate) continue;
    const offset = markup.toPlain(line.start);
    const text = markup.plain.slice(offset, markup.toPlain(line.end));
    const quotations = quotationMarks(text).filter(({ open, close }) =>
      [open, close].every((span) => !span || MARKS.test(text.slice(span.start, span.end))),
    );
    const known = quotations.reduce((sum, { open, close }) => sum + (open ? 1 : 0) + (close ? 1 : 0), 0);
    if (known < (text.match(ANY_MARK)?.length ?? 0)) continue;
    for (const { open, close, nested } of quotations) {
      for (const [side, span] of [open, close].entries()) {
        if (!span) continue;
        const mark = text.slice(span.start, span.end);
        const start = markup.toSource(offset + span.start, "start");
        found.push({ start, end: start + sourceLength(markup.source, start, mark), mark, nested, side: side as 0 | 1 });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A mark may be written as a reference: `&quot;`. */
function sourceLength(source: string, start: number, mark: string): number {
  return source.startsWith(mark, start) ? mark.length : source.indexOf(";", start) + 1 - start;
}

function commonestStyle(found: readonly FoundMark[]): QuotationStyle | undefined {
  const counts = new Map<string, number>();
  for (const { mark, nested, side } of found) {
    if (side === 0 && STYLES.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + (nested ? 0 : 1));
  }
  const most = Math.max(0, ...counts.values());
  const [commonest] = [...counts].find(([, count]) => count === most) ?? [];
  return counts.size > 1 && commonest !== undefined ? STYLES.get(commonest) : undefined;
}
