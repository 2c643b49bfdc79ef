import { CharacterClass, classOf, isWordClass } from "../../text/characters.ts";

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
const ANY_MARK = /["“”„‟＂«»‹›「」『』‘‚‛`]|(?:^|[\s([{—–\-/>])['’]|''|’’/;

/**
 * Pairs the quotation marks of one paragraph in one pass from left to right; a mark's neighbours say what it may be, the marks that are open what it is.
 * Knows “ ”, " ", ‘ ’, ' ', „ “, ‚ ‘, » «, « », ‹ ›, `` '', 「 」, 『 』, and what scraping makes of them: ”reversed“, “a closer of the wrong kind’, a space before the closer.
 */
export function pairMarks(text: string): readonly QuotedStretch[] {
  const marks = marksOf(text);
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  let unopened: Mark | undefined;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    const opener = closes(marks, i, open);
    if (opener >= 0) {
      pairs.push({ from: open[opener] as Mark, to: mark });
      open.length = opener;
    } else if (mark.opens) {
      dropAbandoned(open, mark);
      if (open.length < DEEPEST) open.push(mark);
    } else if (
      mark.family === Family.double &&
      mark.closes &&
      pairs.length === 0 &&
      !isDigit(text.charCodeAt(mark.start - 1))
    ) {
      unopened ??= mark;
    }
  }
  const left = closeWrongly(text, marks, open, pairs);
  return toStretches(text, pairs, left, unopened);
}

/** Quotes inside quotes beyond this are no quotes. */
const DEEPEST = 6;

const Family = { none: 0, double: 1, single: 2, angle: 3, singleAngle: 4, corner: 5, whiteCorner: 6 } as const;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  readonly family: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An apostrophe after a plural's s: closes only where nothing better follows. */
  readonly possessive: boolean;
}

interface Pair {
  readonly from: Mark;
  readonly to: Mark;
}

function familyOf(code: number): number {
  switch (code) {
    case 0x22: // "
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0x201f: // ‟
    case 0xff02: // ＂
      return Family.double;
    case 0x27: // '
    case 0x60: // `
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201a: // ‚
    case 0x201b: // ‛
      return Family.single;
    case 0xab: // «
    case 0xbb: // »
      return Family.angle;
    case 0x2039: // ‹
    case 0x203a: // ›
      return Family.singleAngle;
    case 0x300c: // 「
    case 0x300d: // 」
      return Family.corner;
    case 0x300e: // 『
    case 0x300f: // 』
      return Family.whiteCorner;
    default:
      return Family.none;
  }
}

const MARK = /["'“”„‟＂«»‹›「」『』‘’‚‛`]/g;

function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  for (let i = 0; MARK.test(text); ) {
    i = MARK.lastIndex - 1;
    const code = text.charCodeAt(i);
    const family = familyOf(code);
    // `` and '' (and ’’, a scraped ”) are one double mark.
    const isDoubled = family === Family.single && text.charCodeAt(i + 1) === code;
    const end = isDoubled ? i + 2 : i + 1;
    const mark = isDoubled ? doubledMark(text, i, end, code) : singleMark(text, i, code, family);
    if (mark !== undefined) marks.push(mark);
    MARK.lastIndex = end;
  }
  return marks;
}

function doubledMark(text: string, start: number, end: number, code: number): Mark | undefined {
  const opens = code !== 0x2019 && isApart(text, start - 1) && !isSpaceOrEdge(text, end);
  const closes = code !== 0x60 && start > 0;
  return { start, end, code: 0x22, family: Family.double, opens, closes, possessive: false };
}

