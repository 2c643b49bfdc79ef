import type { EntityType } from "../../model/analysis.ts";
import {
  type NameClaim,
  type Paragraph,
  type Recognizer,
  TokenCase,
  TokenKind,
  type Tokens,
} from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import { type Listed, listedName } from "./listedName.ts";
import { rolesOf } from "./roles.ts";
import { isCapital, runEnd, touches } from "./runs.ts";
import { typeName } from "./typeName.ts";

/**
 * Names written with capitals: `Dmitry Peskov`, `Ministry of Foreign Affairs`, `ISW`, `Tehran`, `Iranian`. Stretches of capitals are cut at titles and listed names, and each
 * piece gets its type from its words and its neighbours.
 */
export const capitalizedNames: Recognizer<NameClaim> = {
  name: "name/capitalized",
  recognize(paragraph) {
    const { tokens, sentences } = paragraph;
    const claims: NameClaim[] = [];
    for (let i = 0; i + 1 < sentences.length; i++) {
      const start = sentences[i] as number;
      const end = sentences[i + 1] as number;
      readSentence(new Sentence(paragraph, start, end, styleOf(tokens, start, end), claims));
    }
    return claims;
  },
};

/** How capitals are used: in names; in most words of a headline; in every letter. */
type Style = "plain" | "title" | "upper";

/** Words this short are written small in a title-case headline, and too short to tell in capitals. */
const SHORT_WORD = 3;

function styleOf(tokens: Tokens, start: number, end: number): Style {
  let long = 0;
  let capital = 0;
  let upper = 0;
  for (let i = start; i < end; i++) {
    if (tokens.kinds[i] !== TokenKind.word || (tokens.ends[i] as number) - (tokens.starts[i] as number) <= SHORT_WORD)
      continue;
    long++;
    const letterCase = tokens.cases[i] as number;
    if (letterCase >= TokenCase.title) capital++;
    if (letterCase === TokenCase.upper) upper++;
  }
  // Four long words are the shortest headline that can be told from a list of names.
  if (long < 4) return long > 1 && upper === long ? "upper" : "plain";
  if (upper > 0.6 * long) return "upper";
  // A headline ends without a full stop; a sentence that does may just be full of names.
  return capital > 0.75 * long && tokens.lower[end - 1] !== "." ? "title" : "plain";
}

/** One sentence being read. */
class Sentence {
  readonly paragraph: Paragraph;
  readonly tokens: Tokens;
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  readonly #claims: NameClaim[];

  constructor(paragraph: Paragraph, start: number, end: number, style: Style, claims: NameClaim[]) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens;
    this.start = start;
    this.end = end;
    this.style = style;
    this.#claims = claims;
  }

  bits(i: number): number {
    return i >= this.start && i < this.end ? wordClass(this.tokens.lower[i] as string) : 0;
  }

  claim(first: number, end: number, type: EntityType, confidence: number): void {
    const start = this.tokens.starts[first] as number;
    const stop = this.tokens.ends[end - 1] as number;
    const sure = this.style === "plain" ? confidence : confidence * HEADLINE_TRUST;
    const roles = type === "person" ? rolesOf(this.paragraph, first, end - 1, this.start, this.end) : NONE;
    this.#claims.push(
      roles.length > 0
        ? { start, end: stop, type, confidence: sure, roles }
        : { start, end: stop, type, confidence: sure },
    );
  }
}

const NONE: readonly Span[] = [];

/** In a headline a capital says less. */
const HEADLINE_TRUST = 0.75;

function readSentence(sentence: Sentence): void {
  const { tokens, end } = sentence;
  for (let i = sentence.start; i < end; i++) {
    if (isCapital(tokens, i)) {
      const stop = runEnd(sentence.paragraph, i, end);
      readRun(sentence, i, stop);
      i = stop - 1;
    } else if (isParticleStart(tokens, i, end)) {
      const capital = tokens.lower[i + 1] === "-" ? i + 2 : i + 1;
      const stop = runEnd(sentence.paragraph, capital, end);
      readRun(sentence, i, stop);
      i = stop - 1;
    }
  }
}

/** `al-Assad`, `bin Salman`, `van Persie` without a name before. */
function isParticleStart(tokens: Tokens, i: number, end: number): boolean {
  const length = (tokens.ends[i] as number) - (tokens.starts[i] as number);
  if (length < 2 || length > 3 || tokens.cases[i] !== TokenCase.lower || i + 1 >= end) return false;
  const word = tokens.lower[i] as string;
  if (word === "al" || word === "el")
    return tokens.lower[i + 1] === "-" && touches(tokens, i) && i + 2 < end && isCapital(tokens, i + 2);
  return (word === "bin" || word === "ibn" || word === "van" || word === "von") && isCapital(tokens, i + 1);
}

