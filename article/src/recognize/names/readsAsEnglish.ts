import { TokenCase } from "../../model/reading.ts";
import { FUNCTION_WORDS, Telling } from "./lexicon/functionWords.ts";
import type { LineReader } from "./lineReader.ts";

/**
 * Whether the rules of English capitals may be used on a line: its letters are Latin and its small words are not another language's. A line without small words (a headline, a
 * menu) reads as English.
 */
export function readsAsEnglish(line: LineReader): boolean {
  let english = 0;
  let other = 0;
  const end = Math.min(line.length, MOST_TOKENS);
  for (let i = 0; i < end; i++) {
    const letterCase = line.cases[i];
    if (letterCase !== TokenCase.lower && letterCase !== TokenCase.title) continue;
    const word = line.lower[i] as string;
    if (word.charCodeAt(0) >= FIRST_GREEK) other += OTHER_LETTERS;
    if (word.length > LONGEST_WORD) continue;
    const telling = FUNCTION_WORDS.get(word);
    if (telling === undefined) continue;
    if (telling === Telling.english) {
      english += SMALL;
      // Two words of one language and none of another have been right on every line looked at.
      if (english >= 2 * SMALL && other === 0) return true;
    } else {
      // `Die Hard`, `Los Angeles`: a capital may be a name's.
      other += letterCase === TokenCase.lower && telling === Telling.other ? SMALL : DOUBTFUL;
    }
  }
  return other < SMALL || english >= other;
}

/** Of a long line the beginning tells. */
const MOST_TOKENS = 80;
/** `nicht`, `dieser`, `ihrem`: the lists hold no longer word. */
const LONGEST_WORD = 6;
const SMALL = 2;
const DOUBTFUL = 1;
/** A word in Cyrillic or Greek is as good as a small word of another Latin language. */
const OTHER_LETTERS = 2;
/** Every later letter of case is Greek, Cyrillic, Armenian … */
const FIRST_GREEK = 0x370;
