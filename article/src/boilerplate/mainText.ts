import type { LineForm } from "../model/reading.ts";
import { FURNITURE_WEIGHT, LineShape } from "./lineShape.ts";
import type { Page } from "./page.ts";

/** Lines `[start, end)` by index; empty where a page has no running text. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the article stands: the run of lines with the largest sum of points. Sentences earn their words, all else costs, so that a few furniture lines between two paragraphs
 * are bridged and a footer's lone sentence is not reached.
 */
export function findMainText(page: Page): LineRange {
  let best = 0;
  let range: LineRange = { start: 0, end: 0 };
  let sum = 0;
  let peak = 0;
  let start = 0;
  for (let i = 0; i < page.lines.length; i++) {
    if (sum <= 0 || sum < peak - POINTS.drop) {
      sum = 0;
      peak = 0;
      start = i;
    }
    sum += pointsOf(page, i);
    peak = Math.max(peak, sum);
    if (sum > best) {
      best = sum;
      range = { start, end: i + 1 };
    }
  }
  return range;
}

/** Tuned on the training pages. */
export const POINTS = {
  proseCap: 60,
  lone: 0.4,
  cueProse: -20,
  cue: -16,
  repeated: -1,
  opens: -25,
  comments: -60,
  title: -3.5,
  short: -3,
  copied: -4,
  time: -15,
  sentence: 0,
  running: 6,
  drop: 500,
};

function pointsOf(page: Page, i: number): number {
  const form = page.forms[i] as LineForm;
  const shape = page.shapes[i] as number;
  if ((page.cueWeights[i] as number) >= FURNITURE_WEIGHT) {
    if ((page.copies[i] as number) > 3) return POINTS.repeated;
    const cue = form.cues[0];
    if (cue?.opens) return cue.kind === "comments" ? POINTS.comments : POINTS.opens;
    return shape === LineShape.prose ? POINTS.cueProse : POINTS.cue;
  }
  if (page.times[i] === 1) return POINTS.time;
  const copied = (page.copies[i] as number) > 1 ? POINTS.copied : 0;
  switch (shape) {
    case LineShape.prose: {
      if (copied < 0) return 0;
      const words = Math.min(form.words, POINTS.proseCap);
      return continues(page, i - 1, -1) || continues(page, i + 1, 1) ? words : words * POINTS.lone;
    }
    case LineShape.sentence:
      return POINTS.sentence + copied;
    case LineShape.running:
      return POINTS.running + copied;
    case LineShape.title:
      return POINTS.title + copied;
    case LineShape.short:
      return POINTS.short + copied;
  }
  return 0;
}

/** The next line that is not a repeated marker is running text too. */
function continues(page: Page, from: number, step: number): boolean {
  for (let i = from; i >= 0 && i < page.lines.length && Math.abs(i - from) < 3; i += step) {
    if ((page.cueWeights[i] as number) >= FURNITURE_WEIGHT && (page.copies[i] as number) > 3) continue;
    return (page.shapes[i] as number) >= LineShape.sentence && (page.cueWeights[i] as number) < FURNITURE_WEIGHT;
  }
  return false;
}
