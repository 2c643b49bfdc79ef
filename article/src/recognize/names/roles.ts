import { type Paragraph, TokenCase, TokenKind, type Tokens } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import { isCapital, touches } from "./runs.ts";

/** The longest role that is kept, in tokens; longer stretches between commas are clauses. */
const LONGEST_ROLE = 14;

/** What the words around a name say the person is: the title that ends before token `first`, the apposition that begins after token `last`. */
export function rolesOf(
  paragraph: Paragraph,
  first: number,
  last: number,
  sentenceStart: number,
  sentenceEnd: number,
): readonly Span[] {
  const before = titleBefore(paragraph.tokens, first, sentenceStart);
  const after = appositionAfter(paragraph.tokens, last, sentenceEnd);
  if (before === undefined) return after === undefined ? NONE : [after];
  return after === undefined ? [before] : [before, after];
}

const NONE: readonly Span[] = [];

/** `Kremlin spokesman |Dmitry Peskov`, `Iran's newly elected president, |Masoud Pezeshkian`, `Gen. |Smith` */
function titleBefore(tokens: Tokens, first: number, sentenceStart: number): Span | undefined {
  let end = first - 1;
  while (end > sentenceStart && isLink(tokens, end)) end--;
  if (end < sentenceStart) return undefined;
  const head = headOfTitle(tokens, end, sentenceStart);
  if (head < 0) return undefined;
  let start = head;
  const stop = Math.max(sentenceStart, end - LONGEST_ROLE);
  for (let i = head - 1; i >= stop && isInTitle(tokens, i, sentenceStart); i--) {
    if (tokens.kinds[i] === TokenKind.word && tokens.lower[i] !== "'s" && tokens.lower[i] !== "’s") start = i;
  }
  return { start: tokens.starts[start] as number, end: tokens.ends[end] as number };
}

/** The word of office: `end` itself, or the one before `of`, `to`, `for`: `ambassador to Iran`, `leader of the opposition`. */
function headOfTitle(tokens: Tokens, end: number, sentenceStart: number): number {
  if ((wordClass(tokens.lower[end] as string) & WordClass.role) !== 0) return end;
  const stop = Math.max(sentenceStart, end - LONGEST_COMPLEMENT);
  for (let i = end; i > stop && isInComplement(tokens, i); i--) {
    const isPreposition = OFFICE_PREPOSITIONS.has(tokens.lower[i] as string);
    if (isPreposition && i < end && (wordClass(tokens.lower[i - 1] as string) & WordClass.role) !== 0) return i - 1;
  }
  return -1;
}

/** Tokens of `of the Portuguese Ministry of Foreign Affairs`. */
const LONGEST_COMPLEMENT = 8;
const OFFICE_PREPOSITIONS: ReadonlySet<string> = new Set(["of", "to", "for", "at"]);

function isInComplement(tokens: Tokens, i: number): boolean {
  const word = tokens.lower[i] as string;
  return (
    isCapital(tokens, i) ||
    OFFICE_PREPOSITIONS.has(word) ||
    word === "the" ||
    word === "and" ||
    isInTitle(tokens, i, -1)
  );
}

/** What may stand between a title and its name: a comma, the full stop of `Gen.`, a courtesy title. */
function isLink(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === TokenKind.word) {
    const bits = wordClass(tokens.lower[i] as string);
    return (bits & WordClass.courtesy) !== 0 && (bits & WordClass.role) === 0;
  }
  return tokens.lower[i] === "," || (tokens.lower[i] === "." && tokens.ends[i - 1] === tokens.starts[i]);
}

const IN_TITLE =
  WordClass.role |
  WordClass.roleModifier |
  WordClass.place |
  WordClass.group |
  WordClass.organization |
  WordClass.organizationWord;

function isInTitle(tokens: Tokens, i: number, sentenceStart: number): boolean {
  if (tokens.kinds[i] !== TokenKind.word) return tokens.lower[i] === "-" && touches(tokens, i);
  const word = tokens.lower[i] as string;
  if (word === "'s" || word === "’s") return i > sentenceStart && isCapital(tokens, i - 1);
  const bits = wordClass(word);
  if (isCapital(tokens, i))
    return (
      (bits & WordClass.notName) === 0 &&
      (i > sentenceStart || (bits & WordClass.common) === 0 || (bits & IN_TITLE) !== 0)
    );
  return (bits & IN_TITLE) !== 0 && tokens.cases[i] === TokenCase.lower;
}

/** `Alexei Dedov|, the Russian ambassador to Iran,`, `Ann Lee|, 45, a farmer from Leeds.` */
function appositionAfter(tokens: Tokens, last: number, sentenceEnd: number): Span | undefined {
  let i = last + 1;
  if (tokens.lower[i] !== ",") return undefined;
  i++;
  if (tokens.kinds[i] === TokenKind.number && tokens.lower[i + 1] === ",") i += 2;
  if (ARTICLES.has(tokens.lower[i] ?? "")) i++;
  const start = i;
  let head = -1;
  let isHeadOpen = true;
  for (; i < sentenceEnd && i - start <= LONGEST_ROLE; i++) {
    if (
      tokens.kinds[i] === TokenKind.punctuation &&
      tokens.lower[i] !== "-" &&
      tokens.lower[i] !== "'" &&
      tokens.lower[i] !== "’"
    )
      break;
    const word = tokens.lower[i] as string;
    if (CLAUSE_STARTS.has(word)) break;
    const bits = wordClass(word);
    if (isHeadOpen && PHRASE_STARTS.has(word)) isHeadOpen = false;
    else if (isHeadOpen && (bits & WordClass.role) !== 0) head = i;
    else if (isHeadOpen && head < 0 && (bits & IN_TITLE) === 0 && !isCapital(tokens, i) && i - start > 4)
      return undefined;
    if ((bits & WordClass.personVerb) !== 0 && (bits & WordClass.role) === 0) return undefined;
  }
  if (head < 0 || i - start > LONGEST_ROLE || i === start) return undefined;
  return { start: tokens.starts[start] as number, end: tokens.ends[i - 1] as number };
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
