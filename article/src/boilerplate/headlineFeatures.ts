import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import { cap, largestRun, log, odds, share, signed } from "./featureBytes.ts";
import type { Layout } from "./layout.ts";
import { isTitleWithSiteName } from "./siteName.ts";
import type { Block } from "./unwrap.ts";

/** The lines that may be the headline, with what the trees ask of each: bytes of 0–63, `width` of them a candidate. */
export interface HeadlineCandidates {
  readonly indexes: readonly number[];
  readonly rows: Uint8Array;
  readonly width: number;
}

/** 98 % of the headlines of the training pages stand at most this many lines above the first full sentence of the text. */
const FARTHEST = 70;
const LONGEST = 45;
const FULL_SENTENCE = 12;
const FIRST_PARAGRAPHS = 3;

/** `lineRows` are the rows of `lineFeatures`, `lineWidth` bytes each; `scores` the log-odds that each line is furniture. */
export function headlineCandidates(
  layout: Layout,
  lineRows: Uint8Array,
  lineWidth: number,
  scores: ArrayLike<number>,
): HeadlineCandidates {
  const { forms, firsts } = layout;
  const n = forms.length;
  const body = largestRun(n, (i) => -clamp(scores[i] as number) * Math.sqrt((forms[i] as LineForm).words));
  let bodyStart = body.start;
  for (let i = body.start; i < body.end; i++) {
    const { shape, words } = forms[i] as LineForm;
    if (shape !== LineShape.prose || words < FULL_SENTENCE || (scores[i] as number) > 0) continue;
    bodyStart = i;
    break;
  }
  const indexes = candidatesAround(layout, body.start, bodyStart);
  const lead = new Set<number>();
  let paragraphs = 0;
  for (let i = bodyStart; i < body.end && paragraphs < FIRST_PARAGRAPHS; i++) {
    if ((forms[i] as LineForm).shape !== LineShape.prose) continue;
    paragraphs++;
    for (const hash of (forms[i] as LineForm).topical) lead.add(hash);
  }
  const tops = forms.slice(0, TOP_LINES);
  const leadShares = indexes.map((i) => shareOf(forms[i] as LineForm, (hash) => lead.has(hash)));
  const width = lineWidth + EXTRA;
  const rows = new Uint8Array(indexes.length * width);
  for (const [k, i] of indexes.entries()) {
    rows.set(lineRows.subarray(i * lineWidth, (i + 1) * lineWidth), k * width);
    let at = k * width + lineWidth;
    const put = (value: number): void => {
      rows[at++] = value;
    };
    for (const j of [i, i - 1, i + 1, i - 2, i + 2]) put(j < 0 || j >= n ? 0 : odds(scores[j] as number));
    let words = 0;
    let titles = 0;
    let furniture = 0;
    let kept = 0;
    let prose = 0;
    for (let j = Math.min(i, bodyStart) + 1; j < Math.max(i, bodyStart); j++) {
      const form = forms[j] as LineForm;
      words += form.words;
      if (form.shape === LineShape.title) titles++;
      if (form.shape === LineShape.prose) prose++;
      if ((scores[j] as number) > 0) furniture++;
      else kept++;
    }
    let titlesAbove = 0;
    for (let j = Math.max(0, i - 10); j < i; j++) if ((forms[j] as LineForm).shape === LineShape.title) titlesAbove++;
    let copiesAbove = 0;
    let copiesBetween = 0;
    let copiesBelow = 0;
    if ((layout.copies[i] as number) > 1) {
      for (let j = firsts[i] as number; j < n; j++) {
        if (j === i || firsts[j] !== firsts[i]) continue;
        if (j < i) copiesAbove++;
        else if (j < bodyStart) copiesBetween++;
        else copiesBelow++;
      }
    }
    let withSite = 0;
    for (let j = 0; j < Math.min(n, 4) && withSite === 0; j++)
      if (j !== i && isTitleWithSiteName(layout, j, i)) withSite = 1;
    let dated = 5;
    for (let d = 4; d >= 1; d--) {
      const form = forms[i + d];
      if (form && (form.isTime || form.cues.some(({ kind }) => kind === "byline" || kind === "timestamp"))) dated = d;
    }
    put(signed(i - bodyStart));
    put(log(words));
    put(cap(titles));
    put(cap(furniture));
    put(cap(kept));
    put(cap(prose));
    put(titlesAbove);
    put(cap(copiesAbove));
    put(cap(copiesBetween));
    put(cap(copiesBelow));
    put(withSite);
    put(dated);
    put(i === layout.headline ? 1 : 0);
    put(leadShares[k] as number);
    put(cap(leadShares.filter((other) => other > (leadShares[k] as number)).length));
    const form = forms[i] as LineForm;
    put(tops.reduce((most, top, j) => (j === i ? most : Math.max(most, sharedWith(form, top))), 0));
    put(signed(i - body.start));
    put(form.opening === LineOpening.heading ? headingLevel(layout, i) : 0);
    let containing = 0;
    let contained = 0;
    for (let j = Math.max(0, i - 6); j <= Math.min(n - 1, i + 6); j++) {
      if (j === i || firsts[j] === firsts[i]) continue;
      const other = forms[j] as LineForm;
      if (other.topical.length > form.topical.length && holds(other, form)) containing++;
      else if (other.words > 2 && form.topical.length > other.topical.length && holds(form, other)) contained++;
    }
    put(containing);
    put(contained);
    for (const j of [i - 1, i + 1]) {
      const other = forms[j];
      put(other === undefined ? 0 : 1 + sharedWith(form, other));
      put(other === undefined ? 0 : cap(32 + other.words - form.words));
      put(other === undefined ? 0 : cap(32 + share(other.capitals, other.words) - share(form.capitals, form.words)));
    }
  }
  return { indexes, rows, width };
}

