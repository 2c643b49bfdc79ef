import { LINE_KINDS, type LineKind } from "../model/analysis.ts";
import { type LineForm, LineShape } from "../model/reading.ts";
import { cap, largestRun, log, odds, share, signed } from "./featureBytes.ts";
import { copyRuns as copyRunsOf } from "./copyRuns.ts";
import type { Layout } from "./layout.ts";
import type { Call } from "./rules.ts";

/** What the trees ask of one line: a byte of 0–63 each. `FEATURE_COUNT` of them a line, line after line. */
export interface FeatureInput {
  readonly layout: Layout;
  /** What the rules say of each line. */
  readonly calls: readonly Call[];
  /** Log-odds of the word model and share of known n-grams, one a line. */
  readonly wordScores: Float32Array;
  readonly known: Float32Array;
}

const KIND_NUMBERS: ReadonlyMap<LineKind, number> = new Map(LINE_KINDS.map((kind, i) => [kind, i]));
/** Whose nearest line above and below is measured: what ends an article, or stands in it. */
const MARKER_KINDS: readonly LineKind[] = ["comments", "related", "promotion", "legal", "share", "byline"];

export function lineFeatures({ layout, calls, wordScores, known }: FeatureInput): { rows: Uint8Array; count: number } {
  const n = layout.lines.length;
  const forms = layout.forms;
  const columns = readColumns(layout, calls, wordScores);
  const { words, prose, gapsAbove, blockStarts, blockEnds, patternCounts, furniture } = columns;
  const sums = columns.sums;
  const scoreBlock = scoreRange(words, wordScores);
  const proseBlock = proseRange(words, prose);
  const overlaps = overlapColumns(layout, prose);
  const near = nearPatterns(forms, layout);
  const copyRuns = copyRunsOf(layout);
  const markers = MARKER_KINDS.map((kind) => markerColumns(layout, kind));
  let width = 0;
  let rows = new Uint8Array(0);
  let at = 0;
  const put = (value: number): void => {
    rows[at++] = value;
  };
  const row = (i: number): void => {
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
    // Elsewhere on the page.
    put(cap(layout.copies[i] as number));
    put(log(copyRuns[i] as number));
    put(log(patternCounts[i] as number));
    put(near[i] as number);
    put(overlaps.page[i] as number);
    put(overlaps.near[i] as number);
    // Blank lines and blocks.
    put(cap(gapsAbove[i] as number));
    put(cap(i + 1 < n ? (gapsAbove[i + 1] as number) : 0));
    put(log((blockEnds[i] as number) - (blockStarts[i] as number)));
    put(log(i - (blockStarts[i] as number)));
    // Place on the page.
    put(log(i));
    put(log(n - 1 - i));
    put(log((sums.words[i] as number) >> 2));
    put(log(((sums.words[n] as number) - (sums.words[i + 1] as number)) >> 2));
    put(log((sums.prose[i] as number) >> 2));
    put(log(((sums.prose[n] as number) - (sums.prose[i + 1] as number)) >> 2));
    for (const { start, end } of [layout.main, scoreBlock, proseBlock]) {
      put(signed(i - start));
      put(signed(end - 1 - i));
    }
    put(layout.headline === -1 ? 0 : signed(i - layout.headline));
    put(layout.isTidy ? 1 : 0);
    // What the rules say.
    const call = calls[i] as Call;
    put(KIND_NUMBERS.get(call.kind) as number);
    put(furniture[i] === 1 ? cap(32 + call.confidence * 31) : cap(31 - call.confidence * 31));
    // Around the line.
    for (const reach of [3, 10, 30]) {
      const above = Math.max(0, i - reach);
      const below = Math.min(n, i + 1 + reach);
      put(mean(sums.scores, above, i));
      put(mean(sums.scores, i + 1, below));
      put(mean(sums.scores, above, below));
      put(cap((sums.prose[i] as number) - (sums.prose[above] as number)));
      put(cap((sums.prose[below] as number) - (sums.prose[i + 1] as number)));
      put(cap((sums.cues[i] as number) - (sums.cues[above] as number)));
      put(cap((sums.cues[below] as number) - (sums.cues[i + 1] as number)));
      put(cap((sums.furniture[i] as number) - (sums.furniture[above] as number)));
      put(cap((sums.furniture[below] as number) - (sums.furniture[i + 1] as number)));
      put(cap((sums.titles[i] as number) - (sums.titles[above] as number)));
      put(cap((sums.titles[below] as number) - (sums.titles[i + 1] as number)));
      put(log((sums.words[i] as number) - (sums.words[above] as number)));
      put(log((sums.words[below] as number) - (sums.words[i + 1] as number)));
      put(cap((sums.times[i] as number) - (sums.times[above] as number)));
      put(cap((sums.times[below] as number) - (sums.times[i + 1] as number)));
    }
    for (let d = 1; d <= 5; d++) {
      put(i - d >= 0 ? odds(wordScores[i - d] as number) : 0);
      put(i + d < n ? odds(wordScores[i + d] as number) : 0);
    }
    for (let d = 1; d <= 3; d++) {
      neighbour(i - d);
      neighbour(i + d);
    }
    for (const { above, below, countAbove, countBelow } of markers) {
      put(log(above[i] as number));
      put(log(below[i] as number));
      put(cap(countAbove[i] as number));
      put(cap(countBelow[i] as number));
    }
    // The nearest full sentences.
    put(log(columns.proseAbove[i] as number));
    put(log(columns.proseBelow[i] as number));
  };
  const neighbour = (j: number): void => {
    const form = forms[j];
    if (form === undefined) {
      put(0);
      put(7);
      put(0);
      put(0);
      put(0);
      return;
    }
    put(cap(form.words));
    put(form.shape);
    put(form.ending);
    put(form.opening);
    put(cap(form.cueWeight * 32) + (layout.times[j] === 1 ? 31 : 0));
  };
  if (n === 0) return { rows, count: 0 };
  // The first row is measured to know how many features there are.
  row(0);
  width = at;
  rows = new Uint8Array(n * width);
  at = 0;
  for (let i = 0; i < n; i++) row(i);
  return { rows, count: width };
}

