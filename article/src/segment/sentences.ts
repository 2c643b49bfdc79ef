import { TokenCase, TokenKind, type Tokens } from "../model/reading.ts";
import { ABBREVIATIONS, MONTHS_AFTER_ORDINAL, NUMBERED, OPENERS, REPORTING_VERBS } from "./sentenceWords.ts";

/**
 * Sentence bounds as token indexes: sentence `i` is tokens `[bounds[i], bounds[i + 1])`; the last entry is `tokens.length`.
 * A sentence ends after `.` `!` `?` `…` (and the full stops of other scripts) with the closing marks that follow, unless what stands before is an abbreviation or an
 * initial, or what follows goes on in lower case. A text without tokens has no sentence: `[0]`.
 */
export function sentenceBounds(text: string, tokens: Tokens): readonly number[] {
  const { length, starts, ends, kinds } = tokens;
  const bounds = [0];
  for (let i = 0; i < length; i++) {
    const kind = kinds[i] as number;
    if (kind === TokenKind.punctuation) {
      if (!isEnder(text.charCodeAt(starts[i] as number))) continue;
    } else if (kind !== TokenKind.word || text.charCodeAt((ends[i] as number) - 1) !== FULL_STOP) continue;
    let next = i + 1;
    while (next < length && isCloser(text, tokens, next)) next++;
    if (next >= length) break;
    if (!startsSentence(text, tokens, i, next) || isInsideSentence(text, tokens, i, next)) continue;
    bounds.push(next);
    i = next - 1;
  }
  if (length > 0) bounds.push(length);
  return bounds;
}

const FULL_STOP = 0x2e;

/** `.` `!` `?` `…`, Arabic `؟` and `۔`, Devanagari `।`, CJK `。` `！` `？` `｡` `．` */
function isEnder(code: number): boolean {
  if (code < 0x80) return code === FULL_STOP || code === 0x21 || code === 0x3f;
  return code === 0x2026 || isForeignStop(code);
}

function isForeignStop(code: number): boolean {
  return FOREIGN_STOPS.includes(code);
}

const FOREIGN_STOPS: readonly number[] = [0x61f, 0x6d4, 0x964, 0x965, 0x3002, 0xff01, 0xff0e, 0xff1f, 0xff61];

/** Marks that belong to the sentence they stand behind. */
const CLOSERS: ReadonlySet<number> = new Set(Array.from(")]”’»›」』）】》〉!?.…", (mark) => mark.charCodeAt(0)));
/** Marks that open or close: they close where they touch what stands before them. `“` closes a German „quotation“, `«` a »quotation«. */
const TWO_WAY: ReadonlySet<number> = new Set(Array.from("\"'“‘«‹", (mark) => mark.charCodeAt(0)));
const OPENING_MARKS: ReadonlySet<number> = new Set(
  Array.from("\"'“‘«‹„‚([»›「『（【《〈¿¡", (mark) => mark.charCodeAt(0)),
);

function isCloser(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== TokenKind.punctuation) return false;
  const code = text.charCodeAt(tokens.starts[i] as number);
  const touches = tokens.ends[i - 1] === tokens.starts[i];
  if (TWO_WAY.has(code)) return touches;
  // `»` stands before a German »quotation«, where it touches what follows and not what stands before.
  if (code === 0xbb || code === 0x203a) return touches || tokens.ends[i] !== tokens.starts[i + 1];
  return CLOSERS.has(code) || isForeignStop(code);
}

/** Whether the token `next`, or the first word behind opening marks, can be the first of a sentence. */
function startsSentence(text: string, tokens: Tokens, end: number, next: number): boolean {
  const touches = tokens.ends[next - 1] === tokens.starts[next];
  if (touches && text.charCodeAt(tokens.starts[end] as number) < 0x3000) return false;
  let i = next;
  while (tokens.kinds[i] === TokenKind.punctuation) {
    if (!OPENING_MARKS.has(text.charCodeAt(tokens.starts[i] as number))) return i > next;
    i++;
  }
  return tokens.kinds[i] !== TokenKind.word || tokens.cases[i] !== TokenCase.lower;
}

/** A stop that ends no sentence although a capital follows. */
function isInsideSentence(text: string, tokens: Tokens, end: number, next: number): boolean {
  const start = tokens.starts[end] as number;
  if (tokens.kinds[end] === TokenKind.word) return !endsAfterLetters(text, tokens, end, next);
  const before = end - 1;
  const isStop = text.charCodeAt(start) === FULL_STOP && tokens.ends[end] === start + 1;
  if (isStop && before >= 0 && tokens.ends[before] === start && next === end + 1) {
    if (tokens.kinds[before] === TokenKind.number) return isOrdinal(text, tokens, before, next);
    if (tokens.kinds[before] === TokenKind.word) return isAbbreviated(text, tokens, before, next);
  }
  return next > end + 1 && text.charCodeAt(start) !== FULL_STOP && isReported(text, tokens, next);
}

/** `U.S.`, `p.m.`, `J.`: the sentence ends where a word follows that opens sentences and no names (`in the U.S. The`), and after `I`. */
function endsAfterLetters(text: string, tokens: Tokens, end: number, next: number): boolean {
  if (next > end + 1) return true;
  if (OPENERS.has(wordAt(text, tokens, next))) return true;
  const isPronoun =
    text.charCodeAt(tokens.starts[end] as number) === 0x49 &&
    (tokens.ends[end] as number) - (tokens.starts[end] as number) === 2;
  return isPronoun && end > 0 && tokens.cases[end - 1] === TokenCase.lower;
}

/** A list number at the start (`1. The`), a German ordinal (`14. Juli`). */
function isOrdinal(text: string, tokens: Tokens, number: number, next: number): boolean {
  if ((tokens.ends[number] as number) - (tokens.starts[number] as number) > 2) return false;
  return number === 0 || MONTHS_AFTER_ORDINAL.has(wordAt(text, tokens, next));
}

function isAbbreviated(text: string, tokens: Tokens, before: number, next: number): boolean {
  const length = (tokens.ends[before] as number) - (tokens.starts[before] as number);
  // A list letter: `a. The`. The longest abbreviation listed has six letters.
  if (length === 1) return before === 0;
  if (length > 6) return false;
  const word = wordAt(text, tokens, before).toLowerCase();
  if (NUMBERED.has(word)) return tokens.kinds[next] === TokenKind.number;
  const kind = ABBREVIATIONS.get(word);
  if (kind === undefined) return false;
  return kind === "always" || !OPENERS.has(wordAt(text, tokens, next));
}

/** `“Stop!” Smith said`, `“Why?” asked Smith`: the words after a quoted question are the rest of its sentence. */
function isReported(text: string, tokens: Tokens, next: number): boolean {
  for (let i = next + 1; i <= next + 2 && i < tokens.length; i++) {
    if (tokens.kinds[i] !== TokenKind.word) return false;
    if (REPORTING_VERBS.has(wordAt(text, tokens, i))) return true;
  }
  return false;
}

function wordAt(text: string, tokens: Tokens, i: number): string {
  return text.slice(tokens.starts[i], tokens.ends[i]);
}
