import { LineEnding, type LineForm, LineShape } from "../model/reading.ts";
import { copyRuns } from "./copyRuns.ts";
import type { Layout } from "./layout.ts";
import { isAttributedQuotation } from "./lineShape.ts";

/** What the models say of a page. All log-odds. */
export interface Evidence {
  /** Of each line, that it is furniture: by all that is known of it, and by its words alone. */
  readonly lines: Float32Array;
  readonly words: Float32Array;
  /** Of each candidate, that it is the headline. */
  readonly candidates: readonly number[];
  readonly headlines: Float32Array;
  /** That the page has no furniture. */
  readonly tidy: number;
}

export interface Decision {
  /** Log-odds of each line over what it takes to call it furniture: above 0 it is. */
  readonly margins: Float32Array;
  /** Index of the headline, -1 where no line is one. */
  readonly headline: number;
}

/** Thresholds, all log-odds, chosen by cross-validation over the sites of the training pages. */
const FURNITURE = 0.2;
/** The likeliest headline is called one from here on, and kept as text from there on, as every line is that is likelier than not. */
const NAMED = -0.5;
const KEPT = -2.5;
/** A page that may have been cleaned before (from a probability of 0.1 on) loses only what is sure. */
const TIDY: number = Math.log(0.1 / 0.9);
const SURE = 4;
/** Somebody's words with their speaker are cut only where all else speaks for it. */
const QUOTATION = 3;

/** What is furniture, and which line the headline. */
export function decide(layout: Layout, evidence: Evidence): Decision {
  const { candidates, headlines, tidy } = evidence;
  const n = layout.forms.length;
  const least = tidy > TIDY ? SURE : FURNITURE;
  const margins = new Float32Array(n);
  for (let i = 0; i < n; i++) margins[i] = (evidence.lines[i] as number) - Math.max(least, quotationThreshold(layout, i));
  let best = -1;
  for (let k = 0; k < candidates.length; k++) {
    if (best === -1 || (headlines[k] as number) > (headlines[best] as number)) best = k;
    if ((headlines[k] as number) > 0) keep(margins, candidates[k] as number);
  }
  const bestScore = best === -1 ? Number.NEGATIVE_INFINITY : (headlines[best] as number);
  if (bestScore > KEPT) keep(margins, candidates[best] as number);
  spareText(layout, evidence, margins);
  cutSureSections(layout, margins);
  return { margins, headline: bestScore > NAMED ? (candidates[best] as number) : -1 };
}

function quotationThreshold({ forms, firsts }: Layout, i: number): number {
  return isAttributedQuotation(forms[i] as LineForm) && firsts[i] === i ? QUOTATION : Number.NEGATIVE_INFINITY;
}

function keep(margins: Float32Array, i: number): void {
  margins[i] = Math.min(margins[i] as number, -KEPT_MARGIN);
}

const KEPT_MARGIN = 1;

/**
 * Where nearly nothing would be left, sentences whose words are not those of furniture stay: short articles on long pages. Where more running text would go than stay and the model is
 * not sure of it, it stays: lists of short reports, which look like lists of other stories.
 */
function spareText({ forms }: Layout, { lines, words }: Evidence, margins: Float32Array): void {
  let kept = 0;
  const gone: number[] = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as LineForm;
    if (form.shape !== LineShape.prose) continue;
    if ((margins[i] as number) <= 0) kept += form.words;
    else gone.push(i);
  }
  if (kept < LEAST_TEXT) {
    for (const i of gone) {
      const form = forms[i] as LineForm;
      const isText = form.words >= LEAST_SENTENCE && form.ending === LineEnding.stop;
      if (isText && (words[i] as number) < TELLING_WORDS && (lines[i] as number) < SPARED) keep(margins, i);
    }
  }
  const lost = gone.reduce((sum, i) => sum + (forms[i] as LineForm).words, 0);
  if (lost < LEAST_TEXT || lost <= kept) return;
  const doubt = gone.reduce((sum, i) => sum + (lines[i] as number) * (forms[i] as LineForm).words, 0) / lost;
  if (doubt > DOUBTFUL) return;
  for (let i = 0; i < margins.length; i++) margins[i] = (margins[i] as number) - DOUBT_MARGIN;
}

/** Words. */
const LEAST_TEXT = 60;
const LEAST_SENTENCE = 12;
/** Log-odds. */
const TELLING_WORDS = 1.5;
const SPARED = 2.5;
const DOUBTFUL = 1.2;
const DOUBT_MARGIN = 1.5;

/**
 * The reader comments, and a second copy of the text: on the training pages hardly a word of either is article text, and the model, which sees a line with a few around it, takes their
 * sentences for the article's.
 */
function cutSureSections(layout: Layout, margins: Float32Array): void {
  const { start, end } = layout.commentSection;
  for (let i = start; i < end; i++) cut(margins, i);
  const runs = copyRuns(layout);
  for (let i = 0; i < runs.length; i++)
    if ((runs[i] as number) >= LONG_COPY && (margins[layout.firsts[i] as number] as number) <= 0) cut(margins, i);
}

/** Words. A pulled quotation or a repeated instruction is shorter. */
const LONG_COPY = 200;

function cut(margins: Float32Array, i: number): void {
  margins[i] = Math.max(margins[i] as number, KEPT_MARGIN);
}
