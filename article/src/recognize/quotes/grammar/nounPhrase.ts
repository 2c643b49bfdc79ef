import { TokenCase, TokenKind } from "../../../model/reading.ts";
import { cueAt } from "./cueAt.ts";
import { cueOf, isOftenNoun } from "./cueVerbs.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SPEAKER_PRONOUNS,
  STANDS_ALONE,
  TIME_WORDS,
  TITLE_ABBREVIATIONS,
} from "./functionWords.ts";
import { type Outline, QUOTE } from "./outline.ts";

/** Items `[start, end)` of an outline. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** The noun phrase that starts at `from`: "Peskov", "the Kremlin spokesperson", "Prime Minister Ana de la Cruz", "he". Ends before a verb, a preposition, a comma. */
export function phraseFrom(outline: Outline, from: number, limit: number): Phrase | undefined {
  const { lower, kinds, cases } = outline;
  let i = from;
  while (i < limit && isOpenBracketOrDash(outline, i)) i++;
  const start = i;
  if (start >= limit || isTimePhrase(outline, start)) return undefined;
  if (SPEAKER_PRONOUNS.has(lower[start] as string) && !startsNounPhrase(outline, start, limit))
    return phrase(start, start + 1);
  while (i < limit && DETERMINERS.has(lower[i] as string) && cases[i] !== TokenCase.upper) i++;
  const head = i;
  if (lower[head - 1] === "that" && isCapital(outline, head)) return undefined;
  // "referencing the law", "much as": no phrase starts so.
  if (
    head === start &&
    !isCapital(outline, head) &&
    (lower[head] as string).length > 5 &&
    (lower[head] as string).endsWith("ing")
  )
    return undefined;
  for (; i < limit; i++) {
    const word = lower[i] as string;
    if (i > start && outline.sentenceStarts[i]) break;
    if (kinds[i] === TokenKind.punctuation || kinds[i] === 0 || kinds[i] === TokenKind.symbol) {
      if (i > head && joins(outline, i)) continue;
      break;
    }
    if (isCapital(outline, i)) {
      if (i > head && cueAt(outline, i) !== undefined) break;
      continue;
    }
    if (word === "'s" || word === "’s") continue;
    if (isNameJoint(outline, i, limit) && i > head) continue;
    if (word === "and" && i > head) {
      const other = phraseFrom(outline, i + 1, limit);
      if (other !== undefined && isCapital(outline, other.end - 1) && isCapital(outline, i + 1)) i = other.end;
      break;
    }
    if (endsPhrase(word) || SPEAKER_PRONOUNS.has(word)) break;
    if (
      i > head &&
      ((isAdverb(outline, i) && !isInsidePhrase(outline, i)) ||
        isCueVerb(outline, i) ||
        isVerbAfterName(outline, i, limit))
    )
      break;
    if (i > head && DETERMINERS.has(word)) break;
  }
  while (i > head && outline.kinds[i - 1] === TokenKind.punctuation && lower[i - 1] !== ".") i--;
  if (i > head) return phrase(start, i);
  return head > start && STANDS_ALONE.has(lower[head - 1] as string) ? phrase(start, head) : undefined;
}

/** The noun phrase that ends before `to`, with the phrases it is bound to by prepositions: for "a spokesman for the ministry" the spokesman. */
export function phraseBefore(outline: Outline, to: number, from: number): Phrase | undefined {
  let inner: Phrase | undefined;
  let end = to;
  for (let depth = 0; depth < 4; depth++) {
    const found = simplePhraseBefore(outline, end, from);
    if (found === undefined) return inner;
    if (inner === undefined) inner = found;
    else if (!isTimePhrase(outline, found.start)) inner = found;
    const before = found.start - 1;
    const word = outline.lower[before] as string;
    if (before <= from || !(word === "of" || PREPOSITIONS.has(word))) return inner;
    // "In a statement Trump": what opens the sentence with a preposition is no subject.
    const outer = simplePhraseBefore(outline, before, from);
    if (outer === undefined || outer.start === from) {
      if (outer === undefined) return inner;
    } else if (opensWithPreposition(outline, outer.start, from)) return inner;
    end = before;
  }
  return inner;
}

/**
 * The subject of the sentence `[from, to)`: its first noun phrase after introductory phrases ("On Monday,", "Asked about the plan,") and a dateline; `undefined` where the
 * introduction never ends.
 */
