/** What a word is by itself, wherever it stands: one object for each way of writing it. Hashes have 32 bits. */
export interface WordType {
  readonly lower: string;
  /** Of `lower`. */
  readonly hash: number;
  /** Of the shape, `Xx` for Peskov; the same for all words of a sentence in which case says nothing. */
  readonly shape: number;
  /** From coarse to fine, -1 where the word is unknown. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly finest: number;
  readonly lists: readonly number[];
  /** Bits of the word lists. */
  readonly classes: number;
  /** Word with or without a capital, hyphen, mark or number; the transitions of the model tell these apart. */
  readonly slot: number;
  /** `none` where case says nothing. */
  readonly letterCase: number;
  /** What the model makes of the features that the word gives a place, by the word's offset from it (−2 to 2); filled by the model. */
  readonly sums: (Float32Array | undefined)[];
}
