import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Endings, endingOf, endingsOf } from "./endings.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import type { LineReader } from "./lineReader.ts";
import { listedName } from "./listedName.ts";
import { readHeadlineRun } from "./readHeadline.ts";
import { readPieces } from "./readPieces.ts";
import { skipToName } from "./runs.ts";

/** Cuts one stretch of capitals `[first, end)` and claims its names. */
export function readRun(line: LineReader, first: number, end: number): void {
  if (line.style !== "plain") {
    readHeadlineRun(line, first, end);
    return;
  }
  let start = first;
  if (isSentenceInitial(line, start)) while (start < end && isEverydayStart(line, start, end)) start++;
  if (start === end) claimSpeaker(line, end - 1);
  start = skipToName(line, start, end);
  while (end - start > 1 && isSkipped(line, start, end)) start = skipToName(line, start + 1, end);
  readPieces(line, start, trimHonours(line, start, trimTime(line, start, end)));
}

/** `“It leaked,” |Lie| said.`: an everyday word before a verb of saying is a name where the document has it as somebody's surname. */
function claimSpeaker(line: LineReader, i: number): void {
  const isSpeaker = (line.bits(i + 1) & WordClass.personVerb) !== 0 && line.cases[i] === TokenCase.title;
  if (isSpeaker && i > line.start && (line.lower[i] as string).length > 2)
    line.claim(i, i + 1, "person", 0.1, NO_ROLES);
}

const NO_ROLES: readonly Span[] = [];

/** Days, months and pronouns go; an abbreviation may begin a name (`TV Asahi`). */
function isSkipped(line: LineReader, i: number, end: number): boolean {
  const bits = line.bits(i);
  // `Jan van der Velde` is no month.
  if ((bits & (WordClass.notName | WordClass.courtesy)) === 0 || (bits & WordClass.firstName) !== 0) return false;
  if (listedName(line, i, end) !== undefined) return false;
  return line.cases[i] === TokenCase.title || line.lower[i] === "i";
}

function isSentenceInitial(line: LineReader, i: number): boolean {
  if (i === line.start) return true;
  if (line.kinds[i - 1] === TokenKind.word) return false;
  const mark = line.lower[i - 1] as string;
  return mark !== "," && mark !== "(" && mark !== "-" && mark !== "." && mark !== "&" && mark !== "’" && mark !== "/";
}

/** A capital everyday word that opens a sentence is no part of the name that follows, unless it is known to begin names (`New York`, `National Bank`). */
function isEverydayStart(line: LineReader, i: number, end: number): boolean {
  if (line.cases[i] !== TokenCase.title && (line.ends[i] as number) - (line.starts[i] as number) > 1) return false;
  const bits = line.bits(i);
  if ((bits & WordClass.common) === 0) return isEverydayForm(line, i, end);
  if (listedName(line, i, end) !== undefined) return false;
  if (end - i === 1) return true;
  const last = line.bits(end - 1) & (WordClass.organizationHead | WordClass.role);
  if ((bits & WordClass.roleModifier) !== 0 && last !== 0) return false;
  return (bits & (WordClass.organizationWord | WordClass.organizationHead | WordClass.role | WordClass.courtesy)) === 0;
}

/** `Speaking`, `Reportedly`: endings that names seldom have, on words of some length that no list knows. */
function isEverydayForm(line: LineReader, i: number, end: number): boolean {
  if (line.bits(i) !== 0 || end - i > 1) return false;
  const word = line.lower[i] as string;
  if (word.length < 5) return false;
  return endingOf(word, EVERYDAY_ENDINGS) !== undefined;
}

/** Endings of English participles, adverbs and nouns. Written for this project. */
const EVERYDAY_ENDINGS: Endings = endingsOf(
  "ing ly tion tions ment ments ness able ible ful less ous ive ity ed ers ance ence ism ists ings ship",
);

/** `Vladimir Putin Friday` ends before the day; `Theresa May` keeps hers. */
function trimTime(line: LineReader, start: number, end: number): number {
  const last = end - 1;
  if (last <= start || line.cases[last] !== TokenCase.title || (line.lower[last] as string).length < 5) return end;
  const isTime = (line.bits(last) & WordClass.notName) !== 0 && (line.bits(last - 1) & WordClass.firstName) === 0;
  return isTime ? last : end;
}

/** `Fenella Marsh KC` ends before the letters of honour. */
function trimHonours(line: LineReader, start: number, end: number): number {
  let stop = end;
  while (stop - start > 2 && line.cases[stop - 1] === TokenCase.upper && HONOURS.has(line.lower[stop - 1] as string))
    stop--;
  return stop;
}

/** Letters behind a person's name, lower case. Written for this project. */
const HONOURS: ReadonlySet<string> = new Set(
  "kc qc sc mp msp mep mla obe mbe cbe kbe dbe phd md rn frs qpm esq dl jp bsc msc mba".split(" "),
);