function singleMark(text: string, start: number, code: number, family: number): Mark | undefined {
  const end = start + 1;
  const apartBefore = isApart(text, start - 1);
  const spaceAfter = isSpaceOrEdge(text, end);
  const opensHere = apartBefore && !spaceAfter && !isClosingPunctuation(text.charCodeAt(end));
  let opens = opensHere;
  let closes = !isSpaceOrEdge(text, start - 1);
  let possessive = false;
  switch (family) {
    case Family.double: {
      const before = text.charCodeAt(start - 1);
      if (code === 0x201e) closes = false;
      if (code === 0x201e || code === 0x201c || code === 0x201f) opens = opensHere || (!spaceAfter && !isDigit(before));
      else if (code === 0x22) {
        if (before === 0x3d || (isDigit(before) && spaceAfter)) opens = false;
        // Glued to the word before it: said"We go".
        else if (!opens) opens = isCapital(text.charCodeAt(end)) && isLowerOrComma(before);
      }
      if (!closes) closes = code !== 0x201e && (spaceAfter || isClosingPunctuation(text.charCodeAt(end)));
      break;
    }
    case Family.single: {
      if (code === 0x201a) closes = false;
      else if (end < text.length && isWordClass(classOf(text.charCodeAt(end)))) closes = false;
      if (code === 0x60) closes = false;
      if (opens && (code === 0x27 || code === 0x2019)) opens = !isClipped(text, end);
      possessive = closes && isSibilant(text.charCodeAt(start - 1)) && text.charCodeAt(end) === 0x20;
      if (!opens && !closes) return undefined;
      break;
    }
    case Family.angle:
    case Family.singleAngle: {
      const pointsLeft = code === 0xab || code === 0x2039;
      opens = pointsLeft ? !isEdge(text, end) : apartBefore && !spaceAfter;
      closes = pointsLeft ? closes : start > 0;
      break;
    }
    default:
      opens = code === 0x300c || code === 0x300e;
      closes = !opens;
  }
  return { start, end, code, family, opens, closes, possessive };
}

/** Index in `open` of the mark that `marks[at]` closes, or -1. */
function closes(marks: readonly Mark[], at: number, open: readonly Mark[]): number {
  const mark = marks[at] as Mark;
  if (!mark.closes) return -1;
  for (let i = open.length - 1; i >= 0; i--) {
    const opener = open[i] as Mark;
    if (opener.family !== mark.family) {
      // A single mark cannot close across an open double one: between them it is an apostrophe.
      if (mark.family === Family.single) return -1;
      continue;
    }
    if (!fits(opener, mark)) continue;
    if (mark.possessive && hasLaterCloser(marks, at, opener)) return -1;
    return i;
  }
  return -1;
}

function fits(opener: Mark, mark: Mark): boolean {
  switch (mark.family) {
    case Family.double:
      // “ closes „, and another “ or ” only where it cannot open.
      if (mark.code === 0x201c) return opener.code === 0x201e || !mark.opens;
      if (mark.code === 0x22) return !mark.opens || opener.code === 0x201e;
      return true;
    case Family.single:
      if (mark.code === 0x2018) return opener.code === 0x201a || !mark.opens;
      return true;
    case Family.angle:
    case Family.singleAngle:
      return opener.code !== mark.code;
    default:
      return true;
  }
}

/** Marks looked through for a better closer than a plural's apostrophe; keeps pairing linear. */
const FARTHEST_MARK = 32;

function hasLaterCloser(marks: readonly Mark[], at: number, opener: Mark): boolean {
  for (let i = at + 1; i < marks.length && i < at + FARTHEST_MARK; i++) {
    const mark = marks[i] as Mark;
    if (mark.family === Family.double && opener.family === Family.single) continue;
    if (mark.family === opener.family && mark.closes && !mark.possessive) return true;
    if (mark.family === opener.family && mark.opens) return false;
  }
  return false;
}

/** A second opener of the same kind means that the first was never closed. Angles nest. */
function dropAbandoned(open: Mark[], mark: Mark): void {
  if (mark.family !== Family.double && mark.family !== Family.single) return;
  for (let i = open.length - 1; i >= 0; i--) {
    if ((open[i] as Mark).family === mark.family) {
      open.length = i;
      return;
    }
  }
}

