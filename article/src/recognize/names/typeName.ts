import type { EntityType } from "../../model/analysis.ts";
import { TokenCase, TokenKind } from "../../model/reading.ts";
import { type Endings, endingOf, endingsOf } from "./endings.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import type { LineReader } from "./lineReader.ts";

/** A type and how sure it is, 0–1. */
export interface TypedName {
  readonly type: EntityType;
  readonly confidence: number;
}

/**
 * Types the name in tokens `[start, end)` by its words and its neighbours' word classes; `undefined` where it is no name. The confidences are rough precisions of each cue, read off
 * the training part of the worldwide news entities.
 */
export function typeName(
  line: LineReader,
  start: number,
  end: number,
  before: number,
  after: number,
  wordBefore?: string,
): TypedName | undefined {
  return end - start === 1
    ? typeWord(line, start, before, after, wordBefore)
    : typeWords(line, start, end, before, after, wordBefore);
}

function typeWord(
  line: LineReader,
  i: number,
  before: number,
  after: number,
  wordBefore: string | undefined,
): TypedName | undefined {
  const word = line.lower[i] as string;
  const bits = line.classOf(i);
  if ((bits & WordClass.notName) !== 0 || word.length === 1) return undefined;
  const isTitle = (bits & (WordClass.role | WordClass.courtesy)) !== 0;
  if ((before & TITLES) !== 0 && !isTitle && (bits & LISTED) === 0 && line.cases[i] !== TokenCase.upper)
    return { type: "person", confidence: 0.85 };
  if ((bits & WordClass.place) !== 0) return { type: "place", confidence: 0.85 };
  if ((bits & WordClass.group) !== 0) return { type: "group", confidence: 0.85 };
  if ((bits & WordClass.organization) !== 0) return { type: "organization", confidence: 0.85 };
  if ((bits & WordClass.misc) !== 0) return { type: "misc", confidence: 0.85 };
  if (line.cases[i] === TokenCase.upper && (isRoadNumber(word) || (word.length > 4 && (bits & WordClass.common) !== 0)))
    return undefined;
  if (line.cases[i] === TokenCase.upper)
    return word.length <= 6 ? { type: "organization", confidence: 0.7 } : { type: "organization", confidence: 0.4 };
  if ((bits & WordClass.firstName) !== 0) return { type: "person", confidence: 0.75 };
  if ((bits & WordClass.organizationHead) !== 0) return { type: "organization", confidence: 0.35 };
  if (isTitle || (bits & WordClass.roleModifier) !== 0) return undefined;
  if ((bits & WordClass.organizationWord) !== 0) return { type: "organization", confidence: 0.3 };
  if ((bits & (WordClass.miscHead | WordClass.eventHead)) !== 0) return { type: "misc", confidence: 0.3 };
  if (isNumbered(line, i)) return undefined;
  if ((bits & WordClass.common) !== 0) return { type: "misc", confidence: 0.2 };
  const ending = typeByEnding(word);
  if (ending !== undefined) return ending;
  const noun = nounBefore(line, i);
  if ((noun & WordClass.firmNoun) !== 0) return { type: "organization", confidence: 0.7 };
  if ((noun & WordClass.townNoun) !== 0) return { type: "place", confidence: 0.7 };
  if ((after & WordClass.personVerb) !== 0) return { type: "person", confidence: 0.75 };
  if ((before & WordClass.placePreposition) !== 0) return { type: "place", confidence: 0.65 };
  if (wordBefore === "the") return { type: "organization", confidence: 0.2 };
  return { type: "person", confidence: 0.25 };
}

/** `the grocery chain |Sparmo`, `the town of |Vostrikovo`: the class of the noun that the name goes with. */
function nounBefore(line: LineReader, i: number): number {
  const before = i - 1;
  if (before < line.start || line.cases[before] !== TokenCase.lower) return 0;
  const noun = line.lower[before] === "of" ? before - 1 : before;
  if (noun < line.start) return 0;
  return line.bits(noun) & (noun === before ? WordClass.firmNoun | WordClass.townNoun : WordClass.townNoun);
}

/** `A4471`: a letter and at least three digits. */
function isRoadNumber(word: string): boolean {
  if (word.length < 4) return false;
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) < 0x30 || word.charCodeAt(i) > 0x39) return false;
  return true;
}

/** `Gate| 4`, `Room| 12` */
function isNumbered(line: LineReader, i: number): boolean {
  const next = i + 1;
  if (next >= line.end || line.kinds[next] !== TokenKind.number) return false;
  return (line.ends[next] as number) - (line.starts[next] as number) <= 3;
}

const TITLES = WordClass.courtesy | WordClass.role;
const LISTED = WordClass.place | WordClass.group | WordClass.organization | WordClass.misc;

/** Endings that many names of one kind share. Written for this project. */
const TYPES_BY_ENDING: ReadonlyMap<string, TypedName> = new Map([
  ["shvili", { type: "person", confidence: 0.85 }],
  ["enko", { type: "person", confidence: 0.85 }],
  ["sky", { type: "person", confidence: 0.75 }],
  ["skiy", { type: "person", confidence: 0.8 }],
  ["skyy", { type: "person", confidence: 0.8 }],
  ["evich", { type: "person", confidence: 0.8 }],
  ["escu", { type: "person", confidence: 0.8 }],
  ["sson", { type: "person", confidence: 0.75 }],
  ["stan", { type: "place", confidence: 0.75 }],
  ["abad", { type: "place", confidence: 0.8 }],
  ["burg", { type: "place", confidence: 0.7 }],
  ["ville", { type: "place", confidence: 0.7 }],
  ["grad", { type: "place", confidence: 0.75 }],
  ["pur", { type: "place", confidence: 0.7 }],
  ["shire", { type: "place", confidence: 0.75 }],
  ["ians", { type: "group", confidence: 0.7 }],
  ["ists", { type: "group", confidence: 0.6 }],
]);
const ENDINGS: Endings = endingsOf(Array.from(TYPES_BY_ENDING.keys()).join(" "));

