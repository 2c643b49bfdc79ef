import type { EntityType } from "../../model/analysis.ts";
import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import type { LineReader } from "./lineReader.ts";
import { type Listed, listedName } from "./listedName.ts";
import { isCalling, rolesOf } from "./roles.ts";
import { skipToName } from "./runs.ts";
import { typeName } from "./typeName.ts";

/** Left to right: a title and its person, a listed name, else the rest as one name. */
export function readPieces(line: LineReader, start: number, end: number): void {
  if (start >= end) return;
  const listed = listedName(line, start, end);
  if (listed?.isPhrase) {
    readListed(line, start, end, listed);
    return;
  }
  if (isFirm(line, start, end)) {
    claim(line, start, end, "organization", 0.8);
    return;
  }
  if (isTitleAlone(line, start, end)) {
    readTitle(line, start, end);
    return;
  }
  const part = directionEnd(line, start, end);
  if (part !== undefined) {
    readListed(line, start, end, part);
    return;
  }
  const title = Math.max(lastTitleWord(line, start, end), callingBefore(line, start, end));
  if (title >= 0) {
    readTitle(line, start, title + 1);
    readPerson(line, skipToName(line, title + 1, end), end);
    return;
  }
  if (listed !== undefined) readListed(line, start, end, listed);
  else claimTyped(line, start, end);
}

/** `Lund & Partner`, but not `Mr & Mrs Lund` */
function isFirm(line: LineReader, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++)
    if (line.lower[i] === "&") return (line.bits(i - 1) & WordClass.courtesy) === 0;
  return false;
}

/** `Chief Business Development Officer`, `Interior Ministry Spokesman`; not `Stephen King`. */
function isTitleAlone(line: LineReader, start: number, end: number): boolean {
  return (
    (line.bits(end - 1) & WordClass.role) !== 0 &&
    (line.bits(start) & WordClass.firstName) === 0 &&
    line.cases[end - 1] === TokenCase.title
  );
}

/** `Northern Kenya`, `West Indians` */
function directionEnd(line: LineReader, start: number, end: number): Listed | undefined {
  if ((line.bits(start) & WordClass.direction) === 0 || end - start < 2) return undefined;
  const listed = listedName(line, start + 1, end);
  return listed === undefined || listed.type === "organization" ? undefined : { ...listed, isPhrase: true };
}

/** `Foreign Minister |Abbas Araghchi`, `Mr |Peskov`: the last word of the title, or -1. `Justice Ministry` and `General Assembly` hold no title. */
function lastTitleWord(line: LineReader, start: number, end: number): number {
  if (
    (line.bits(end - 1) &
      (WordClass.organizationHead | WordClass.placeHead | WordClass.miscHead | WordClass.eventHead)) !==
    0
  )
    return -1;
  for (let i = end - 2; i >= start; i--) {
    const bits = line.bits(i);
    if ((bits & (WordClass.role | WordClass.courtesy)) === 0 || line.cases[i] === TokenCase.lower) continue;
    if (line.lower[i + 1] === "-" || (i > start + 1 && line.lower[i - 1] === "-" && !isTitleWord(line.bits(i - 2))))
      continue;
    if (i > start && (line.bits(i - 1) & WordClass.firstName) !== 0) return -1;
    return i;
  }
  return -1;
}

/** `Beekeeper |Agnete Holmqvist`: a word no list knows, by its ending a calling, that opens a sentence in front of a full name; -1 where there is none. */
function callingBefore(line: LineReader, start: number, end: number): number {
  const first = isCalling(line, start) ? start : -1;
  if (first < 0 || end - start < 3 || line.kinds[start + 1] !== TokenKind.word) return -1;
  return line.cases[start + 1] === TokenCase.title && line.cases[end - 1] !== TokenCase.upper ? first : -1;
}

/** Names inside a title: `[Russian] President`, `[Interior Ministry] Spokesman`. */
function readTitle(line: LineReader, start: number, end: number): void {
  let stop = end;
  while (stop > start && isTitleWord(line.bits(stop - 1))) stop--;
  if (stop === start) return;
  const listed = listedName(line, start, stop);
  if (listed !== undefined) readListed(line, start, stop, listed);
  else claimTyped(line, start, stop);
}

