import type { DocumentLine } from "../model/reading.ts";
import { type LineForm, LineOpening } from "../model/reading.ts";
import { findHeadline } from "./findHeadline.ts";
import { FURNITURE_WEIGHT, LineShape } from "./lineShape.ts";
import { findMainText, type LineRange } from "./mainText.ts";
import { type Page, readPage } from "./page.ts";

/** The page with its large parts found: what the rules ask about a line's place. */
export interface Layout extends Page {
  readonly main: LineRange;
  /** Index of the headline, -1 where there is none. */
  readonly headline: number;
  /** No line but perhaps one is furniture by its words: the text has been cleaned before, or was written by hand. */
  readonly isTidy: boolean;
}

export function layOut(lines: readonly DocumentLine[]): Layout {
  const page = readPage(lines);
  const found = findMainText(page);
  const headline = findHeadline(page, found);
  const isTidy = countFurniture(page) <= TIDY_LINES;
  return { ...page, headline, isTidy, main: widen(page, found, headline, isTidy) };
}

/** A lone by-line or credit does not make a text a scraped page. */
const TIDY_LINES = 1;

function countFurniture(page: Page): number {
  let count = 0;
  for (let i = 0; i < page.lines.length; i++) {
    if ((page.cueWeights[i] as number) >= FURNITURE_WEIGHT || page.times[i] === 1 || (page.copies[i] as number) > 1)
      count++;
  }
  return count;
}

/** The text goes on over what leads into its first sentence and what follows its last: list items, a standfirst under the headline; on a tidy page, everything. */
function widen(page: Page, main: LineRange, headline: number, isTidy: boolean): LineRange {
  if (isTidy) return { start: 0, end: page.lines.length };
  if (main.end === 0) return main;
  let { start, end } = main;
  while (start > Math.max(headline + 1, 0) && headline !== -1 && leadsIn(page, start - 1)) start--;
  while (end < page.lines.length && followsOn(page, end)) end++;
  return { start, end };
}

function isPlain(page: Page, i: number): boolean {
  return (
    (page.cueWeights[i] as number) < FURNITURE_WEIGHT &&
    page.times[i] === 0 &&
    page.copies[i] === 1 &&
    (page.forms[i] as LineForm).cues.length === 0
  );
}

function leadsIn(page: Page, i: number): boolean {
  const shape = page.shapes[i] as number;
  return (
    isPlain(page, i) && (shape >= LineShape.sentence || (page.forms[i] as LineForm).opening === LineOpening.bullet)
  );
}

function followsOn(page: Page, i: number): boolean {
  return (
    isPlain(page, i) &&
    (page.forms[i] as LineForm).opening === LineOpening.bullet &&
    (page.forms[i - 1] as LineForm).opening === LineOpening.bullet
  );
}
