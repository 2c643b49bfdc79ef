import { LINE_KINDS, type LineKind } from "../model/analysis.ts";
import { type LineForm, LineShape } from "../model/reading.ts";
import { copyRuns as copyRunsOf } from "./copyRuns.ts";
import { cap, largestRun, log, odds, share, signed } from "./featureBytes.ts";
import type { Layout } from "./layout.ts";
import { type PageLines, PageMemory } from "./pageMemory.ts";
import type { Call } from "./rules.ts";
import { zeros } from "./zeros.ts";

export interface FeatureInput {
  readonly layout: Layout;
  /** What the rules say of each line. */
  readonly calls: readonly Call[];
  /** Log-odds of the word model and share of known n-grams, one a line. */
  readonly wordScores: ArrayLike<number>;
  readonly known: ArrayLike<number>;
}

/** What the trees ask of the lines of a page: `width` bytes of 0–63 a line, line after line. */
export interface FeatureRows {
  readonly rows: Uint8Array;
  readonly width: number;
  readonly lines: PageLines;
}

const KIND_NUMBERS: ReadonlyMap<LineKind, number> = new Map(LINE_KINDS.map((kind, i) => [kind, i]));
/** Whose nearest line above and below is measured: what ends an article, or stands in it. */
const MARKER_KINDS: readonly LineKind[] = ["comments", "related", "promotion", "legal", "share", "byline"];

