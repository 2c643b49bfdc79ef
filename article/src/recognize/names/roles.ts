import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Endings, endingOf, endingsOf } from "./endings.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader, touches } from "./lineReader.ts";

/** The longest role that is kept, in tokens; longer stretches between commas are clauses. */
const LONGEST_ROLE = 14;

/** What the words around a name say the person is: the title that ends before token `first`, the apposition that begins after token `last`. */
export function rolesOf(line: LineReader, first: number, last: number): readonly Span[] {
  const before = titleBefore(line, first, line.start);
  const after = appositionAfter(line, last, line.end);
  if (before === undefined) return after === undefined ? NONE : [after];
  return after === undefined ? [before] : [before, after];
}

const NONE: readonly Span[] = [];

/** `Kremlin spokesman |Dmitry Peskov`, `Iran's newly elected president, |Masoud Pezeshkian`, `Gen. |Smith` */
function titleBefore(line: LineReader, first: number, sentenceStart: number): Span | undefined {
  let end = first - 1;
  while (end > sentenceStart && isLink(line, end)) end--;
  if (end < sentenceStart) return undefined;
  const head = headOfTitle(line, end, sentenceStart);
  if (head < 0) return undefined;
  let start = head;
  const stop = Math.max(sentenceStart, end - LONGEST_ROLE);
  for (let i = head - 1; i >= stop && isInTitle(line, i, sentenceStart); i--) {
    if (line.kinds[i] === TokenKind.word && line.lower[i] !== "'s" && line.lower[i] !== "’s") start = i;
  }
  return { start: line.starts[start] as number, end: line.ends[end] as number };
}

/** The word of office: `end` itself, or the one before `of`, `to`, `for`: `ambassador to Iran`, `leader of the opposition`. */
function headOfTitle(line: LineReader, end: number, sentenceStart: number): number {
  if ((line.classOf(end) & WordClass.role) !== 0 || isCalling(line, end)) return end;
  const stop = Math.max(sentenceStart, end - LONGEST_COMPLEMENT);
  for (let i = end; i > stop && isInComplement(line, i); i--) {
    const isPreposition = OFFICE_PREPOSITIONS.has(line.lower[i] as string);
    if (isPreposition && i < end && (line.classOf(i - 1) & WordClass.role) !== 0) return i - 1;
  }
  return -1;
}

/** `beekeeper`, `shipbuilder`: no list knows the word, and words that end so say what somebody does. */
function isCalling(line: LineReader, i: number): boolean {
  if (line.classOf(i) !== 0) return false;
  const word = line.lower[i] as string;
  return word.length >= SHORTEST_CALLING && endingOf(word, CALLINGS) !== undefined;
}

/** `keeper` */
const SHORTEST_CALLING = 6;
/** `beekeeper`, `forecaster`, `shipbuilder`, `winemaker`, `geologist`, `photographer`, `statistician`, `fishmonger`, `playwright`, `puppeteer`. Written for this project. */
const CALLINGS: Endings = endingsOf(
  "keeper caster builder maker worker grower breeder holder singer dresser fighter fitter teacher trainer writer dealer seller leader owner logist grapher ician monger wright eteer neer woman master mistress herder warden catcher cleaner gatherer",
);

/** Tokens of `of the Portuguese Ministry of Foreign Affairs`. */
const LONGEST_COMPLEMENT = 8;
const OFFICE_PREPOSITIONS: ReadonlySet<string> = new Set(["of", "to", "for", "at"]);

function isInComplement(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  return (
    isCapital(line, i) || OFFICE_PREPOSITIONS.has(word) || word === "the" || word === "and" || isInTitle(line, i, -1)
  );
}

/** What may stand between a title and its name: a comma, the full stop of `Gen.`, a courtesy title. */
function isLink(line: LineReader, i: number): boolean {
  if (line.kinds[i] === TokenKind.word) {
    const bits = line.classOf(i);
    return (bits & WordClass.courtesy) !== 0 && (bits & WordClass.role) === 0;
  }
  return line.lower[i] === "," || (line.lower[i] === "." && line.ends[i - 1] === line.starts[i]);
}

const IN_TITLE =
  WordClass.role |
  WordClass.roleModifier |
  WordClass.place |
  WordClass.group |
  WordClass.organization |
  WordClass.organizationWord;

function isInTitle(line: LineReader, i: number, sentenceStart: number): boolean {
  if (line.kinds[i] !== TokenKind.word) return line.lower[i] === "-" && touches(line, i);
  const word = line.lower[i] as string;
  if (word === "'s" || word === "’s") return i > sentenceStart && isCapital(line, i - 1);
  const bits = line.classOf(i);
  if (isCapital(line, i))
    return (
      (bits & WordClass.notName) === 0 &&
      (i > sentenceStart || (bits & WordClass.common) === 0 || (bits & IN_TITLE) !== 0)
    );
  return (bits & IN_TITLE) !== 0 && line.cases[i] === TokenCase.lower;
}

/** `Alexei Dedov|, the Russian ambassador to Iran,`, `Ann Lee|, 45, a farmer from Leeds.` */
function appositionAfter(line: LineReader, last: number, sentenceEnd: number): Span | undefined {
  let i = last + 1;
  if (line.lower[i] !== ",") return undefined;
  i++;
  if (line.kinds[i] === TokenKind.number && line.lower[i + 1] === ",") i += 2;
  if (ARTICLES.has(line.lower[i] ?? "")) i++;
  const start = i;
  let head = -1;
  let isHeadOpen = true;
  for (; i < sentenceEnd && i - start <= LONGEST_ROLE; i++) {
    if (
      line.kinds[i] === TokenKind.punctuation &&
      line.lower[i] !== "-" &&
      line.lower[i] !== "'" &&
      line.lower[i] !== "’"
    )
      break;
    const word = line.lower[i] as string;
    if (CLAUSE_STARTS.has(word)) break;
    const bits = line.classOf(i);
    if (isHeadOpen && PHRASE_STARTS.has(word)) isHeadOpen = false;
    else if (isHeadOpen && ((bits & WordClass.role) !== 0 || isCalling(line, i))) head = i;
    else if (isHeadOpen && head < 0 && (bits & IN_TITLE) === 0 && !isCapital(line, i) && i - start > 4)
      return undefined;
    // `retired` is a verb and an adjective.
    if ((bits & (WordClass.personVerb | WordClass.role | WordClass.roleModifier)) === WordClass.personVerb)
      return undefined;
  }
  if (head < 0 || i - start > LONGEST_ROLE || i === start) return undefined;
  return { start: line.starts[start] as number, end: line.ends[i - 1] as number };
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "his", "her", "their", "its", "my", "our"]);
const PHRASE_STARTS: ReadonlySet<string> = new Set(["of", "for", "in", "to", "at", "from", "with", "on"]);
const CLAUSE_STARTS: ReadonlySet<string> = new Set([
  "who",
  "whose",
  "whom",
  "which",
  "and",
  "but",
  "was",
  "is",
  "has",
  "had",
  "were",
  "are",
  "said",
  "told",
]);
