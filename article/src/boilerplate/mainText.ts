import { type LineForm, LineShape } from "../model/reading.ts";
import { FURNITURE_WEIGHT } from "./lineShape.ts";
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
  let runsAbove: Run[] = [];
  const runs: Run[] = [];
  let run: Run = { start: 0, end: 0, points: 0 };
  let sum = 0;
  for (let i = 0; i < page.lines.length; i++) {
    if (sum <= 0 || sum < run.points - POINTS.drop) {
      if (run.points > POINTS.leadRun) runs.push(run);
      run = { start: i, end: i, points: 0 };
      sum = 0;
    }
    sum += pointsOf(page, i);
    if (sum > run.points) run = { start: run.start, end: i + 1, points: sum };
    if (sum > best) {
      best = sum;
      if (range.start !== run.start) runsAbove = runs.slice(-LEAD_RUNS);
      range = run;
    }
  }
  return { start: startOver(runsAbove, range), end: range.end };
}

interface Run extends LineRange {
  readonly points: number;
}

/** A page of many short parts breaks into runs: one close above the largest belongs to it. */
function startOver(runsAbove: readonly Run[], range: LineRange): number {
  let { start } = range;
  for (let i = runsAbove.length - 1; i >= 0; i--) {
    const run = runsAbove[i] as Run;
    if (start - run.end > POINTS.leadGap) break;
    start = run.start;
  }
  return start;
}

const LEAD_RUNS = 8;

/** Points of one line, in words of running text. Tuned on the training pages: softer costs keep more of long lists, harder ones cut more teasers. */
const POINTS = {
  /** Most that one line of sentences earns. */
  proseCap: 60,
  /** Share of it that a line earns with no running text above or below. */
  lone: 0.4,
  cueProse: -20,
  cue: -16,
  /** A marker that stands more than three times, such as the label of an advertisement between paragraphs. */
  repeated: -1,
  opens: -25,
  comments: -60,
  title: -3.5,
  short: -3,
  /** Beside the cost of its shape, for a line that stands elsewhere too. */
  copied: -4,
  time: -15,
  sentence: 0,
  running: 6,
  /** A run ends where it has lost this much. */
  drop: 500,
  /** A run above the largest counts from here on, and at most this many lines above it. */
  leadRun: 80,
  leadGap: 40,
} as const;

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
