import type { Analysis } from "../analysis/analysis.ts";
import { quotationMarks } from "../analysis/words.ts";
import type { Markup } from "../markup/markup.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { firstWhere } from "./sortedSpans.ts";

/** What is wrong with the marks of a quotation. The span is the wrong mark in the source. */
export type QuotationFault = UnclosedQuotation | ClosingMark;

/** An opening mark that nothing closes, neither in its paragraph nor in one that goes on with it. */
export interface UnclosedQuotation extends Span {
  readonly fault: "unclosed";
  /** What closes it. */
  readonly close: string;
  /** Its line, and how far it can reach in it: to the end, or to the next quotation. Both count in the plain text. */
  readonly line: Span;
  readonly reach: Span;
}

/** A pair of marks that do not belong together: `“…’`, `”…“`. */
export interface ClosingMark extends Span {
  readonly fault: "closing";
  /** The pair as it is written, and as it should be. */
  readonly written: MarkPair;
  readonly right: MarkPair;
  /** Of the plain text. */
  readonly edits: readonly TextEdit[];
}

export type MarkPair = readonly [open: string, close: string];

/**
 * The faults of the marks on article lines, in order. Apostrophes and inch marks are none; straight marks beside curly ones in a text that opens its quotations with both are told once, as
 * `text/mixed-quotation-marks`.
 */
export const quotationFaults: (analysis: Analysis) => readonly QuotationFault[] = oncePer((analysis: Analysis) => {
  const lines = articleLines(analysis);
  const style = styleOf(analysis, lines);
  return lines
    .flatMap((line, i) => [...unclosedIn(analysis, lines, i, style), ...wronglyClosedIn(analysis, line, style)])
    .sort((a, b) => a.start - b.start);
});

/** An article line in the plain text. */
interface ArticleLine extends Span {
  readonly text: string;
  readonly marks: LineMarks;
  /** Its paragraph was broken at a fixed width: a quotation may end on another line of it. */
  readonly isBroken: boolean;
}

/** The quotation marks of a line, in its own offsets. */
interface LineMarks {
  readonly pairs: readonly WrittenPair[];
  /** Where double marks stand that can do nothing but open a quotation, and open none. */
  readonly openers: readonly number[];
}

interface WrittenPair {
  readonly open: Span;
  readonly close: Span;
  readonly written: MarkPair;
}

function articleLines({ lines, markup, paragraphs }: Analysis): readonly ArticleLine[] {
  const broken = new Set<LineVerdict>(paragraphs.filter(({ length }) => length > 1).flat());
  return lines
    .filter(({ boilerplate }) => !boilerplate)
    .map((line) => {
      const start = markup.toPlain(line.start);
      const end = markup.toPlain(line.end);
      const text = markup.plain.slice(start, end);
      return { start, end, text, marks: marksOf(text), isBroken: broken.has(line) };
    });
}

/** Most lines are the same after a keystroke. */
function marksOf(text: string): LineMarks {
  if (!MARK.test(text)) return NO_MARKS;
  const known = MARKS.get(text);
  if (known) return known;
  if (MARKS.size === MOST_LINES) MARKS.clear();
  const pairs = quotationMarks(text).flatMap(({ open, close }) =>
    open && close ? [{ open, close, written: [wordsOf(text, open), wordsOf(text, close)] as const }] : [],
  );
  const found = { pairs, openers: looseOpeners(text, pairs) };
  MARKS.set(text, found);
  return found;
}

const MARK = /["“”„‟＂‘’‚‛'«»‹›]/;
const NO_MARKS: LineMarks = { pairs: [], openers: [] };
const MARKS = new Map<string, LineMarks>();
const MOST_LINES = 10_000;

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The marks that may close each opening mark; the first is written where none is usual. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ["“", ["”"]],
  ["„", ["“", "”", "‟"]],
  ["‟", ["”"]],
  ["＂", ["＂"]],
  ["‘", ["’"]],
  ["'", ["'"]],
  ["‚", ["‘", "’"]],
  ["‛", ["’"]],
  ["«", ["»"]],
  ["»", ["«"]],
  ["‹", ["›"]],
  ["›", ["‹"]],
]);

