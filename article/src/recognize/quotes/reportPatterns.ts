import { TokenKind } from "../../model/reading.ts";
import { cueAt } from "./cueAt.ts";
import { adjacentVerb, subjectAfterCue, subjectOf } from "./cueSubject.ts";
import { type Cue, isOftenNoun } from "./cueVerbs.ts";
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVE_PRONOUNS, SPEAKER_PRONOUNS, TIME_WORDS } from "./functionWords.ts";
import { afterDateline, isAdverb, type Phrase, phraseBefore, phraseFrom } from "./nounPhrase.ts";
import { type Outline, QUOTE } from "./outline.ts";
import { bodyEnd, type Complement, clauseEnd, complementAt, hasFiniteVerb } from "./reportedClause.ts";
import { INVERTS, TAKES_CLAUSE } from "./reportVerbs.ts";
import { sourcePhraseAt } from "./sourcePhraseAt.ts";

/** Words that a sentence reports without quotation marks. */
export interface Report {
  readonly pattern: string;
  /** The words, in two pieces where the sentence names its source between them. */
  readonly pieces: readonly Phrase[];
  readonly cue: Phrase;
  readonly speaker: Phrase;
  readonly basis: "verb" | "source";
  /** Share of such reports that were right, speaker and all, on the PolNeAR train articles, rounded. */
  readonly confidence: number;
}

/** The report whose cue starts at item `i` of a sentence. */
export function reportAt(outline: Outline, i: number, sentence: Phrase): Report | undefined {
  const source = sourcePhraseAt(outline, i);
  if (source > 0) return reportBySource(outline, { start: i, end: i + source }, sentence);
  const cue = cueAt(outline, i);
  if (cue === undefined || !isSpoken(cue)) return undefined;
  const before = reportBefore(outline, i, sentence);
  if (before !== undefined) return before;
  return cue.inverts ? foreignReport(outline, i, cue, sentence) : reportAfter(outline, i, cue, sentence);
}

/** Mind verbs tell no words, and naming ones no clause. */
export function isSpoken({ cueClass }: Cue): boolean {
  return cueClass !== "mind" && cueClass !== "naming";
}

/** Okri said that the plan had failed / told the council it had / asked whether it had / urged voters to stay */
function reportAfter(outline: Outline, verb: number, cue: Cue, { start, end }: Phrase): Report | undefined {
  const before = verb > start ? (outline.lower[verb - 1] as string) : "";
  const isBehindSubordinator = SUBORDINATORS.has(before);
  if ((isBehindSubordinator && cue.form !== "participle") || before === "for" || before === "'s" || before === "’s") return undefined;
  if (cue.form === "base" && isOftenNoun(outline.lower[verb] as string) && !MAY_PRECEDE_BASE(outline, verb - 1)) return undefined;
  const complement = complementAt(outline, verb, end);
  if (complement === undefined || (complement.kind === "order" && cue.form === "participle")) return undefined;
  const subordinate = clauseStart(outline, verb, start);
  const speaker = speakerOf(outline, verb, cue, { start: subordinate, end }, complement.start);
  if (speaker === undefined || isNobody(outline, speaker, cue)) return undefined;
  if (complement.kind === "bare" && EXTRACTING.has(outline.lower[speaker.start - 1] as string)) return undefined;
  const isInner =
    RELATIVE_PRONOUNS.has(outline.lower[speaker.start] as string) ||
    isBehindSubordinator ||
    complement.kind === "promise" ||
    complement.kind === "order" ||
    opensSubordinate(outline, start, verb);
  const to = clauseEnd(outline, complement.start, end, isInner);
  if (to - complement.start < FEWEST_WORDS) return undefined;
  return {
    pattern: `${complement.kind}${cue.form === "participle" ? "/ing" : cue.form === "base" ? "/base" : ""}`,
    pieces: [{ start: complement.start, end: to }],
    cue: { start: verb, end: verb + 1 },
    speaker,
    basis: "verb",
    confidence: CONFIDENCE[complement.kind],
  };
}

function speakerOf(outline: Outline, verb: number, cue: Cue, { start, end }: Phrase, place: number): Phrase | undefined {
  let speaker = isRestrictive(outline, verb, cue, start)
    ? phraseBefore(outline, verb, start)
    : subjectOf(outline, verb, cue, start, end, place);
  // "Okri last year threatened"
  if (speaker !== undefined && speaker.end <= verb && TIME_WORDS.has(outline.lower[speaker.end - 1] as string))
    speaker = phraseBefore(outline, speaker.start, start) ?? speaker;
  return speaker;
}