export function mainSubject(outline: Outline, from: number, to: number): Phrase | undefined {
  let i = afterDateline(outline, from, to);
  for (let skipped = 0; skipped < 4 && i < to; skipped++) {
    const word = outline.lower[i] as string;
    if (
      outline.kinds[i] === TokenKind.punctuation ||
      word === "and" ||
      word === "but" ||
      word === "yet" ||
      word === "so"
    ) {
      i++;
      continue;
    }
    if (word === "as" && skipped === 0) return phraseFrom(outline, i + 1, to);
    if (!isIntroduction(outline, i, to)) break;
    const comma = nextComma(outline, i, to);
    if (comma < 0) return phraseAfterIntroduction(outline, i, to);
    i = comma + 1;
  }
  return phraseFrom(outline, i, to);
}

/** The capitalised words at the phrase's end where lower-case words stand before them: "spokesman Ben Okri" gives "Ben Okri"; else the phrase itself. */
export function nameWithin(outline: Outline, found: Phrase): Phrase {
  let { start, end } = found;
  if (outline.lower[end - 1] === "'s" || outline.lower[end - 1] === "’s") end--;
  let i = end;
  while (
    i > start &&
    (isCapital(outline, i - 1) ||
      joins(outline, i - 1) ||
      isNameJoint(outline, i - 1, end) ||
      outline.lower[i - 1] === "and")
  )
    i--;
  while (i < end && !isCapital(outline, i)) i++;
  if (i >= end) return phrase(start, end);
  let onlyDeterminers = true;
  for (let j = start; j < i; j++) if (!DETERMINERS.has(outline.lower[j] as string)) onlyDeterminers = false;
  if (!onlyDeterminers) start = i;
  // "Secretary of State Ada Quill": the name is what stands last, if it is long enough to be one.
  for (let j = end - 3; j > start; j--) {
    if (outline.lower[j] === "of" && end - j > 3 && !DETERMINERS.has(outline.lower[j + 1] as string))
      return phrase(j + 2, end);
  }
  return phrase(start, endOfName(outline, start, end));
}

/** "Ada Quill of Harbour Watch" is Ada Quill; "the Office of Ada Quill", "Ministry of Works" stay whole. */
function endOfName(outline: Outline, start: number, end: number): number {
  if (DETERMINERS.has(outline.lower[start] as string)) return end;
  for (let i = start + 2; i < end; i++) if (outline.lower[i] === "of") return i;
  return end;
}

/** "also", "yesterday", "angrily"; Kelly is a name. */
export function isAdverb(outline: Outline, i: number): boolean {
  const word = outline.lower[i];
  if (word === undefined) return false;
  if (ADVERBS.has(word)) return true;
  if (word.length <= 4 || !word.endsWith("ly") || NOUNS_IN_LY.has(word)) return false;
  return !isCapital(outline, i) || (outline.sentenceStarts[i] === true && !startsWithName(outline, i));
}

/** "Kelly said", "Kelly Okri left", but not "Recently, Okri left". */
function startsWithName(outline: Outline, i: number): boolean {
  return cueOf(outline.lower[i + 1] ?? "") !== undefined || isCapital(outline, i + 1);
}

const NOUNS_IN_LY: ReadonlySet<string> = new Set(
  "family assembly daily weekly monthly quarterly rally reply supply bully belly italy anomaly monopoly homily butterfly".split(
    " ",
  ),
);

/** Capitalised, or a number that opens a name. */
export function isCapital(outline: Outline, i: number): boolean {
  const letterCase = outline.cases[i] as number;
  return letterCase >= TokenCase.title && outline.kinds[i] === TokenKind.word;
}

function phrase(start: number, end: number): Phrase {
  return { start, end };
}

function endsPhrase(word: string): boolean {
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word) || word === "of";
}

/** "Iran's newly elected president": an adverb before a participle that stands before a noun. */
function isInsidePhrase({ lower, kinds }: Outline, i: number): boolean {
  if (!(lower[i] as string).endsWith("ly") || !(lower[i + 1] ?? "").endsWith("ed") || kinds[i + 2] !== TokenKind.word)
    return false;
  const noun = lower[i + 2] as string;
  return !endsPhrase(noun) && !DETERMINERS.has(noun) && !SPEAKER_PRONOUNS.has(noun);
}

/** A cue that no other one follows: "the report said" has one verb, "the report" none. */
function isCueVerb(outline: Outline, i: number): boolean {
  if (cueAt(outline, i) === undefined) return false;
  return !(isOftenNoun(outline.lower[i] as string) && cueAt(outline, i + 1) !== undefined);
}

