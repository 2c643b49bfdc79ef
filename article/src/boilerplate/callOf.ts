import { isContentKind } from "../model/analysis.ts";
import { type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import { isBareLine } from "./furnitureByWords.ts";
import { BARE_INSIDE_RULES, INSIDE_RULES, isSubheading, LONGEST_BOX_LINE } from "./insideRules.ts";
import type { Layout } from "./layout.ts";
import { isAttributedQuotation } from "./lineShape.ts";
import { BARE_OUTSIDE_RULES, OUTSIDE_RULES } from "./outsideRules.ts";
import { type Call, QUOTATION, type Rule, TEXT } from "./rules.ts";

/** What the rules say of line `i`: the first that speaks. */
export function callOf(layout: Layout, i: number): Call {
  const isInside = i >= layout.main.start && i < layout.main.end;
  if (isInside && isPlainParagraph(layout, i))
    return isAttributedQuotation(layout.forms[i] as LineForm) ? QUOTATION : TEXT;
  if (isBareLine(layout, i)) return firstCall(isInside ? BARE_INSIDE_RULES : BARE_OUTSIDE_RULES, layout, i) ?? TEXT;
  return firstCall(isInside ? INSIDE_RULES : OUTSIDE_RULES, layout, i) ?? TEXT;
}

/** What line `i` is if it is furniture: the rules for lines outside the text always have an answer. */
export function furnitureCall(layout: Layout, i: number): Call {
  return firstCall(OUTSIDE_RULES, layout, i, (found) => !isContentKind(found.kind)) as Call;
}

/** What line `i` is if it is text. */
export function textCall(layout: Layout, i: number): Call {
  return isSubheading(layout, i) ?? TEXT;
}

/** Most lines of most articles: no rule for lines inside the text has anything to say of them. */
function isPlainParagraph(layout: Layout, i: number): boolean {
  if (layout.shapes[i] !== LineShape.prose || layout.copies[i] !== 1 || i === layout.headline) return false;
  for (const { start, end } of [layout.commentSection, layout.consentPanel]) if (i >= start && i < end) return false;
  const { words, cues, opening } = layout.forms[i] as LineForm;
  return cues.length === 0 && opening !== LineOpening.bullet && words > LONGEST_BOX_LINE && layout.times[i] === 0;
}

function firstCall(
  rules: readonly Rule[],
  layout: Layout,
  i: number,
  isWanted: (found: Call) => boolean = () => true,
): Call | undefined {
  for (const rule of rules) {
    const found = rule(layout, i);
    if (found !== undefined && isWanted(found)) return found;
  }
  return undefined;
}