/** Cuts one stretch of capitals `[first, end)` and claims its names. */
function readRun(sentence: Sentence, first: number, end: number): void {
  if (sentence.style !== "plain") {
    readHeadlineRun(sentence, first, end);
    return;
  }
  let start = first;
  if (isSentenceInitial(sentence, start)) while (start < end && isEverydayStart(sentence, start, end)) start++;
  start = skipToName(sentence.tokens, start, end);
  while (end - start > 1 && isSkipped(sentence, start, end)) start = skipToName(sentence.tokens, start + 1, end);
  readPieces(sentence, start, trimTime(sentence, start, end));
}

/** Days, months and pronouns go; an abbreviation may begin a name (`TV Asahi`). */
function isSkipped(sentence: Sentence, i: number, end: number): boolean {
  const { tokens } = sentence;
  const bits = sentence.bits(i);
  // `Jan van der Velde` is no month.
  if ((bits & (WordClass.notName | WordClass.courtesy)) === 0 || (bits & WordClass.firstName) !== 0) return false;
  if (listedName(tokens, i, end) !== undefined) return false;
  return tokens.cases[i] === TokenCase.title || tokens.lower[i] === "i";
}

function isSentenceInitial({ tokens, start }: Sentence, i: number): boolean {
  if (i === start) return true;
  if (tokens.kinds[i - 1] === TokenKind.word) return false;
  const mark = tokens.lower[i - 1] as string;
  return mark !== "," && mark !== "(" && mark !== "-" && mark !== "." && mark !== "&" && mark !== "’" && mark !== "/";
}

/** A capital everyday word that opens a sentence is no part of the name that follows, unless it is known to begin names (`New York`, `National Bank`). */
function isEverydayStart(sentence: Sentence, i: number, end: number): boolean {
  const { tokens } = sentence;
  if (tokens.cases[i] !== TokenCase.title && (tokens.ends[i] as number) - (tokens.starts[i] as number) > 1)
    return false;
  const bits = sentence.bits(i);
  if ((bits & WordClass.common) === 0) return isEverydayForm(sentence, i, end);
  if (listedName(tokens, i, end) !== undefined) return false;
  if (end - i === 1) return true;
  const last = sentence.bits(end - 1) & (WordClass.organizationHead | WordClass.role);
  if ((bits & WordClass.roleModifier) !== 0 && last !== 0) return false;
  return (bits & (WordClass.organizationWord | WordClass.organizationHead | WordClass.role | WordClass.courtesy)) === 0;
}

/** `Speaking`, `Reportedly`: endings that names seldom have, on words of some length that no list knows. */
function isEverydayForm(sentence: Sentence, i: number, end: number): boolean {
  if (sentence.bits(i) !== 0 || end - i > 1) return false;
  const word = sentence.tokens.lower[i] as string;
  if (word.length < 5) return false;
  return EVERYDAY_ENDINGS.some((ending) => word.endsWith(ending));
}

/** Endings of English participles, adverbs and nouns. Written for this project. */
const EVERYDAY_ENDINGS = [
  "ing",
  "ly",
  "tion",
  "tions",
  "ment",
  "ments",
  "ness",
  "able",
  "ible",
  "ful",
  "less",
  "ous",
  "ive",
  "ity",
  "ed",
  "ers",
  "ance",
  "ence",
  "ism",
  "ists",
  "ings",
  "ship",
] as const;

/** The first token from `start` that is no mark and none of the small words that join a run. */
function skipToName(tokens: Tokens, start: number, end: number): number {
  let i = start;
  while (i < end && (tokens.kinds[i] !== TokenKind.word || JOINTS.has(tokens.lower[i] as string))) i++;
  return i;
}

const JOINTS: ReadonlySet<string> = new Set(["and", "of", "for", "on", "the", "'s", "’s"]);

/** `Vladimir Putin Friday` ends before the day; `Theresa May` keeps hers. */
function trimTime(sentence: Sentence, start: number, end: number): number {
  const last = end - 1;
  if (
    last <= start ||
    sentence.tokens.cases[last] !== TokenCase.title ||
    (sentence.tokens.lower[last] as string).length < 5
  )
    return end;
  const isTime =
    (sentence.bits(last) & WordClass.notName) !== 0 && (sentence.bits(last - 1) & WordClass.firstName) === 0;
  return isTime ? last : end;
}