/** "Quill shared a photo", "Okri took the stage": a past form between a name and what begins another phrase. */
function isVerbAfterName(outline: Outline, i: number, limit: number): boolean {
  const word = outline.lower[i] as string;
  if (!isCapital(outline, i - 1) || i + 1 >= limit || !(word.endsWith("ed") || PASTS.has(word))) return false;
  const next = outline.lower[i + 1] as string;
  return (
    DETERMINERS.has(next) ||
    PREPOSITIONS.has(next) ||
    SPEAKER_PRONOUNS.has(next) ||
    CONJUNCTIONS.has(next) ||
    isAdverb(outline, i + 1) ||
    isCapital(outline, i + 1) ||
    outline.commas[i + 1] === true
  );
}

/** Past forms that do not end in "ed", of common verbs that are no cues. Written for this project. */
const PASTS: ReadonlySet<string> = new Set(
  (
    "took made got went came ran won lost led held left met sent threw spent stood brought became drew broke fell kept knew gave saw shot sat set put cut let built bought caught chose drove ate flew grew paid rose sold " +
    "taught wore fled fought heard hid lay meant rode sang shook slept stole struck swung tore woke"
  ).split(" "),
);

/** "her office", "one official": a pronoun's form that opens a longer phrase. */
function startsNounPhrase(outline: Outline, start: number, limit: number): boolean {
  const next = start + 1;
  if (!DETERMINERS.has(outline.lower[start] as string) || next >= limit || outline.kinds[next] !== TokenKind.word)
    return false;
  const word = outline.lower[next] as string;
  return !endsPhrase(word) && !isAdverb(outline, next) && cueAt(outline, next) === undefined;
}

function isTimePhrase(outline: Outline, start: number): boolean {
  let i = start;
  while (DETERMINERS.has(outline.lower[i] as string)) i++;
  if (!TIME_WORDS.has(outline.lower[i] as string)) return false;
  const next = outline.lower[i + 1] ?? ",";
  if (TIME_WORDS.has(next)) return true;
  // "Monday Okri", "a Wednesday editorial"
  const isNoun =
    i > start &&
    outline.kinds[i + 1] === TokenKind.word &&
    !endsPhrase(next) &&
    !isAdverb(outline, i + 1) &&
    !cueOf(next);
  return !isCapital(outline, i + 1) && !isNoun;
}

/** Hyphen, apostrophe, ampersand or abbreviation's full stop inside a name; a nickname in marks. */
function joins(outline: Outline, i: number): boolean {
  const { lower, kinds, starts, ends } = outline;
  const word = lower[i];
  const touchesBefore = ends[i - 1] === starts[i];
  const touchesAfter = starts[i + 1] === ends[i];
  if (word === "-" || word === "‑" || word === "/" || word === "'" || word === "’")
    return touchesBefore && touchesAfter;
  if (word === "&") return true;
  if (word === ".")
    return (
      touchesBefore &&
      !outline.sentenceStarts[i + 1] &&
      (TITLE_ABBREVIATIONS.has(lower[i - 1] as string) ||
        isCapital(outline, i + 1) ||
        (MONTH_ABBREVIATIONS.has(lower[i - 1] as string) && kinds[i + 1] === TokenKind.number))
    );
  if (kinds[i] === 0)
    return (
      word === QUOTE &&
      isCapital(outline, i - 1) &&
      isCapital(outline, i + 1) &&
      (ends[i] as number) - (starts[i] as number) < 20
    );
  return false;
}

const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set("jan feb mar apr aug sep sept oct nov dec".split(" "));

/** Lower-case parts of names: "de la", "van der", "bin", "al"; "of" and "and" between capitals of an office or a firm. */
const NAME_JOINTS: ReadonlySet<string> = new Set(
  "de la del der den van von bin ibn al el di da dos du le ter of".split(" "),
);

function isNameJoint(outline: Outline, i: number, limit: number): boolean {
  if (
    !NAME_JOINTS.has(outline.lower[i] as string) ||
    !(isCapital(outline, i - 1) || NAME_JOINTS.has(outline.lower[i - 1] as string))
  )
    return false;
  return (
    i + 1 < limit &&
    (isCapital(outline, i + 1) || (NAME_JOINTS.has(outline.lower[i + 1] as string) && isCapital(outline, i + 2)))
  );
}

