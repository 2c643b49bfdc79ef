import { TokenCase, TokenKind } from "../../../model/reading.ts";
import { cueAt } from "./cueAt.ts";
import type { Cue } from "./cueVerbs.ts";
import { AUXILIARIES, CONJUNCTIONS } from "./functionWords.ts";
import { isAdverb, isCapital, mainSubject, type Phrase, phraseBefore, phraseFrom } from "./nounPhrase.ts";
import { type Outline, QUOTE } from "./outline.ts";

/** The subject of the cue verb at `verb` in a sentence that starts at `start`. */
export function subjectOf(
  outline: Outline,
  verb: number,
  cue: Cue,
  start: number,
  end: number,
  place: number,
): Phrase | undefined {
  const { lower } = outline;
  if (cue.inverts) {
    const after = subjectAfterCue(outline, verb, place);
    if (after !== undefined && (verb === start || isVerbSecond(outline, verb, start))) return after;
  }
  const inverted = subjectBeforeColon(outline, verb, place);
  if (inverted !== undefined) return inverted;
  let i = verb;
  while (i > start && (isAdverb(outline, i - 1) || AUXILIARIES.has(lower[i - 1] as string))) i--;
  const before = lower[i - 1] as string;
  if (i === start) {
    // "Calling the plan “…,” Okri" / "Said Okri: “…”"
    return cue.form === "participle" ? mainSubject(outline, start, end) : subjectAfterCue(outline, verb, place);
  }
  if (before === QUOTE || (outline.commas[i - 1] && lower[i - 2] === QUOTE)) {
    // "put it" never stands before its subject.
    const after = cue.form === "participle" || cue.verb === "put" ? undefined : subjectAfterCue(outline, verb, place);
    return after ?? subjectOfParticiple(outline, verb, start, end, place);
  }
  if (before === "who") return { start: i - 1, end: i };
  if (cue.form === "participle" && i === verb) return subjectOfParticiple(outline, verb, start, end, place);
  if (before === "to") return mainSubject(outline, start, verb);
  if (outline.commas[i - 1]) {
    if (lower[i - 2] === ")") return phraseBefore(outline, i - 1, start);
    return (
      subjectBeforeApposition(outline, i - 1, start) ??
      nameAfterOffice(outline, i - 1, start) ??
      mainSubject(outline, start, verb) ??
      mainSubject(outline, start, end)
    );
  }
  if (CONJUNCTIONS.has(before)) return mainSubject(outline, start, verb) ?? mainSubject(outline, start, end);
  return phraseBefore(outline, i, start) ?? mainSubject(outline, start, verb);
}

/** The subject of the last cue in `[from, to)`, else the subject of the sentence: who a bare quote after it goes to. */
export function subjectBefore(outline: Outline, from: number, to: number): Phrase | undefined {
  return subjectOfLastCue(outline, from, to) ?? mainSubject(outline, from, to);
}