/** Left to right: a title and its person, a listed name, else the rest as one name. */
function readPieces(sentence: Sentence, start: number, end: number): void {
  if (start >= end) return;
  const listed = listedName(sentence.tokens, start, end);
  if (listed?.isPhrase) {
    readListed(sentence, start, end, listed);
    return;
  }
  if (isTitleAlone(sentence, start, end)) {
    readTitle(sentence, start, end);
    return;
  }
  const part = directionEnd(sentence, start, end);
  if (part !== undefined) {
    readListed(sentence, start, end, part);
    return;
  }
  const title = lastTitleWord(sentence, start, end);
  if (title >= 0) {
    readTitle(sentence, start, title + 1);
    readPerson(sentence, skipToName(sentence.tokens, title + 1, end), end);
    return;
  }
  if (listed !== undefined) readListed(sentence, start, end, listed);
  else claimTyped(sentence, start, end);
}

/** `Chief Business Development Officer`, `Interior Ministry Spokesman`; not `Stephen King`. */
function isTitleAlone(sentence: Sentence, start: number, end: number): boolean {
  return (
    (sentence.bits(end - 1) & WordClass.role) !== 0 &&
    (sentence.bits(start) & WordClass.firstName) === 0 &&
    sentence.tokens.cases[end - 1] === TokenCase.title
  );
}

/** `Northern Kenya`, `West Indians` */
function directionEnd(sentence: Sentence, start: number, end: number): Listed | undefined {
  if ((sentence.bits(start) & WordClass.direction) === 0 || end - start < 2) return undefined;
  const listed = listedName(sentence.tokens, start + 1, end);
  return listed === undefined || listed.type === "organization" ? undefined : { ...listed, isPhrase: true };
}

/** `Foreign Minister |Abbas Araghchi`, `Mr |Peskov`: the last word of the title, or -1. `Justice Ministry` and `General Assembly` hold no title. */
function lastTitleWord(sentence: Sentence, start: number, end: number): number {
  const { tokens } = sentence;
  if (
    (sentence.bits(end - 1) &
      (WordClass.organizationHead | WordClass.placeHead | WordClass.miscHead | WordClass.eventHead)) !==
    0
  )
    return -1;
  for (let i = end - 2; i >= start; i--) {
    const bits = sentence.bits(i);
    if ((bits & (WordClass.role | WordClass.courtesy)) === 0 || tokens.cases[i] === TokenCase.lower) continue;
    if (
      tokens.lower[i + 1] === "-" ||
      (i > start + 1 && tokens.lower[i - 1] === "-" && !isTitleWord(sentence.bits(i - 2)))
    )
      continue;
    if (i > start && (sentence.bits(i - 1) & WordClass.firstName) !== 0) return -1;
    return i;
  }
  return -1;
}

/** Names inside a title: `[Russian] President`, `[Interior Ministry] Spokesman`. */
function readTitle(sentence: Sentence, start: number, end: number): void {
  let stop = end;
  while (stop > start && isTitleWord(sentence.bits(stop - 1))) stop--;
  if (stop === start) return;
  const listed = listedName(sentence.tokens, start, stop);
  if (listed !== undefined) readListed(sentence, start, stop, listed);
  else claimTyped(sentence, start, stop);
}

/** `Prime`, `Minister`; not the `Assembly` of `National Assembly Speaker`, nor a place or a people. */
function isTitleWord(bits: number): boolean {
  if ((bits & (WordClass.role | WordClass.courtesy)) !== 0) return true;
  const isName = WordClass.organizationHead | WordClass.place | WordClass.group | WordClass.organization;
  return (bits & WordClass.roleModifier) !== 0 && (bits & isName) === 0;
}

function readPerson(sentence: Sentence, start: number, end: number): void {
  if (start >= end) return;
  const isKnownElse =
    end - start === 1 &&
    (sentence.bits(start) & NO_SURNAME) !== 0 &&
    (sentence.bits(start) & WordClass.firstName) === 0;
  if (isKnownElse) {
    claimTyped(sentence, start, end);
    return;
  }
  sentence.claim(start, end, "person", 0.92);
}

const NO_SURNAME =
  WordClass.group |
  WordClass.organization |
  WordClass.notName |
  WordClass.role |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.common;