/** `memory`: of the page before an edit. Only near the edit are rows written anew as a whole; elsewhere what speaks of the line and its surroundings is copied. */
export function lineFeatures(
  { layout, calls, wordScores, known }: FeatureInput,
  memory: PageMemory = new PageMemory(),
): FeatureRows {
  const { forms } = layout;
  const n = forms.length;
  const columns = readColumns(layout, calls, wordScores);
  const { words, prose, gapsAbove, blockStarts, blockEnds, patternCounts, furniture, sums } = columns;
  const ranges = [layout.main, scoreRange(words, wordScores), proseRange(words, prose)];
  const overlaps = overlapColumns(layout, prose);
  const copyRuns = copyRunsOf(layout);
  const markers = MARKER_KINDS.map((kind) => markerColumns(layout, kind));
  const rows = new Uint8Array(n * WIDTH);
  let at = 0;
  const put = (value: number): void => {
    rows[at++] = value;
  };
  const putNeighbour = (j: number): void => {
    const form = forms[j];
    put(form === undefined ? 0 : cap(form.words));
    put(form === undefined ? NO_SHAPE : form.shape);
    put(form === undefined ? 0 : form.ending);
    put(form === undefined ? 0 : form.opening);
    put(form === undefined ? 0 : cap(form.cueWeight * 32) + (layout.times[j] === 1 ? 31 : 0));
  };
  /** What the line and those at most `REACH` away say. */
  const putNear = (i: number): void => {
    const form = forms[i] as LineForm;
    const w = form.words;
    put(cap(w));
    put(log(w));
    put(log(form.length >> 1));
    put(w === 0 ? 0 : cap((form.length / w) * 4));
    put(share(form.capitals, w));
    put(cap(form.capitals));
    put(cap(form.shouted));
    put(share(form.lower, w));
    put(share(form.stopWords, w));
    put(cap(form.stopWords));
    put(cap(form.numbers));
    put(share(form.numbers, w));
    put(cap(form.timeWords));
    put(cap(form.sentences));
    put(cap(form.commas));
    put(cap(form.separators));
    put(cap(form.addresses));
    put(form.opening);
    put(form.ending);
    put((form.quotation ? 1 : 0) + (form.attribution ? 2 : 0));
    put((form.hasClock ? 1 : 0) + (form.hasDate ? 2 : 0) + (form.isTime ? 4 : 0) + (form.isAgency ? 8 : 0));
    put(form.shape);
    put(cap(form.indent));
    put(cap(form.cueWeight * 32));
    put(odds(wordScores[i] as number));
    put(cap((known[i] as number) * 32));
    put(countAlike(forms, i));
    put(cap(gapsAbove[i] as number));
    put(cap(i + 1 < n ? (gapsAbove[i + 1] as number) : 0));
    const call = calls[i] as Call;
    put(KIND_NUMBERS.get(call.kind) as number);
    put(furniture[i] === 1 ? cap(32 + call.confidence * 31) : cap(31 - call.confidence * 31));
    for (const reach of WINDOWS) {
      const above = Math.max(0, i - reach);
      const below = Math.min(n, i + 1 + reach);
      put(mean(sums.scores, above, i));
      put(mean(sums.scores, i + 1, below));
      put(mean(sums.scores, above, below));
      for (const counts of [sums.prose, sums.cues, sums.furniture, sums.titles, sums.times]) {
        put(cap((counts[i] as number) - (counts[above] as number)));
        put(cap((counts[below] as number) - (counts[i + 1] as number)));
      }
      put(log((sums.words[i] as number) - (sums.words[above] as number)));
      put(log((sums.words[below] as number) - (sums.words[i + 1] as number)));
    }
    for (let d = 1; d <= 5; d++) {
      put(i - d >= 0 ? odds(wordScores[i - d] as number) : 0);
      put(i + d < n ? odds(wordScores[i + d] as number) : 0);
    }
    for (let d = 1; d <= 3; d++) {
      putNeighbour(i - d);
      putNeighbour(i + d);
    }
  };
  /** Where the line stands on the page, and what the page says of its words. */
  const putFar = (i: number): void => {
    put(cap(layout.copies[i] as number));
    put(log(copyRuns[i] as number));
    put(log(patternCounts[i] as number));
    put(overlaps.page[i] as number);
    put(overlaps.near[i] as number);
    put(log((blockEnds[i] as number) - (blockStarts[i] as number)));
    put(log(i - (blockStarts[i] as number)));
    put(log(i));
    put(log(n - 1 - i));
    put(log((sums.words[i] as number) >> 2));
    put(log(((sums.words[n] as number) - (sums.words[i + 1] as number)) >> 2));
    put(log((sums.prose[i] as number) >> 2));
    put(log(((sums.prose[n] as number) - (sums.prose[i + 1] as number)) >> 2));
    for (const { start, end } of ranges) {
      put(signed(i - start));
      put(signed(end - 1 - i));
    }
    put(layout.headline === -1 ? 0 : signed(i - layout.headline));
    put(layout.isTidy ? 1 : 0);
    for (const { above, below, countAbove, countBelow } of markers) {
      put(log(above[i] as number));
      put(log(below[i] as number));
      put(cap(countAbove[i] as number));
      put(cap(countBelow[i] as number));
    }
    put(log(columns.proseAbove[i] as number));
    put(log(columns.proseBelow[i] as number));
  };
  const lines = { forms, calls, gapsAbove };
  const unchanged = memory.unchanged(lines, REACH);
  for (let i = 0; i < n; i++) {
    const old = unchanged[i] as number;
    if (old === -1) putNear(i);
    else {
      rows.set(memory.rows.subarray(old * WIDTH, old * WIDTH + NEAR_WIDTH), at);
      at += NEAR_WIDTH;
    }
    putFar(i);
  }
  return { rows, width: WIDTH, lines };
}

/** Of `FeatureRows.width`: what the surroundings say, then what the page says. */
const NEAR_WIDTH = 116;
const WIDTH: number = NEAR_WIDTH + 47;

/** Lines on each side. */
const WINDOWS = [3, 10, 30] as const;
/** The largest window, and a line more: the blank lines above a line belong to it. */
const REACH = 31;
/** `LineShape` of a line that is not there. */
const NO_SHAPE = 7;

