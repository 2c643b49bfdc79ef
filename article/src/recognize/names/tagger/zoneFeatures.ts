import { TokenCase, TokenKind } from "../../../model/reading.ts";
import type { WordType } from "../../../model/wordType.ts";
import type { LineReader } from "../lineReader.ts";
import { feature } from "./hash.ts";
import type { SentenceWords } from "./sentenceWords.ts";

/** Numbers of the first templates; lower ones belong to `wordFeatures`. */
const PAIRS = 100;
const STRICT_RUN = 200;
const JOINED_RUN = 300;

/** Features of token `i` of the zone `[first, end)` that several words make together. */
export function zoneFeatures(words: SentenceWords, first: number, end: number, i: number, out: number[]): void {
  const { line } = words;
  pairFeatures(words, i, out);
  const start = runStart(line, i, first, false);
  const stop = runStop(line, i, end, false);
  runFeatures(words, start, stop, i, STRICT_RUN, out);
  const joinedStart = runStart(line, i, first, true);
  const joinedStop = runStop(line, i, end, true);
  if (joinedStart !== start || joinedStop !== stop) runFeatures(words, joinedStart, joinedStop, i, JOINED_RUN, out);
}

function pairFeatures(words: SentenceWords, i: number, out: number[]): void {
  const { line } = words;
  const b2 = words.at(i - 2);
  const b1 = words.at(i - 1);
  const w = words.at(i);
  const a1 = words.at(i + 1);
  const a2 = words.at(i + 2);
  out.push(
    feature(PAIRS, b1.hash, w.hash),
    feature(PAIRS + 1, w.hash, a1.hash),
    feature(PAIRS + 3, b2.hash, b1.hash),
    feature(PAIRS + 5, b1.shape, w.shape, a1.shape),
    feature(PAIRS + 6, b1.shape, w.shape, b2.shape),
    feature(PAIRS + 7, a1.shape, w.shape, a2.shape),
    feature(PAIRS + 8, b1.hash, w.shape),
    feature(PAIRS + 9, a1.hash, w.shape),
    feature(PAIRS + 10, b1.middle, w.middle),
    feature(PAIRS + 11, w.middle, a1.middle),
    feature(PAIRS + 12, b1.fine, w.fine),
    feature(PAIRS + 13, w.fine, a1.fine),
    feature(PAIRS + 14, b1.finest, w.finest),
    feature(PAIRS + 15, w.finest, a1.finest),
    feature(PAIRS + 16, b1.fine, w.shape, a1.fine),
    feature(PAIRS + 17, b1.classes, w.classes),
    feature(PAIRS + 18, w.classes, a1.classes),
  );
  const isFirst = i === line.start || OPENING.has(line.lower[i - 1] as string) ? 1 : 0;
  out.push(feature(PAIRS + 19, isFirst, STYLES.indexOf(line.style), w.shape), feature(PAIRS + 20, isFirst, w.finest));
  if (w.lists.length === 0) return;
  pairLists(b1, w, PAIRS + 21, out);
  pairLists(a1, w, PAIRS + 23, out);
}

const STYLES: readonly string[] = ["plain", "title", "upper"];

/** A quotation mark or a bracket, or a mark that begins anew. */
const OPENING: ReadonlySet<string> = new Set(['"', "“", "‘", "(", ":", "•", "*", "|", "–", "—", "…"]);

/** The first two lists of each word: a word in more of them says little by each. */
function pairLists(neighbour: WordType, word: WordType, template: number, out: number[]): void {
  const [x = -1, y = -1] = word.lists;
  for (let i = 0; i < neighbour.lists.length && i < 2; i++) {
    const list = neighbour.lists[i] as number;
    out.push(feature(template, list, x), feature(template + 1, list, y));
  }
}

/** The stretch `[start, stop)` of capitals that holds token `i`: its length, its ends, what stands around it, and where in it the token is. */
function runFeatures(
  words: SentenceWords,
  start: number,
  stop: number,
  i: number,
  template: number,
  out: number[],
): void {
  const before = words.at(start - 1);
  const after = words.at(stop);
  const opener = words.at(start);
  const head = words.at(stop - 1);
  const next = smallAfter(words, stop);
  const last = smallBefore(words, start);
  const fromStart = Math.min(i - start, 3);
  const toEnd = Math.min(stop - 1 - i, 3);
  const position = fromStart * 4 + toEnd;
  out.push(
    feature(template, before.hash, position),
    feature(template + 1, after.hash, position),
    feature(template + 2, head.hash, toEnd),
    feature(template + 3, opener.hash, fromStart),
    feature(template + 4, Math.min(stop - start, 6), position),
    feature(template + 5, before.fine, position),
    feature(template + 6, after.fine, position),
    feature(template + 7, head.fine, toEnd),
    feature(template + 8, opener.fine, fromStart),
    feature(template + 9, head.finest, toEnd),
    feature(template + 11, head.classes, toEnd, opener.classes),
    feature(template + 12, before.finest, position),
    feature(template + 13, after.finest, position),
    feature(template + 14, next.hash, position),
    feature(template + 15, last.hash, position),
    feature(template + 16, next.finest, position),
    feature(template + 17, last.finest, position),
  );
  addLists(head, template + 18, position, out);
  addLists(before, template + 19, position, out);
  addLists(after, template + 20, position, out);
  addLists(next, template + 21, position, out);
  addLists(last, template + 22, position, out);
}

function addLists({ lists }: WordType, template: number, position: number, out: number[]): void {
  for (let i = 0; i < lists.length; i++) out.push(feature(template, lists[i] as number, position));
}

function runStart(line: LineReader, i: number, first: number, isJoined: boolean): number {
  let start = i;
  while (start > first && isInRun(line, start - 1, isJoined)) start--;
  while (start < i && !isCapitalWord(line, start)) start++;
  return start;
}

function runStop(line: LineReader, i: number, end: number, isJoined: boolean): number {
  let stop = i + 1;
  while (stop < end && isInRun(line, stop, isJoined)) stop++;
  while (stop > i + 1 && !isCapitalWord(line, stop - 1)) stop--;
  return stop;
}

/** A run goes on over hyphens and the full stops of abbreviations; a joined one over small words too. */
function isInRun(line: LineReader, i: number, isJoined: boolean): boolean {
  if (isCapitalWord(line, i)) return true;
  const word = line.lower[i] as string;
  if (word === "-" || word === ".") return line.ends[i - 1] === line.starts[i];
  if (word === "&") return true;
  return isJoined && line.kinds[i] === TokenKind.word && !NOT_JOINED.has(word);
}

const NOT_JOINED: ReadonlySet<string> = new Set(["in", "on", "to", "from", "with", "at"]);

function isCapitalWord(line: LineReader, i: number): boolean {
  return (line.cases[i] as number) >= TokenCase.title && line.kinds[i] === TokenKind.word;
}

/** The first small word from `i` on that says something; the edge where none is near. */
function smallAfter(words: SentenceWords, i: number): WordType {
  const { line } = words;
  const stop = Math.min(line.end, i + NEAR);
  for (let at = i; at < stop; at++) if (isTelling(line, at)) return words.at(at);
  return words.edge;
}

function smallBefore(words: SentenceWords, i: number): WordType {
  const { line } = words;
  const stop = Math.max(line.start, i - NEAR);
  for (let at = i - 1; at >= stop; at--) if (isTelling(line, at)) return words.at(at);
  return words.edge;
}

/** Tokens. */
const NEAR = 8;

function isTelling(line: LineReader, i: number): boolean {
  return line.cases[i] === TokenCase.lower && (line.ends[i] as number) - (line.starts[i] as number) > 3;
}
