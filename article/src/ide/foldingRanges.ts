import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { openFurniture } from "./furniture.ts";
import type { FoldingRange } from "./types.ts";

/** Front matter, runs of two or more furniture lines, and sections under sub-headings. A range starts on the line that stays visible. */
export function foldingRanges(analysis: Analysis): readonly FoldingRange[] {
  const { frontMatter } = analysis.markup;
  const top: readonly FoldingRange[] = frontMatter
    ? [{ start: frontMatter.start, end: frontMatter.content.end, kind: "frontMatter" }]
    : [];
  return [...top, ...furnitureRuns(analysis), ...sections(analysis)];
}

function furnitureRuns(analysis: Analysis): readonly FoldingRange[] {
  const flagged = new Set(openFurniture(analysis).map(({ start }) => start));
  const runs: FoldingRange[] = [];
  let run: Span[] = [];
  const end = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length > 1) runs.push({ start: first.start, end: last.end, kind: "furniture" });
    run = [];
  };
  for (const line of analysis.lines) {
    if (flagged.has(line.start)) run.push(line);
    else end();
  }
  end();
  return runs;
}

function sections({ lines }: Analysis): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let heading: Span | undefined;
  let last: Span | undefined;
  const end = (): void => {
    if (heading && last && last.start > heading.start)
      ranges.push({ start: heading.start, end: last.end, kind: "section" });
  };
  for (const line of lines) {
    if (line.kind === "subheading") {
      end();
      heading = line;
    }
    if (!line.boilerplate) last = line;
  }
  end();
  return ranges;
}