/** The subject of the last cue in `[from, to)` that says more than what somebody thinks. */
export function subjectOfLastCue(outline: Outline, from: number, to: number): Phrase | undefined {
  for (let i = to - 1; i >= from; i--) {
    const cue = cueAt(outline, i);
    if (cue === undefined || cue.cueClass === "mind") continue;
    const subject = subjectOf(outline, i, cue, from, to, to);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** The subject behind an inverted cue, over adverbs and one time phrase: "said Okri", "sagte am Montag der Minister". */
export function subjectAfterCue(outline: Outline, verb: number, to: number): Phrase | undefined {
  let i = verb + 1;
  for (let skipped = 0; skipped < 4 && i < to; skipped++, i++) {
    if (!isAdverb(outline, i)) break;
  }
  const speaker = i < to ? phraseFrom(outline, i, to) : undefined;
  return speaker && (nameInApposition(outline, speaker, to) ?? speaker);
}

/** The first finite cue after a subject that ends at `from`, over an apposition or a clause between commas; -1 if there is none. */
export function verbAfter(outline: Outline, from: number, to: number): number {
  const adjacent = adjacentVerb(outline, from, to);
  if (adjacent >= 0) return adjacent;
  for (let i = from; i < to; i++) {
    const cue = cueAt(outline, i);
    if (cue !== undefined && cue.form !== "participle" && outline.lower[i - 1] !== "to" && !isRelative(outline, i))
      return i;
  }
  return -1;
}

/** A cue right after the subject, over auxiliaries and adverbs ("has also said", "today said"). */
export function adjacentVerb(outline: Outline, from: number, to: number): number {
  let i = from;
  if (outline.lower[i] === "(") {
    while (i < to && outline.lower[i] !== ")") i++;
    i++;
  }
  while (
    i < to &&
    (AUXILIARIES.has(outline.lower[i] as string) || isAdverb(outline, i)) &&
    cueAt(outline, i) === undefined
  )
    i++;
  const cue = i < to ? cueAt(outline, i) : undefined;
  return cue !== undefined && (cue.form !== "participle" || i > from) ? i : -1;
}

function isRelative(outline: Outline, verb: number): boolean {
  let i = verb - 1;
  while (i > 0 && (AUXILIARIES.has(outline.lower[i] as string) || isAdverb(outline, i))) i--;
  return outline.lower[i] === "who" || outline.lower[i] === "which";
}

/** "a founder and president, Ada Quill": the name that stands in apposition to an office. */
function nameInApposition(outline: Outline, office: Phrase, to: number): Phrase | undefined {
  if (isCapital(outline, office.end - 1) || outline.lower[office.end - 1] === "he") return undefined;
  let comma = office.end;
  if (outline.lower[comma] === "and") comma = (phraseFrom(outline, comma + 1, to) ?? { end: comma }).end;
  if (outline.lower[comma] !== ",") return undefined;
  const name = phraseFrom(outline, comma + 1, to);
  if (name === undefined || name.end - name.start < 2) return undefined;
  for (let i = name.start; i < name.end; i++) {
    if (outline.kinds[i] === TokenKind.word && outline.cases[i] === TokenCase.lower) return undefined;
  }
  return name;
}

/** "Okri told reporters the plan was dead, adding “": the subject of the finite cue before it, else of the sentence. */
function subjectOfParticiple(
  outline: Outline,
  verb: number,
  start: number,
  end: number,
  place: number,
): Phrase | undefined {
  for (let i = verb - 1; i > start; i--) {
    const cue = cueAt(outline, i);
    if (cue === undefined || cue.form === "participle" || cue.cueClass === "mind") continue;
    return subjectOf(outline, i, cue, start, end, place);
  }
  return mainSubject(outline, start, verb) ?? mainSubject(outline, start, end);
}

/** "Ada Quill, a judge in the case, said": the name before the comma that opens the apposition. */
function subjectBeforeApposition(outline: Outline, comma: number, start: number): Phrase | undefined {
  for (let i = comma - 1; i > start; i--) {
    if (!outline.commas[i]) continue;
    if (outline.lower[i] !== ",") return undefined;
    const found = phraseBefore(outline, i, start);
    return found !== undefined && isCapital(outline, found.end - 1) ? found : undefined;
  }
  return undefined;
}

/** "The town's new mayor, Ada Quill, said": the name between the commas. */
function nameAfterOffice(outline: Outline, comma: number, start: number): Phrase | undefined {
  const name = phraseBefore(outline, comma, start);
  if (name === undefined || name.end - name.start < 2 || outline.lower[name.start - 1] !== ",") return undefined;
  for (let i = name.start; i < name.end; i++) if (!isCapital(outline, i)) return undefined;
  const office = mainSubject(outline, start, comma);
  return office?.end === name.start - 1 && !isCapital(outline, office.end - 1) ? name : undefined;
}

/** "…, says pollster Ada Quill: “": the subject fills the room between an intransitive cue and the colon. */
function subjectBeforeColon(outline: Outline, verb: number, place: number): Phrase | undefined {
  const word = outline.lower[verb] as string;
  if (outline.lower[place - 1] !== ":" || word.startsWith("t") || word.startsWith("ask")) return undefined;
  const speaker = phraseFrom(outline, verb + 1, place - 1);
  return speaker?.end === place - 1 && isCapital(outline, speaker.end - 1) ? speaker : undefined;
}

/** German and its kin: an adverb or a preposition opens the clause, so the subject follows the verb. */
function isVerbSecond(outline: Outline, verb: number, start: number): boolean {
  const subject = mainSubject(outline, start, verb);
  return subject === undefined || subject.start !== start;
}
