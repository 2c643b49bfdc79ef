import { isContentKind, type LineVerdict } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";
import { INSIDE_RULES } from "./insideRules.ts";
import { type Layout, layOut } from "./layout.ts";
import { OUTSIDE_RULES } from "./outsideRules.ts";
import { type Call, call, type Rule } from "./rules.ts";
import { unwrap } from "./unwrap.ts";

/** One verdict a line, in order. Linear in the number of lines. */
export function judgeLines(lines: readonly DocumentLine[]): readonly LineVerdict[] {
  const layout = layOut(unwrap(lines));
  const verdicts: LineVerdict[] = [];
  for (let i = 0; i < layout.lines.length; i++) {
    const isInside = i >= layout.main.start && i < layout.main.end;
    const { kind, confidence, reasons } = firstCall(isInside ? INSIDE_RULES : OUTSIDE_RULES, layout, i);
    for (let count = layout.lines[i]?.count ?? 1; count > 0; count--) {
      const { start, end } = lines[verdicts.length] as DocumentLine;
      verdicts.push({ start, end, boilerplate: !isContentKind(kind), kind, confidence, reasons });
    }
  }
  return verdicts;
}

const TEXT: Call = call("body", 0.93);

function firstCall(rules: readonly Rule[], layout: Layout, i: number): Call {
  for (const rule of rules) {
    const found = rule(layout, i);
    if (found !== undefined) return found;
  }
  return TEXT;
}
