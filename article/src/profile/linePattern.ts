/**
 * What lines that say the same have in common: white space squeezed, any number a `0`. `12 comments` and `1,204  comments` → `0 comments`; `2024-07-14` → `0-0-0`. A pattern is its
 * own pattern.
 */
export function linePattern(text: string): string {
  return text.replace(NUMBER, foldNumber).replace(SPACE, " ").trim();
}

const NUMBER = /\p{Nd}[\p{Nd}.,:]*/gu;
const SPACE = /\s+/g;

/** The full stop behind a number is the sentence's. */
function foldNumber(number: string): string {
  const last = number.at(-1) as string;
  return END_MARK.test(last) ? `0${last}` : "0";
}

const END_MARK = /[.,:]/;
