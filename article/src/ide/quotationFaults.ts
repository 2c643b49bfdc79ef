import type { Analysis } from "../analysis/analysis.ts";
import { quotationMarks } from "../analysis/words.ts";
import type { LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span, TextEdit } from "../model/span.ts";

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

type Quotation = ReturnType<typeof quotationMarks>[number];

/** An article line in the plain text, with its quotations. */
interface ArticleLine extends Span {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Its paragraph was broken at a fixed width: a quotation may end on another line of it. */
  readonly isBroken: boolean;
}

function articleLines({ lines, markup, paragraphs }: Analysis): readonly ArticleLine[] {
  const broken = new Set<LineVerdict>(paragraphs.filter(({ length }) => length > 1).flat());
  return lines
    .filter(({ boilerplate }) => !boilerplate)
    .map((line) => {
      const start = markup.toPlain(line.start);
      const end = markup.toPlain(line.end);
      const text = markup.plain.slice(start, end);
      return { start, end, text, quotations: quotationsOf(text), isBroken: broken.has(line) };
    });
}

/** Most lines are the same after a keystroke. */
function quotationsOf(text: string): readonly Quotation[] {
  if (!MARK.test(text)) return [];
  const known = QUOTATIONS.get(text);
  if (known) return known;
  if (QUOTATIONS.size === MOST_LINES) QUOTATIONS.clear();
  const found = quotationMarks(text);
  QUOTATIONS.set(text, found);
  return found;
}

const MARK = /["“”„‟＂‘’‚‛'«»‹›]/;
const QUOTATIONS = new Map<string, readonly Quotation[]>();
const MOST_LINES = 10_000;

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
  const counts = new Map<string, number>();
  for (const { text, quotations } of lines) {
    for (const { open, close } of quotations) {
      const marks = open && close ? wordsOf(text, open) + wordsOf(text, close) : "";
      counts.set(marks, (counts.get(marks) ?? 0) + 1);
    }
  }
  const count = (marks: string): number => counts.get(marks) ?? 0;
  const language = metadata.language?.value.slice(0, 2) ?? "";
  const isEastern = ["pl", "hu", "ro", "nl"].includes(language) && count("„“") === 0;
  return {
    lowCloser: isEastern || count("„”") > count("„“") ? "”" : "“",
    hasAlikeMarks: ["sv", "fi"].includes(language) || count("””") >= count("“”"),
    isMixed: defects.some(({ code }) => code === "text/mixed-quotation-marks"),
  };
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function closerOf(open: string, { lowCloser }: Style): string {
  return open === "„" ? lowCloser : (CLOSERS.get(open)?.[0] ?? open);
}

function unclosedIn(
  { markup }: Analysis,
  lines: readonly ArticleLine[],
  at: number,
  style: Style,
): readonly UnclosedQuotation[] {
  const line = lines[at] as ArticleLine;
  if (line.isBroken) return [];
  const openers = looseOpeners(line);
  return openers.flatMap((opener) => {
    const next = nextQuotation(line, openers, opener);
    if (goesOn(lines, at, next === undefined)) return [];
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

/** Where double marks stand that can do nothing but open a quotation, and open none. One behind them that can close it does: `“He said “no” twice.”` */
function looseOpeners({ text, quotations }: ArticleLine): readonly number[] {
  if (!DOUBLE_MARK.test(text)) return [];
  const paired = new Set(quotations.flatMap(({ open, close }) => (open && close ? [open.start, close.start] : [])));
  const loose = Array.from(text.matchAll(DOUBLE_MARKS), ({ index }) => index).filter((at) => !paired.has(at));
  const lastCloser = loose.findLast((at) => !opens(text, at)) ?? -1;
  return loose.filter((at) => at > lastCloser);
}

/** Stands right before a word, with a blank, a bracket, a dash or nothing before it. Before a figure a straight mark may be an inch. */
function opens(text: string, at: number): boolean {
  const isApart = at === 0 || /[\s([{—–]/.test(text[at - 1] as string);
  return isApart && /^(?:["＂][\p{L}'‘’¿¡…[(]|[“„‟][\p{L}\p{N}'‘’¿¡…[(])/u.test(text.slice(at, at + 3));
}

/** Where the next quotation of the line begins. Curly marks between straight ones, and straight ones between curly, belong to a quotation inside. */
function nextQuotation(
  { text, quotations }: ArticleLine,
  openers: readonly number[],
  opener: number,
): number | undefined {
  const isStraight = text[opener] === '"';
  const paired = quotations.flatMap(({ open, close }) => (open && close ? [open.start] : []));
  const later = [...paired, ...openers].filter((at) => {
    const mark = text[at] as string;
    return at > opener && DOUBLE_MARK.test(mark) && (mark === '"') === isStraight;
  });
  return later.length === 0 ? undefined : Math.min(...later);
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

function wronglyClosedIn(
  { markup }: Analysis,
  { text, start, quotations }: ArticleLine,
  style: Style,
): readonly ClosingMark[] {
  return quotations.flatMap(({ open, close }) => {
    if (!open || !close) return [];
    const written = [wordsOf(text, open), wordsOf(text, close)] as const;
    const right = rightMarks(written, style);
    const wrong = [open, close].flatMap((mark, i) => (right && written[i] !== right[i] ? [{ mark, i }] : []));
    const edits = wrong.map(({ mark, i }) => ({
      start: start + mark.start,
      end: start + mark.end,
      text: right?.[i] as string,
    }));
    const [first] = edits;
    if (!right || !first) return [];
    const span = { start: markup.toSource(first.start, "start"), end: markup.toSource(first.end, "end") };
    return [{ fault: "closing", written, right, edits, ...span }];
  });
}

/** The marks that should stand there; `undefined` where those that do may. Two straight single marks close anything: some type no other. */
function rightMarks([open, close]: MarkPair, style: Style): MarkPair | undefined {
  if (open === "”") return close === "”" && style.hasAlikeMarks ? undefined : ["“", "”"];
  const closers = CLOSERS.get(open);
  if (!closers || closers.includes(close) || close === "''") return undefined;
  const isMixture = style.isMixed && (open === '"') !== (close === '"');
  return isMixture ? undefined : [open, closerOf(open, style)];
}
