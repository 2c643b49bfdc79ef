import type { EntityType } from "../../model/analysis.ts";
import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Endings, endingOf, endingsOf } from "./endings.ts";
import {
  CALLING_ENDINGS,
  COMPANY_FORMS,
  DETERMINERS,
  FOREIGN_TITLES,
  GIVEN_NAME_STEMS,
} from "./lexicon/foreignWords.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader, touches } from "./lineReader.ts";
import { listedName } from "./listedName.ts";

/**
 * Names of a line in a language that the English rules do not hold for (German writes every noun with a capital): only what has support of its own. Listed places and organisations
 * (`in Moskau`, `EU`), a title or a known first name and what follows it (`Bürgermeisterin Ana Ruiz`), a company's form (`Nordlicht AG`), acronyms. Any other capital is a weak
 * claim, so that a surname alone is found once the document has named the person in full.
 */
export function foreignNames(line: LineReader, sentences: readonly number[]): void {
  for (let s = 0; s + 1 < sentences.length; s++) {
    line.start = sentences[s] as number;
    line.end = sentences[s + 1] as number;
    line.style = "plain";
    for (let i = line.start; i < line.end; i++) if (isCapital(line, i)) i = readName(line, i) - 1;
  }
}

const NO_ROLES: readonly Span[] = [];

/** Claims the name that begins at the capital `i`, if one does; the answer is the token to go on with. */
function readName(line: LineReader, i: number): number {
  const end = capitalsEnd(line, i);
  const listed = listedName(line, i, end);
  if (listed?.isPhrase) return claim(line, i, listed.end, listed.type, 0.9);
  if (DETERMINERS.has(line.lower[i] as string)) return i + 1;
  const company = companyEnd(line, i, end);
  if (company > i + 1) return claim(line, i, company, "organization", 0.8);
  if (isTitle(line, i)) return readTitled(line, i, end);
  const isFull = partsEnd(line, i, i + 1, end) < end;
  if (isFull && isGivenName(line, i) && !isTitle(line, i + 1))
    return claim(line, i, personEnd(line, i, end), "person", 0.85);
  // Only what is nobody's name: `Mai`, `Paris` and `Roma` mean other things elsewhere, but seldom with these neighbours.
  if (listed !== undefined) return claim(line, i, listed.end, listed.type, listed.type === "place" ? 0.8 : 0.5);
  if (line.cases[i] === TokenCase.upper) return isAcronym(line, i) ? claim(line, i, i + 1, "organization", 0.6) : i + 1;
  if (isFull && hasCallingBefore(line, i)) return claim(line, i, personEnd(line, i, end), "person", 0.7);
  if (isNounAfterArticle(line, i)) return i + 1;
  return claim(line, i, partsEnd(line, i, i + 1, end), "person", WEAK);
}

/** A capital by itself: nothing without a full name elsewhere. */
const WEAK = 0.1;

function claim(line: LineReader, first: number, end: number, type: EntityType, confidence: number): number {
  line.claim(first, end, type, confidence, NO_ROLES);
  return end;
}

/** End of the capitals in a row from `i`, hyphened ones and the stops of initials included. */
function capitalsEnd(line: LineReader, i: number): number {
  let end = i + 1;
  const limit = Math.min(line.end, i + LONGEST_NAME);
  while (end < limit) {
    if (isCapital(line, end)) end++;
    else if (end + 1 < limit && isInnerMark(line, end) && isCapital(line, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** Tokens. */
const LONGEST_NAME = 12;

/** The hyphen of `Achebe-Lund`, the stop of `Dr. Hollrieder`, the `&` of `Lund & Partner`. */
function isInnerMark(line: LineReader, i: number): boolean {
  const mark = line.lower[i];
  if (mark === "-") return touches(line, i - 1) && touches(line, i);
  if (mark === "&") return true;
  return mark === "." && touches(line, i - 1) && (line.lower[i - 1] as string).length <= 4 && isTitle(line, i - 1);
}

/** End of `Nordlicht Energie AG`, or -1. */
function companyEnd(line: LineReader, i: number, end: number): number {
  for (let last = i + 1; last < end; last++) if (COMPANY_FORMS.has(line.lower[last] as string)) return last + 1;
  return -1;
}

/** `Oberbürgermeister |Jochen Sandrieser`, `Frau |Dr. |Hollrieder` */
function readTitled(line: LineReader, i: number, end: number): number {
  let first = i + 1;
  while (first < end && (line.kinds[first] !== TokenKind.word || isTitle(line, first))) first++;
  if (first >= end || listedName(line, first, end) !== undefined) return first;
  return claim(line, first, personEnd(line, first, end), "person", 0.85);
}

function isTitle(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  if (FOREIGN_TITLES.has(word) || (line.classOf(i) & WordClass.courtesy) !== 0) return true;
  return word.length > 6 && endingOf(word, CALLINGS) !== undefined;
}

const CALLINGS: Endings = endingsOf(CALLING_ENDINGS);

/** `водій |Степан Лозинський`: the word before is small and says what the person does. */
function hasCallingBefore(line: LineReader, i: number): boolean {
  return i > line.start && line.cases[i - 1] === TokenCase.lower && FOREIGN_TITLES.has(line.lower[i - 1] as string);
}

/** At most three words; `Katharina Wiesböck-Lund` has two. */
function personEnd(line: LineReader, first: number, end: number): number {
  let stop = first;
  for (let words = 0; words < 3 && stop < end; words++) {
    if (words > 0 && (line.cases[stop] !== TokenCase.title || isTitle(line, stop))) break;
    stop = partsEnd(line, first, stop + 1, end);
  }
  return stop;
}

/** `stop`, or the end of what is hyphened to the word before it. */
function partsEnd(line: LineReader, first: number, stop: number, end: number): number {
  let last = stop;
  while (last + 1 < end && line.lower[last] === "-" && last > first) last += 2;
  return last;
}

/** Cyrillic names bend: `Оксана`, `Оксани`, `Оксаною`. */
function isGivenName(line: LineReader, i: number): boolean {
  if (line.cases[i] !== TokenCase.title) return false;
  if ((line.classOf(i) & WordClass.firstName) !== 0) return true;
  const word = line.lower[i] as string;
  if (word.charCodeAt(0) < FIRST_CYRILLIC) return false;
  for (let cut = 0; cut <= 3 && word.length - cut >= 3; cut++)
    if (GIVEN_NAME_STEMS.has(word.slice(0, word.length - cut))) return true;
  return false;
}

const FIRST_CYRILLIC = 0x400;

function isAcronym(line: LineReader, i: number): boolean {
  const { length } = line.lower[i] as string;
  return length >= 2 && length <= 6 && (line.classOf(i) & WordClass.notName) === 0;
}

/** `der Kanal`, `im Rat`: a noun, for all that the line says. */
function isNounAfterArticle(line: LineReader, i: number): boolean {
  return i > line.start && DETERMINERS.has(line.lower[i - 1] as string);
}
