import { type Paragraph, TokenCase, TokenKind } from "../../../model/reading.ts";
import { ABBREVIATIONS } from "../../../segment/sentenceWords.ts";
import type { LineReader } from "../lineReader.ts";
import { styleOf } from "../styleOf.ts";
import { SentenceWords } from "./sentenceWords.ts";
import type { WordTypes } from "./wordType.ts";

/** A stretch of a sentence that may hold names, with the words of that sentence; `isTerse` by `isTerse` of its line. */
export type ZoneVisitor = (words: SentenceWords, first: number, end: number, isTerse: boolean) => void;

/**
 * Calls `visit` with each stretch `[first, end)` of the paragraph that may hold names, several in a row too; all other tokens are in no name and need no model.
 * A zone is the capitals that stand together with what may join them: `Ministry of Foreign Affairs`, `Kenya, Uganda and Tanzania`, `Kim Jong-un`, `al-Assad`, `Apollo 11`. Where capitals
 * say nothing, in a line without any or in a sentence of nothing else, every word may be one.
 */
export function eachZone(paragraph: Paragraph, line: LineReader, types: WordTypes, visit: ZoneVisitor): void {
  const { sentences, tokens } = paragraph;
  const terse = isTerse(line);
  const isSmall = line.length >= SHORTEST_SMALL && !hasCapital(line);
  for (let s = 0; s + 1 < sentences.length; s++) {
    line.start = sentences[s] as number;
    line.end = sentences[s + 1] as number;
    line.style = styleOf(line);
    const caseCounts = !isSmall && line.style !== "upper";
    const words = new SentenceWords(line, tokens.words, types, caseCounts);
    if (caseCounts) zonesByCapitals(words, terse, visit);
    else
      for (let first = line.start; first < line.end; first += LONGEST_ZONE)
        visit(words, first, Math.min(line.end, first + LONGEST_ZONE), terse);
  }
}

/** Tokens. A line without capitals that is shorter is a scrap. */
const SHORTEST_SMALL = 5;

/** Tokens. A list of names may be longer and is cut; nothing is lost but what the neighbours would have said at the cut. */
const LONGEST_ZONE = 60;

/** A row of a table, a result, a headline of capitals: not one small word among its names and numbers. Such lines have a convention of their own: `Leeds 3 Everton 1` names two clubs. */
function isTerse(line: LineReader): boolean {
  for (let i = 0; i < line.length; i++)
    if (line.kinds[i] === TokenKind.word && line.cases[i] === TokenCase.lower) return false;
  return true;
}

function hasCapital(line: LineReader): boolean {
  for (let i = 0; i < line.length; i++) if ((line.cases[i] as number) >= TokenCase.title) return true;
  return false;
}

function zonesByCapitals(words: SentenceWords, terse: boolean, visit: ZoneVisitor): void {
  const { line } = words;
  const { start, end } = line;
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isCore(line, i)) continue;
    const first = headOf(line, i, from);
    let last = i;
    const limit = Math.min(end, first + LONGEST_ZONE);
    for (let next = nextCore(line, last, limit); next > 0; next = nextCore(line, last, limit)) last = next;
    const stop = tailOf(line, last, end);
    visit(words, first, stop, terse);
    from = stop;
    i = stop - 1;
  }
}

/** A word with a capital: `Peskov`, `NATO`, `iPhone`. */
function isCore(line: LineReader, i: number): boolean {
  return (line.cases[i] as number) >= TokenCase.title && line.kinds[i] === TokenKind.word;
}

/** The next capital after `last` with nothing but joining words, marks and numbers before it; 0 where there is none. */
function nextCore(line: LineReader, last: number, limit: number): number {
  const stop = Math.min(limit, last + LONGEST_GAP + 2);
  for (let i = last + 1; i < stop; i++) {
    if (isCore(line, i)) return i;
    if (line.kinds[i] !== TokenKind.word || JOINTS.has(line.lower[i] as string)) continue;
    // The `un` of `Kim Jong-un Sends`.
    if (i !== last + 2 || !isHyphened(line, i)) return 0;
  }
  return 0;
}

/** Tokens between two capitals of one zone. */
const LONGEST_GAP = 4;

/** Small words inside names, and those that join two names so that one tells of the other: the commonest such words of the training data. */
const JOINTS: ReadonlySet<string> = new Set(
  "of and the for de 's ’s in bin on al del to la los y a n du von van der den da do dos di des el e ibn abu ul ur et le les with at from ben ter della o und or".split(
    " ",
  ),
);

/** A zone begins before its first capital `i` with `al-`, `bin`, `van der`, `anti-`, or a number (`2024 Olympics`). */
function headOf(line: LineReader, i: number, from: number): number {
  let first = i;
  for (let count = 0; count < 3 && first > from; count++) {
    const before = first - 1;
    if (line.kinds[before] === TokenKind.number) first = before;
    else if (line.kinds[before] === TokenKind.word && PARTICLES.has(line.lower[before] as string)) first = before;
    else if (before > from && isHyphened(line, first)) first = before - 1;
    else break;
  }
  return first;
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al bin van von de el ibn abu da di du la der den des del dos le les ben".split(" "),
);

/** A zone ends behind its last capital with its number (`Covid 19`), its hyphened word (`Jong-un`) and the full stop of its abbreviation (`Inc.`). */
function tailOf(line: LineReader, last: number, end: number): number {
  const stop = last + 1;
  if (stop + 1 < end && isHyphened(line, stop + 1)) return stop + 2;
  if (stop < end && line.kinds[stop] === TokenKind.number) return stop + 1;
  if (stop < end && line.lower[stop] === "." && line.ends[last] === line.starts[stop])
    if (stop + 1 < end || ABBREVIATIONS.has(line.lower[last] as string)) return stop + 1;
  return stop;
}

/** Whether a hyphen stands between token `i` and the one before it, and touches both. */
function isHyphened(line: LineReader, i: number): boolean {
  const mark = line.lower[i - 1];
  if (mark !== "-" && mark !== "‑" && mark !== "–") return false;
  return line.ends[i - 2] === line.starts[i - 1] && line.ends[i - 1] === line.starts[i];
}