function mean(sums: Float64Array, from: number, to: number): number {
  return to <= from ? 0 : odds(((sums[to] as number) - (sums[from] as number)) / (to - from));
}

function readColumns(layout: Layout, calls: readonly Call[], wordScores: Float32Array) {
  const n = layout.lines.length;
  const words = new Int32Array(n);
  const prose = new Uint8Array(n);
  const furniture = new Uint8Array(n);
  const gapsAbove = new Int32Array(n);
  const blockStarts = new Int32Array(n);
  const blockEnds = new Int32Array(n);
  const sums = {
    words: new Float64Array(n + 1),
    prose: new Float64Array(n + 1),
    scores: new Float64Array(n + 1),
    cues: new Float64Array(n + 1),
    furniture: new Float64Array(n + 1),
    titles: new Float64Array(n + 1),
    times: new Float64Array(n + 1),
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
  const patternCounts = Int32Array.from(layout.forms, (form) => patterns.get(form.pattern) as number);
  const proseAbove = new Int32Array(n);
  const proseBelow = new Int32Array(n);
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

function scoreRange(words: Int32Array, scores: Float32Array): { start: number; end: number } {
  return largestRun(words.length, (i) => -(scores[i] as number) * Math.sqrt(words[i] as number));
}

function proseRange(words: Int32Array, prose: Uint8Array): { start: number; end: number } {
  return largestRun(words.length, (i) => (prose[i] === 1 ? (words[i] as number) : -8));
}

/** Share of the twelve lines around whose pattern is the line's own, in eighths of the number. */
function nearPatterns(forms: readonly LineForm[], layout: Layout): Uint8Array {
  const n = layout.lines.length;
  const near = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const { pattern } = forms[i] as LineForm;
    let count = 0;
    const last = Math.min(n - 1, i + 6);
    for (let j = Math.max(0, i - 6); j <= last; j++) if (j !== i && (forms[j] as LineForm).pattern === pattern) count++;
    near[i] = count;
  }
  return near;
}

/** How much of what a line is about the page's full sentences speak of too, and the three nearest on each side. 0: a line about nothing. */
function overlapColumns({ forms }: Layout, prose: Uint8Array): { page: Uint8Array; near: Uint8Array } {
  const n = forms.length;
  const page = new Uint8Array(n);
  const near = new Uint8Array(n);
  const { ids, starts, count } = numberWords(forms);
  // Of each word: how many full sentences hold it, and which one did last (their ordinal from 1).
  const holders = new Int32Array(count);
  const last = new Int32Array(count);
  const isNear = new Uint8Array(ids.length);
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
function numberWords(forms: readonly LineForm[]): { ids: Int32Array; starts: Int32Array; count: number } {
  const starts = new Int32Array(forms.length + 1);
  let total = 0;
  for (const [i, { topical }] of forms.entries()) starts[i + 1] = total += topical.length;
  let size = 16;
  while (size < 2 * total) size *= 2;
  const keys = new Int32Array(size);
  // A slot holds a word's number plus one; 0 is free.
  const slots = new Int32Array(size);
  const ids = new Int32Array(total);
  let count = 0;
  let at = 0;
  for (const { topical } of forms) {
    for (let k = 0; k < topical.length; k++) {
      const hash = topical[k] as number;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (slots[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
      if (slots[slot] === 0) {
        slots[slot] = ++count;
        keys[slot] = hash;
      }
      ids[at++] = (slots[slot] as number) - 1;
    }
  }
  return { ids, starts, count };
}

/** How far the nearest line above and below is whose words say that it is of this kind, and how many there are. */
function markerColumns({ forms }: Layout, kind: LineKind) {
  const n = forms.length;
  const above = new Int32Array(n);
  const below = new Int32Array(n);
  const countAbove = new Int32Array(n);
  const countBelow = new Int32Array(n);
  const isMarker = (i: number): boolean => {
    const { cues, words } = forms[i] as LineForm;
    return words <= LONGEST_MARKER && cues.some((cue) => cue.kind === kind && (cue.place === "whole" || cue.strength === "sure"));
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
