import { isContentKind } from "../model/analysis.ts";
import { LineEnding, type LineForm, LineShape } from "../model/reading.ts";
import { copyRuns } from "./copyRuns.ts";
import { rightCopy } from "./findHeadline.ts";
import type { Layout } from "./layout.ts";
import type { Call } from "./rules.ts";
import { isTitleWithSiteName } from "./siteName.ts";

/** What the models say of a page. All log-odds. */
export interface Evidence {
  /** Of each line, that it is furniture: by all that is known of it, and by its words alone. */
  readonly lines: ArrayLike<number>;
  readonly words: ArrayLike<number>;
  /** Of each candidate, that it is the headline. */
  readonly candidates: readonly number[];
  readonly headlines: ArrayLike<number>;
  /** That the page has no furniture. */
  readonly tidy: number;
}

export interface Decision {
  /** Log-odds of each line over what it takes to call it furniture: above 0 it is. */
  readonly margins: Float32Array;
  /** Index of the headline, -1 where no line is one. */
  readonly headline: number;
}

/*
 * Thresholds, all log-odds, checked by cross-validation over the sites of the training pages. What counts for short texts alone was set so that pages of a few lines come out as a reader expects: the
 * training pages have none.
 */

const FURNITURE = 0.2;
/** The likeliest headline is called one from here on, and kept as text from there on, as every line is that is likelier than not. */
const NAMED = -0.5;
const KEPT = -3.5;
/** … of a line that the rules take for furniture, and for candidates beside the likeliest. */
const KEPT_BY_RULE = -1.5;
const ALSO_KEPT = -1;
/** A page that may have been cleaned before (from a probability of 0.05 on) loses only what is sure. */
const TIDY: number = Math.log(0.05 / 0.95);
const SURE = 4;
/** Lines: in texts of fewer the rules count too; less on a page that may be clean, where they see furniture that is none. */
const MANY = 60;
const MANY_TIDY = 40;
const FEW = 20;
/** What the rules are sure of as text (from a probability of 0.96 on), such as somebody's words with their speaker, is cut only where all else speaks for it. */
const SURE_RULE: number = Math.log(0.96 / 0.04);
const SURE_TEXT = 3;

/** What is furniture, and which line the headline. */
export function decide(layout: Layout, calls: readonly Call[], evidence: Evidence): Decision {
  const { candidates } = evidence;
  const n = layout.forms.length;
  const headlines = withRuleHeadline(layout, evidence);
  const isTidy = tidyOdds(layout, evidence) > TIDY;
  const lines = withRules(calls, evidence.lines, isTidy ? MANY_TIDY : MANY);
  const margins = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const byRule = ruleOdds(calls[i] as Call);
    const least = !isTidy ? FURNITURE : byRule > 0 ? Math.min(1, n / MANY_TIDY) * SURE : SURE;
    margins[i] = (lines[i] as number) - (byRule < -SURE_RULE ? Math.max(least, SURE_TEXT) : least);
  }
  let best = -1;
  for (let k = 0; k < candidates.length; k++) {
    if (best === -1 || (headlines[k] as number) > (headlines[best] as number)) best = k;
  }
  const bestScore = best === -1 ? Number.NEGATIVE_INFINITY : (headlines[best] as number);
  if (best !== -1 && bestScore > (ruleOdds(calls[candidates[best] as number] as Call) > 1 ? KEPT_BY_RULE : KEPT))
    keep(margins, candidates[best] as number);
  for (let k = 0; k < candidates.length; k++)
    if ((headlines[k] as number) > ALSO_KEPT && !isCopyOf(layout, candidates[k] as number, candidates[best] as number))
      keep(margins, candidates[k] as number);
  spareText(layout, { ...evidence, lines }, margins);
  cutSureSections(layout, margins);
  const headline = bestScore > NAMED ? (candidates[best] as number) : -1;
  // Of two copies the trees take the lower for the headline, as the gold does; a reader the upper, where a by-line stands between.
  return { margins, headline: headline === -1 ? -1 : rightCopy(layout, headline) };
}

/** The fewer lines a text has, the less the model has to go by, and the more the rules count: in one of `many` lines nothing. */
function withRules(calls: readonly Call[], lines: ArrayLike<number>, many: number): ArrayLike<number> {
  const share = lines.length / many;
  if (share >= 1) return lines;
  return calls.map((call, i) => Math.fround(share * (lines[i] as number) + (1 - share) * ruleOdds(call)));
}

/** As for lines. */
function tidyOdds({ forms, isTidy }: Layout, { tidy }: Evidence): number {
  const share = Math.min(1, forms.length / FEW);
  return isTidy ? tidy : tidy - (1 - share) * RULE_TIDY;
}

const RULE_TIDY = 4;

/** As for lines: in a short text the headline of the rules, or a copy of it, is the likelier, all others less. */
function withRuleHeadline(layout: Layout, { candidates, headlines }: Evidence): ArrayLike<number> {
  const share = layout.forms.length / FEW;
  if (share >= 1) return headlines;
  const { headline, firsts } = layout;
  return candidates.map((candidate, k) => {
    const isRuleHeadline = headline !== -1 && firsts[candidate] === firsts[headline];
    return Math.fround((headlines[k] as number) + (1 - share) * (isRuleHeadline ? RULE_HEADLINE : -RULE_HEADLINE));
  });
}

const RULE_HEADLINE = 3;

function isCopyOf(layout: Layout, i: number, headline: number): boolean {
  return i !== headline && (layout.firsts[i] === layout.firsts[headline] || isTitleWithSiteName(layout, i, headline));
}

/** What a rule says, as log-odds that the line is furniture. */
function ruleOdds({ kind, confidence }: Call): number {
  const odds = Math.log(confidence / (1 - confidence));
  return isContentKind(kind) ? -odds : odds;
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
 * The reader comments, the panel about cookies, and a second copy of the text: on the training pages hardly a word of any is article text, and the model, which sees a line with a few around it, takes their
 * sentences for the article's.
 */
function cutSureSections(layout: Layout, margins: Float32Array): void {
  for (const { start, end } of [layout.commentSection, layout.consentPanel])
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
