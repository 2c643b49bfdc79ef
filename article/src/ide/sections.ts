import type { Analysis } from "../analysis/analysis.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span } from "../model/span.ts";

/** A heading with the paragraphs under it, up to the last one before the next heading. */
export interface Section extends Span {
  readonly heading: LineVerdict;
  /** Article lines under the heading. */
  readonly paragraphs: number;
}

export interface ArticleSections {
  /** From the first article line to the last; `undefined` where every line is furniture. */
  readonly article: Span | undefined;
  /** The headline with the whole article under it. */
  readonly headline: Section | undefined;
  /** Under sub-headings, in order; they never nest. One above the headline (a kicker) ends before it. */
  readonly sections: readonly Section[];
}

/** How the article is divided. Furniture between its lines lies inside, furniture after the last one does not. */
export const sectionsOf: (analysis: Analysis) => ArticleSections = oncePer(({ lines }: Analysis) => {
  const content = lines.filter(({ boilerplate }) => !boilerplate);
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return { article: undefined, headline: undefined, sections: [] };
  const headlineIndex = content.findIndex(({ kind }) => kind === "headline");
  const headings = content.flatMap((line, i) => (isHeading(line) ? [i] : []));
  const sections = headings.flatMap((from, i) =>
    from === headlineIndex ? [] : [sectionOf(content, from, headings[i + 1] ?? content.length)],
  );
  return {
    article: { start: first.start, end: last.end },
    headline: headlineIndex === -1 ? undefined : sectionOf(content, headlineIndex, content.length),
    sections,
  };
});

/** What a heading says, without tags. */
export function headingText({ markup }: Analysis, { start, end }: LineVerdict): string {
  return markup.plain.slice(markup.toPlain(start), markup.toPlain(end)).trim();
}

function isHeading({ kind }: LineVerdict): boolean {
  return kind === "headline" || kind === "subheading";
}

/** `content[from]` is the heading, `content[to]` the first line after the section. */
function sectionOf(content: readonly LineVerdict[], from: number, to: number): Section {
  const heading = content[from] as LineVerdict;
  const { end } = content[to - 1] as LineVerdict;
  return { heading, start: heading.start, end, paragraphs: to - from - 1 };
}
