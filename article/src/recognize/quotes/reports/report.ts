import type { Phrase } from "../grammar/nounPhrase.ts";

/** Words that a sentence reports without quotation marks; positions count items of its outline. */
export interface Report {
  /** The words, in two pieces where the sentence names its source between them. */
  readonly pieces: readonly Phrase[];
  readonly cue: Phrase;
  readonly speaker: Phrase;
  readonly basis: "verb" | "source";
  /** Share of such reports that were right, speaker and all, on the PolNeAR train articles, rounded. */
  readonly confidence: number;
}

/** Fewer words report little: "said no", "told him so". */
export const FEWEST_WORDS = 3;