/** What is usual in a text. */
interface Style {
  /** Closes `„`. */
  readonly lowCloser: string;
  /** `”…”` is a quotation. */
  readonly hasAlikeMarks: boolean;
  /** It opens quotations with straight and with curly marks. */
  readonly isMixed: boolean;
}

/** The commoner of `„…“` and `„…”`, and of `“…”` and `”…”`; and by language: `„…”` is Polish, Hungarian, Romanian and Dutch, `”…”` Swedish and Finnish. */
function styleOf({ defects, metadata }: Analysis, lines: readonly ArticleLine[]): Style {
  const counts = { "„“": 0, "„”": 0, "“”": 0, "””": 0 };
  for (const { marks } of lines) {
    for (const { written } of marks.pairs) {
      const pair = written[0] + written[1];
      if (pair in counts) counts[pair as keyof typeof counts]++;
    }
  }
  const language = metadata.language?.value.slice(0, 2) ?? "";
  const isEastern = ["pl", "hu", "ro", "nl"].includes(language) && counts["„“"] === 0;
  return {
    lowCloser: isEastern || counts["„”"] > counts["„“"] ? "”" : "“",
    hasAlikeMarks: ["sv", "fi"].includes(language) || counts["””"] >= counts["“”"],
    isMixed: defects.some(({ code }) => code === "text/mixed-quotation-marks"),
  };
}

function closerOf(open: string, { lowCloser }: Style): string {
  return open === "„" ? lowCloser : (CLOSERS.get(open)?.[0] ?? open);
}

function unclosedIn(
  { markup }: Analysis,
  lines: readonly ArticleLine[],
  at: number,
  style: Style,
): readonly QuotationFault[] {
  const line = lines[at] as ArticleLine;
  if (line.isBroken || line.marks.openers.length === 0) return [];
  // Asked once for a line, which may have many openers.
  const isClosedLater = goesOn(lines, at, false);
  const isContinued = isClosedLater || goesOn(lines, at, true);
  const nextOf = nextQuotations(line);
  return line.marks.openers.flatMap((opener): readonly QuotationFault[] => {
    const next = nextOf(opener);
    const wrong = wrongCloser(line, opener, next);
    if (wrong) return closingMark(markup, line.start, wrong, style);
    if (next === undefined ? isContinued : isClosedLater) return [];
    const start = line.start + opener;
    return [
      {
        fault: "unclosed",
        close: closerOf(line.text[opener] as string, style),
        line: { start: line.start, end: line.end },
        reach: { start, end: line.start + line.text.slice(0, next).trimEnd().length },
        start: markup.toSource(start, "start"),
        end: markup.toSource(start + 1, "end"),
      },
    ];
  });
}

