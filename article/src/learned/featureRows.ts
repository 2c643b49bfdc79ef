import { HashTable } from "./hashTable.ts";
import { VarintReader } from "./varints.ts";
import { STEPS } from "./wordTable.ts";

/** What the file says of the rows beside their bytes. */
export interface FeatureRowsShape {
  /** Features. */
  readonly count: number;
  /** The weight of step `STEPS`. */
  readonly largest: number;
}

/**
 * Weights of a linear model over hashed features and a set of outputs, most of them 0: a feature has a row of the outputs it speaks to. Weights have eight bits in square steps, as those of `WordTable`.
 */
export class FeatureRows {
  /** Outputs come in sections of this width that are asked for by themselves. */
  readonly #width: number;
  readonly #sections: number;
  readonly #rows: HashTable;
  /** Section s of row i is `[firsts[i × sections + s], firsts[i × sections + s + 1])`. */
  readonly #firsts: Int32Array;
  /** Place of each weight's output in its section. */
  readonly #places: Uint8Array;
  readonly #weights: Float32Array;

  /** `bytes` as `packRows` wrote them: the hashes in order, each as the distance from the one before; the length of each row; all outputs, those of a row in order; all weights. */
  constructor({ count, largest }: FeatureRowsShape, bytes: Uint8Array, width: number, sections: number) {
    this.#width = width;
    this.#sections = sections;
    this.#rows = new HashTable(count);
    const numbers = new VarintReader(bytes);
    let hash = 0;
    for (let row = 0; row < count; row++) {
      hash = (hash + numbers.next()) >>> 0;
      this.#rows.set(hash, row);
    }
    const lengths = bytes.subarray(numbers.at, numbers.at + count);
    const rest = bytes.subarray(numbers.at + count);
    const total = rest.length >> 1;
    const outputs = rest.subarray(0, total);
    this.#firsts = sectionStarts(lengths, outputs, width, sections);
    this.#places = new Uint8Array(total);
    this.#weights = new Float32Array(total);
    const weightOf = Float32Array.from({ length: 256 }, (_, byte) => {
      const step = (byte << 24) >> 24;
      return Math.sign(step) * (step / STEPS) ** 2 * largest;
    });
    for (let i = 0; i < total; i++) {
      this.#places[i] = (outputs[i] as number) % width;
      this.#weights[i] = weightOf[rest[total + i] as number] as number;
    }
  }

  /** Adds a feature's weights of one section to `sums`, where the section's first output is at `at`. */
  add(hash: number, section: number, sums: Float32Array, at: number): void {
    const row = this.#rows.get(hash);
    if (row >= 0) this.#addSection(row * this.#sections + section, sums, at);
  }

  /** Adds a feature's weights of two sections, each to its place. */
  addTwo(hash: number, a: number, atA: number, b: number, atB: number, sums: Float32Array): void {
    const row = this.#rows.get(hash) * this.#sections;
    if (row < 0) return;
    this.#addSection(row + a, sums, atA);
    this.#addSection(row + b, sums, atB);
  }

  /** Adds a feature's weights of all sections, which stand one behind the other in `sums`. */
  addAll(hash: number, sums: Float32Array): void {
    const row = this.#rows.get(hash) * this.#sections;
    if (row < 0) return;
    for (let section = 0; section < this.#sections; section++)
      this.#addSection(row + section, sums, section * this.#width);
  }

  #addSection(section: number, sums: Float32Array, at: number): void {
    const places = this.#places;
    const weights = this.#weights;
    const end = this.#firsts[section + 1] as number;
    for (let i = this.#firsts[section] as number; i < end; i++) {
      const place = at + (places[i] as number);
      sums[place] = (sums[place] as number) + (weights[i] as number);
    }
  }
}

function sectionStarts(lengths: Uint8Array, outputs: Uint8Array, width: number, sections: number): Int32Array {
  const firsts = new Int32Array(lengths.length * sections + 1);
  let at = 0;
  for (let row = 0; row < lengths.length; row++) {
    const end = at + (lengths[row] as number);
    for (let section = 0; section < sections; section++) {
      while (at < end && (outputs[at] as number) < (section + 1) * width) at++;
      firsts[row * sections + section + 1] = at;
    }
  }
  return firsts;
}