/** "It fell after Okri said": behind the last conjunction that opens a clause. */
function clauseStart(outline: Outline, verb: number, start: number): number {
  for (let i = verb - 1; i > start; i--) {
    if (outline.commas[i]) return start;
    if (CLAUSE_OPENERS.has(outline.lower[i] as string)) return i === verb - 1 ? start : i + 1;
  }
  return start;
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set("after before when while because although though until where if".split(" "));

/** "voters claim", "they claim", "to claim", but not "the old claim". */
function MAY_PRECEDE_BASE(outline: Outline, i: number): boolean {
  const word = outline.lower[i] ?? "";
  return word.endsWith("s") || SPEAKER_PRONOUNS.has(word) || AUXILIARIES.has(word) || CONJUNCTIONS.has(word) || isAdverb(word) || word === "to" || word === "people" || outline.commas[i] === true;
}

const CONFIDENCE: Readonly<Record<Complement["kind"], number>> = { that: 0.8, bare: 0.8, question: 0.8, order: 0.7, promise: 0.7 };

/** "said no", "told him so" report little. */
const FEWEST_WORDS = 3;

const SUBORDINATORS: ReadonlySet<string> = new Set(
  "while after when if although because as since before though whereas once until unless nachdem während wenn als weil obwohl".split(" "),
);

/** "what Okri said was", "a plan which she said had": the clause has lost a part. */
const EXTRACTING: ReadonlySet<string> = new Set("what which that who whom".split(" "));

function isNobody(outline: Outline, speaker: Phrase, cue: Cue): boolean {
  for (let i = speaker.start; i < speaker.end; i++) if (outline.lower[i] === QUOTE) return true;
  if (speaker.end - speaker.start > 1) return false;
  const word = outline.lower[speaker.start];
  return word === "one" || word === "you" || (word === "it" && cue.form === "base");
}

/** "a report saying that", "voters telling pollsters": the noun before it says so. */
function isRestrictive(outline: Outline, verb: number, cue: Cue, start: number): boolean {
  if (cue.form !== "participle" || verb === start || outline.kinds[verb - 1] !== TokenKind.word) return false;
  const before = outline.lower[verb - 1] as string;
  return !AUXILIARIES.has(before) && !CONJUNCTIONS.has(before) && !PREPOSITIONS.has(before) && !isAdverb(before);
}

/** "While Okri said the plan had failed, …" */
function opensSubordinate(outline: Outline, start: number, verb: number): boolean {
  let i = start;
  while (i < verb && !SUBORDINATORS.has(outline.lower[i] as string)) {
    if (!CONJUNCTIONS.has(outline.lower[i] as string) && outline.kinds[i] !== TokenKind.punctuation) return false;
    i++;
  }
  for (; i < verb; i++) if (outline.commas[i]) return false;
  return true;
}

/** The plan had failed, Okri said on Monday. / …, said Okri. / The plan, Okri said, had failed. */
function reportBefore(outline: Outline, verb: number, { start, end }: Phrase): Report | undefined {
  const comma = commaBefore(outline, verb, start);
  if (comma < 0) return undefined;
  const clause = subjectThenVerb(outline, comma + 1, end) ?? verbThenSubject(outline, comma + 1, end);
  if (clause?.verb !== verb) return undefined;
  const { speaker, after } = clause;
  const opener = outline.lower[speaker.start] as string;
  if (opener === "that" || RELATIVE_PRONOUNS.has(opener)) return undefined;
  const inverts = cueAt(outline, verb)?.inverts === true;
  if (inverts ? foreignStart(outline, verb, end) >= 0 : !TAKES_CLAUSE.has(outline.lower[verb] as string)) return undefined;
  const closing = endOfParenthesis(outline, after, end);
  if (closing === undefined) return undefined;
  const cue = { start: verb, end: verb + 1 };
  const body = bodyEnd(outline, start, end);
  const first = { start: afterDateline(outline, start, comma), end: comma };
  const isClause = hasFiniteVerb(outline, first.start, comma);
  if (closing < body && speaker.start < verb) {
    const pieces = [first, { start: closing + 1, end: body }];
    return { pattern: isClause ? "around" : "around/intro", pieces, cue, speaker, basis: "verb", confidence: 0.85 };
  }
  if ((!isClause && !inverts) || (SUBORDINATORS.has(outline.lower[first.start] as string) && !holdsComma(outline, first))) return undefined;
  return { pattern: speaker.start < verb ? "before" : "before/inverted", pieces: [first], cue, speaker, basis: "verb", confidence: 0.8 };
}

/** A subject between a comma and its verb is no longer than this. */
const LONGEST_SUBJECT = 20;

function commaBefore(outline: Outline, verb: number, start: number): number {
  for (let i = verb - 1; i > start && i > verb - LONGEST_SUBJECT; i--) {
    if (outline.lower[i] === ",") return i;
    if (outline.lower[i] === QUOTE) return -1;
  }
  return -1;
}

interface Parenthesis {
  readonly verb: number;
  readonly speaker: Phrase;
  /** The item after both. */
  readonly after: number;
}

function subjectThenVerb(outline: Outline, from: number, end: number): Parenthesis | undefined {
  const speaker = phraseFrom(outline, from, end);
  const verb = speaker === undefined ? -1 : adjacentVerb(outline, speaker.end, end);
  if (speaker === undefined || verb < 0) return undefined;
  const listener = outline.lower[verb] === "told" ? phraseFrom(outline, verb + 1, end) : undefined;
  const after = listener?.end ?? verb + 1;
  return listener === undefined && complementAt(outline, verb, end) !== undefined ? undefined : { verb, speaker, after };
}

function verbThenSubject(outline: Outline, from: number, end: number): Parenthesis | undefined {
  const isCompound = AUXILIARIES.has(outline.lower[from] as string) && cueAt(outline, from + 1)?.inverts === true;
  const verb = isCompound ? from + 1 : from;
  const cue = verb < end ? cueAt(outline, verb) : undefined;
  if (cue === undefined || !(cue.inverts || INVERTS.has(outline.lower[verb] as string))) return undefined;
  const speaker = subjectAfterCue(outline, verb, end);
  if (speaker === undefined || complementAt(outline, verb, end) !== undefined) return undefined;
  return { verb, speaker, after: speaker.end };
}

/** The comma or the sentence's end that closes "Okri said on Monday"; `undefined` where something else follows. */
function endOfParenthesis(outline: Outline, after: number, end: number): number | undefined {
  const next = outline.lower[after] as string;
  if (next === "by" || next === "about" || (next === "at" && outline.lower[after + 1] === "least")) return undefined;
  const isAdverbial = after < end && (PREPOSITIONS.has(next) || isAdverb(next) || TIME_WORDS.has(next) || next === "who" || next === "of");
  if (after < end && outline.kinds[after] !== TokenKind.punctuation && !isAdverbial) return undefined;
  for (let i = after; i < end; i++) {
    const word = outline.lower[i];
    if (word === ",") return i;
    if (word === "that" || word === QUOTE || word === ":") return undefined;
  }
  return end;
}

function holdsComma(outline: Outline, { start, end }: Phrase): boolean {
  for (let i = start; i < end; i++) if (outline.commas[i]) return true;
  return false;
}

/** According to Okri, the plan had failed. / The plan had failed, according to Okri. / The plan, according to Okri, had failed. */
function reportBySource(outline: Outline, cue: Phrase, { start, end }: Phrase): Report | undefined {
  const speaker = phraseFrom(outline, cue.end, end);
  if (speaker === undefined) return undefined;
  const body = bodyEnd(outline, speaker.end, end);
  let comma = speaker.end;
  while (comma < body && outline.lower[comma] !== ",") comma++;
  const rest = { start: comma + 1, end: body };
  const before = outline.lower[cue.start - 1];
  if (cue.start - start <= 1 || before === ":") {
    return comma < body ? { pattern: "source/first", pieces: [rest], cue, speaker, basis: "source", confidence: 0.9 } : undefined;
  }
  const isSetOff = before === ",";
  const first = { start: afterDateline(outline, start, cue.start), end: isSetOff ? cue.start - 1 : cue.start };
  if (outline.lower[first.end - 1] === "that") return undefined;
  if (hasFiniteVerb(outline, first.start, first.end))
    return { pattern: "source/last", pieces: [first], cue, speaker, basis: "source", confidence: 0.75 };
  if (!isSetOff || comma >= body) return undefined;
  return { pattern: "source/around", pieces: [first, rest], cue, speaker, basis: "source", confidence: 0.7 };
}

/** Okri sagte, der Plan sei gescheitert / a déclaré que / dijo que / заявил, что */
function foreignReport(outline: Outline, verb: number, cue: Cue, { start, end }: Phrase): Report | undefined {
  const from = foreignStart(outline, verb, end);
  if (from < 0) return undefined;
  const speaker = subjectOf(outline, verb, cue, start, end, from);
  const to = bodyEnd(outline, from, end);
  if (speaker === undefined || to - from < FEWEST_WORDS) return undefined;
  return { pattern: "foreign", pieces: [{ start: from, end: to }], cue: { start: verb, end: verb + 1 }, speaker, basis: "verb", confidence: 0.7 };
}

const THATS: ReadonlySet<string> = new Set("dass daß ob que si что що".split(" "));

/** German reports in this mood, with no "dass". */
const REPORTED_MOOD: ReadonlySet<string> = new Set(
  "sei seien habe hätten hätte werde würden würde müsse müssten dürfe könne könnten solle wolle wäre wären gebe gehe komme bleibe stehe".split(" "),
);

/** The reported words stand no farther from their verb than this: "kündigte am Montag in Lima an, man werde". */
const FARTHEST_CLAUSE = 14;

function foreignStart(outline: Outline, verb: number, end: number): number {
  for (let i = verb + 1; i < Math.min(end, verb + FARTHEST_CLAUSE); i++) {
    const word = outline.lower[i] as string;
    if (THATS.has(word) || word.startsWith("qu'") || word.startsWith("qu’")) return i;
    if (word === QUOTE || word === ":") return -1;
    if (word !== ",") continue;
    if (THATS.has(outline.lower[i + 1] as string)) return i + 1;
    for (let k = i + 1; k < end; k++) if (REPORTED_MOOD.has(outline.lower[k] as string)) return i + 1;
    return -1;
  }
  return -1;
}
