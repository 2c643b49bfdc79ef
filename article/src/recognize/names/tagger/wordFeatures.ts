import { TokenCase } from "../../../model/reading.ts";
import type { WordType } from "../../../model/wordType.ts";
import { feature, hashText } from "./hash.ts";

/** How far from a place a word speaks to it, in tokens. */
export const REACH = 2;

/**
 * Features that one word gives the place `offset` tokens before it (the word after the place has offset 1). They depend on nothing else, so what the model makes of them is added up once a word type.
 */
export function wordFeatures(word: WordType, offset: number, out: number[]): void {
  const at = offset + REACH;
  const isFar = offset === -REACH || offset === REACH;
  const add = (kind: number, a: number, b = 0): void => {
    out.push(feature(kind * (2 * REACH + 1) + at, a, b));
  };
  add(0, word.hash);
  add(1, word.shape);
  if (word.coarse >= 0) {
    if (!isFar) add(2, word.coarse);
    add(3, word.middle);
    add(4, word.fine);
    if (!isFar) add(5, word.finest);
  } else add(6, 0);
  for (let rest = word.classes; rest !== 0; rest &= rest - 1) add(7, rest & -rest);
  for (let i = 0; i < word.lists.length; i++) add(8, word.lists[i] as number);
  if (isFar) return;
  const { lower } = word;
  const { length } = lower;
  if (offset !== 0) {
    add(9, hashText(lower.slice(-3)));
    return;
  }
  add(10, word.hash, word.shape);
  if (word.coarse >= 0) {
    add(11, word.middle, word.shape);
    add(12, word.fine, word.shape);
  }
  for (let i = 0; i < word.lists.length; i++) add(13, word.lists[i] as number, word.shape);
  for (let size = 1; size <= LONGEST_AFFIX && size < length; size++) {
    add(14, hashText(lower.slice(0, size)), size);
    add(15, hashText(lower.slice(length - size)), size);
  }
  add(16, Math.min(length, 12));
  // Both ends of the word, for words that no table knows.
  if (length > 4) add(17, hashText(lower.slice(0, 2)), hashText(lower.slice(-2)));
  if (word.letterCase === TokenCase.upper) add(18, Math.min(length, 6));
}

const LONGEST_AFFIX = 5;