/** How many of the twelve lines around are written like the line. */
function countAlike(forms: readonly LineForm[], i: number): number {
  const { pattern } = forms[i] as LineForm;
  const last = Math.min(forms.length - 1, i + 6);
  let count = 0;
  for (let j = Math.max(0, i - 6); j <= last; j++) if (j !== i && (forms[j] as LineForm).pattern === pattern) count++;
  return count;
}

function mean(sums: readonly number[], from: number, to: number): number {
  return to <= from ? 0 : odds(((sums[to] as number) - (sums[from] as number)) / (to - from));
}

function readColumns(layout: Layout, calls: readonly Call[], wordScores: ArrayLike<number>) {
  const n = layout.lines.length;
  const words = zeros(n);
  const prose = zeros(n);
  const furniture = zeros(n);
  const gapsAbove = zeros(n);
  const blockStarts = zeros(n);
  const blockEnds = zeros(n);
  const sums = {
    words: zeros(n + 1),
    prose: zeros(n + 1),
    scores: zeros(n + 1),
    cues: zeros(n + 1),
    furniture: zeros(n + 1),
    titles: zeros(n + 1),
    times: zeros(n + 1),
  };
  const patterns = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const form = layout.forms[i] as LineForm;
    words[i] = form.words;
    prose[i] = form.shape === LineShape.prose ? 1 : 0;
    const { kind } = calls[i] as Call;
    furniture[i] = kind === "headline" || kind === "subheading" || kind === "body" ? 0 : 1;
    gapsAbove[i] = i === 0 ? 0 : (layout.lines[i]?.number as number) - (layout.lines[i - 1]?.number as number) - 1;
    blockStarts[i] = i > 0 && (gapsAbove[i] as number) <= 0 ? (blockStarts[i - 1] as number) : i;
    sums.words[i + 1] = (sums.words[i] as number) + form.words;
    sums.prose[i + 1] = (sums.prose[i] as number) + (prose[i] === 1 ? form.words : 0);
    sums.scores[i + 1] = (sums.scores[i] as number) + (wordScores[i] as number);
    sums.cues[i + 1] = (sums.cues[i] as number) + (form.cueWeight >= 0.5 ? 1 : 0);
    sums.furniture[i + 1] = (sums.furniture[i] as number) + (furniture[i] as number);
    sums.titles[i + 1] = (sums.titles[i] as number) + (form.shape === LineShape.title ? 1 : 0);
    sums.times[i + 1] = (sums.times[i] as number) + (form.isTime ? 1 : 0);
    patterns.set(form.pattern, (patterns.get(form.pattern) ?? 0) + 1);
  }
  for (let i = n - 1; i >= 0; i--)
    blockEnds[i] = i + 1 < n && (gapsAbove[i + 1] as number) <= 0 ? (blockEnds[i + 1] as number) : i;
  const patternCounts = layout.forms.map((form) => patterns.get(form.pattern) as number);
  const proseAbove = zeros(n);
  const proseBelow = zeros(n);
  for (let i = 0, last = -4000; i < n; i++) {
    proseAbove[i] = i - last;
    if (prose[i] === 1) last = i;
  }
  for (let i = n - 1, next = n + 4000; i >= 0; i--) {
    proseBelow[i] = next - i;
    if (prose[i] === 1) next = i;
  }
  return { words, prose, furniture, gapsAbove, blockStarts, blockEnds, sums, patternCounts, proseAbove, proseBelow };
}

function scoreRange(words: readonly number[], scores: ArrayLike<number>): { start: number; end: number } {
  return largestRun(words.length, (i) => -(scores[i] as number) * Math.sqrt(words[i] as number));
}

function proseRange(words: readonly number[], prose: readonly number[]): { start: number; end: number } {
  return largestRun(words.length, (i) => (prose[i] === 1 ? (words[i] as number) : -8));
}

