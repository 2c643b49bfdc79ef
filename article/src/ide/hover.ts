import type { Analysis } from "../analysis/analysis.ts";
import { isIgnored } from "../markup/ignoredCodes.ts";
import type { Span } from "../model/span.ts";
import { dateCard, impossibleCard } from "./dateCard.ts";
import { impossibleDates } from "./dateFaults.ts";
import { openFurniture, visible } from "./furniture.ts";
import { lineCard } from "./lineCard.ts";
import type { LinkTo } from "./links.ts";
import { nameCard } from "./nameCard.ts";
import { quoteCard } from "./quoteCard.ts";
import { quoteAt } from "./quotes.ts";
import { DATE_CODES } from "./rules/dates.ts";
import { type Severities, severityOf } from "./severities.ts";
import { holding } from "./sortedSpans.ts";
import type { Hover } from "./types.ts";

export interface HoverOptions {
  /** Whether the reader has the finding of this code before them already (editors show diagnostics in the same pop-up): its card is left out. */
  readonly isTold?: (code: string) => boolean;
  /** The card of a finding that is `off` is left out. */
  readonly severities?: Severities;
  /** The address that the editor opens at an offset of the text, or `undefined`. Without it no words are links to the article's own text. */
  readonly linkTo?: LinkTo;
}

/**
 * What is known of the place: the name, date or quote there (a name inside a quote shows both), and why its line counts as furniture. The span is the smallest thing shown.
 * `undefined` where nothing is known; never throws.
 */
export function hover(
  analysis: Analysis,
  offset: number,
  { isTold = () => false, severities, linkTo }: HoverOptions = {},
): Hover | undefined {
  const isSilent = (code: string): boolean =>
    isTold(code) || isIgnored(analysis.markup, code) || severityOf(code, severities ?? {}, "hint") === "off";
  const name = holding(analysis.entities, offset);
  const date = holding(analysis.dates, offset);
  const impossible = date ? undefined : holding(impossibleDates(analysis), offset);
  const quote = quoteAt(analysis, { start: offset, end: offset + 1 });
  const line = holding(openFurniture(analysis, severities), offset);
  const cards: (Span & { readonly markdown: string })[] = [];
  if (name) cards.push({ start: name.start, end: name.end, markdown: nameCard(analysis, name, linkTo) });
  if (date) cards.push({ start: date.start, end: date.end, markdown: dateCard(analysis, date, isSilent) });
  if (impossible && !isSilent(DATE_CODES.day))
    cards.push({ start: impossible.start, end: impossible.end, markdown: impossibleCard(analysis, impossible) });
  if (quote) cards.push({ start: quote.start, end: quote.end, markdown: quoteCard(analysis, quote, linkTo) });
  if (line && !isTold(`furniture/${line.kind}`))
    cards.push({ ...visible(analysis.text, line), markdown: lineCard(line) });
  const [first] = cards;
  if (!first) return undefined;
  return { start: first.start, end: first.end, markdown: cards.map(({ markdown }) => markdown).join("\n\n---\n\n") };
}
