import { TokenCase, TokenKind } from "../../model/reading.ts";
import { isCapital, type LineReader, type Style, touches } from "./lineReader.ts";
import { readRun } from "./readRun.ts";
import { runEnd } from "./runs.ts";

/**
 * Names of an English line, which writes them with capitals: `Dmitry Peskov`, `Ministry of Foreign Affairs`, `ISW`, `Tehran`, `Iranian`. Stretches of capitals are cut at titles and
 * listed names, and each piece gets its type from its words and its neighbours.
 */
export function capitalizedNames(line: LineReader, sentences: readonly number[]): void {
  for (let i = 0; i + 1 < sentences.length; i++) {
    line.start = sentences[i] as number;
    line.end = sentences[i + 1] as number;
    line.style = styleOf(line);
    readSentence(line);
  }
}

/** Words this short are written small in a title-case headline, and too short to tell in capitals. */
const SHORT_WORD = 3;

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

function readSentence(line: LineReader): void {
  const { end } = line;
  let from = line.start;
  for (let i = line.start; i < end; i++) {
    if (!isCapital(line, i)) continue;
    const stop = runEnd(line, i, end);
    readRun(line, particleBefore(line, i, from), stop);
    from = stop;
    i = stop - 1;
  }
}

/** First token of the `al-` of `al-Assad`, the `bin` of `bin Salman`, the `van` of `van Persie`, where no name stands before it; else the capital `i`. */
export function particleBefore(line: LineReader, i: number, from: number): number {
  const before = i - 1;
  if (before < from) return i;
  const word = line.lower[before] as string;
  if (word === "-") {
    const start = before - 1;
    if (start < from || line.cases[start] !== TokenCase.lower || !touches(line, start)) return i;
    return line.lower[start] === "al" || line.lower[start] === "el" ? start : i;
  }
  if (word.length !== 3 || line.cases[before] !== TokenCase.lower) return i;
  return word === "bin" || word === "ibn" || word === "van" || word === "von" ? before : i;
}
