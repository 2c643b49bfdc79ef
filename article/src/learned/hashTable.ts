/** Hashes of 32 bits and a number for each, in typed arrays; open addressing. 0 is stored as 1. */
export class HashTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** Room for `count` hashes. */
  constructor(count: number) {
    let size = 16;
    while (size < 2 * count) size *= 2;
    this.#keys = new Int32Array(size);
    this.#values = new Int32Array(size);
    this.#mask = size - 1;
  }

  set(hash: number, value: number): void {
    const key = hash | 0 || 1;
    let place = key & this.#mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** -1 where it was never set. */
  get(hash: number): number {
    const keys = this.#keys;
    const key = hash | 0 || 1;
    let place = key & this.#mask;
    for (let found = keys[place] as number; found !== 0; found = keys[place] as number) {
      if (found === key) return this.#values[place] as number;
      place = (place + 1) & this.#mask;
    }
    return -1;
  }
}
