import { type LineCue, LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";

/** What `measureForm` counts, before it is judged as a whole. */
type LineCounts = Omit<LineForm, "shape" | "cueWeight" | "isTime">;

/** A full sentence has at least this many words: below, controls and slogans ("Sign up today!") outnumber text on the training pages. */
const PROSE_WORDS = 10;
const SHORT_WORDS = 3;

export function shapeOf(form: LineCounts): number {
  const { words } = form;
  if (words === 0) return LineShape.empty;
  const ended = isEnded(form);
  const runs = isRunningText(form);
  if (words >= PROSE_WORDS && runs && (ended || form.sentences > 1)) return LineShape.prose;
  if (words <= SHORT_WORDS) return LineShape.short;
  if (ended && runs) return LineShape.sentence;
  if (words > LONGEST_TITLE || (runs && form.opening === LineOpening.lower)) return LineShape.running;
  return LineShape.title;
}

/** Headlines of the training pages have 4 to 25 words. */
const LONGEST_TITLE = 25;

/** Ends as a sentence does: a teaser that is cut off with `…` does not. */
export function isEnded(form: LineCounts): boolean {
  return (
    form.ending === LineEnding.stop || form.ending === LineEnding.question || form.ending === LineEnding.exclamation
  );
}

/** More small words than capitals. Scripts without case always run. */
function isRunningText(form: LineCounts): boolean {
  return form.lower >= form.capitals && form.stopWords + form.lower > 0
    ? true
    : form.capitals === 0 && form.lower === 0;
}

/** “Yes, for now,” she said. */
const QUOTATION_WORDS = 5;

/** Somebody's words with the verb that gives them to somebody: never cut. */
export function isAttributedQuotation(form: LineCounts): boolean {
  return form.quotation && form.attribution && form.sentences > 0 && form.words >= QUOTATION_WORDS;
}

/** See `LineForm.cueWeight`. */
export function cueWeight(form: LineCounts): number {
  const cue = strongestCue(form);
  if (cue === undefined || isAttributedQuotation(form)) return 0;
  let weight = 0;
  for (const each of form.cues) if (each.strength === "sure") weight += weightOf(each, form);
  return Math.min(weight, 1);
}

export function strongestCue(form: LineCounts): LineCue | undefined {
  for (const cue of form.cues) if (cue.strength === "sure") return cue;
  return undefined;
}

function weightOf(cue: LineCue, form: LineCounts): number {
  if (cue.place === "whole") return 1;
  if (cue.place === "start")
    return form.words <= 12 ? 0.95 : form.words <= 30 && !isLead(cue) ? 0.6 : form.words <= 18 ? 0.55 : 0.3;
  return form.words <= 14 ? 0.8 : form.words <= 40 ? 0.55 : 0.25;
}

/** A date, a clock time or a reading time, and at most one word that is none of them. */
export function isTimeLine(form: LineCounts): boolean {
  const { words, numbers, timeWords } = form;
  if (words === 0 || words > LONGEST_TIME_LINE || numbers === 0) return false;
  if (!form.hasClock && !form.hasDate && timeWords === 0) return false;
  if (isBareDate(form)) return false;
  if (numbers + timeWords >= Math.min(words, Math.max(1, words - 1))) return true;
  return words <= LONGEST_DATE && numbers > 1 && timeWords > 0 && numbers + timeWords + form.stopWords >= words;
}

/** `Day 9` and `March 2021`: a time stamp on a page, but a cross-head in many a text. */
export function isBareDate(form: LineCounts): boolean {
  return (
    form.words === 2 &&
    form.numbers + form.timeWords === 2 &&
    form.opening !== LineOpening.digit &&
    !form.hasClock &&
    !form.hasDate
  );
}

/** "Published 19 November 2019 | 4:20 am | Updated 20 November 2019 | 9:32 pm" and a zone or two. */
const LONGEST_TIME_LINE = 20;

/** `12 de marzo de 2024`, `am 3. März 2024 um 10`: small words only beside the date. */
const LONGEST_DATE = 7;

/** From this `cueWeight` on a line is furniture by its words. */
export const FURNITURE_WEIGHT = 0.5;

/** "Read more", "Join our …" open many an honest sentence as well; a notice of rights does not. */
function isLead(cue: LineCue): boolean {
  return cue.kind === "related" || cue.kind === "promotion" || cue.kind === "share";
}
