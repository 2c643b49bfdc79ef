import { type DocumentLine, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import { findHeadline } from "./findHeadline.ts";
import { FURNITURE_WEIGHT } from "./lineShape.ts";
import { findMainText, type LineRange } from "./mainText.ts";
import { type Page, readPage } from "./page.ts";

/** The page with its large parts found: what the rules ask about a line's place. */
export interface Layout extends Page {
  readonly main: LineRange;
  /** Index of the headline, -1 where there is none. */
  readonly headline: number;
  /** Hardly a line is furniture by its words: the text has been cleaned before, or was written by hand. */
  readonly isTidy: boolean;
}

export function layOut(lines: readonly DocumentLine[]): Layout {
  const page = readPage(lines);
  const found = findMainText(page);
  const headline = findHeadline(page, found);
  const main = widen(page, found, headline);
  return { ...page, headline, main, isTidy: isTidyPage(page, main) };
}

/** At most one line in twenty, or one in all, is furniture by its words; a lone by-line or credit does not make a text a scraped page. */
function isTidyPage(page: Page, main: LineRange): boolean {
  if (main.end - main.start < 0.8 * page.lines.length) return false;
  let count = 0;
  for (let i = 0; i < page.lines.length; i++) if ((page.cueWeights[i] as number) >= FURNITURE_WEIGHT) count++;
  return count <= Math.max(1, page.lines.length / 20);
}

/**
 * The text goes on over what leads into its first sentence and what follows its last: list items, a standfirst under the headline; and over everything on a side where nothing
 * speaks of furniture.
 */
function widen(page: Page, main: LineRange, headline: number): LineRange {
  if (main.end === 0) return isPlainRange(page, 0, page.lines.length) ? { start: 0, end: page.lines.length } : main;
  let { start, end } = main;
  while (start > Math.max(headline + 1, 0) && headline !== -1 && leadsIn(page, start - 1)) start--;
  while (end < page.lines.length && followsOn(page, end)) end++;
  if (isPlainRange(page, 0, start)) start = 0;
  if (isPlainRange(page, end, page.lines.length)) end = page.lines.length;
  return { start, end };
}

function isPlainRange(page: Page, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isPlain(page, i)) return false;
  return true;
}

function isPlain(page: Page, i: number): boolean {
  return (
    (page.cueWeights[i] as number) < FURNITURE_WEIGHT &&
    page.times[i] === 0 &&
    ((page.copies[i] as number) === 1 || page.shapes[i] === LineShape.empty) &&
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
