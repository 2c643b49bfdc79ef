import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { LineReader, Style } from "./lineReader.ts";

/** Words this short are written small in a title-case headline, and too short to tell in capitals. */
const SHORT_WORD = 3;

/** How the sentence at which the reader stands uses capitals. */
export function styleOf(line: LineReader): Style {
  const { start, end } = line;
  let long = 0;
  let capital = 0;
  let upper = 0;
  for (let i = start; i < end; i++) {
    if (line.kinds[i] !== TokenKind.word || (line.ends[i] as number) - (line.starts[i] as number) <= SHORT_WORD)
      continue;
    long++;
    const letterCase = line.cases[i] as number;
    if (letterCase >= TokenCase.title) capital++;
    if (letterCase === TokenCase.upper) upper++;
  }
  // Four long words are the shortest headline that can be told from a list of names.
  if (long < 4) return long > 1 && upper === long ? "upper" : "plain";
  if (upper > 0.6 * long) return "upper";
  // A headline ends without a full stop; a sentence that does may just be full of names.
  return capital > 0.75 * long && line.lower[end - 1] !== "." ? "title" : "plain";
}
