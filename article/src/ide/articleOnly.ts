import type { Analysis } from "../analysis/analysis.ts";
import type { LineVerdict } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";

/**
 * The folds that hide all furniture, flagged or kept as `<fw>`. Each starts on the line of the article (or of the front matter) before a run of furniture, which stays in sight, and
 * ends with the run's last line; at the top of a text without front matter the run's first line stays, for lack of a line before it. In order and apart; empty for a clean
 * article. Never throws.
 */
export function articleOnlyFolds({ lines, markup }: Analysis): readonly Span[] {
  const folds: Span[] = [];
  let before: Span | undefined = markup.frontMatter && lastLine(markup.frontMatter);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as LineVerdict;
    if (!line.boilerplate) {
      before = line;
      continue;
    }
    while (lines[i + 1]?.boilerplate) i++;
    const { end } = lines[i] as LineVerdict;
    const start = (before ?? line).start;
    folds.push({ start, end });
  }
  return folds;
}

/** Any place in the closing line of the front matter. */
function lastLine({ content }: { readonly content: Span }): Span {
  return { start: content.end, end: content.end };
}
