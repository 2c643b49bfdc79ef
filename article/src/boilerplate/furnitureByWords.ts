import type { LineKind } from "../model/analysis.ts";
import { type LineCue, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import type { Layout } from "./layout.ts";
import { FURNITURE_WEIGHT, isAttributedQuotation, isBareDate, isEnded, strongestCue } from "./lineShape.ts";
import { type Call, call } from "./rules.ts";

/** The line's own words say what it is. */
export function saysSo(layout: Layout, i: number): Call | undefined {
  const weight = layout.cueWeights[i] as number;
  if (weight < (layout.isTidy ? TIDY_WEIGHT : FURNITURE_WEIGHT)) return undefined;
  const cue = strongestCue(layout.forms[i] as LineForm);
  if (cue === undefined) return undefined;
  return call(cue.kind, 0.6 + 0.38 * weight, sentenceOf(cue), ...copiesReason(layout, i));
}

/** On a page that is clean already a phrase has to be plainer to be cut. */
const TIDY_WEIGHT = 0.97;

/** `10:20`, `November 19, 2019 | 4:20am` */
export function isTime(layout: Layout, i: number): Call | undefined {
  if (layout.times[i] === 0) return undefined;
  const form = layout.forms[i] as LineForm;
  const clockOnly = form.hasClock && form.words <= 2;
  const run = clockOnly ? countClocks(layout, i) : 1;
  const what = clockOnly ? "A clock time alone on its line" : "A date or time alone on its line";
  return call("timestamp", 0.93, run > 2 ? `${what}, ${run} such lines nearby.` : `${what}.`);
}

/** `March 2021` outside the text. */
export function isBareDateLine(layout: Layout, i: number): Call | undefined {
  return isBareDate(layout.forms[i] as LineForm) ? call("timestamp", 0.85, "A date alone on its line.") : undefined;
}

/** `AFP`, `Getty Images` */
export function isAgencyAlone(layout: Layout, i: number): Call | undefined {
  return (layout.forms[i] as LineForm).isAgency
    ? call("credit", 0.9, "An agency's name alone on its line.")
    : undefined;
}

/** `By Anna Moss`, `Photo: Getty Images`, `Tags: trade, tariffs`: phrases that also open sentences, on lines too short or too unfinished for one. */
export function isLabelled(layout: Layout, i: number): Call | undefined {
  const form = layout.forms[i] as LineForm;
  if (isAttributedQuotation(form)) return undefined;
  for (const cue of form.cues) {
    if (!isLabel(layout, i, cue) || !fits(cue, form, layout.shapes[i] as number)) continue;
    return call(kindOf(cue, form), cue.place === "whole" ? 0.8 : 0.75, sentenceOf(cue));
  }
  return undefined;
}

/** `Source: …` and a section's name are furniture only outside the text. */
function isLabel(layout: Layout, i: number, cue: LineCue): boolean {
  return cue.strength === "label" || (cue.strength === "apart" && !isInText(layout, i));
}

function isInText(layout: Layout, i: number): boolean {
  return i >= layout.main.start && i < layout.main.end;
}

function fits(cue: LineCue, form: LineForm, shape: number): boolean {
  if (form.opening === LineOpening.bullet) return false;
  switch (cue.kind) {
    case "byline":
      return (
        cue.place === "start" &&
        shape < LineShape.running &&
        !isEnded(form) &&
        form.words - form.numbers - form.timeWords <= 12 &&
        form.words > 1 &&
        form.lower <= form.capitals + form.timeWords
      );
    case "credit":
      return cue.place === "inside"
        ? form.words <= 60 && (!isEnded(form) || form.words <= 12)
        : cue.place === "whole" || (form.words <= 14 && form.lower <= form.capitals + 1);
    case "caption":
      return cue.place !== "inside" ? form.words <= 40 : form.words <= 60;
    case "tags":
      return cue.place === "start" && shape < LineShape.running && !isEnded(form) && form.words <= 30 && form.words > 1;
    case "timestamp":
      return form.words <= 16 && form.numbers + form.timeWords >= 2;
    default:
      return false;
  }
}

function kindOf(cue: LineCue, form: LineForm): LineKind {
  return cue.kind === "credit" && cue.place === "inside" && form.words > 8 ? "caption" : cue.kind;
}

/** `Anna MossSunday, 14 July 2024, 04:00`: a name and a date and nothing else. */
export function isNameWithDate(layout: Layout, i: number): Call | undefined {
  const form = layout.forms[i] as LineForm;
  if (form.words > 16 || form.numbers === 0 || form.timeWords === 0 || isEnded(form)) return undefined;
  if (!form.hasClock && !form.hasDate && form.numbers < 2) return undefined;
  const others = form.words - form.numbers - form.timeWords;
  if (others > 5 || form.lower > form.timeWords + 1 || form.numbers + form.timeWords < 3) return undefined;
  return call("byline", 0.85, "A name beside a date.");
}

export function sentenceOf(cue: LineCue): string {
  const clause = cue.reason.charAt(0).toUpperCase() + cue.reason.slice(1);
  return `${clause}.`;
}

function copiesReason(layout: Layout, i: number): readonly string[] {
  const copies = layout.copies[i] as number;
  return copies > 1 ? [`The line stands ${copies} times on the page.`] : [];
}

function countClocks(layout: Layout, i: number): number {
  let count = 0;
  const last = Math.min(layout.lines.length - 1, i + CLOCK_WINDOW);
  for (let j = Math.max(0, i - CLOCK_WINDOW); j <= last; j++) if (layout.times[j] === 1) count++;
  return count;
}

/** Ten clock times with their headlines fit. */
const CLOCK_WINDOW = 20;
