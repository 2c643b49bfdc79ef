import { isContentKind, type LineVerdict } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";
import { callOf, furnitureCall, textCall } from "./callOf.ts";
import { decide } from "./decide.ts";
import { isHeadline } from "./insideRules.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Call } from "./rules.ts";
import { scoreReasons } from "./scoreReasons.ts";
import { weigh } from "./weigh.ts";
import { unwrap } from "./unwrap.ts";

/** One verdict a line, in order. Linear in the number of lines. */
export function judgeLines(lines: readonly DocumentLine[]): readonly LineVerdict[] {
  const layout = layOut(unwrap(lines));
  const verdicts: LineVerdict[] = [];
  for (const [i, { kind, confidence, reasons }] of judge(layout).entries()) {
    for (let count = layout.lines[i]?.count ?? 1; count > 0; count--) {
      const { start, end } = lines[verdicts.length] as DocumentLine;
      verdicts.push({ start, end, boilerplate: !isContentKind(kind), kind, confidence, reasons });
    }
  }
  return verdicts;
}

/**
 * The model says whether a line is furniture, the rules say of which kind and why. The rules are asked first: what they say is evidence for the model. Once the headline is chosen
 * they are asked again, for what stands beside it.
 */
function judge(byRules: Layout): readonly Call[] {
  const calls = byRules.lines.map((_, i) => callOf(byRules, i));
  const { margins, headline } = decide(byRules, weigh(byRules, calls));
  const layout = headline === byRules.headline ? byRules : { ...byRules, headline };
  return calls.map((call, i) => {
    if (i === headline) return { ...(isHeadline(layout, i) as Call), confidence: probability(-(margins[i] as number)) };
    const final = layout === byRules ? call : callOf(layout, i);
    const margin = margins[i] as number;
    return margin > 0 ? furniture(layout, i, final, margins) : text(layout, i, final, margin);
  });
}

function furniture(layout: Layout, i: number, byRules: Call, margins: Float32Array): Call {
  const confidence = probability(margins[i] as number);
  if (!isContentKind(byRules.kind)) return { ...byRules, confidence };
  const { kind, reasons } = furnitureCall(layout, i);
  return { kind, confidence, reasons: [...scoreReasons(layout, i, margins), ...reasons] };
}

function text(layout: Layout, i: number, byRules: Call, margin: number): Call {
  const confidence = probability(-margin);
  const isText = isContentKind(byRules.kind) && byRules.kind !== "headline";
  const { kind, reasons } = isText ? byRules : textCall(layout, i);
  return { kind, confidence, reasons };
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