/** `Kenya| Airways`, `Russian| Foreign Ministry`, `South African| Cyril Ramaphosa`: what follows a listed name decides whether it stands alone. */
function readListed(sentence: Sentence, start: number, end: number, listed: Listed): void {
  if (listed.end === end) {
    const type = typeName(sentence.tokens, start, end, sentence.bits(start - 1), sentence.bits(end));
    if (listed.isPhrase || type === undefined || type.confidence < LISTED_TRUST)
      sentence.claim(start, end, listed.type, listed.isPhrase ? 0.93 : LISTED_TRUST);
    else sentence.claim(start, end, type.type, type.confidence);
    return;
  }
  const last = sentence.bits(end - 1);
  const heads = WordClass.organizationHead | WordClass.placeHead | WordClass.eventHead | WordClass.miscHead;
  const rest = skipToName(sentence.tokens, listed.end, end);
  const isHyphened = sentence.tokens.lower[listed.end] === "-";
  const isHeaded = sentence.style === "plain" ? (last & heads) !== 0 : (last & WordClass.organizationHead) !== 0;
  if (isHeaded) {
    claimTyped(sentence, start, end);
  } else if (isHyphened && !listed.isPhrase && listedName(sentence.tokens, rest, end) === undefined) {
    claimTyped(sentence, start, end);
  } else if (
    listed.type === "group" ||
    isHyphened ||
    sentence.style !== "plain" ||
    (sentence.bits(rest) & (WordClass.role | WordClass.roleModifier)) !== 0
  ) {
    sentence.claim(start, listed.end, listed.type, LISTED_TRUST);
    if (!isTitleOnly(sentence, rest, end)) readPieces(sentence, rest, end);
  } else if (
    (sentence.bits(rest) & WordClass.firstName) !== 0 &&
    COMPLEMENT_STARTS.has(sentence.tokens.lower[start - 1] ?? "")
  ) {
    sentence.claim(start, listed.end, listed.type, LISTED_TRUST);
    readPieces(sentence, rest, end);
  } else if ((sentence.bits(start) & WordClass.firstName) !== 0) {
    sentence.claim(start, end, "person", 0.7);
  } else {
    claimTyped(sentence, start, end, listed.type === "place" ? "organization" : listed.type);
  }
}

/** `ambassador to |Iran| Alexei Dedov` */
const COMPLEMENT_STARTS: ReadonlySet<string> = new Set(["of", "to", "in", "for", "at"]);

function isTitleOnly(sentence: Sentence, start: number, end: number): boolean {
  if ((sentence.bits(end - 1) & (WordClass.role | WordClass.courtesy)) === 0) return false;
  for (let i = start; i < end; i++) {
    if ((sentence.bits(i) & (WordClass.role | WordClass.roleModifier | WordClass.courtesy)) === 0) return false;
  }
  return true;
}

/** A listed name of one word may also be a surname or part of another name. */
const LISTED_TRUST = 0.85;

function claimTyped(sentence: Sentence, start: number, end: number, fallback?: EntityType): void {
  const { tokens } = sentence;
  if (isTitleOnly(sentence, start, end)) return;
  const typed = typeName(tokens, start, end, sentence.bits(start - 1), sentence.bits(end), tokens.lower[start - 1]);
  if (typed === undefined) return;
  const isWeak = typed.confidence < 0.6;
  const type = isWeak && fallback !== undefined ? fallback : typed.type;
  const initial = isWeak && start === sentence.start && end - start === 1 ? 0.8 : 1;
  const headline = sentence.style === "plain" || type === "person" ? 1 : HEADLINE_GUESS;
  sentence.claim(start, end, type, typed.confidence * initial * headline);
}

/** What is no person and in no list needs the rest of the document: `Harbour Workers`, `Oslo Talks`. */
const HEADLINE_GUESS = 0.6;

/** In a headline everyday words and titles are capital too: they cut the run, and a piece needs more than its capitals. */
function readHeadlineRun(sentence: Sentence, first: number, end: number): void {
  let start = first;
  for (let i = first; i <= end; ) {
    const listed = i === start && i < end ? listedName(sentence.tokens, i, end) : undefined;
    if (listed !== undefined) {
      i = listed.end;
      continue;
    }
    if (i < end && !cutsHeadline(sentence, i)) {
      i++;
      continue;
    }
    let stop = i;
    while (stop > start && !isCapital(sentence.tokens, stop - 1)) stop--;
    if (stop > start) readPieces(sentence, start, stop);
    start = skipToName(sentence.tokens, i + 1, end);
    i = Math.max(start, i + 1);
  }
}

/** Everyday words, but not the `Bank` and the `National` that names are made of, where the line has small letters too. */
function cutsHeadline(sentence: Sentence, i: number): boolean {
  const bits = sentence.bits(i);
  if ((bits & (WordClass.common | WordClass.notName | WordClass.personVerb | WordClass.courtesy)) === 0) return false;
  return sentence.style === "upper" || (bits & (WordClass.organizationHead | WordClass.organizationWord)) === 0;
}
