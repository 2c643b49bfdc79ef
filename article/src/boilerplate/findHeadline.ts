import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import { flagsOf, WordFlag } from "./lexicon.ts";
import { FURNITURE_WEIGHT, isBareDate } from "./lineShape.ts";
import type { LineRange } from "./mainText.ts";
import { MOST_TOPICAL } from "./newForm.ts";
import type { Page } from "./page.ts";
import { NUMBER_HASH, scanLine } from "./scanLine.ts";
import { isTitleWithSiteName } from "./siteName.ts";
import type { Block } from "./unwrap.ts";

/** Index of the article's own headline: the title-like line above the text that shares its words and stands next to the by-line; -1 where nothing fits. */
export function findHeadline(page: Page, main: LineRange): number {
  if (main.end === 0) return -1;
  const topic = topicWords(page, main);
  let best = -1;
  let bestScore = LEAST_SCORE;
  const candidates: number[] = [];
  const last = Math.min(main.start + 2, main.end - 1);
  for (let i = Math.max(0, main.start - FARTHEST); i <= last; i++) {
    const score = scoreOf(page, i, main, topic);
    if (score >= LEAST_SCORE) candidates.push(i);
    // Of equals the lower line: it is nearer to the text.
    if (score >= bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best === -1) return -1;
  // A site's name counts for nothing, and its words may well stand in the text.
  return rightCopy(page, candidates.findLast((i) => isTitleWithSiteName(page, best, i)) ?? best);
}

/** 98 % of the headlines of the training pages stand at most this many lines above the first full sentence. */
const FARTHEST = 70;
/** Weights and threshold tuned by hand on the training pages. */
const LEAST_SCORE = 2.5;

/**
 * Of two copies of the headline within a few lines: with only a by-line or date between, the upper one is the headline and the lower its copy; with nothing between, the upper
 * one is the page's title and the lower the headline.
 */
export function rightCopy(page: Page, best: number): number {
  const last = Math.min(best + COPY_DISTANCE, page.lines.length - 1);
  const first = page.firsts[best] as number;
  const upper = best - first <= COPY_DISTANCE ? first : best;
  let lower = best;
  for (let i = best + 1; i <= last; i++) if (page.firsts[i] === first) lower = i;
  for (let i = upper + 1; i < lower; i++) if (isDated(page, i)) return upper;
  return lower;
}

const COPY_DISTANCE = 4;

function scoreOf(page: Page, i: number, main: LineRange, topic: ReadonlySet<number>): number {
  const form = page.forms[i] as LineForm;
  const shape = page.shapes[i] as number;
  if (form.words < 2 || form.words > 40 || page.times[i] === 1 || isBareDate(form)) return -Infinity;
  if (shape === LineShape.prose && (form.ending === LineEnding.stop || i >= main.start)) return -Infinity;
  let score = lengthScore(form.words);
  if (shape === LineShape.prose) score -= 2.5;
  else if (shape === LineShape.running || shape === LineShape.sentence) score -= 1;
  if (form.ending === LineEnding.stop || form.ending === LineEnding.open) score -= 1;
  if (form.opening === LineOpening.heading) score += 2;
  else if (form.opening === LineOpening.bullet || form.opening === LineOpening.lower) score -= 2;
  score -= form.separators;
  if ((page.cueWeights[i] as number) >= FURNITURE_WEIGHT) score -= 4;
  else if (form.cues.length > 0) score -= form.cues[0]?.place === "whole" ? 4 : 1.5;
  if ((page.copies[i] as number) > 1) score += 0.5;
  if (isOtherTitle(page, i - 1, i)) score -= 1;
  if (isOtherTitle(page, i + 1, i)) score -= 0.4;
  if (hasTimeBelow(page, i)) score += 1.5;
  score += 4 * sharedWords(page.lines[i] as Block, topic);
  return score - 0.05 * Math.abs(main.start - i) - (i > main.start ? 2 : 0);
}

function lengthScore(words: number): number {
  if (words < 4) return 0;
  return words < 6 ? 1.2 : words <= 20 ? 2 : 1;
}

function isOtherTitle(page: Page, i: number, than: number): boolean {
  return (
    i >= 0 &&
    page.firsts[i] !== page.firsts[than] &&
    page.shapes[i] === LineShape.title &&
    (page.cueWeights[i] as number) < FURNITURE_WEIGHT
  );
}

/** A by-line or date stands within the next four lines. */
function hasTimeBelow(page: Page, i: number): boolean {
  const last = Math.min(i + 4, page.lines.length - 1);
  for (let j = i + 1; j <= last; j++) if (isDated(page, j)) return true;
  return false;
}

function isDated(page: Page, i: number): boolean {
  const form = page.forms[i] as LineForm;
  if (page.times[i] === 1 || isBareDate(form)) return true;
  if (form.words < 20 && form.numbers > 1 && form.timeWords > 0 && page.shapes[i] === LineShape.title) return true;
  return form.cues.some(({ kind }) => kind === "byline" || kind === "timestamp");
}

/** The words of the first paragraphs without those of every text. */
function topicWords(page: Page, main: LineRange): ReadonlySet<number> {
  const words = new Set<number>();
  let paragraphs = 0;
  for (let i = main.start; i < main.end && paragraphs < TOPIC_PARAGRAPHS; i++) {
    if (page.shapes[i] !== LineShape.prose) continue;
    paragraphs++;
    for (const hash of topicalWords(page.lines[i] as Block, TOPIC_CHARACTERS)) words.add(hash);
  }
  return words;
}

const TOPIC_PARAGRAPHS = 6;
/** Of a paragraph; keeps a line of a megabyte from costing a document's worth of time. */
const TOPIC_CHARACTERS = 2000;

/** In the first `limit` characters of the line. What its form knows is all of them for most lines: the others are read again. */
function topicalWords({ count, reading: { form, paragraph } }: Block, limit: number): readonly number[] {
  const { text } = paragraph;
  if (count === undefined && form.topical.length < MOST_TOPICAL && text.length <= limit) return form.topical;
  const scan = scanLine(text.slice(0, limit));
  const words: number[] = [];
  for (let i = 0; i < scan.count; i++) {
    const hash = scan.hashes[i] as number;
    if (hash !== NUMBER_HASH && (flagsOf(hash) & WordFlag.stop) === 0) words.push(hash);
  }
  return words;
}

/** Share of the line's topical words that the text uses too, 0–1. */
function sharedWords(line: Block, topic: ReadonlySet<number>): number {
  const topical = topicalWords(line, Number.POSITIVE_INFINITY);
  let shared = 0;
  for (const hash of topical) if (topic.has(hash)) shared++;
  return topical.length < 2 ? 0 : shared / topical.length;
}