/** “A closer of the wrong kind,’ comes from scraping; it is believed after a comma or full stop, or at the paragraph's end. Gives back the mark that stays open. */
function closeWrongly(text: string, marks: readonly Mark[], open: readonly Mark[], pairs: Pair[]): Mark | undefined {
  const opener = open.find((mark) => mark.family === Family.double || mark.code === 0xab);
  if (opener === undefined) return undefined;
  const paired = new Set(pairs.map((pair) => pair.to));
  const closer = marks.find(
    (mark) =>
      mark.start > opener.end &&
      mark.family !== opener.family &&
      mark.closes &&
      !mark.opens &&
      (isStopOrComma(text.charCodeAt(mark.start - 1)) || isEdge(text, mark.end)) &&
      !paired.has(mark),
  );
  if (closer === undefined) return opener.code === 0xab ? undefined : opener;
  pairs.push({ from: opener, to: closer });
  return undefined;
}

function toStretches(
  text: string,
  pairs: readonly Pair[],
  left: Mark | undefined,
  unopened: Mark | undefined,
): readonly QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  const edgeEnd = text.trimEnd().length;
  const edgeStart = text.length - text.trimStart().length;
  if (unopened !== undefined)
    stretches.push({ ...between(edgeStart, edgeStart, unopened.start, unopened.end), state: "unopened" });
  for (const { from, to } of pairs) {
    if (to.start > from.end) stretches.push(between(from.start, from.end, to.start, to.end));
  }
  if (left !== undefined && edgeEnd > left.end)
    stretches.push({ ...between(left.start, left.end, edgeEnd, edgeEnd), state: "open" });
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  let outerEnd = 0;
  return stretches.map((stretch) => {
    const nested = stretch.start < outerEnd;
    if (!nested) outerEnd = stretch.end;
    return nested ? { ...stretch, nested } : stretch;
  });
}

function between(start: number, innerStart: number, innerEnd: number, end: number): QuotedStretch {
  return { start, end, innerStart, innerEnd, state: "paired", nested: false };
}

/** Words that begin with an apostrophe: ’90s, ’tis, ’em. Written for this project. */
const CLIPPED: ReadonlySet<string> = new Set([
  "tis",
  "twas",
  "em",
  "til",
  "cause",
  "n",
  "round",
  "bout",
  "cos",
  "s",
  "re",
  "ll",
]);

function isClipped(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2)))
    return true;
  let end = at;
  while (end < text.length && end - at < 6 && isWordClass(classOf(text.charCodeAt(end)))) end++;
  return CLIPPED.has(text.slice(at, end).toLowerCase());
}

function isEdge(text: string, i: number): boolean {
  return i < 0 || i >= text.length;
}

function isSpaceOrEdge(text: string, i: number): boolean {
  if (isEdge(text, i)) return true;
  const characterClass = classOf(text.charCodeAt(i));
  return characterClass === CharacterClass.space || characterClass === CharacterClass.lineBreak;
}

/** Edge, space, opening bracket, dash or opening mark: what may stand before an opening mark (and after a closing one). */
function isApart(text: string, i: number): boolean {
  if (isSpaceOrEdge(text, i)) return true;
  switch (text.charCodeAt(i)) {
    case 0x28: // (
    case 0x5b: // [
    case 0x7b: // {
    case 0x2d: // -
    case 0x2f: // /
    case 0x3e: // >
    case 0xa1: // ¡
    case 0xbf: // ¿
    case 0x22:
    case 0x27:
    case 0x60:
    case 0x2013:
    case 0x2014:
    case 0x2018:
    case 0x201a:
    case 0x201c:
    case 0x201e:
    case 0xab:
    case 0x200b:
      return true;
    default:
      return false;
  }
}

/** `.` `,` `;` `:` `!` `?` `)` `]` and dashes: what may follow a closing mark. */
function isClosingPunctuation(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x3a ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x2014 ||
    code === 0x2013
  );
}

function isStopOrComma(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f || code === 0x2026;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** s, S, x, z: a plural or name that forms its possessive with the apostrophe alone. */
function isSibilant(code: number): boolean {
  return code === 0x73 || code === 0x53 || code === 0x78 || code === 0x7a;
}

function isCapital(code: number): boolean {
  return classOf(code) === CharacterClass.upper;
}

function isLowerOrComma(code: number): boolean {
  return code === 0x2c || code === 0x3a || classOf(code) === CharacterClass.lower;
}
