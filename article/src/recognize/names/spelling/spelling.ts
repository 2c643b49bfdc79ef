import type { Form } from "../namedMentions.ts";
import { shippedModel } from "../tagger/shippedModel.ts";
import type { Sound } from "./likeness.ts";
import { plainLetters } from "./plainLetters.ts";
import { romanised } from "./romanised.ts";

/** A word of a name, with the words of other names of the document that are like it. */
export class Spelling implements Sound {
  /** In lower case. */
  readonly lower: string;
  readonly letters: string;
  readonly romanised: string;
  /** In the order in which they were first read; some may be gone from the document. */
  readonly alike: Alike[] = [];
  /** The forms that hold it, those of the clustering of this number; kept here because a clustering looks thousands of words up. */
  readonly forms: Form[] = [];
  clustering = 0;
  /** Which of the clustering's words it is. */
  order = 0;
  #isKnown: boolean | undefined;

  constructor(lower: string) {
    this.lower = lower;
    this.letters = plainLetters(lower);
    this.romanised = romanised(this.letters);
  }

  /** Whether it is one of the 341,000 words of which the name tagger knows where they stand, with or without its accents. Few slips are. */
  get isKnown(): boolean {
    return (this.#isKnown ??= shippedModel().knows(this.lower) || shippedModel().knows(this.letters));
  }
}

export interface Alike {
  readonly other: Spelling;
  /** A `Likeness`. */
  readonly likeness: number;
}
