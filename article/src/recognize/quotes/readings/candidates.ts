import type { Cue } from "../grammar/cueVerbs.ts";
import type { Phrase } from "../grammar/nounPhrase.ts";

/**
 * What a quoted stretch can be, with the ways in which a reporter names a source. The numbers are those of the model's weights: `npm run train:quotes` after a change.
 * `notSpeech`: a name, a term, marks of distance; `bare`: speech whose paragraph does not say whose; `continued`: it goes on with the utterance before it in the paragraph;
 * `sentenceBefore`: the speaker is whom the sentence before is about.
 */
export const Way = {
  notSpeech: 0,
  bare: 1,
  continued: 2,
  sentenceBefore: 3,
  subjectThenCue: 4,
  subjectThenVerb: 5,
  cueThenSubject: 6,
  quotedAsSaying: 7,
  sourceAfter: 8,
  dashAfter: 9,
  cueAtEnd: 10,
  cueBefore: 11,
  sourceBefore: 12,
  inWords: 13,
  labelBefore: 14,
  colonBefore: 15,
  moodBefore: 16,
  nounBefore: 17,
} as const;
export type Way = (typeof Way)[keyof typeof Way];
export const WAYS = 18;

/** How the speaker of a cue was found: by the grammar around it; as the noun phrase nearest to it; as the subject of the whole sentence. */
export const Found = { grammar: 0, nearest: 1, sentence: 2 } as const;
export type Found = (typeof Found)[keyof typeof Found];
export const FINDS = 3;

/** One reading of a quoted stretch; places count items of the outline. */
export interface Candidate {
  readonly way: Way;
  readonly found: Found;
  readonly speaker?: Phrase | undefined;
  /** The cue's items; absent where punctuation alone attributes. */
  readonly cue?: Phrase | undefined;
  /** What is known of the cue, where it is a verb. */
  readonly verb?: Cue | undefined;
  /** How many cues stand nearer to the quote on the same side. */
  readonly rank: number;
}
