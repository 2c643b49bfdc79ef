import { CharacterClass, classOf } from "../../../text/characters.ts";
import { lastInside, type Outline, QUOTE } from "../grammar/outline.ts";
import type { QuotedStretch } from "../marks/quotationMarks.ts";

/** What a quoted stretch looks like, whoever may speak it. */
export interface QuoteShape {
  /** One or more whole sentences, standing where a sentence of the reporter could. */
  readonly isWhole: boolean;
  readonly startsUpper: boolean;
  /** Right after a cue's comma or colon. */
  readonly isIntroduced: boolean;
  /** By the conventions: "all content words capitalised, no sentence punctuation inside, at most 7 words". */
  readonly isTitle: boolean;
  readonly words: number;
  /** Holds a pronoun or a finite verb of English: part of a sentence rather than a name or a term. */
  readonly isClause: boolean;
  /** Code of the last visible character inside the marks. */
  readonly last: number;
  readonly state: QuotedStretch["state"];
  /** The marks are single ones. */
  readonly isSingle: boolean;
}

export function shapeOf(text: string, outline: Outline, place: number, stretch: QuotedStretch): QuoteShape {
  const startsUpper = startsWithCapital(text, stretch);
  const startsSentence = outline.sentenceStarts[place] === true;
  const last = text.charCodeAt(lastInside(text, stretch));
  const next = place + 1;
  const endsClause =
    isClauseEnd(last) ||
    next >= outline.length ||
    outline.sentenceStarts[next] === true ||
    outline.commas[next] === true ||
    stretch.state !== "paired";
  const before = outline.lower[place - 1];
  const isIntroduced = before === ":" || before === "," || (outline.commas[place - 1] === true && before !== QUOTE);
  return {
    isWhole:
      (startsSentence && endsClause) ||
      (isIntroduced && startsUpper && (isClauseEnd(last) || (before === ":" && endsClause))),
    startsUpper,
    isIntroduced,
    isTitle: isTitleLike(text, stretch),
    words: wordsOf(text, stretch),
    isClause: CLAUSE.test(
      text.slice(stretch.innerStart, Math.min(stretch.innerEnd, stretch.innerStart + CLAUSE_REACH)),
    ),
    last,
    state: stretch.state,
    isSingle: stretch.innerStart - stretch.start === 1 && isSingleMark(text.charCodeAt(stretch.start)),
  };
}

/** Code units that are looked at for a clause. */
const CLAUSE_REACH = 120;
const CLAUSE =
  /\b(?:I|we|you|he|she|they|it|me|us|them|my|our|your|their|this|is|are|was|were|be|been|will|would|can|could|should|must|have|has|had|do|does|did|not|to)\b|n[’']t\b|[’'](?:re|m|ll|ve)\b/i;

/** Full stop, comma, `!`, `?`, `…`, dash: what stands before the closing mark of quoted speech. */
function isClauseEnd(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x3002 ||
    code === 0xff1f ||
    code === 0xff01
  );
}

function isSingleMark(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x2039 || code === 0x203a;
}

function startsWithCapital(text: string, stretch: QuotedStretch): boolean {
  for (let i = stretch.innerStart; i < stretch.innerEnd; i++) {
    const characterClass = classOf(text.charCodeAt(i));
    if (characterClass === CharacterClass.upper || characterClass === CharacterClass.letter) return true;
    if (characterClass === CharacterClass.lower) return false;
  }
  return true;
}

/** More words than this make no difference. */
const MANY_WORDS = 24;

/** Words by the spaces between them, up to `MANY_WORDS`. */
function wordsOf(text: string, { innerStart, innerEnd }: QuotedStretch): number {
  let words = 1;
  for (let i = innerStart + 1; i < innerEnd - 1 && words < MANY_WORDS; i++) {
    if (text.charCodeAt(i) === 0x20 && text.charCodeAt(i + 1) !== 0x20) words++;
  }
  return words;
}

const LONGEST_TITLE = 7;

function isTitleLike(text: string, stretch: QuotedStretch): boolean {
  let words = 0;
  let inWord = false;
  for (let i = stretch.innerStart; i < stretch.innerEnd; i++) {
    const code = text.charCodeAt(i);
    const characterClass = classOf(code);
    const isLetter = characterClass >= CharacterClass.lower && characterClass <= CharacterClass.digit;
    if (isLetter && !inWord) {
      words++;
      // Short words (of, the, and) may stay small, but not the first.
      if (characterClass === CharacterClass.lower && (words === 1 || wordLength(text, i) > 4)) return false;
      if (words > LONGEST_TITLE) return false;
    }
    inWord = isLetter || code === 0x27 || code === 0x2019;
    if ((code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2c) && i < stretch.innerEnd - 1) return false;
  }
  return words > 0;
}

function wordLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.lower) end++;
  return end - start;
}