/** `Prime`, `Minister`; not the `Assembly` of `National Assembly Speaker`, nor a place or a people. */
function isTitleWord(bits: number): boolean {
  if ((bits & (WordClass.role | WordClass.courtesy)) !== 0) return true;
  const isName = WordClass.organizationHead | WordClass.place | WordClass.group | WordClass.organization;
  return (bits & WordClass.roleModifier) !== 0 && (bits & isName) === 0;
}

function readPerson(line: LineReader, start: number, end: number): void {
  if (start >= end) return;
  const isKnownElse =
    end - start === 1 && (line.bits(start) & NO_SURNAME) !== 0 && (line.bits(start) & WordClass.firstName) === 0;
  if (isKnownElse) {
    claimTyped(line, start, end);
    return;
  }
  claim(line, start, end, "person", 0.92);
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
function readListed(line: LineReader, start: number, end: number, listed: Listed): void {
  if (listed.end === end) {
    const type = typeName(line, start, end, line.bits(start - 1), line.bits(end));
    if (listed.isPhrase || type === undefined || type.confidence < LISTED_TRUST)
      claim(line, start, end, listed.type, listed.isPhrase ? 0.93 : LISTED_TRUST);
    else claim(line, start, end, type.type, type.confidence);
    return;
  }
  const last = line.bits(end - 1);
  const heads = WordClass.organizationHead | WordClass.placeHead | WordClass.eventHead | WordClass.miscHead;
  const rest = skipToName(line, listed.end, end);
  const isHyphened = line.lower[listed.end] === "-";
  const isHeaded = line.style === "plain" ? (last & heads) !== 0 : (last & WordClass.organizationHead) !== 0;
  if (isHeaded) {
    claimTyped(line, start, end);
  } else if (isHyphened && !listed.isPhrase && listedName(line, rest, end) === undefined) {
    claimTyped(line, start, end);
  } else if (
    listed.type === "group" ||
    isHyphened ||
    line.style !== "plain" ||
    (line.bits(rest) & (WordClass.role | WordClass.roleModifier)) !== 0
  ) {
    claim(line, start, listed.end, listed.type, LISTED_TRUST);
    if (!isTitleOnly(line, rest, end)) readPieces(line, rest, end);
  } else if ((line.bits(rest) & WordClass.firstName) !== 0 && COMPLEMENT_STARTS.has(line.lower[start - 1] ?? "")) {
    claim(line, start, listed.end, listed.type, LISTED_TRUST);
    readPieces(line, rest, end);
  } else if ((line.bits(start) & WordClass.firstName) !== 0) {
    claim(line, start, end, "person", 0.7);
  } else {
    claimTyped(line, start, end, listed.type === "place" ? "organization" : listed.type);
  }
}

/** `ambassador to |Iran| Alexei Dedov` */
const COMPLEMENT_STARTS: ReadonlySet<string> = new Set(["of", "to", "in", "for", "at"]);

function isTitleOnly(line: LineReader, start: number, end: number): boolean {
  if ((line.bits(end - 1) & (WordClass.role | WordClass.courtesy)) === 0) return false;
  for (let i = start; i < end; i++) {
    if ((line.bits(i) & (WordClass.role | WordClass.roleModifier | WordClass.courtesy)) === 0) return false;
  }
  return true;
}

/** A listed name of one word may also be a surname or part of another name. */
const LISTED_TRUST = 0.85;

function claimTyped(line: LineReader, start: number, end: number, fallback?: EntityType): void {
  if (isTitleOnly(line, start, end)) return;
  const typed = typeName(line, start, end, line.bits(start - 1), line.bits(end), line.lower[start - 1]);
  if (typed === undefined) return;
  const isWeak = typed.confidence < 0.6;
  const type = isWeak && fallback !== undefined ? fallback : typed.type;
  const initial = isWeak && start === line.start && end - start === 1 ? 0.8 : 1;
  const headline = line.style === "plain" || type === "person" ? 1 : HEADLINE_GUESS;
  claim(line, start, end, type, typed.confidence * initial * headline);
}

/** What is no person and in no list needs the rest of the document: `Harbour Workers`, `Oslo Talks`. */
const HEADLINE_GUESS = 0.6;

/** In a headline a capital says less. */
const HEADLINE_TRUST = 0.75;

function claim(line: LineReader, first: number, end: number, type: EntityType, confidence: number): void {
  const roles = type === "person" ? rolesOf(line, first, end - 1) : NONE;
  line.claim(first, end, type, line.style === "plain" ? confidence : confidence * HEADLINE_TRUST, roles);
}

const NONE: readonly Span[] = [];
