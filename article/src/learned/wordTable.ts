/**
 * Weights of hashed n-grams. An n-gram has two places it may stand at; eight more bits of its hash stand beside the weight, so that one of 128 unknown n-grams is taken for a known one and all
 * others count for nothing. Weights have eight bits in square steps: small ones are told apart finely.
 */
export class WordTable {
  readonly #tags: Uint8Array;
  readonly #weights: Float32Array;
  readonly #mask: number;
  readonly #bias: number;

  /** `bytes`: a tag each (0: no n-gram), then a weight each. They are not copied. */
  constructor({ bias, largest }: WordTableShape, bytes: Uint8Array) {
    const size = bytes.length >> 1;
    this.#bias = bias;
    this.#mask = size - 1;
    this.#tags = bytes.subarray(0, size);
    const signed = new Int8Array(bytes.buffer, bytes.byteOffset + size, size);
    this.#weights = Float32Array.from(signed, (step) => Math.sign(step) * (step / STEPS) ** 2 * largest);
  }

  /** Log-odds of a line with these n-grams (hashes of 32 bits): each weighs 1/√count. */
  score(ngrams: readonly number[]): { readonly score: number; readonly known: number } {
    let sum = 0;
    let known = 0;
    for (const hash of ngrams) {
      const place = this.#placeOf(hash);
      if (place === -1) continue;
      sum += this.#weights[place] as number;
      known++;
    }
    const count = ngrams.length;
    return count === 0 ? NOTHING : { score: this.#bias + sum / Math.sqrt(count), known: known / count };
  }

  #placeOf(hash: number): number {
    const place = hash & this.#mask;
    const tag = tagOf(hash);
    if (this.#tags[place] === tag) return place;
    return this.#tags[place ^ 1] === tag ? place ^ 1 : -1;
  }
}

const NOTHING = { score: 0, known: 0 } as const;

/** Steps of a weight on each side of 0. */
export const STEPS = 127;

/** The bits of a hash that stand in the table, never 0. */
export function tagOf(hash: number): number {
  return hash >>> 24 || 1;
}

/** What the file says of the table beside its bytes. */
export interface WordTableShape {
  readonly bias: number;
  /** The weight of step `STEPS`. */
  readonly largest: number;
}