const EXTRA = 31;
/** Where the title of the page often stands. */
const TOP_LINES = 3;

/** Lines of a title's length near where the text may begin, in order. */
function candidatesAround({ forms, main }: Layout, start: number, firstSentence: number): readonly number[] {
  const isNear = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let i = Math.max(0, from); i <= Math.min(forms.length - 1, to); i++) isNear.add(i);
  };
  add(firstSentence - FARTHEST, firstSentence + 4);
  add(start - FARTHEST, start + 8);
  add(main.start - FARTHEST, main.start + 4);
  return [...isNear].filter((i) => mayBeTitle(forms[i] as LineForm, i >= firstSentence)).sort((a, b) => a - b);
}

/** No more words than a title has; from the first sentence of the text on, no full sentence with its stop. */
function mayBeTitle({ words, shape, ending, opening }: LineForm, isInText: boolean): boolean {
  if (words < 2 || words > LONGEST) return false;
  return !isInText || shape !== LineShape.prose || ending !== LineEnding.stop || opening === LineOpening.heading;
}

/** `##` is 2. */
function headingLevel(layout: Layout, i: number): number {
  const { text } = (layout.lines[i] as Block).reading.paragraph;
  let level = 0;
  for (let k = text.indexOf("#"); text[k] === "#" && level < 6; k++) level++;
  return level;
}

/** How much of what a line is about `isKnown` knows. */
function shareOf({ topical }: LineForm, isKnown: (hash: number) => boolean): number {
  let count = 0;
  for (const hash of topical) if (isKnown(hash)) count++;
  return share(count, Math.max(2, topical.length));
}

/** A line's words are few: to look through them is quicker than to make a set of them. */
function sharedWith(form: LineForm, { topical }: LineForm): number {
  return shareOf(form, (hash) => topical.includes(hash));
}

/** Whether one line speaks of all that the other speaks of. */
function holds({ topical: whole }: LineForm, { topical: part }: LineForm): boolean {
  return part.length > 1 && part.every((hash) => whole.includes(hash));
}

function clamp(score: number): number {
  return Math.max(-4, Math.min(4, score));
}

/** What the second pass sees beside a candidate's own row: how the first pass liked it and its rivals. */
export function rivalRows(
  { indexes, rows, width }: HeadlineCandidates,
  first: ArrayLike<number>,
): { rows: Uint8Array; width: number } {
  const wider = width + RIVAL;
  const out = new Uint8Array(indexes.length * wider);
  for (let k = 0; k < indexes.length; k++) {
    out.set(rows.subarray(k * width, (k + 1) * width), k * wider);
    let above = -1;
    let below = -1;
    let better = 0;
    for (let j = 0; j < indexes.length; j++) {
      if (j === k) continue;
      const score = first[j] as number;
      if (score > (first[k] as number)) better++;
      if (j < k && (above === -1 || score > (first[above] as number))) above = j;
      if (j > k && (below === -1 || score > (first[below] as number))) below = j;
    }
    const at = k * wider + width;
    out[at] = odds(first[k] as number);
    out[at + 1] = above === -1 ? 0 : odds(first[above] as number);
    out[at + 2] = below === -1 ? 0 : odds(first[below] as number);
    out[at + 3] = above === -1 ? 63 : log((indexes[k] as number) - (indexes[above] as number));
    out[at + 4] = below === -1 ? 63 : log((indexes[below] as number) - (indexes[k] as number));
    out[at + 5] = cap(better);
    out[at + 6] = above === -1 ? 63 : cap(32 + 4 * ((first[k] as number) - (first[above] as number)));
    out[at + 7] = below === -1 ? 63 : cap(32 + 4 * ((first[k] as number) - (first[below] as number)));
  }
  return { rows: out, width: wider };
}

const RIVAL = 8;
