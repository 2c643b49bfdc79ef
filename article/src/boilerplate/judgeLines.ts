import { isContentKind, type LineVerdict } from "../model/analysis.ts";
import { type DocumentLine, type LineForm, LineShape } from "../model/reading.ts";
import { isBareLine } from "./furnitureByWords.ts";
import { BARE_INSIDE_RULES, INSIDE_RULES, LONGEST_BOX_LINE } from "./insideRules.ts";
import { type Layout, layOut } from "./layout.ts";
import { isAttributedQuotation } from "./lineShape.ts";
import { BARE_OUTSIDE_RULES, OUTSIDE_RULES } from "./outsideRules.ts";
import { type Call, QUOTATION, type Rule, TEXT } from "./rules.ts";
import { unwrap } from "./unwrap.ts";

/** One verdict a line, in order. Linear in the number of lines. */
export function judgeLines(lines: readonly DocumentLine[]): readonly LineVerdict[] {
  const layout = layOut(unwrap(lines));
  const verdicts: LineVerdict[] = [];
  for (let i = 0; i < layout.lines.length; i++) {
    const { kind, confidence, reasons } = callOf(layout, i);
    for (let count = layout.lines[i]?.count ?? 1; count > 0; count--) {
      const { start, end } = lines[verdicts.length] as DocumentLine;
      verdicts.push({ start, end, boilerplate: !isContentKind(kind), kind, confidence, reasons });
    }
  }
  return verdicts;
}

function callOf(layout: Layout, i: number): Call {
  const isInside = i >= layout.main.start && i < layout.main.end;
  if (isInside && isPlainParagraph(layout, i))
    return isAttributedQuotation(layout.forms[i] as LineForm) ? QUOTATION : TEXT;
  if (isBareLine(layout, i)) return firstCall(isInside ? BARE_INSIDE_RULES : BARE_OUTSIDE_RULES, layout, i);
  return firstCall(isInside ? INSIDE_RULES : OUTSIDE_RULES, layout, i);
}

/** Most lines of most articles: no rule for lines inside the text has anything to say of them. */
function isPlainParagraph(layout: Layout, i: number): boolean {
  if (layout.shapes[i] !== LineShape.prose || layout.copies[i] !== 1 || i === layout.headline) return false;
  const { words, cues } = layout.forms[i] as LineForm;
  return cues.length === 0 && words > LONGEST_BOX_LINE && layout.times[i] === 0;
}

function firstCall(rules: readonly Rule[], layout: Layout, i: number): Call {
  for (const rule of rules) {
    const found = rule(layout, i);
    if (found !== undefined) return found;
  }
  return TEXT;
}
