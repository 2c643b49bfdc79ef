import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";

/** A form while it is being filled. */
export type OpenForm = { -readonly [Key in keyof LineForm]: LineForm[Key] };

/** A form of nothing. Every form is made here: the rules read them in hot loops, which stay fast while all forms have one layout in memory. */
export function newForm(): OpenForm {
  return {
    fingerprint: 0,
    pattern: 0,
    wordScore: 0,
    known: 0,
    topical: NO_WORDS,
    length: 0,
    indent: 0,
    words: 0,
    capitals: 0,
    shouted: 0,
    lower: 0,
    numbers: 0,
    stopWords: 0,
    timeWords: 0,
    sentences: 0,
    commas: 0,
    separators: 0,
    tags: 0,
    opening: LineOpening.none,
    ending: LineEnding.none,
    quotation: false,
    attribution: false,
    addresses: 0,
    hasClock: false,
    hasDate: false,
    isAgency: false,
    cues: NO_CUES,
    cueWeight: 0,
    shape: LineShape.empty,
    isTime: false,
  };
}

const NO_CUES: LineForm["cues"] = [];
const NO_WORDS: readonly number[] = [];

/** Words of `LineForm.topical`. */
export const MOST_TOPICAL = 40;
