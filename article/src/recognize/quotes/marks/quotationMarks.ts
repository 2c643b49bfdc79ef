import { classOf, isWordClass } from "../../../text/characters.ts";
import { isDigit, isStopOrComma, type Mark, MarkFamily, marksOf } from "./marksOf.ts";

/** A stretch between two quotation marks, marks included; an outer stretch stands before the ones inside it. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  /** Where the words inside begin and end. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** `open`: no mark closes it; `unopened`: no mark opens it. Both reach to the paragraph's edge. */
  readonly state: "paired" | "open" | "unopened";
  /** Stands inside another stretch. */
  readonly nested: boolean;
}

/** False for nearly every paragraph after one look at each code unit. Apostrophes inside words and after them do not count. */
export function hasQuotationMark(text: string): boolean {
  return ANY_MARK.test(text);
}

/** A mark that is none but a quotation mark, or an apostrophe where no word stands before it. One class an alternative: nothing to backtrack. */
const ANY_MARK = /["“”„‟＂«»‹›「」『』‘‚‛`´〝〞〟❝❞]|(?:^|[\s([{—–\-/>])['’]|''|’’|,,/;

/**
 * Pairs the quotation marks of one paragraph in one pass from left to right; a mark's neighbours say what it may be, the marks that are open what it is.
 * Knows “ ”, ” ”, " ", ‘ ’, ' ', „ “, „ ”, ‚ ‘, » «, « », » », ‹ ›, `` '', 「 」, 『 』, 〝 〞, ❝ ❞, and what scraping makes of them: ”reversed“, “a closer of the wrong kind’, “ spaces inside ”,
 * glued"to a word".
 */
export function pairMarks(text: string): readonly QuotedStretch[] {
  const marks = marksOf(text);
  if (marks.length === 0) return NONE;
  let surplus: readonly number[] | undefined;
  const pairs: Pair[] = [];
  const repaired: Pair[] = [];
  const open: Mark[] = [];
  let unopened: Mark | undefined;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    const opener = closes(marks, i, open);
    if (opener >= 0) {
      pairs.push({ from: open[opener] as Mark, to: mark });
      open.length = opener;
    } else if (mark.opens && !(mark.loose && !mayCloseLater(marks, i))) {
      surplus ??= open.length > 0 ? surplusOf(marks) : undefined;
      const isNested = mark.family === MarkFamily.double && surplus !== undefined && (surplus[i] as number) > 1;
      const abandoned = isNested ? undefined : abandon(text, marks, i, open, pairs);
      if (abandoned !== undefined) repaired.push(abandoned);
      if (open.length < DEEPEST) open.push(mark);
    } else if (isWrongOpener(text, open[0], mark)) {
      pairs.push({ from: open[0] as Mark, to: mark });
      open.length = 0;
    } else if (pairs.length === 0 && isUnopened(text, mark)) {
      unopened ??= mark;
    }
  }
  const left = leftOpen(open);
  const closer = left && wrongCloser(text, marks, left, marks.length, pairs);
  if (left !== undefined && closer !== undefined) repaired.push({ from: left, to: closer });
  return toStretches(
    text,
    repaired.length === 0 ? pairs : [...pairs, ...repaired],
    closer === undefined ? left : undefined,
    unopened,
  );
}

const NONE: readonly QuotedStretch[] = [];

/**
 * For each mark by how much the closing double marks after it outnumber the opening ones, at most. Where two or more do, an opening mark inside a quote opens another one (“as “here” it is”); otherwise the
 * quote before it was never closed.
 */
function surplusOf(marks: readonly Mark[]): readonly number[] {
  const surplus: number[] = new Array(marks.length);
  let most = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    surplus[i] = most;
    const { family, opens, closes, loose } = marks[i] as Mark;
    if (family !== MarkFamily.double || loose || opens === closes) continue;
    most = closes ? most + 1 : Math.max(0, most - 1);
  }
  return surplus;
}

/** Quotes inside quotes beyond this are no quotes. */
const DEEPEST = 6;

interface Pair {
  readonly from: Mark;
  readonly to: Mark;
}

/** Index in `open` of the mark that `marks[at]` closes, or -1. */
function closes(marks: readonly Mark[], at: number, open: readonly Mark[]): number {
  const mark = marks[at] as Mark;
  if (!mark.closes) return -1;
  for (let i = open.length - 1; i >= 0; i--) {
    const opener = open[i] as Mark;
    if (opener.family !== mark.family) {
      // A single mark cannot close across an open double one: between them it is an apostrophe.
      if (mark.family === MarkFamily.single) return -1;
      continue;
    }
    if (!fits(opener, mark)) continue;
    if (mark.doubtful && hasLaterCloser(marks, at, opener)) return -1;
    return i;
  }
  return -1;
}

function fits(opener: Mark, mark: Mark): boolean {
  switch (mark.family) {
    case MarkFamily.double:
      // “ closes „, and another “ or ” only where it cannot open.
      if (mark.code === 0x201d || mark.loose) return true;
      return opener.code === 0x201e || !mark.opens;
    case MarkFamily.single:
      if (mark.code === 0x2018) return opener.code === 0x201a || !mark.opens;
      return true;
    case MarkFamily.angle:
    case MarkFamily.singleAngle:
      return opener.code !== mark.code || !mark.opens;
    default:
      return true;
  }
}