/** How much of what a line is about the page's full sentences speak of too, and the three nearest on each side. 0: a line about nothing. */
function overlapColumns(
  { forms }: Layout,
  prose: readonly number[],
): { page: readonly number[]; near: readonly number[] } {
  const n = forms.length;
  const page = zeros(n);
  const near = zeros(n);
  const { ids, starts, count } = numberWords(forms);
  // Of each word: how many full sentences hold it, and which one did last (their ordinal from 1).
  const holders = zeros(count);
  const last = zeros(count);
  const isNear = zeros(ids.length);
  let ordinal = 0;
  for (let i = 0; i < n; i++) {
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const seen = last[ids[k] as number] as number;
      if (seen > 0 && ordinal - seen < NEAR_PROSE) isNear[k] = 1;
    }
    if (prose[i] === 0) continue;
    ordinal++;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const id = ids[k] as number;
      if (last[id] === ordinal) continue;
      last[id] = ordinal;
      holders[id] = (holders[id] as number) + 1;
    }
  }
  last.fill(0);
  ordinal = 0;
  for (let i = n - 1; i >= 0; i--) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    const own = prose[i] as number;
    let shared = 0;
    let close = 0;
    for (let k = from; k < to; k++) {
      const id = ids[k] as number;
      const seen = last[id] as number;
      if (isNear[k] === 1 || (seen > 0 && ordinal - seen < NEAR_PROSE)) close++;
      if ((holders[id] as number) > own) shared++;
    }
    if (to - from > 1 && (forms[i] as LineForm).words > 2) {
      page[i] = 1 + share(shared, to - from);
      near[i] = 1 + share(close, to - from);
    }
    if (own === 0) continue;
    ordinal++;
    for (let k = from; k < to; k++) last[ids[k] as number] = ordinal;
  }
  return { page, near };
}

const NEAR_PROSE = 3;

/** The topical words of all lines as numbers from 0: those of line `i` are `ids[starts[i], starts[i + 1])`. */
function numberWords(forms: readonly LineForm[]): { ids: readonly number[]; starts: readonly number[]; count: number } {
  const starts = zeros(forms.length + 1);
  let total = 0;
  for (const [i, { topical }] of forms.entries()) starts[i + 1] = total += topical.length;
  let size = 16;
  while (size < 2 * total) size *= 2;
  /** By number. */
  const words: number[] = [];
  // A slot holds a word's number plus one; 0 is free.
  const slots = zeros(size);
  const ids = zeros(total);
  let at = 0;
  for (const { topical } of forms) {
    for (let k = 0; k < topical.length; k++) {
      const hash = topical[k] as number;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (slots[slot] !== 0 && words[(slots[slot] as number) - 1] !== hash) slot = (slot + 1) & (size - 1);
      if (slots[slot] === 0) slots[slot] = words.push(hash);
      ids[at++] = (slots[slot] as number) - 1;
    }
  }
  return { ids, starts, count: words.length };
}

/** How far the nearest line above and below is whose words say that it is of this kind, and how many there are. */
function markerColumns({ forms }: Layout, kind: LineKind) {
  const n = forms.length;
  const above = zeros(n);
  const below = zeros(n);
  const countAbove = zeros(n);
  const countBelow = zeros(n);
  const isMarker = (i: number): boolean => {
    const { cues, words } = forms[i] as LineForm;
    return (
      words <= LONGEST_MARKER &&
      cues.some((cue) => cue.kind === kind && (cue.place === "whole" || cue.strength === "sure"))
    );
  };
  for (let i = 0, last = -4000, count = 0; i < n; i++) {
    above[i] = i - last;
    countAbove[i] = count;
    if (!isMarker(i)) continue;
    last = i;
    count++;
  }
  for (let i = n - 1, next = n + 4000, count = 0; i >= 0; i--) {
    below[i] = next - i;
    countBelow[i] = count;
    if (!isMarker(i)) continue;
    next = i;
    count++;
  }
  return { above, below, countAbove, countBelow };
}

/** Words; "comments" inside a sentence marks nothing. */
const LONGEST_MARKER = 12;
