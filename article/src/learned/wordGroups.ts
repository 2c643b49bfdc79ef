import { VarintReader } from "./varints.ts";

/** What the file says of the groups beside their bytes. */
export interface WordGroupsShape {
  /** Words in all groups. */
  readonly words: number;
  /** Bits of a word's hash that are kept: one of 2^bits / words unknown words is taken for a known one. */
  readonly bits: number;
}

/** Which group a word is in; words are known by their hashes only. */
export class WordGroups {
  /** In order. */
  readonly #keys: Uint32Array;
  readonly #groups: Uint16Array;
  readonly #shift: number;

  /** `bytes` as `packGroups` wrote them: the hashes in order, each as the distance from the one before; then the group of each, 16 bits. */
  constructor({ words, bits }: WordGroupsShape, bytes: Uint8Array<ArrayBuffer>) {
    this.#keys = new Uint32Array(words);
    this.#shift = 32 - bits;
    const numbers = new VarintReader(bytes);
    let key = 0;
    for (let i = 0; i < words; i++) {
      key += numbers.next();
      this.#keys[i] = key;
    }
    this.#groups = new Uint16Array(bytes.buffer.slice(bytes.byteOffset + numbers.at));
  }

  /** Number of the group of the word with this hash (32 bits), -1 where it is in none. */
  of(hash: number): number {
    const keys = this.#keys;
    const key = hash >>> this.#shift;
    let low = 0;
    for (let high = keys.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((keys[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key ? (this.#groups[low] as number) : -1;
  }
}
