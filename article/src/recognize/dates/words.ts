import { type Paragraph, TokenCase, TokenKind } from "../../model/reading.ts";

/** The tokens of one paragraph, with everything a pattern reads of them. */
export interface Words {
  readonly length: number;
  readonly text: string;
  /** In lower case, as far as somebody asked: read it through `wordAt`. */
  readonly lower: (string | undefined)[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  readonly cases: readonly number[];
}

export function wordsOf({ text, tokens }: Paragraph): Words {
  const { length, starts, ends, kinds, cases } = tokens;
  return { length, text, lower: new Array(length), starts, ends, kinds, cases };
}

/** The lower-case token at `i`, empty outside of the paragraph. */
export function wordAt(words: Words, i: number): string {
  return i < 0 || i >= words.length ? "" : (words.lower[i] ?? readWord(words, i));
}

/** Most tokens are never asked for: none is copied out of the text before. */
function readWord(words: Words, i: number): string {
  const word = words.text.slice(words.starts[i], words.ends[i]);
  const hasCapital = (words.cases[i] as number) > TokenCase.lower || words.kinds[i] === TokenKind.number;
  return (words.lower[i] = hasCapital ? word.toLowerCase() : word);
}

/** No white space between token `i` and the next. */
export function touchesNext(words: Words, i: number): boolean {
  return i >= 0 && i + 1 < words.length && words.ends[i] === words.starts[i + 1];
}

export function isNumber(words: Words, i: number): boolean {
  return words.kinds[i] === TokenKind.number;
}

/** Written with a capital: `May`, `MAY`, not `may`. */
export function isCapitalized(words: Words, i: number): boolean {
  return (words.cases[i] as number) >= TokenCase.title;
}

export function isTitleWord(words: Words, i: number): boolean {
  return words.kinds[i] === TokenKind.word && words.cases[i] === TokenCase.title;
}

export function isLowerWord(words: Words, i: number): boolean {
  return words.kinds[i] === TokenKind.word && words.cases[i] === TokenCase.lower;
}

/** `-`, `‐`, `‑`, `–`, `—`, `−` */
export function isDash(words: Words, i: number): boolean {
  if (i < 0 || i >= words.length) return false;
  const start = words.starts[i] as number;
  return words.ends[i] === start + 1 && DASHES.includes(words.text.charCodeAt(start));
}
const DASHES: readonly number[] = Array.from("-‐‑–—−", (dash) => dash.charCodeAt(0));

/** A dash without white space on either side, as in `two-week`. */
export function isInnerDash(words: Words, i: number): boolean {
  return isDash(words, i) && touchesNext(words, i) && touchesNext(words, i - 1);
}

/** The whole number that token `i` is (at most four digits, nothing else in it), else -1. */
export function integerAt(words: Words, i: number): number {
  const word = wordAt(words, i);
  return digitsIn(word) === word.length && word.length > 0 && word.length <= 4 ? Number(word) : -1;
}

/** How many ASCII digits a word begins with. */
export function digitsIn(word: string): number {
  let i = 0;
  while (i < word.length && word.charCodeAt(i) >= 0x30 && word.charCodeAt(i) <= 0x39) i++;
  return i;
}

/** Whether a sentence begins at token `i`, judged by what stands before. */
export function opensSentence(words: Words, i: number): boolean {
  const before = wordAt(words, i - 1);
  return before === "" || SENTENCE_OPENERS.has(before);
}
const SENTENCE_OPENERS: ReadonlySet<string> = new Set([
  ".",
  "!",
  "?",
  ":",
  '"',
  "“",
  "”",
  "``",
  "`",
  "''",
  "(",
  "–",
  "—",
]);