function isOpenBracketOrDash(outline: Outline, i: number): boolean {
  const word = outline.lower[i];
  return word === "—" || word === "–" || word === "-" || word === "(" || word === "…";
}

function simplePhraseBefore(outline: Outline, to: number, from: number): Phrase | undefined {
  const { lower, kinds } = outline;
  let i = to;
  if (lower[i - 1] === ")") {
    while (i > from && lower[i - 1] !== "(") i--;
    i--;
  }
  const end = i;
  for (; i > from; i--) {
    const word = lower[i - 1] as string;
    if (kinds[i - 1] !== TokenKind.word && kinds[i - 1] !== TokenKind.number) {
      if (i < end && joins(outline, i - 1)) continue;
      break;
    }
    if (
      isCapital(outline, i - 1) &&
      cueAt(outline, i - 1) === undefined &&
      !(outline.sentenceStarts[i - 1] && endsPhrase(word))
    )
      continue;
    if (SPEAKER_PRONOUNS.has(word) && !(DETERMINERS.has(word) && i < end)) {
      if (i === end) i--;
      break;
    }
    if (DETERMINERS.has(word)) {
      if (word !== "that") i--;
      break;
    }
    if (isNameJoint(outline, i - 1, end)) continue;
    if (word !== "'s" && word !== "’s" && (endsPhrase(word) || isAdverb(outline, i - 1))) break;
    if (cueAt(outline, i - 1) !== undefined) break;
  }
  return i < end ? phrase(i, end) : undefined;
}

function opensWithPreposition(outline: Outline, start: number, from: number): boolean {
  const before = start - 1;
  return before === from && PREPOSITIONS.has(outline.lower[before] as string);
}

function isIntroduction(outline: Outline, i: number, to: number): boolean {
  const word = outline.lower[i] as string;
  if (word === "of" || isAdverb(outline, i) || TIME_WORDS.has(word)) return true;
  if (SPEAKER_PRONOUNS.has(word) || (DETERMINERS.has(word) && word !== "a" && word !== "des" && word !== "du"))
    return false;
  if (PREPOSITIONS.has(word) || (CONJUNCTIONS.has(word) && !RELATIVE_PRONOUNS.has(word))) return true;
  if (isTimeAfter(outline, i)) return true;
  const isParticiple = word.length > 5 && (word.endsWith("ing") || word.endsWith("ed")) && !isCapital(outline, i + 1);
  return (isParticiple || word === "asked" || word === "when") && nextComma(outline, i, to) > 0;
}

/** "Hours later,", "two days earlier,", "late last month," */
function isTimeAfter(outline: Outline, i: number): boolean {
  const word = outline.lower[i] as string;
  const next = outline.lower[i + 1];
  if (word === "late" || word === "early") return next === "last" || next === "this" || next === "on" || next === "in";
  return TIME_UNITS.has(word) && (next === "later" || next === "earlier" || next === "ago" || next === "after");
}

const TIME_UNITS: ReadonlySet<string> = new Set("minutes hours days weeks months years decades moments".split(" "));

function phraseAfterIntroduction(outline: Outline, from: number, to: number): Phrase | undefined {
  // "On Friday Trump", "Then Trump": the first name or pronoun after it
  if (isAdverb(outline, from)) return phraseFrom(outline, from + 1, to);
  for (let i = from + 1; i < to; i++) {
    const word = outline.lower[i] as string;
    if (TIME_WORDS.has(word)) return phraseFrom(outline, i + 1, to);
    if (word === "he" || word === "she" || word === "they" || word === "er" || word === "sie") return phrase(i, i + 1);
  }
  return undefined;
}

/** A comma that no number or name part follows at once ("Austin, Texas," is passed over by the caller's next round). */
function nextComma(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i++) if (outline.commas[i]) return i;
  return -1;
}

/** "LIMA, 3 March (AFP) —": after the dash of a dateline. */
export function afterDateline(outline: Outline, from: number, to: number): number {
  if ((outline.starts[from] ?? 1) > 0) return from;
  for (let i = from + 1; i < Math.min(to, from + 14); i++) {
    const word = outline.lower[i];
    const isDash =
      word === "—" || word === "–" || word === "--" || (word === "-" && outline.ends[i - 1] !== outline.starts[i]);
    if (isDash) return i + 1;
    if (outline.sentenceStarts[i]) return from;
    if (outline.kinds[i] === TokenKind.word && outline.cases[i] === TokenCase.lower) return from;
  }
  return from;
}
