import { isContentKind, type LineVerdict } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";
import { INSIDE_RULES } from "./insideRules.ts";
import { type Layout, layOut } from "./layout.ts";
import { OUTSIDE_RULES } from "./outsideRules.ts";
import { type Call, call, type Rule } from "./rules.ts";

/** One verdict a line, in order. Linear in the number of lines. */
export function judgeLines(lines: readonly DocumentLine[]): readonly LineVerdict[] {
  const layout = layOut(lines);
  return lines.map(({ start, end }, i) => {
    const isInside = i >= layout.main.start && i < layout.main.end;
    const { kind, confidence, reasons } = firstCall(isInside ? INSIDE_RULES : OUTSIDE_RULES, layout, i);
    return { start, end, boilerplate: !isContentKind(kind), kind, confidence, reasons };
  });
}

const TEXT: Call = call("body", 0.93);

function firstCall(rules: readonly Rule[], layout: Layout, i: number): Call {
  for (const rule of rules) {
    const found = rule(layout, i);
    if (found !== undefined) return found;
  }
  return TEXT;
}
