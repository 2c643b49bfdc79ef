import type { LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { type LineCue, LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import type { Layout } from "./layout.ts";
import { FURNITURE_WEIGHT, isAttributedQuotation, isBareDate, isEnded, strongestCue } from "./lineShape.ts";
import { type Call, call, type Rule } from "./rules.ts";
import type { Block } from "./unwrap.ts";

/** The rules that have something to say of a bare line too. */
export function withoutWordRules(rules: readonly Rule[]): readonly Rule[] {
  const wordRules: ReadonlySet<Rule> = new Set([
    saysSo,
    isTime,
    isBareDateLine,
    isAgencyAlone,
    isLabelled,
    isNameWithDate,
    isBareMarkup,
    isRuler,
  ]);
  return rules.filter((rule) => !wordRules.has(rule));
}

/** Holds words, and none that this file's rules look for. */
export function isBareLine(layout: Layout, i: number): boolean {
  const { cues, words, timeWords, isAgency } = layout.forms[i] as LineForm;
  return cues.length === 0 && words > 2 && timeWords === 0 && layout.times[i] === 0 && !isAgency;
}

/** The line's own words say what it is. */
export function saysSo(layout: Layout, i: number): Call | undefined {
  const cue = sureCue(layout, i);
  if (cue === undefined) return undefined;
  return call(cue.kind, 0.6 + 0.38 * (layout.cueWeights[i] as number), cue.reason, ...copiesReason(layout, i));
}

/** The phrase that makes the line furniture. */
export function sureCue(layout: Layout, i: number): LineCue | undefined {
  if ((layout.cueWeights[i] as number) < (layout.isTidy ? TIDY_WEIGHT : FURNITURE_WEIGHT)) return undefined;
  return strongestCue(layout.forms[i] as LineForm);
}

/** On a page that is clean already a phrase has to be plainer to be cut. */
const TIDY_WEIGHT = 0.97;

/** `10:20`, `November 19, 2019 | 4:20am` */
export function isTime(layout: Layout, i: number): Call | undefined {
  if (layout.times[i] === 0) return undefined;
  const form = layout.forms[i] as LineForm;
  if (form.hasClock && form.words <= PLAYER_WORDS && PLAYER.test(textOf(layout, i)))
    return call("navigation", 0.93, message("Where a player stands, and how long its recording is."));
  const clockOnly = form.hasClock && form.words <= 2;
  const run = clockOnly ? countClocks(layout, i) : 1;
  if (run > 2) return call("timestamp", 0.93, message("A clock time alone on its line, {0} such lines nearby.", run));
  const what = clockOnly ? message("A clock time alone on its line.") : message("A date or time alone on its line.");
  return call("timestamp", 0.93, what);
}

/** `0:00 / 41:17` */
const PLAYER = /^\s{0,8}\d{1,2}:\d{2}(?::\d{2})?\s{0,2}\/\s{0,2}\d{1,2}:\d{2}/;
const PLAYER_WORDS = 6;

/** `March 2021` outside the text. */
export function isBareDateLine(layout: Layout, i: number): Call | undefined {
  return isBareDate(layout.forms[i] as LineForm)
    ? call("timestamp", 0.85, message("A date alone on its line."))
    : undefined;
}

/** `AFP`, `Getty Images` */
export function isAgencyAlone(layout: Layout, i: number): Call | undefined {
  return (layout.forms[i] as LineForm).isAgency
    ? call("credit", 0.9, message("An agency's name alone on its line."))
    : undefined;
}

/** `By Anna Moss`, `Photo: Getty Images`, `Tags: trade, tariffs`: phrases that also open sentences, on lines too short or too unfinished for one. */
export function isLabelled(layout: Layout, i: number): Call | undefined {
  const form = layout.forms[i] as LineForm;
  if (isAttributedQuotation(form)) return undefined;
  for (const cue of form.cues) {
    if (!isLabel(layout, i, cue) || !fits(layout, i, cue)) continue;
    return call(kindOf(cue, form), cue.place === "whole" ? 0.8 : 0.75, cue.reason);
  }
  return undefined;
}

/** `Source: …` and a section's name are furniture only outside the text, a notice of rights or a note on the author only at its end. */
function isLabel(layout: Layout, i: number, cue: LineCue): boolean {
  switch (cue.strength) {
    case "label":
    case "colon":
      return true;
    case "apart":
      return !isInText(layout, i);
    case "below":
      return i >= layout.main.end - LAST_LINES;
    default:
      return false;
  }
}

/** A note on the author, a correction and a note on the print edition. */
const LAST_LINES = 3;

function isInText(layout: Layout, i: number): boolean {
  return i >= layout.main.start && i < layout.main.end;
}

function fits(layout: Layout, i: number, cue: LineCue): boolean {
  const form = layout.forms[i] as LineForm;
  const shape = layout.shapes[i] as number;
  if (form.opening === LineOpening.bullet) return false;
  if (cue.strength === "colon") return form.words <= LONGEST_LINK && !isEndedByStop(form) && isSetOff(layout, i, cue);
  if (cue.strength === "below")
    return cue.kind !== "byline" || (form.words <= LONGEST_BIOGRAPHY && !form.quotation && isOffice(layout, i, cue));
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
        : cue.place === "whole" ||
            (form.words <= 14 && form.lower <= form.capitals + 1) ||
            (form.words <= LONGEST_CAPTION && isSetOff(layout, i, cue));
    case "caption":
      return cue.place !== "inside" ? form.words <= 40 : form.words <= 60;
    case "tags":
      return cue.place === "start" && shape < LineShape.running && !isEnded(form) && form.words <= 30 && form.words > 1;
    case "timestamp":
      return form.words <= 16 && form.numbers + form.timeWords >= 2;
    case "share":
      return !isEnded(form) && form.words <= LONGEST_SHARE_LINE;
    case "related":
      return !isEnded(form) && form.words <= LONGEST_LIST_HEAD;
    default:
      return false;
  }
}

/** `Ann Baker is a staff writer …`, not `she told a staff writer`. */
function isOffice(layout: Layout, i: number, cue: LineCue): boolean {
  const text = textOf(layout, i).toLowerCase();
  const start = text.indexOf(cue.phrase);
  return start > 0 && COPULA.test(text.slice(Math.max(0, start - LONGEST_COPULA), start));
}

/** `is a `, `ist `, `est une ` */
const COPULA = /\s(?:is|ist|est|es)\s(?:(?:an?|the|our|der|die|une?)\s)?$/;
const LONGEST_COPULA = 12;

/** `Follow the Pier Post on Facebook & Instagram` */
const LONGEST_SHARE_LINE = 12;

/** `More in Local news` */
const LONGEST_LIST_HEAD = 6;

/** The title of another story behind its label. */
const LONGEST_LINK = 20;
const LONGEST_BIOGRAPHY = 60;
const LONGEST_CAPTION = 60;

/** `Next: …`, `[Photo: …]`: a colon stands right behind the phrase. */
export function isSetOff(layout: Layout, i: number, cue: LineCue): boolean {
  const colon = textOf(layout, i)
    .slice(0, cue.phrase.length + SET_OFF)
    .indexOf(":");
  return colon !== -1 && colon >= cue.phrase.length - 1;
}

/** Blanks, a bracket and the colon itself. */
const SET_OFF = 6;

function isEndedByStop({ ending }: LineForm): boolean {
  return ending === LineEnding.stop;
}

/** `<div class="slot"></div>`: nothing to read. */
export function isBareMarkup(layout: Layout, i: number): Call | undefined {
  const { words, tags } = layout.forms[i] as LineForm;
  return words === 0 && tags > 0 ? call("navigation", 0.9, message("Leftover HTML tags and no words.")) : undefined;
}

/** A row of dashes above or below a line of furniture. */
export function isRuler(layout: Layout, i: number): Call | undefined {
  if (layout.shapes[i] !== LineShape.empty) return undefined;
  const kind = neighbourKind(layout, i, -1) ?? neighbourKind(layout, i, 1);
  return kind === undefined ? undefined : call(kind, 0.8, message("A ruled line around furniture."));
}

/** Of the very next line in this direction, if its words say what it is. */
function neighbourKind(layout: Layout, i: number, step: number): LineKind | undefined {
  const line = layout.lines[i] as Block;
  const next = layout.lines[i + step];
  return next !== undefined && next.number === line.number + step ? sureCue(layout, i + step)?.kind : undefined;
}

export function textOf(layout: Layout, i: number): string {
  return (layout.lines[i] as Block).reading.paragraph.text;
}

/** A credit with small words beside the names describes the picture too. */
function kindOf(cue: LineCue, form: LineForm): LineKind {
  if (cue.kind !== "credit" || cue.phrase === "©") return cue.kind;
  return form.words > 8 && (cue.place === "inside" || form.lower > form.capitals) ? "caption" : "credit";
}

/** `Anna MossSunday, 14 July 2024, 04:00`: a name and a date and nothing else. */
export function isNameWithDate(layout: Layout, i: number): Call | undefined {
  const form = layout.forms[i] as LineForm;
  if (form.words > 16 || form.numbers === 0 || form.timeWords === 0 || isEnded(form)) return undefined;
  if (!form.hasClock && !form.hasDate && form.numbers < 2) return undefined;
  const others = form.words - form.numbers - form.timeWords;
  if (others > 5 || form.lower > form.timeWords + 1 || form.numbers + form.timeWords < 3) return undefined;
  return call("byline", 0.85, message("A name beside a date."));
}

function copiesReason(layout: Layout, i: number): readonly Message[] {
  const copies = layout.copies[i] as number;
  return copies > 1 ? [message("The line stands {0} times on the page.", copies)] : NO_REASONS;
}

const NO_REASONS: readonly Message[] = [];

function countClocks(layout: Layout, i: number): number {
  let count = 0;
  const last = Math.min(layout.lines.length - 1, i + CLOCK_WINDOW);
  for (let j = Math.max(0, i - CLOCK_WINDOW); j <= last; j++) if (layout.times[j] === 1) count++;
  return count;
}

/** Ten clock times with their headlines fit. */
const CLOCK_WINDOW = 20;