/** Marks looked through for a better closer than a plural's apostrophe, or for any; keeps pairing linear. */
const FARTHEST_MARK = 32;

function hasLaterCloser(marks: readonly Mark[], at: number, opener: Mark): boolean {
  for (let i = at + 1; i < marks.length && i < at + FARTHEST_MARK; i++) {
    const mark = marks[i] as Mark;
    if (mark.family === MarkFamily.double && opener.family === MarkFamily.single) continue;
    if (mark.family === opener.family && mark.closes && !mark.doubtful) return true;
    if (mark.family === opener.family && mark.opens) return false;
  }
  return false;
}

function mayCloseLater(marks: readonly Mark[], at: number): boolean {
  const { family } = marks[at] as Mark;
  for (let i = at + 1; i < marks.length && i < at + FARTHEST_MARK; i++) {
    const mark = marks[i] as Mark;
    if (mark.family === family && mark.closes) return true;
  }
  return false;
}

/** A closing double mark of which only a single one was opened: ‘It rained,” */
function isWrongOpener(text: string, opener: Mark | undefined, mark: Mark): boolean {
  return (
    opener?.family === MarkFamily.single &&
    mark.family === MarkFamily.double &&
    mark.closes &&
    isWrongPair(text, opener, mark)
  );
}

/** A pair of two kinds comes from scraping; it is believed after a comma or full stop, at the paragraph's end, and around a few words. */
function isWrongPair(text: string, opener: Mark, closer: Mark): boolean {
  return (
    isStopOrComma(text.charCodeAt(closer.start - 1)) ||
    closer.end === text.length ||
    (!closer.doubtful && closer.start - opener.end < A_FEW_WORDS)
  );
}

/** In code units. */
const A_FEW_WORDS = 60;

/** Whether what stands before a closing mark may have begun in the paragraph before. A guillemet after a space leads on: "Read more »". */
function isUnopened(text: string, mark: Mark): boolean {
  if (!mark.closes || mark.opens) return false;
  const before = text.charCodeAt(mark.start - 1);
  if (mark.family === MarkFamily.double) return !isDigit(before);
  const isAfterText = isStopOrComma(before) || isWordClass(classOf(before));
  return mark.code === 0xbb && isAfterText;
}

/** A second opener of the same kind means that the first was never closed, or by a mark of the wrong kind: then the pair comes back. Angles nest. */
function abandon(
  text: string,
  marks: readonly Mark[],
  at: number,
  open: Mark[],
  pairs: readonly Pair[],
): Pair | undefined {
  const { family } = marks[at] as Mark;
  if (family !== MarkFamily.double && family !== MarkFamily.single) return undefined;
  for (let i = open.length - 1; i >= 0; i--) {
    const from = open[i] as Mark;
    if (from.family !== family) continue;
    open.length = i;
    const to = wrongCloser(text, marks, from, at, pairs);
    return to && { from, to };
  }
  return undefined;
}

/** The first mark of another kind between `opener` and number `to` that may close it: “It rained,’ he said. Pairs stand in the order of their closing marks. */
function wrongCloser(
  text: string,
  marks: readonly Mark[],
  opener: Mark,
  to: number,
  pairs: readonly Pair[],
): Mark | undefined {
  let closer: Mark | undefined;
  let last = pairs.length - 1;
  for (let i = to - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (mark.start < opener.end) break;
    while (last >= 0 && (pairs[last] as Pair).to.start > mark.start) last--;
    const isPaired = pairs[last]?.to === mark;
    if (!isPaired && mark.family !== opener.family && mark.closes && !mark.opens && isWrongPair(text, opener, mark))
      closer = mark;
  }
  return closer;
}

/** The mark that nothing closes. A single one is an apostrophe. */
function leftOpen(open: readonly Mark[]): Mark | undefined {
  return open.find(({ family, code }) => family === MarkFamily.double || code === 0xab || code === 0xbb);
}

function toStretches(
  text: string,
  pairs: readonly Pair[],
  left: Mark | undefined,
  unopened: Mark | undefined,
): readonly QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  if (unopened !== undefined) stretches.push(fromEdge(text, unopened));
  for (const { from, to } of pairs) {
    if (to.start > from.end) stretches.push(between(from.start, from.end, to.start, to.end));
  }
  const toEnd = left && toEdge(text, left);
  if (toEnd !== undefined) stretches.push(toEnd);
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  let outerEnd = 0;
  return stretches.map((stretch) => {
    const nested = stretch.start < outerEnd;
    if (!nested) outerEnd = stretch.end;
    return nested ? { ...stretch, nested } : stretch;
  });
}

function fromEdge(text: string, mark: Mark): QuotedStretch {
  const start = firstVisible(text);
  return { ...between(start, start, mark.start, mark.end), state: "unopened" };
}

/** A guillemet only opens a paragraph so; elsewhere it is an arrow. */
function toEdge(text: string, mark: Mark): QuotedStretch | undefined {
  const end = text.trimEnd().length;
  if (end <= mark.end || (mark.family !== MarkFamily.double && mark.start !== firstVisible(text))) return undefined;
  return { ...between(mark.start, mark.end, end, end), state: "open" };
}

function firstVisible(text: string): number {
  return text.length - text.trimStart().length;
}

function between(start: number, innerStart: number, innerEnd: number, end: number): QuotedStretch {
  return { start, end, innerStart, innerEnd, state: "paired", nested: false };
}
