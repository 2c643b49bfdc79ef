import type { DateMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { resolveDates } from "../recognize/dates/index.ts";
import { MONTHS } from "../recognize/dates/months.ts";
import { WEEKDAYS } from "../recognize/dates/weekdays.ts";
import { runAt } from "../recognize/names/index.ts";
import { claimQuotes, pairMarks } from "../recognize/quotes/index.ts";
import { readParagraph } from "../segment/paragraph.ts";
import { ABBREVIATIONS } from "../segment/sentenceWords.ts";
import { tokenize } from "../segment/tokens.ts";
import { LineReading } from "./reading.ts";

/** What is asked of a few words where the analysis found nothing. Plain text of one line goes in, spans count in it; nothing throws. */

/** The time expression that exactly these words say; `undefined` where they hold none, or several. `documentDate`: what relative ones count from. */
export function dateOfWords(words: string, documentDate: string | undefined): DateMention | undefined {
  const reading = new LineReading(words);
  const { dates } = resolveDates([{ start: 0, end: words.length, number: 0, reading }], { documentDate });
  return dates.length === 1 ? dates[0] : undefined;
}

/** A weekday in words: Monday is 1. */
export interface NamedWeekday extends Span {
  readonly weekday: number;
  readonly isEnglish: boolean;
}

/** The first weekday that the words name, in a language that dates are read in. */
export function weekdayIn(words: string): NamedWeekday | undefined {
  for (const { 0: word, index } of words.matchAll(WORD)) {
    const name = WEEKDAYS.get(word.toLowerCase());
    // `Mar 5`, of French a Tuesday: where no other month stands beside it.
    if (name?.short && MONTHS.get(word.toLowerCase())?.foreign === false && !hasOtherMonth(words, index)) continue;
    if (name) return { start: index, end: index + word.length, weekday: name.weekday, isEnglish: !name.foreign };
  }
  return undefined;
}

function hasOtherMonth(words: string, at: number): boolean {
  return Array.from(words.matchAll(WORD)).some(({ 0: word, index }) => index !== at && MONTHS.has(word.toLowerCase()));
}

const WORD = /[\p{L}\p{M}'’ʼ]+/gu;

/** The words around an offset that are written like one name, else the one word; `undefined` where no word stands there. */
export function nameRunAt(line: string, offset: number): Span | undefined {
  return runAt(readParagraph(line), offset);
}

/** Where the word ends that holds the character before `offset`: behind the full stop of an abbreviation (`U.S.`, `Inc.`), else at `offset`. */
export function wordEndAt(line: string, offset: number): number {
  const { ends, words } = tokenize(line);
  const last = ends.findIndex((end) => end >= offset);
  const end = ends[last] ?? offset;
  if (end > offset) return end;
  const isAbbreviation = line[offset] === "." && ABBREVIATIONS.has(words[last]?.toLowerCase() ?? "");
  return isAbbreviation ? offset + 1 : offset;
}

/** The marks of a quotation; of one without its other mark only that which is there. `nested`: inside another one. */
interface QuotationMarks {
  readonly open?: Span;
  readonly close?: Span;
  readonly nested: boolean;
}

/** The quotation marks of a line by quotation, outer ones before those inside them. */
export function quotationMarks(line: string): readonly QuotationMarks[] {
  return pairMarks(line).map(({ start, end, innerStart, innerEnd, state, nested }) => ({
    ...(state !== "unopened" && { open: { start, end: innerStart } }),
    ...(state !== "open" && { close: { start: innerEnd, end } }),
    nested,
  }));
}

/** A stretch between quotation marks: `start` and `end` with its marks, `inner` without. */
export interface Quotation extends Span {
  readonly inner: Span;
}

/** Every stretch between two quotation marks, outer ones before those inside them. */
export function quotations(line: string): readonly Quotation[] {
  return pairMarks(line)
    .filter(({ state }) => state === "paired")
    .map(({ start, end, innerStart, innerEnd }) => ({ start, end, inner: { start: innerStart, end: innerEnd } }));
}

/** What may stand before the closing mark of speech, with a clause of the reporter behind it. */
const STOP_WITHIN = /[,.!?…](?=\s)/g;
/** Places that are tried for the end of a quotation. */
const MOST_ENDS = 16;

/**
 * Where a quotation that nothing closes may end: where a closing mark would give it a speaker behind it (`“We wait, she said.` → behind the comma), then at `quotation.end`. `close`: the mark that
 * would stand there.
 */
export function quotationEnds(line: string, quotation: Span, close: string): readonly number[] {
  const { start, end } = quotation;
  const stops = Array.from(line.slice(start, end).matchAll(STOP_WITHIN), ({ index }) => start + index + 1);
  const spoken = stops.slice(0, MOST_ENDS).find((stop) => hasSpeaker(line, { start, end: stop }, close));
  return spoken === undefined ? [end] : [spoken, end];
}

function hasSpeaker(line: string, { start, end }: Span, close: string): boolean {
  const closed = line.slice(0, end) + close + line.slice(end);
  return claimQuotes(readParagraph(closed)).some(
    (quote) => quote.start === start && quote.end === end + close.length && (quote.cue?.start ?? -1) >= quote.end,
  );
}
