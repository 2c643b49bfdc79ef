import { cueAt } from "../grammar/cueAt.ts";
import { AUXILIARIES } from "../grammar/functionWords.ts";
import { isAdverb, type Phrase, phraseBefore } from "../grammar/nounPhrase.ts";
import type { Outline } from "../grammar/outline.ts";
import { type Candidate, Found, type Way } from "./candidates.ts";

/** Takes a reading of the quote at hand. */
export type Accept = (candidate: Candidate) => void;

/** One way in which a reporter names a source; looks at the outline around the quote at item `place`. */
export type Pattern = (outline: Outline, place: number, accept: Accept) => void;

export function plain(way: Way, speaker: Phrase, cue?: Phrase): Candidate {
  return { way, found: Found.grammar, speaker, cue, rank: 0 };
}

export function ofVerb(outline: Outline, way: Way, found: Found, speaker: Phrase, verb: number, rank = 0): Candidate {
  return { way, found, speaker, cue: { start: verb, end: verb + 1 }, verb: cueAt(outline, verb), rank };
}

/** The noun phrase that stands right before a verb, its auxiliaries and adverbs. */
export function phraseBeforeVerb(outline: Outline, verb: number, from: number): Phrase | undefined {
  let i = verb;
  while (i > from && (isAdverb(outline, i - 1) || AUXILIARIES.has(outline.lower[i - 1] as string))) i--;
  while (i > from && outline.commas[i - 1]) i--;
  return phraseBefore(outline, i, from);
}
