import { LABELS, mayFollow, OUTSIDE } from "./labels.ts";
import { SLOTS } from "./wordType.ts";

const L = LABELS;

/** For each label those that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: L }, (_, label) =>
  Array.from({ length: L }, (_, before) => before).filter((before) => mayFollow(before, label)),
);

const NEVER = -1e30;

/** Transition weights by the slot of the later token × label before × label, and their exponentials (0 for pairs that cannot be). */
export class Transitions {
  readonly weights: Float32Array;
  readonly exponentials: Float64Array;

  constructor(weights: Float32Array) {
    this.weights = weights;
    this.exponentials = Float64Array.from(weights, (weight, i) =>
      mayFollow(Math.floor(i / L) % L, i % L) ? Math.exp(weight) : 0,
    );
  }
}

/** How many numbers `Transitions` wants. */
export const TRANSITIONS: number = SLOTS * L * L;

let best = new Float64Array(64 * L);
let from = new Uint8Array(64 * L);

/**
 * The labels of a zone that score highest together (Viterbi 1967). `scores` holds `LABELS` numbers a token.
 */
export function bestLabels(slots: Uint8Array, scores: Float32Array, { weights }: Transitions): Uint8Array {
  const n = slots.length;
  if (best.length < n * L) {
    best = new Float64Array(2 * n * L);
    from = new Uint8Array(2 * n * L);
  }
  for (let t = 0; t < n; t++) {
    const table = (slots[t] as number) * L * L;
    const row = t * L;
    for (let label = 0; label < L; label++) {
      let most = NEVER;
      if (t === 0) most = mayFollow(OUTSIDE, label) ? (weights[table + label] as number) : NEVER;
      else {
        const before = BEFORE[label] as readonly number[];
        for (let k = 0; k < before.length; k++) {
          const earlier = before[k] as number;
          const value = (best[row - L + earlier] as number) + (weights[table + earlier * L + label] as number);
          if (value > most) {
            most = value;
            from[row + label] = earlier;
          }
        }
      }
      best[row + label] = most + (scores[row + label] as number);
    }
  }
  const labels = new Uint8Array(n);
  const last = (n - 1) * L;
  let label = 0;
  for (let other = 1; other < L; other++)
    if ((best[last + other] as number) > (best[last + label] as number)) label = other;
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * L + label] as number;
  }
  return labels;
}

let potentials = new Float64Array(64 * L);
let alphas = new Float64Array(64 * L);
let betas = new Float64Array(64 * L);
let scales = new Float64Array(64);

/** Probabilities of names in one zone, by the sums over all labellings (forward and backward, each step scaled to 1). */
export class Marginals {
  readonly #slots: Uint8Array;
  readonly #table: Float64Array;

  /** Arguments as those of `bestLabels`. Only one is in use at a time. */
  constructor(slots: Uint8Array, scores: Float32Array, { exponentials }: Transitions) {
    this.#slots = slots;
    this.#table = exponentials;
    const n = slots.length;
    if (potentials.length < n * L) {
      potentials = new Float64Array(2 * n * L);
      alphas = new Float64Array(2 * n * L);
      betas = new Float64Array(2 * n * L);
      scales = new Float64Array(2 * n);
    }
    for (let t = 0; t < n; t++) {
      const local = t * LABELS;
      let most = scores[local] as number;
      for (let label = 1; label < L; label++) most = Math.max(most, scores[local + label] as number);
      for (let label = 0; label < L; label++)
        potentials[t * L + label] = Math.exp((scores[local + label] as number) - most);
    }
    this.#forward(n);
    this.#backward(n);
  }

  /** The probability that tokens `[first, end)` are one name of this kind and no token more is. */
  ofName(first: number, end: number, kind: number): number {
    const begin = 2 * kind + 1;
    const further = begin + 1;
    const table = this.#table;
    let chance = alphas[first * L + begin] as number;
    let label = begin;
    for (let t = first + 1; t < end; t++) {
      const slot = (this.#slots[t] as number) * L * L;
      chance *=
        ((table[slot + label * L + further] as number) * (potentials[t * L + further] as number)) /
        (scales[t] as number);
      label = further;
    }
    if (end === this.#slots.length) return chance;
    const slot = (this.#slots[end] as number) * L * L;
    let rest = 0;
    for (let next = 0; next < L; next++)
      if (next !== further)
        rest +=
          (table[slot + label * L + next] as number) *
          (potentials[end * L + next] as number) *
          (betas[end * L + next] as number);
    return (chance * rest) / (scales[end] as number);
  }

  #forward(n: number): void {
    const table = this.#table;
    for (let t = 0; t < n; t++) {
      const slot = (this.#slots[t] as number) * L * L;
      const row = t * L;
      let sum = 0;
      for (let label = 0; label < L; label++) {
        let value = 0;
        if (t === 0) value = table[slot + label] as number;
        else {
          const before = BEFORE[label] as readonly number[];
          for (let k = 0; k < before.length; k++) {
            const earlier = before[k] as number;
            value += (alphas[row - L + earlier] as number) * (table[slot + earlier * L + label] as number);
          }
        }
        value *= potentials[row + label] as number;
        alphas[row + label] = value;
        sum += value;
      }
      scales[t] = sum;
      for (let label = 0; label < L; label++) alphas[row + label] = (alphas[row + label] as number) / sum;
    }
  }

  #backward(n: number): void {
    const table = this.#table;
    betas.fill(1, (n - 1) * L, n * L);
    for (let t = n - 2; t >= 0; t--) {
      const slot = (this.#slots[t + 1] as number) * L * L;
      const row = t * L;
      const next = row + L;
      for (let label = 0; label < L; label++) {
        let value = 0;
        for (let later = 0; later < L; later++)
          value +=
            (table[slot + label * L + later] as number) *
            (potentials[next + later] as number) *
            (betas[next + later] as number);
        betas[row + label] = value / (scales[t + 1] as number);
      }
    }
  }
}
