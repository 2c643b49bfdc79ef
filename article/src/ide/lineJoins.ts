import type { Analysis } from "../analysis/analysis.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { visible } from "./furniture.ts";

/** What joins the lines of each paragraph that was broken at a fixed width, an edit a line break. In order. */
export const lineJoins: (analysis: Analysis) => readonly TextEdit[] = oncePer((analysis: Analysis) => {
  const { text, markup } = analysis;
  const { problems } = markup;
  let problem = 0;
  return analysis.paragraphs.flatMap((lines): readonly TextEdit[] => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (lines.length < 2 || !first || !last || !lines.every(isRunning)) return [];
    while (problem < problems.length && (problems[problem]?.start ?? 0) < first.start) problem++;
    if ((problems[problem]?.start ?? last.end) < last.end) return [];
    return lines.slice(1).map(({ start, end }, i) => {
      const before = visible(text, lines[i] as LineVerdict);
      const next = visible(text, { start, end });
      return { start: before.end, end: next.start, text: isCutWord(text, before, next) ? "" : " " };
    });
  });
});

/** Article text that nobody has tagged as something else. */
function isRunning({ kind, marked }: LineVerdict): boolean {
  return kind === "body" && !marked;
}

/** `well-` at the end of a line and `known` at the start of the next. */
function isCutWord(text: string, before: Span, next: Span): boolean {
  return (
    /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(before.start, before.end - 3), before.end)) &&
    !/^(?:and|or|to|und|oder|bis|et|ou)\b/.test(text.slice(next.start, Math.min(next.end, next.start + 5)))
  );
}
