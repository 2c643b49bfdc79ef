import { TokenKind } from "../../../model/reading.ts";
import { cueAt } from "../grammar/cueAt.ts";
import { subjectBefore, subjectOf, subjectOfLastCue } from "../grammar/cueSubject.ts";
import { REPORTED_MOOD } from "../grammar/cues/german.ts";
import { CUE_NOUNS, POSSESSIVES } from "../grammar/functionWords.ts";
import { isCapital, mainSubject, type Phrase, phraseBefore, phraseFrom } from "../grammar/nounPhrase.ts";
import { type Outline, sentenceEnd, sentenceStart } from "../grammar/outline.ts";
import { sourcePhraseAt } from "../grammar/sourcePhraseAt.ts";
import { Found, Way } from "./candidates.ts";
import { ofVerb, type Pattern, phraseBeforeVerb, plain } from "./pattern.ts";

/** Okri said: “…” / the statement reads “…” / Okri, calling the plan “…” / called the plan “…”: every cue before the quote, the nearest first. */
export const cueBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  const end = sentenceEnd(outline, place);
  let rank = 0;
  for (let i = place - 1; i >= start && rank < MOST_CUES; i--) {
    const cue = cueAt(outline, i);
    if (cue === undefined) continue;
    const subject = subjectOf(outline, i, cue, start, end, place);
    if (subject !== undefined) accept(ofVerb(outline, Way.cueBefore, Found.grammar, subject, i, rank));
    const nearest = phraseBeforeVerb(outline, i, start);
    if (nearest !== undefined && nearest.start !== subject?.start)
      accept(ofVerb(outline, Way.cueBefore, Found.nearest, nearest, i, rank));
    const main = mainSubject(outline, start, i);
    if (main !== undefined && main.start !== subject?.start && main.start !== nearest?.start)
      accept(ofVerb(outline, Way.cueBefore, Found.sentence, main, i, rank));
    rank++;
  }
};

/** Cues looked at before a quote; a sentence has seldom more than three. */
const MOST_CUES = 4;

/** her remark that “…” / Okri's only answer was “…” / his motto: “…” */
export const nounBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  for (let i = place - 1; i > start && i >= place - FARTHEST_NOUN; i--) {
    if (!CUE_NOUNS.has(outline.lower[i] as string)) continue;
    const speaker = possessorBefore(outline, i, start);
    if (speaker !== undefined) return accept(plain(Way.nounBefore, speaker, { start: i, end: i + 1 }));
  }
};

/** Items between a noun and the quote it introduces. */
const FARTHEST_NOUN = 8;

/** "her", "Okri's", "the mayor's" before the noun at `noun`, over two words at most. */
function possessorBefore(outline: Outline, noun: number, start: number): Phrase | undefined {
  for (let i = noun - 1; i >= start && i >= noun - 3; i--) {
    const word = outline.lower[i] as string;
    if (POSSESSIVES.has(word)) return { start: i, end: i + 1 };
    if (word === "'s" || word === "’s") return phraseBefore(outline, i, start);
    if (outline.kinds[i] !== TokenKind.word) return undefined;
  }
  return undefined;
}

/** According to Okri, “…” / In the words of Okri, “…” / По словам министра, «…» */
export const sourceBefore: Pattern = (outline, place, accept) => {
  for (let i = place - 1, start = sentenceStart(outline, place); i >= start; i--) {
    const length = sourcePhraseAt(outline, i);
    if (length === 0) continue;
    const speaker = phraseFrom(outline, i + length, place);
    if (speaker !== undefined) return accept(plain(Way.sourceBefore, speaker, { start: i, end: i + length }));
  }
};

/** Headlines: Okri: Plan Is ‘…’ */
export const labelBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  const speaker = phraseFrom(outline, start, place);
  if (speaker === undefined || outline.lower[speaker.end] !== ":" || !isCapital(outline, speaker.end - 1)) return;
  accept(plain(Way.labelBefore, speaker));
};

/** Okri: “…” / The ministry has one answer: “…” / She quotes the former mayor Ben Okri: “…” */
export const colonBefore: Pattern = (outline, place, accept) => {
  if (outline.lower[place - 1] !== ":") return;
  const start = sentenceStart(outline, place);
  const subject = mainSubject(outline, start, place - 1);
  if (subject !== undefined) accept(plain(Way.colonBefore, subject));
  const nearest = phraseBefore(outline, place - 1, start);
  if (nearest !== undefined && nearest.start !== subject?.start)
    accept({ ...plain(Way.colonBefore, nearest), found: Found.nearest });
};

/** Okri was angry. “…” / Okri told the council that the plan was dead. “…” */
export const sentenceBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  if (start !== place || place === 0) return;
  const before = sentenceStart(outline, place - 1);
  const told = subjectOfLastCue(outline, before, place);
  if (told !== undefined) accept(plain(Way.sentenceBefore, told));
  const main = mainSubject(outline, before, place);
  if (main !== undefined && main.start !== told?.start)
    accept({ ...plain(Way.sentenceBefore, main), found: Found.sentence });
};

/** German marks reported speech by mood, so a sentence in it needs no cue: "Die Lage sei „ernst“." Its source is that of the sentence before. */
export const moodBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  if (start === 0) return;
  for (let i = start; i < place; i++) if (cueAt(outline, i) !== undefined) return;
  for (let i = start, end = sentenceEnd(outline, place); i < end; i++) {
    if (!REPORTED_MOOD.has(outline.lower[i] as string)) continue;
    const subject = subjectBefore(outline, sentenceStart(outline, start - 1), start);
    if (subject !== undefined) accept(plain(Way.moodBefore, subject));
    return;
  }
};
