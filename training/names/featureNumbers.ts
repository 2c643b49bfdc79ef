/** Numbers for the features that occur often enough. Features that are counted later get later numbers: those of earlier ones stay. */
export class FeatureNumbers {
  readonly #least: number;
  readonly #counts = new Map<number, number>();
  readonly #numbers = new Map<number, number>();

  /** `least`: occurrences from which a feature has a number. */
  constructor(least: number) {
    this.#least = least;
  }

  get size(): number {
    return this.#numbers.size;
  }

  count(features: Iterable<number>): void {
    for (const hash of features) {
      const count = (this.#counts.get(hash) ?? 0) + 1;
      this.#counts.set(hash, count);
      if (count === this.#least) this.#numbers.set(hash, this.#numbers.size);
    }
  }

  /** The numbers of those that have one. */
  encode(features: readonly Int32Array[]): Int32Array {
    const found: number[] = [];
    for (const part of features)
      for (const hash of part) {
        const number = this.#numbers.get(hash);
        if (number !== undefined) found.push(number);
      }
    return Int32Array.from(found);
  }

  of(hash: number): number {
    return this.#numbers.get(hash) as number;
  }

  hashes(): Iterable<number> {
    return this.#numbers.keys();
  }
}
