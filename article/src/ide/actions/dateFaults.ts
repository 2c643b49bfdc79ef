import type { Analysis } from "../../analysis/analysis.ts";
import { dateOfWords, weekdayIn } from "../../analysis/words.ts";
import { weekdayOf } from "../../calendar/days.ts";
import { digits, formatDay, parseDay } from "../../calendar/timex.ts";
import { applyEdits } from "../../markup/edits.ts";
import { isIgnored } from "../../markup/ignoredCodes.ts";
import type { Span, TextEdit } from "../../model/span.ts";
import { type FaultyDate, faultyDates, monthOf } from "../dateFaults.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { DATE_CODES } from "../rules/dates.ts";
import { severityOf } from "../severities.ts";
import { touching } from "../sortedSpans.ts";
import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from "../spelledDay.ts";
import { textOf } from "../textOf.ts";
import type { ActionId, ActionProvider, CodeAction } from "../types.ts";

/**
 * For a date that cannot be as it is written. Beside the wrong weekday: write the weekday that the date has, or the nearest day with the weekday that stands there. In a month that is too short: write
 * its last day, or the first one of the next. The text keeps its own way of writing.
 */
export const dateFaultActions: ActionProvider = (analysis, place, { severities = {} }) =>
  touching(faultyDates(analysis), place)
    .filter(({ fault }) => !isIgnored(analysis.markup, DATE_CODES[fault]))
    .filter(({ fault }) => severityOf(DATE_CODES[fault], severities, "warning") !== "off")
    .flatMap((date) => actionsFor(analysis, date));

/** Parts of the words that are written anew, in order. */
type Rewriting = readonly TextEdit[];

function actionsFor(analysis: Analysis, date: FaultyDate): readonly CodeAction[] {
  const words = textOf(analysis, date);
  const fix = (id: ActionId, rewriting: Rewriting | undefined): readonly CodeAction[] =>
    rewriting ? fixOf(analysis, date, words, id, rewriting) : [];
  if (date.fault === "day")
    return [
      ...fix("fixDay", lastDay(analysis, date, words)),
      ...fix("fixDay", firstOfNextMonth(analysis, date, words)),
    ];
  return [
    ...fix("fixWeekday", otherWeekday(date, words)).map((action) => ({ ...action, preferred: true as const })),
    ...fix("fixDay", nearestDay(analysis, date, words)),
  ];
}

/** Nothing where a tag or a reference cuts what is written anew. */
function fixOf(
  { markup }: Analysis,
  { start, end, fault }: FaultyDate,
  words: string,
  id: ActionId,
  rewriting: Rewriting,
): readonly CodeAction[] {
  const first = markup.toPlain(start);
  const edits = rewriting.map((edit) => ({
    start: markup.toSource(first + edit.start, "start"),
    end: markup.toSource(first + edit.end, "end"),
    text: edit.text,
  }));
  const isWhole = edits.every(({ start, end }, i) => {
    const { start: from, end: to } = rewriting[i] as TextEdit;
    return markup.source.slice(start, end) === words.slice(from, to);
  });
  if (!isWhole) return [];
  return [
    {
      id,
      title: t("Write “{0}” here", shortened(applyEdits(words, rewriting), LONGEST_SHOWN)),
      kind: "quickfix",
      edits: () => edits,
      diagnostic: { start, end, code: DATE_CODES[fault] },
    },
  ];
}

/** Code units of the words in a menu. */
const LONGEST_SHOWN = 60;

/** English names alone: others bend with the sentence. */
function otherWeekday({ value }: FaultyDate, words: string): Rewriting | undefined {
  const stated = weekdayIn(words);
  const day = parseDay(value);
  if (!stated?.isEnglish || day === undefined) return undefined;
  const { start, end } = stated;
  const written = words.slice(start, end);
  const name = ENGLISH_WEEKDAYS[weekdayOf(day) - 1] as string;
  return [{ start, end, text: inCapitalsOf(written, abbreviatedAs(written, name)) }];
}

/** `Mon` → `Sun`, `Weds` → `Thurs`, `Monday` → `Sunday` */
function abbreviatedAs(written: string, name: string): string {
  if (written.length > "Thurs".length) return name;
  if (written.length > "Thu".length && name === "Tuesday") return "Tues";
  return written.length > "Thu".length && name === "Thursday" ? "Thurs" : name.slice(0, "Thu".length);
}