function typeByEnding(word: string): TypedName | undefined {
  if (word.length < 6) return undefined;
  const ending = endingOf(word, ENDINGS);
  return ending === undefined ? undefined : TYPES_BY_ENDING.get(ending);
}

function typeWords(
  line: LineReader,
  start: number,
  end: number,
  before: number,
  after: number,
  wordBefore: string | undefined,
): TypedName {
  const head = typeByHeads(line, start, end);
  if (head !== undefined) return head;
  const form = formOf(line, start, end);
  const isTitled = (before & (WordClass.courtesy | WordClass.role)) !== 0;
  if (isTitled && !form.hasUpper) return { type: "person", confidence: 0.92 };
  if (form.startsWithFirstName && form.words <= 4) return { type: "person", confidence: 0.9 };
  if (form.hasInitial || form.hasParticle) return { type: "person", confidence: 0.75 };
  if (form.hasOrganizationWord) return { type: "organization", confidence: 0.6 };
  if (form.hasUpper || form.isAddress) return { type: "organization", confidence: 0.6 };
  if ((line.classOf(start) & WordClass.placeStart) !== 0) return { type: "place", confidence: 0.65 };
  if (form.hasFirstName) return { type: "person", confidence: 0.7 };
  const noun = nounBefore(line, start);
  if ((noun & WordClass.firmNoun) !== 0) return { type: "organization", confidence: 0.75 };
  if ((noun & WordClass.townNoun) !== 0) return { type: "place", confidence: 0.75 };
  if ((after & WordClass.personVerb) !== 0 && wordBefore !== "the") return { type: "person", confidence: 0.75 };
  if (form.hasEverydayWord) return { type: "misc", confidence: 0.3 };
  if (wordBefore === "the") return { type: "organization", confidence: 0.3 };
  if ((before & WordClass.placePreposition) !== 0) return { type: "place", confidence: 0.55 };
  return form.words <= 3 ? { type: "person", confidence: 0.55 } : { type: "organization", confidence: 0.3 };
}

/** The word that says what kind of thing it is: the last, or the one before the first small word (`Ministry of …`). */
function typeByHeads(line: LineReader, start: number, end: number): TypedName | undefined {
  for (let i = start; i < end; i++) {
    if (line.cases[i] !== TokenCase.lower || line.kinds[i] !== TokenKind.word) continue;
    const small = line.lower[i];
    if ((small === "of" || small === "for" || small === "on") && i > start)
      return typeByHead(line.classOf(i - 1), line.lower[i - 1] as string);
  }
  const last = line.lower[end - 1] as string;
  return typeByHead(line.classOf(end - 1) & ~WordClass.placeStart, last);
}

function typeByHead(bits: number, word: string): TypedName | undefined {
  if (word === "house") return { type: "organization", confidence: 0.7 };
  if ((bits & WordClass.placeStart) !== 0) return { type: "place", confidence: 0.85 };
  // War, cup and act are never firms; a service or a union may be listed on both sides.
  if ((bits & WordClass.organizationHead) !== 0) return { type: "organization", confidence: 0.88 };
  if ((bits & WordClass.placeHead) !== 0) return { type: "place", confidence: 0.8 };
  if ((bits & WordClass.eventHead) !== 0) return { type: "event", confidence: 0.7 };
  if ((bits & WordClass.miscHead) !== 0) return { type: "misc", confidence: 0.7 };
  return undefined;
}

interface NameForm {
  readonly words: number;
  readonly startsWithFirstName: boolean;
  readonly hasFirstName: boolean;
  readonly hasInitial: boolean;
  readonly hasParticle: boolean;
  readonly hasUpper: boolean;
  /** `Caliber.Az` */
  readonly isAddress: boolean;
  readonly hasOrganizationWord: boolean;
  readonly hasEverydayWord: boolean;
}

function formOf(line: LineReader, start: number, end: number): NameForm {
  let words = 0;
  let all = 0;
  let hasInitial = false;
  let hasParticle = false;
  let hasUpper = false;
  let isAddress = false;
  for (let i = start; i < end; i++) {
    if (line.kinds[i] !== TokenKind.word) {
      if (line.lower[i] === "." && line.ends[i] === line.starts[i + 1] && (line.lower[i - 1] as string).length > 3)
        isAddress = true;
      continue;
    }
    words++;
    const bits = line.classOf(i);
    all |= bits;
    const length = (line.ends[i] as number) - (line.starts[i] as number);
    if (line.cases[i] === TokenCase.upper) {
      if (length <= 2) hasInitial = true;
      else hasUpper = true;
    } else if (line.cases[i] === TokenCase.lower && (bits & WordClass.particle) !== 0) hasParticle = true;
  }
  return {
    words,
    startsWithFirstName: (line.classOf(start) & WordClass.firstName) !== 0,
    hasFirstName: (all & WordClass.firstName) !== 0,
    hasInitial,
    hasParticle,
    hasUpper,
    isAddress,
    hasOrganizationWord: (all & (WordClass.organizationWord | WordClass.organizationHead)) !== 0,
    hasEverydayWord: (all & WordClass.common) !== 0,
  };
}