const DOUBLE_MARK = /["“”„‟＂]/;
const DOUBLE_MARKS = /["“”„‟＂]/g;

/** A mark behind them that can close a quotation does: `“He said “no” twice.”` */
function looseOpeners(text: string, pairs: readonly WrittenPair[]): readonly number[] {
  const paired = new Set(pairs.flatMap(({ open, close }) => [open.start, close.start]));
  const loose = Array.from(text.matchAll(DOUBLE_MARKS), ({ index }) => index).filter((at) => !paired.has(at));
  const lastCloser = loose.findLast((at) => !opens(text, at)) ?? -1;
  return loose.filter((at) => at > lastCloser);
}

/** A single mark that closes the quotation, as the text has it: behind a stop or comma, and with no single quotation before it. */
function wrongCloser({ text, marks }: ArticleLine, opener: number, next: number | undefined): WrittenPair | undefined {
  const inside = text.slice(opener + 1, next);
  const found = /(?<=[,.!?…])(?:’’?|')(?=\s|$)/.exec(inside);
  if (!found || /[‘‚]|(?:^|\s)['’]/.test(inside.slice(0, found.index))) return undefined;
  const start = opener + 1 + found.index;
  if (marks.pairs.some(({ close }) => close.start === start)) return undefined;
  const open = { start: opener, end: opener + 1 };
  const close = { start, end: start + found[0].length };
  return { open, close, written: [wordsOf(text, open), wordsOf(text, close)] };
}

/** Stands right before a word, with a blank, a bracket, a dash or nothing before it. Before a figure a straight mark may be an inch. */
function opens(text: string, at: number): boolean {
  const isApart = at === 0 || /[\s([{—–]/.test(text[at - 1] as string);
  return isApart && /^(?:["＂][\p{L}'‘’¿¡…[(]|[“„‟][\p{L}\p{N}'‘’¿¡…[(])/u.test(text.slice(at, at + 3));
}

/** Where the next quotation begins behind an opening mark of the line. Curly marks between straight ones, and straight ones between curly, belong to a quotation inside. */
function nextQuotations({ text, marks }: ArticleLine): (opener: number) => number | undefined {
  const starts = [...marks.pairs.map(({ open }) => open.start), ...marks.openers]
    .filter((at) => DOUBLE_MARK.test(text[at] as string))
    .sort((a, b) => a - b);
  const straight = starts.filter((at) => text[at] === '"');
  const curly = starts.filter((at) => text[at] !== '"');
  return (opener) => {
    const alike = text[opener] === '"' ? straight : curly;
    return alike[firstWhere(alike, (at) => at > opener)];
  };
}

/** Lines looked through for where a quotation goes on. */
const FARTHEST_LINE = 8;
/** Code units: what is shorter, or ends no sentence, is a caption or sub-heading between two paragraphs, or was torn from one. */
const SHORT_LINE = 60;

/** Whether one of the next lines closes what it has not opened; or, where nothing is quoted behind the mark (`isLast`), begins with a mark, as the next paragraph of an utterance does. */
function goesOn(lines: readonly ArticleLine[], at: number, isLast: boolean): boolean {
  let isNext = isLast;
  for (let i = at + 1; i < lines.length && i <= at + FARTHEST_LINE; i++) {
    const { text } = lines[i] as ArticleLine;
    const first = text.search(DOUBLE_MARK);
    if (first !== -1) return closes(text, first) || (isNext && first === text.search(/\S/));
    if (text.length >= SHORT_LINE && /[.!?…]\s*$/.test(text)) isNext = false;
  }
  return false;
}

/** Stands right behind a word or stop, and before no word. */
function closes(text: string, at: number): boolean {
  return at > 0 && !/[\s([{]/.test(text[at - 1] as string) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}

function wronglyClosedIn({ markup }: Analysis, { start, marks }: ArticleLine, style: Style): readonly ClosingMark[] {
  return marks.pairs.flatMap((pair) => closingMark(markup, start, pair, style));
}

/** The fault of a pair of marks; none where they belong together. `offset`: where its line starts. */
function closingMark(
  markup: Markup,
  offset: number,
  { open, close, written }: WrittenPair,
  style: Style,
): readonly ClosingMark[] {
  const right = rightMarks(written, style);
  if (!right) return [];
  const edits = [open, close].flatMap((mark, i) =>
    written[i] === right[i] ? [] : [{ start: offset + mark.start, end: offset + mark.end, text: right[i] as string }],
  );
  const { start: first, end: last } = edits[0] as TextEdit;
  const span = { start: markup.toSource(first, "start"), end: markup.toSource(last, "end") };
  return [{ fault: "closing", written, right, edits, ...span }];
}

/** The marks that should stand there; `undefined` where those that do may. Two straight single marks close anything: some type no other. */
function rightMarks([open, close]: MarkPair, style: Style): MarkPair | undefined {
  if (open === "”") return close === "”" && style.hasAlikeMarks ? undefined : ["“", "”"];
  const closers = CLOSERS.get(open);
  if (!closers || closers.includes(close) || close === "''") return undefined;
  const isMixture = style.isMixed && (open === '"') !== (close === '"');
  return isMixture ? undefined : [open, closerOf(open, style)];
}
