import { CharacterClass, classOf, isWordClass } from "../../../text/characters.ts";

export const MarkFamily = {
  none: 0,
  double: 1,
  single: 2,
  angle: 3,
  singleAngle: 4,
  corner: 5,
  whiteCorner: 6,
} as const;

/** A quotation mark of a paragraph and what its neighbours let it be. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  /** A `MarkFamily`. */
  readonly family: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An apostrophe after a plural's s or a dropped g, an inch mark: closes only where nothing better follows. */
  readonly doubtful: boolean;
  /** Stands free or between letters, so that its neighbours do not tell: closes what is open, else opens what something closes later. */
  readonly loose: boolean;
}

/** The marks of a paragraph in order, without apostrophes and the marks of feet and inches. */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const last = MARK.lastIndex - 1;
    const code = text.charCodeAt(last);
    const start = code === COMMA ? last - 1 : last;
    const family = familyOf(code);
    // `` and '' (and ’’, a scraped ”) are one double mark.
    const isDoubled = code === COMMA || (family === MarkFamily.single && text.charCodeAt(start + 1) === code);
    const mark = isDoubled ? doubledMark(text, start, code) : markOf(text, start, code, family);
    if (mark !== undefined) marks.push(mark);
    MARK.lastIndex = isDoubled ? start + 2 : start + 1;
  }
  return marks;
}

const MARK = /["'“”„‟＂«»‹›「」『』‘’‚‛`´〝〞〟❝❞]|,,/g;

const COMMA = 0x2c;
const STRAIGHT = 0x22;
const LOW = 0x201e;
const LEFT = 0x201c;
const RIGHT = 0x201d;

function familyOf(code: number): number {
  switch (code) {
    case STRAIGHT:
    case LEFT:
    case RIGHT:
    case LOW:
    case 0x201f: // ‟
    case 0x275d: // ❝
    case 0x275e: // ❞
    case 0x301d: // 〝
    case 0x301e: // 〞
    case 0x301f: // 〟
    case 0xff02: // ＂
      return MarkFamily.double;
    case 0x27: // '
    case 0x60: // `
    case 0xb4: // ´
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201a: // ‚
    case 0x201b: // ‛
      return MarkFamily.single;
    case 0xab: // «
    case 0xbb: // »
      return MarkFamily.angle;
    case 0x2039: // ‹
    case 0x203a: // ›
      return MarkFamily.singleAngle;
    case 0x300c: // 「
    case 0x300d: // 」
      return MarkFamily.corner;
    case 0x300e: // 『
    case 0x300f: // 』
      return MarkFamily.whiteCorner;
    default:
      return MarkFamily.none;
  }
}

function markOf(text: string, start: number, code: number, family: number): Mark | undefined {
  switch (family) {
    case MarkFamily.double:
      return doubleMark(text, start, plainCode(code));
    case MarkFamily.single:
      return singleMark(text, start, code);
    case MarkFamily.angle:
    case MarkFamily.singleAngle:
      return angleMark(text, start, code, family);
    default: {
      const opens = code === 0x300c || code === 0x300e;
      return mark(start, start + 1, code, family, opens, !opens);
    }
  }
}

/** The common mark that stands where a rarer one does: ❝ for “, ❞ for ”, ＂ for ". */
function plainCode(code: number): number {
  switch (code) {
    case 0x201f:
    case 0x275d:
    case 0x301d:
      return LEFT;
    case 0x275e:
    case 0x301e:
    case 0x301f:
      return RIGHT;
    case 0xff02:
      return STRAIGHT;
    default:
      return code;
  }
}

function mark(
  start: number,
  end: number,
  code: number,
  family: number,
  opens: boolean,
  closes: boolean,
  doubtful = false,
  loose = false,
): Mark {
  return { start, end, code, family, opens, closes, doubtful, loose };
}

/** `` '' ‘‘ ’’ and ,, for „ */
function doubledMark(text: string, start: number, code: number): Mark | undefined {
  const end = start + 2;
  const opens = isApart(text, start - 1) && !isSpaceOrEdge(text, end);
  const isLow = code === COMMA || code === 0x201a;
  if (code === COMMA && !opens) return undefined;
  const closes = !isLow && code !== 0x60 && start > 0;
  return mark(start, end, isLow ? LOW : STRAIGHT, MarkFamily.double, opens, closes);
}

function doubleMark(text: string, start: number, code: number): Mark | undefined {
  const end = start + 1;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const spaceBefore = isSpaceOrEdge(text, start - 1);
  const spaceAfter = isSpaceOrEdge(text, end);
  if ((code === STRAIGHT || code === RIGHT) && isDigit(before) && isAfterFeet(text, start)) return undefined;
  const endsHere = spaceAfter || isClosingPunctuation(after);
  const apartBefore = isApart(text, start - 1);
  let opens = apartBefore && !endsHere;
  let closes = code === LOW ? !spaceBefore && endsHere : !spaceBefore || endsHere;
  // “ It rained ” and, of straight marks, said"It rained"and
  let loose = spaceBefore && spaceAfter && !isEdge(text, end) && (code === STRAIGHT || code === LEFT);
  if (code === LOW || code === LEFT) opens ||= !spaceAfter && (apartBefore || !endsHere) && !isDigit(before);
  else if (code === STRAIGHT) {
    if (before === 0x3d || (isDigit(before) && spaceAfter)) opens = false;
    else loose ||= !opens && !spaceBefore && !isDigit(before) && isLetter(after);
  }
  opens ||= loose;
  closes ||= loose;
  const doubtful = closes && isDigit(before) && after === 0x20 && isLower(text.charCodeAt(end + 1));
  return mark(start, end, code, MarkFamily.double, opens, closes, doubtful, loose);
}

function singleMark(text: string, start: number, code: number): Mark | undefined {
  const end = start + 1;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const spaceBefore = isSpaceOrEdge(text, start - 1);
  const spaceAfter = isSpaceOrEdge(text, end);
  const isFree = spaceBefore && spaceAfter && !isEdge(text, end);
  const wordAfter = end < text.length && isWordClass(classOf(after));
  let opens = isApart(text, start - 1) && !spaceAfter && !isClosingPunctuation(after);
  if (opens && code !== 0x201a && code !== 0x60) opens = !isClipped(text, end, code);
  // said‘It rained’
  if (code === 0x2018) opens ||= isCapital(after) && isLowerOrComma(before);
  let closes = code !== 0x201a && code !== 0x60 && !spaceBefore && !wordAfter;
  // ‘It rained,’he said; ‘ It rained ’
  const endsFree = code === 0x2019 && spaceBefore && start > 0 && (spaceAfter || isClosingPunctuation(after));
  closes ||= endsFree || (code === 0x2019 && wordAfter && isStopOrComma(before));
  const loose = isFree && code === 0x2018;
  if (!opens && !closes && !loose) return undefined;
  const doubtful = closes && (endsFree || (after === 0x20 && endsLikeClipped(text, start)));
  return mark(start, end, code, MarkFamily.single, opens || loose, closes, doubtful, loose);
}

function angleMark(text: string, start: number, code: number, family: number): Mark {
  const end = start + 1;
  const pointsLeft = code === 0xab || code === 0x2039;
  const opens = pointsLeft ? !isEdge(text, end) : isApart(text, start - 1) && !isSpaceOrEdge(text, end);
  const closes = pointsLeft ? !isSpaceOrEdge(text, start - 1) : start > 0;
  // rained.»It blew», said
  const loose = !pointsLeft && !opens && closes && isCapital(text.charCodeAt(end));
  return mark(start, end, code, family, opens || loose, closes, false, loose);
}

/** Words that begin with an apostrophe: ’90s, ’tis, ’em. Written for this project. */
const CLIPPED: ReadonlySet<string> = new Set("tis twas em til cause n round bout cos s re ll".split(" "));

/** Those of them that no sentence begins with, for an apostrophe that is written as an opening mark. */
const NEVER_FIRST: ReadonlySet<string> = new Set("em n".split(" "));

function isClipped(text: string, at: number, code: number): boolean {
  const isOpening = code === 0x2018 || code === 0x201b;
  if (isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2)))
    return !isOpening || text.charCodeAt(at + 2) === 0x73;
  let end = at;
  while (end < text.length && end - at < 6 && isWordClass(classOf(text.charCodeAt(end)))) end++;
  const word = text.slice(at, end);
  return isOpening ? NEVER_FIRST.has(word) : CLIPPED.has(word.toLowerCase());
}

