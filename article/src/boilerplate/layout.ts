import type { LineKind } from "../model/analysis.ts";
import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import { findCommentSection } from "./commentSection.ts";
import { findConsentPanel } from "./consentPanel.ts";
import { findHeadline } from "./findHeadline.ts";
import { FURNITURE_WEIGHT, isAttributedQuotation, strongestCue } from "./lineShape.ts";
import { findMainText, type LineRange } from "./mainText.ts";
import { type Page, readPage } from "./page.ts";
import type { Block } from "./unwrap.ts";
import { zeros } from "./zeros.ts";

/** The page with its large parts found: what the rules ask about a line's place. */
export interface Layout extends Page {
  readonly main: LineRange;
  /** Index of the headline, -1 where there is none. */
  readonly headline: number;
  /** Hardly a line is furniture by its words: the text has been cleaned before, or was written by hand. */
  readonly isTidy: boolean;
  readonly comments: Surroundings;
  /** The reader comments as a whole. */
  readonly commentSection: LineRange;
  readonly consentPanel: LineRange;
}

/** 1 where the nearest line above (below) that says what it is belongs to the reader comments, 0 elsewhere. */
interface Surroundings {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export function layOut(lines: readonly Block[]): Layout {
  const page = readPage(lines);
  const found = findMainText(page);
  const headline = findHeadline(page, found);
  const main = widen(page, found, headline);
  return {
    lines: page.lines,
    forms: page.forms,
    shapes: page.shapes,
    cueWeights: page.cueWeights,
    times: page.times,
    copies: page.copies,
    firsts: page.firsts,
    headline,
    main,
    isTidy: isTidyPage(page, main),
    comments: findComments(page, main.end),
    commentSection: findCommentSection(page),
    consentPanel: findConsentPanel(page),
  };
}

/** Marks lines at most `FARTHEST_CONTROL` away from a control of the comments, with no other furniture but controls and advertisements between. */
function findComments(page: Page, from: number): Surroundings {
  const { length } = page.lines;
  const above = zeros(length);
  const below = zeros(length);
  for (let i = from, left = 0; i < length; i++) {
    above[i] = left > 0 ? 1 : 0;
    left = controlsLeft(page, i, left);
  }
  for (let i = length - 1, left = 0; i >= from; i--) {
    below[i] = left > 0 ? 1 : 0;
    left = controlsLeft(page, i, left);
  }
  return { above, below };
}

function controlsLeft(page: Page, i: number, left: number): number {
  if ((page.cueWeights[i] as number) < FURNITURE_WEIGHT) return left - 1;
  const kind = strongestCue(page.forms[i] as LineForm)?.kind;
  if (kind === "comments") return FARTHEST_CONTROL;
  return kind === "advertisement" || kind === "share" ? left - 1 : 0;
}

/** A reader's name, the time and a comment of some paragraphs. */
const FARTHEST_CONTROL = 8;

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
  const top = headline < start ? headline + 1 : 0;
  for (let next = paragraphBeyond(page, start, -1, top); next !== -1; next = paragraphBeyond(page, start, -1, top))
    start = next;
  if (headline !== -1) while (start > top && leadsIn(page, start - 1)) start--;
  const bottom = page.lines.length - 1;
  for (
    let next = paragraphBeyond(page, end - 1, 1, bottom);
    next !== -1;
    next = paragraphBeyond(page, end - 1, 1, bottom)
  )
    end = next + 1;
  while (end < page.lines.length && followsOn(page, end)) end++;
  if (isPlainRange(page, 0, start)) start = 0;
  if (isPlainRange(page, end, page.lines.length) && countTitles(page, end) < LINK_LIST) end = page.lines.length;
  return { start, end };
}

/** The next full paragraph a few lines above or below the text, past a link or an advertisement but nothing that ends an article; -1 where there is none. */
function paragraphBeyond(page: Page, from: number, step: number, limit: number): number {
  for (let distance = 1; distance <= FARTHEST_PARAGRAPH; distance++) {
    const i = from + distance * step;
    if ((i - limit) * step > 0) return -1;
    if (endsArticle(page, i)) return -1;
    if (page.shapes[i] === LineShape.prose && isPlain(page, i) && (page.forms[i] as LineForm).words >= FULL_PARAGRAPH)
      return i;
    if (distance <= NEAR && isSentenceOfText(page, i) && isBridge(page, from, i)) return i;
  }
  return -1;
}

/** One sentence that ends with a full stop, in the words of running text: the short last paragraph of many an article. */
function isSentenceOfText(page: Page, i: number): boolean {
  const form = page.forms[i] as LineForm;
  if ((page.shapes[i] as number) < LineShape.sentence || form.ending !== LineEnding.stop || form.shouted > 1)
    return false;
  if (!isPlain(page, i)) return false;
  return isAttributedQuotation(form) || (form.words >= SHORT_PARAGRAPH && form.stopWords >= 2 && form.addresses === 0);
}

/** Nothing, an advertisement, a link or a share line lies between. */
function isBridge(page: Page, from: number, to: number): boolean {
  const step = Math.sign(to - from);
  for (let i = from + step; i !== to; i += step) {
    if ((page.cueWeights[i] as number) < FURNITURE_WEIGHT) return false;
    const cue = strongestCue(page.forms[i] as LineForm);
    if (cue === undefined || !BRIDGES.has(cue.kind)) return false;
  }
  return true;
}

const BRIDGES: ReadonlySet<LineKind> = new Set(["advertisement", "share", "related", "promotion"]);
const NEAR = 3;
const SHORT_PARAGRAPH = 6;

/** "Read more" with its title and a label lie between two paragraphs at times. */
const FARTHEST_PARAGRAPH = 4;
const FULL_PARAGRAPH = 15;

function endsArticle(page: Page, i: number): boolean {
  if (page.times[i] === 1) return true;
  return (page.forms[i] as LineForm).cues.some(({ kind, strength }) => strength !== "apart" && ENDS.has(kind));
}

/** What stands between two articles, or an article and its page, and never between two paragraphs. */
const ENDS: ReadonlySet<LineKind> = new Set(["comments", "legal", "byline", "tags", "navigation"]);

function isPlainRange(page: Page, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isPlain(page, i)) return false;
  return true;
}

/** Long titles from line `from` on: several under the last sentence are links rather than the end of a text. */
function countTitles(page: Page, from: number): number {
  let count = 0;
  for (let i = from; i < page.lines.length; i++) {
    const { words, opening } = page.forms[i] as LineForm;
    if (page.shapes[i] === LineShape.title && words >= 6 && opening !== LineOpening.bullet) count++;
  }
  return count;
}

const LINK_LIST = 3;

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

/** A list item after another or after a colon, or the line with the colon itself. */
function followsOn(page: Page, i: number): boolean {
  if (!isPlain(page, i)) return false;
  if (!isBullet(page, i)) return isColon(page, i) && isBullet(page, i + 1);
  return isBullet(page, i - 1) || isColon(page, i - 1);
}

function isBullet(page: Page, i: number): boolean {
  return page.forms[i]?.opening === LineOpening.bullet;
}

function isColon(page: Page, i: number): boolean {
  return page.forms[i]?.ending === LineEnding.open;
}
