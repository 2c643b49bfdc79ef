import { TokenKind } from "../../../model/reading.ts";
import { cueAt } from "../grammar/cueAt.ts";
import { adjacentVerb, subjectAfterCue } from "../grammar/cueSubject.ts";
import type { Cue } from "../grammar/cueVerbs.ts";
import { AUXILIARIES, PREPOSITIONS, RELATIVE_PRONOUNS, SUBORDINATORS, TIME_WORDS } from "../grammar/functionWords.ts";
import { afterDateline, isAdverb, type Phrase, phraseFrom } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE } from "../grammar/outline.ts";
import { foreignClause } from "./foreignReport.ts";
import type { Report } from "./report.ts";
import { bodyEnd, complementAt, hasFiniteVerb } from "./reportedClause.ts";
import { INVERTS, TAKES_CLAUSE } from "./reportVerbs.ts";

/** The plan had failed, Okri said on Monday. / …, said Okri. / The plan, Okri said, had failed. */
export function reportAround(
  outline: Outline,
  verb: number,
  { inverts }: Cue,
  { start, end }: Phrase,
): Report | undefined {
  const comma = commaBefore(outline, verb, start);
  if (comma < 0) return undefined;
  const clause = subjectThenVerb(outline, comma + 1, end) ?? verbThenSubject(outline, comma + 1, end);
  if (clause?.verb !== verb) return undefined;
  const { speaker, after } = clause;
  const opener = outline.lower[speaker.start] as string;
  if (opener === "that" || RELATIVE_PRONOUNS.has(opener)) return undefined;
  if (inverts ? foreignClause(outline, verb, end) >= 0 : !TAKES_CLAUSE.has(outline.lower[verb] as string))
    return undefined;
  const closing = endOfParenthesis(outline, after, end);
  if (closing === undefined) return undefined;
  const cue = { start: verb, end: verb + 1 };
  const body = bodyEnd(outline, start, end);
  const first = { start: afterDateline(outline, start, comma), end: comma };
  const isClause = hasFiniteVerb(outline, first.start, comma);
  if (closing < body && speaker.start < verb) {
    const pieces = [first, { start: closing + 1, end: body }];
    return { pieces, cue, speaker, basis: "verb", confidence: 0.85 };
  }
  if (
    (!isClause && !inverts) ||
    (SUBORDINATORS.has(outline.lower[first.start] as string) && !holdsComma(outline, first))
  )
    return undefined;
  return { pieces: [first], cue, speaker, basis: "verb", confidence: 0.8 };
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
  return listener === undefined && complementAt(outline, verb, end) !== undefined
    ? undefined
    : { verb, speaker, after };
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
  const isAdverbial =
    after < end &&
    (PREPOSITIONS.has(next) || isAdverb(outline, after) || TIME_WORDS.has(next) || next === "who" || next === "of");
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