/** Whether the word before an apostrophe is a plural or a name in s, x, z, or has lost a letter: farmers’, goin’, ’n’ */
function endsLikeClipped(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  const before = text.charCodeAt(at - 2);
  if (last === 0x6e) return before === 0x69 || before === 0x27 || before === 0x2018 || before === 0x2019;
  return last === 0x73 || last === 0x53 || last === 0x78 || last === 0x7a;
}

/** 5'11", 6’2” */
function isAfterFeet(text: string, at: number): boolean {
  let i = at - 1;
  while (at - i < 3 && isDigit(text.charCodeAt(i))) i--;
  const feet = text.charCodeAt(i);
  return (feet === 0x27 || feet === 0x2019 || feet === 0x2018 || feet === 0x2032) && isDigit(text.charCodeAt(i - 1));
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

export function isStopOrComma(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f || code === 0x2026;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isCapital(code: number): boolean {
  return classOf(code) === CharacterClass.upper;
}

function isLower(code: number): boolean {
  return classOf(code) === CharacterClass.lower;
}

function isLetter(code: number): boolean {
  const characterClass = classOf(code);
  return (
    characterClass === CharacterClass.upper ||
    characterClass === CharacterClass.lower ||
    characterClass === CharacterClass.letter
  );
}

function isLowerOrComma(code: number): boolean {
  return code === COMMA || code === 0x3a || isLower(code);
}
