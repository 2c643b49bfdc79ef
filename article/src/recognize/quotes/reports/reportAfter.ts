import { TokenKind } from "../../../model/reading.ts";
import { subjectOf } from "../grammar/cueSubject.ts";
import { type Cue, isOftenNoun } from "../grammar/cueVerbs.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SPEAKER_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from "../grammar/functionWords.ts";
import { isAdverb, type Phrase, phraseBefore } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE } from "../grammar/outline.ts";
import { FEWEST_WORDS, type Report } from "./report.ts";
import { type Complement, clauseEnd, complementAt, isCutOff } from "./reportedClause.ts";

/** Okri said that the plan had failed / told the council it had / asked whether it had / urged voters to stay */
export function reportAfter(outline: Outline, verb: number, cue: Cue, { start, end }: Phrase): Report | undefined {
  const before = verb > start ? (outline.lower[verb - 1] as string) : "";
  const isBehindSubordinator = SUBORDINATORS.has(before);
  if ((isBehindSubordinator && cue.form !== "participle") || before === "for" || before === "'s" || before === "’s")
    return undefined;
  if (cue.form === "base" && isOftenNoun(outline.lower[verb] as string) && !isBeforeVerb(outline, verb - 1))
    return undefined;
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
  if (to - complement.start < FEWEST_WORDS || isCutOff(outline, to, end)) return undefined;
  return {
    pieces: [{ start: complement.start, end: to }],
    cue: { start: verb, end: verb + 1 },
    speaker,
    basis: "verb",
    confidence: confidenceOf(complement, cue),
  };
}

function speakerOf(
  outline: Outline,
  verb: number,
  cue: Cue,
  { start, end }: Phrase,
  place: number,
): Phrase | undefined {
  const speaker = isRestrictive(outline, verb, cue, start)
    ? phraseBefore(outline, verb, start)
    : subjectOf(outline, verb, cue, start, end, place);
  if (speaker === undefined || speaker.end > verb) return speaker;
  // "Okri last year threatened", "Okri has long argued"
  let before = speaker.start;
  while (before > start && AUXILIARIES.has(outline.lower[before - 1] as string)) before--;
  const isAdverbial = before < speaker.start || TIME_WORDS.has(outline.lower[speaker.end - 1] as string);
  return (isAdverbial ? phraseBefore(outline, before, start) : undefined) ?? speaker;
}

/** "It fell after Okri said": behind the last conjunction that opens a clause. */
function clauseStart(outline: Outline, verb: number, start: number): number {
  for (let i = verb - 1; i > start; i--) {
    if (outline.commas[i]) return start;
    if (CLAUSE_OPENERS.has(outline.lower[i] as string)) return i === verb - 1 ? start : i + 1;
  }
  return start;
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "after before when while because although though until where if".split(" "),
);

/** "voters claim", "they claim", "to claim", but not "the old claim". */
function isBeforeVerb(outline: Outline, i: number): boolean {
  const word = outline.lower[i] ?? "";
  return (
    word.endsWith("s") ||
    SPEAKER_PRONOUNS.has(word) ||
    AUXILIARIES.has(word) ||
    CONJUNCTIONS.has(word) ||
    isAdverb(outline, i) ||
    word === "to" ||
    word === "people" ||
    outline.commas[i] === true
  );
}

function confidenceOf({ kind }: Complement, { form }: Cue): number {
  if (form === "base") return 0.6;
  if (form === "participle") return 0.75;
  return kind === "order" || kind === "promise" ? 0.65 : 0.8;
}

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
  return (
    !AUXILIARIES.has(before) && !CONJUNCTIONS.has(before) && !PREPOSITIONS.has(before) && !isAdverb(outline, verb - 1)
  );
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
