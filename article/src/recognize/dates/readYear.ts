import { CARDINALS } from "./numbers.ts";
import { integerAt, isDash, type Words, wordAt } from "./words.ts";

/** A year that begins at a token. */
export interface Year {
  readonly end: number;
  readonly year: number;
  /** Two digits: the century is the document's. */
  readonly short?: true;
}

/** `1988`, `'98`, `nineteen ninety-six`, `two thousand`; `undefined` where token `i` begins none. */
export function readYear(words: Words, i: number): Year | undefined {
  const digits = integerAt(words, i);
  if (digits >= 1000 && digits <= 2199) return { end: i + 1, year: digits };
  if (
    APOSTROPHES.has(wordAt(words, i)) &&
    words.ends[i] === words.starts[i + 1] &&
    /^\d\d$/.test(wordAt(words, i + 1))
  ) {
    return { end: i + 2, year: Number(wordAt(words, i + 1)), short: true };
  }
  return digits < 0 ? readYearInWords(words, i) : undefined;
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’", "‘", "`"]);

/** `nineteen ninety-six`, `twenty fourteen`, `two thousand`, `two thousand and four` */
function readYearInWords(words: Words, i: number): Year | undefined {
  const word = wordAt(words, i);
  if (word === "two" && wordAt(words, i + 1) === "thousand") {
    const at = wordAt(words, i + 2) === "and" ? i + 3 : i + 2;
    const rest = readBelowHundred(words, at);
    return rest === undefined ? { end: i + 2, year: 2000 } : { end: rest.end, year: 2000 + rest.value };
  }
  if (word !== "nineteen" && word !== "twenty") return undefined;
  const rest = readBelowHundred(words, isDash(words, i + 1) ? i + 2 : i + 1);
  if (rest === undefined || rest.value < 10) return undefined;
  return { end: rest.end, year: (word === "nineteen" ? 1900 : 2000) + rest.value };
}

function readBelowHundred(words: Words, i: number): { readonly end: number; readonly value: number } | undefined {
  const tens = CARDINALS.get(wordAt(words, i));
  if (tens === undefined) return undefined;
  const next = isDash(words, i + 1) ? i + 2 : i + 1;
  const ones = CARDINALS.get(wordAt(words, next));
  if (tens >= 20 && ones !== undefined && ones > 0 && ones < 10) return { end: next + 1, value: tens + ones };
  return { end: i + 1, value: tens };
}

/** `this year`, `last year`, `next year` at token `i`. */
export function readYearShift(
  words: Words,
  i: number,
): { readonly end: number; readonly yearShift: -1 | 0 | 1 } | undefined {
  if (wordAt(words, i + 1) !== "year") return undefined;
  const word = wordAt(words, i);
  if (word === "last" || word === "previous") return { end: i + 2, yearShift: -1 };
  if (word === "this") return { end: i + 2, yearShift: 0 };
  return word === "next" ? { end: i + 2, yearShift: 1 } : undefined;
}

/** Whether the year counts back from Christ. */
export const ERAS: ReadonlyMap<string, boolean> = new Map([
  ["bc", true],
  ["b.c.", true],
  ["bce", true],
  ["ad", false],
  ["ce", false],
  ["a.d.", false],
]);