function inCapitalsOf(written: string, text: string): string {
  if (written === written.toUpperCase()) return text.toUpperCase();
  return written === written.toLowerCase() ? text.toLowerCase() : text;
}

/** The day of the same month, three days away at most, that has the weekday that is written. */
function nearestDay(analysis: Analysis, { value }: FaultyDate, words: string): Rewriting | undefined {
  const stated = weekdayIn(words);
  const day = parseDay(value);
  if (!stated || day === undefined) return undefined;
  const away = ((stated.weekday - weekdayOf(day) + 10) % 7) - 3;
  const nearest = formatDay(day + away);
  if (nearest.slice(0, 7) !== value.slice(0, 7)) return undefined;
  const wrong = Number(value.slice(8, 10));
  const right = Number(nearest.slice(8));
  const rewritings = numbersIn(words)
    .filter(({ number }) => number === wrong)
    .map((number) => [dayAs(words, number, right)]);
  return rewritings.find((rewriting) => isRead(analysis, applyEdits(words, rewriting), nearest));
}

function lastDay(analysis: Analysis, { value }: FaultyDate, words: string): Rewriting | undefined {
  const { days } = monthOf(value);
  const wrong = impossibleDay(words, days);
  if (!wrong) return undefined;
  const rewriting = [dayAs(words, wrong, days)];
  return isRead(analysis, applyEdits(words, rewriting), `${value.slice(0, 7)}-${days}`) ? rewriting : undefined;
}

/** `31 June` → `1 July`; only where an English name stands for the month. */
function firstOfNextMonth(analysis: Analysis, { value }: FaultyDate, words: string): Rewriting | undefined {
  const { month, days } = monthOf(value);
  const wrong = impossibleDay(words, days);
  const named = monthIn(words, month);
  const next = ENGLISH_MONTHS[month];
  if (!wrong || !named || next === undefined) return undefined;
  const written = words.slice(named.start, named.end);
  const text = inCapitalsOf(written, named.isShort ? next.slice(0, "Jul".length) : next);
  const stop = written.endsWith(".") && text.length < next.length ? "." : "";
  const rewriting = [{ ...named, text: text + stop }, dayAs(words, wrong, 1)].sort((a, b) => a.start - b.start);
  const expected = `${value.slice(0, 4)}-${digits(month + 1, 2)}-01`;
  return isRead(analysis, applyEdits(words, rewriting), expected) ? rewriting : undefined;
}

/** The month's English name or abbreviation, with the stop of one. */
function monthIn(words: string, month: number): (Span & { readonly isShort: boolean }) | undefined {
  const name = (ENGLISH_MONTHS[month - 1] as string).toLowerCase();
  for (const { 0: word, index } of words.matchAll(/\p{L}{3,9}\.?/gu)) {
    const written = word.toLowerCase().replace(".", "");
    const isShort = written.length < name.length;
    const end = index + (isShort ? word.length : written.length);
    if (name.startsWith(written)) return { start: index, end, isShort };
  }
  return undefined;
}

interface DayNumber extends Span {
  readonly number: number;
}

/** `31`, `07`, `31st`: what can be the day of a month. */
function numbersIn(words: string): readonly DayNumber[] {
  return Array.from(words.matchAll(DAY), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    number: Number.parseInt(text, 10),
  }));
}

const DAY = /(?<![\d:])\d{1,2}(?:st|nd|rd|th)?(?![\d:\p{L}])/giu;

function impossibleDay(words: string, days: number): DayNumber | undefined {
  return numbersIn(words).find(({ number }) => number > days && number <= 31);
}

/** Another day as this one is written: `31st` → `30th`, `14/07` → `09/07`. */
function dayAs(words: string, { start, end }: Span, day: number): TextEdit {
  const [, figures = "", suffix = ""] = /^(\d+)(.*)$/.exec(words.slice(start, end)) ?? [];
  const isInFigures =
    figures.startsWith("0") || /^[./-]\d/.test(words.slice(end)) || /\d[./-]$/.test(words.slice(0, start));
  const text = isInFigures ? digits(day, figures.length) : String(day);
  if (suffix === "") return { start, end, text };
  const ordinal = ordinalSuffix(day);
  return { start, end, text: text + (suffix === suffix.toUpperCase() ? ordinal.toUpperCase() : ordinal) };
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

/** Whether these words are read as the day and month that is meant. The year may be one that they do not say. */
function isRead({ documentDate }: Analysis, words: string, expected: string): boolean {
  return dateOfWords(words, documentDate)?.value.slice(5, 10) === expected.slice(5);
}
