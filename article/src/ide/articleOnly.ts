import type { Analysis } from "../analysis/analysis.ts";
import type { LineVerdict } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { openFurniture } from "./furniture.ts";
import type { Severities } from "./severities.ts";

/**
 * The folds that hide all furniture, flagged or kept as `<fw>`; flagged lines of a kind that is silenced stay in sight. Each starts on the line of the article (or of the front matter)
 * before a run of furniture, which stays in sight, and ends with the run's last line; at the top of a text without front matter the run's first line stays, for lack of a line before
 * it. In order and apart; empty for a clean article. Never throws.
 */
export function articleOnlyFolds(analysis: Analysis, severities: Severities = {}): readonly Span[] {
  const { lines, markup } = analysis;
  const isHidden = hiddenLines(analysis, severities);
  const folds: Span[] = [];
  let before: Span | undefined = markup.frontMatter && lastLine(markup.frontMatter);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as LineVerdict;
    if (!isHidden(line)) {
      before = line;
      continue;
    }
    while (isHidden(lines[i + 1])) i++;
    const { end } = lines[i] as LineVerdict;
    const start = (before ?? line).start;
    folds.push({ start, end });
  }
  return folds;
}

function hiddenLines(analysis: Analysis, severities: Severities): (line: LineVerdict | undefined) => boolean {
  const heard = new Set(openFurniture(analysis, severities));
  const silenced = new Set(openFurniture(analysis).filter((line) => !heard.has(line)));
  return (line) => line?.boilerplate === true && !silenced.has(line);
}

/** Any place in the closing line of the front matter. */
function lastLine({ content }: { readonly content: Span }): Span {
  return { start: content.end, end: content.end };
}
