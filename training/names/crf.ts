import { LABELS, mayFollow, OUTSIDE } from "../../article/src/recognize/names/tagger/labels.ts";
import { SLOTS } from "../../article/src/recognize/names/tagger/wordType.ts";
import { randomFrom } from "../records.ts";

/** A zone as the trainer sees it: of each token its features (numbers), its slot, and the labels it may have (a bit each; several where the corpus does not tell them apart). */
export interface Example {
  readonly corpus: number;
  readonly features: readonly Int32Array[];
  readonly slots: Uint8Array;
  readonly allowed: Int32Array;
  readonly weight: number;
}

export interface CrfOptions {
  /** How many there are. */
  readonly features: number;
  readonly corpora: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Strength of the L1 penalty, over all examples. */
  readonly l1: number;
  /** Share of features left out while training. */
  readonly dropout: number;
  readonly seed: number;
}

const L = LABELS;

/** Valid pairs, by the later label. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: L }, (_, label) =>
  Array.from({ length: L }, (_, before) => before).filter((before) => mayFollow(before, label)),
);

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over several corpora whose conventions differ: each weight is the sum of one that all share and one of the corpus
 * (Daumé 2007). Stochastic gradient descent with cumulative L1 penalty (Tsuruoka, Tsujii & Ananiadou 2009).
 */
export class Crf {
  readonly #featureCount: number;
  readonly #corpora: number;
  /** Block 0 is shared, block 1 + c is of corpus c; in a block a row of `LABELS` a feature, then the transitions (slot of the later token × before × label). */
  readonly weights: Float32Array;
  readonly #paid: Float32Array;
  readonly #block: number;
  #penalty = 0;

  constructor(featureCount: number, corpora: number) {
    this.#featureCount = featureCount;
    this.#corpora = corpora;
    this.#block = featureCount * L + SLOTS * L * L;
    this.weights = new Float32Array((corpora + 1) * this.#block);
    this.#paid = new Float32Array(this.weights.length);
  }

  static train(examples: readonly Example[], options: CrfOptions): Crf {
    const crf = new Crf(options.features, options.corpora);
    const random = randomFrom(options.seed);
    const order = Int32Array.from(examples, (_, i) => i);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        const kept = order[i] as number;
        order[i] = order[j] as number;
        order[j] = kept;
      }
      const rate = options.rate * options.decay ** epoch;
      for (const i of order) {
        const example = examples[i] as Example;
        crf.#penalty += (rate * options.l1) / examples.length;
        crf.#learn(example, rate * example.weight, options.dropout, random);
      }
    }
    crf.#payAll();
    return crf;
  }

  /** Weights of a mixture of the corpora: shared plus `shares[c]` of each corpus's own. Rows of `LABELS` by feature, then the transitions. */
  blend(shares: readonly number[]): Float32Array {
    const blended = this.weights.slice(0, this.#block);
    for (let c = 0; c < this.#corpora; c++) {
      const share = shares[c] ?? 0;
      const from = (c + 1) * this.#block;
      if (share !== 0)
        for (let i = 0; i < this.#block; i++)
          blended[i] = (blended[i] as number) + share * (this.weights[from + i] as number);
    }
    return blended;
  }

  #pay(at: number): void {
    const weight = this.weights[at] as number;
    const paid = this.#paid[at] as number;
    if (weight > 0) {
      const next = Math.max(0, weight - (this.#penalty + paid));
      this.weights[at] = next;
      this.#paid[at] = paid + next - weight;
    } else if (weight < 0) {
      const next = Math.min(0, weight + (this.#penalty - paid));
      this.weights[at] = next;
      this.#paid[at] = paid + next - weight;
    }
  }

  #payAll(): void {
    for (let i = 0; i < this.weights.length; i++) this.#pay(i);
  }

  #learn(example: Example, rate: number, dropout: number, random: () => number): void {
    const { features, slots, allowed, corpus } = example;
    const n = features.length;
    reserve(n);
    const W = this.weights;
    const own = (corpus + 1) * this.#block;
    const scale = 1 / (1 - dropout);
    const used: number[][] = [];
    for (let t = 0; t < n; t++) {
      const kept: number[] = [];
      const row = t * L;
      scores.fill(0, row, row + L);
      for (const feature of features[t] as Int32Array) {
        if (dropout > 0 && random() < dropout) continue;
        const at = feature * L;
        kept.push(at);
        for (let y = 0; y < L; y++) {
          this.#pay(at + y);
          this.#pay(own + at + y);
          scores[row + y] = (scores[row + y] as number) + (W[at + y] as number) + (W[own + at + y] as number);
        }
      }
      for (let y = 0; y < L; y++) scores[row + y] = (scores[row + y] as number) * scale;
      used.push(kept);
    }
    const transitions = this.#transitionsOf(slots, own);
    const step = rate;
    // Expected under all labels goes down, under the allowed ones up.
    forwardBackward(n, slots, transitions, undefined);
    margins.set(marginals.subarray(0, n * L), 0);
    const full = new Map<number, number>();
    addPairs(n, slots, transitions, full, -1, undefined);
    forwardBackward(n, slots, transitions, allowed);
    addPairs(n, slots, transitions, full, 1, allowed);
    for (let t = 0; t < n; t++) {
      const row = t * L;
      for (let y = 0; y < L; y++) {
        const gradient = ((marginals[row + y] as number) - (margins[row + y] as number)) * step * scale;
        if (Math.abs(gradient) < 1e-6) continue;
        for (const at of used[t] as number[]) {
          W[at + y] = (W[at + y] as number) + gradient;
          W[own + at + y] = (W[own + at + y] as number) + gradient;
        }
      }
    }
    const base = this.#featureCount * L;
    for (const [at, gradient] of full) {
      if (Math.abs(gradient) < 1e-6) continue;
      this.#pay(base + at);
      this.#pay(own + base + at);
      W[base + at] = (W[base + at] as number) + gradient * step;
      W[own + base + at] = (W[own + base + at] as number) + gradient * step;
    }
  }

  #transitionsOf(slots: Uint8Array, own: number): Float64Array {
    const base = this.#featureCount * L;
    const seen = new Set<number>();
    for (const slot of slots) {
      if (seen.has(slot)) continue;
      seen.add(slot);
      for (let i = slot * L * L; i < (slot + 1) * L * L; i++)
        TRANSITIONS[i] = (this.weights[base + i] as number) + (this.weights[own + base + i] as number);
    }
    return TRANSITIONS;
  }
}

const TRANSITIONS = new Float64Array(SLOTS * L * L);
let scores = new Float64Array(0);
let alphas = new Float64Array(0);
let betas = new Float64Array(0);
let marginals = new Float64Array(0);
let margins = new Float64Array(0);
let logZ = 0;

function reserve(n: number): void {
  if (scores.length >= n * L) return;
  scores = new Float64Array(2 * n * L);
  alphas = new Float64Array(2 * n * L);
  betas = new Float64Array(2 * n * L);
  marginals = new Float64Array(2 * n * L);
  margins = new Float64Array(2 * n * L);
}

const NEVER = -1e30;

function isAllowed(allowed: Int32Array | undefined, t: number, y: number): boolean {
  return allowed === undefined || (((allowed[t] as number) >> y) & 1) === 1;
}

function forwardBackward(
  n: number,
  slots: Uint8Array,
  transitions: Float64Array,
  allowed: Int32Array | undefined,
): void {
  for (let t = 0; t < n; t++) {
    const table = (slots[t] as number) * L * L;
    for (let y = 0; y < L; y++) {
      const at = t * L + y;
      if (!isAllowed(allowed, t, y)) {
        alphas[at] = NEVER;
        continue;
      }
      if (t === 0) {
        alphas[at] = mayFollow(OUTSIDE, y) ? (scores[at] as number) + (transitions[table + y] as number) : NEVER;
        continue;
      }
      const before = BEFORE[y] as readonly number[];
      let most = NEVER;
      for (const b of before) {
        const value = (alphas[at - y - L + b] as number) + (transitions[table + b * L + y] as number);
        if (value > most) most = value;
      }
      let sum = 0;
      if (most > NEVER / 2)
        for (const b of before) {
          const value = (alphas[at - y - L + b] as number) + (transitions[table + b * L + y] as number) - most;
          if (value > -30) sum += Math.exp(value);
        }
      alphas[at] = most > NEVER / 2 ? (scores[at] as number) + most + Math.log(sum) : NEVER;
    }
  }
  let most = NEVER;
  const lastRow = (n - 1) * L;
  for (let y = 0; y < L; y++) most = Math.max(most, alphas[lastRow + y] as number);
  let sum = 0;
  for (let y = 0; y < L; y++) sum += Math.exp((alphas[lastRow + y] as number) - most);
  logZ = most + Math.log(sum);
  for (let t = n - 1; t >= 0; t--) {
    for (let b = 0; b < L; b++) {
      const at = t * L + b;
      if (t === n - 1) {
        betas[at] = 0;
        continue;
      }
      const table = (slots[t + 1] as number) * L * L;
      let top = NEVER;
      for (let y = 0; y < L; y++) {
        if (!mayFollow(b, y) || !isAllowed(allowed, t + 1, y)) continue;
        const value =
          (betas[(t + 1) * L + y] as number) +
          (scores[(t + 1) * L + y] as number) +
          (transitions[table + b * L + y] as number);
        if (value > top) top = value;
      }
      let total = 0;
      if (top > NEVER / 2)
        for (let y = 0; y < L; y++) {
          if (!mayFollow(b, y) || !isAllowed(allowed, t + 1, y)) continue;
          const value =
            (betas[(t + 1) * L + y] as number) +
            (scores[(t + 1) * L + y] as number) +
            (transitions[table + b * L + y] as number) -
            top;
          if (value > -30) total += Math.exp(value);
        }
      betas[at] = top > NEVER / 2 ? top + Math.log(total) : NEVER;
    }
  }
  for (let i = 0; i < n * L; i++) {
    const value = (alphas[i] as number) + (betas[i] as number) - logZ;
    marginals[i] = value > -30 ? Math.exp(value) : 0;
  }
}

/** Adds the expected number of each transition, times `sign`. */
function addPairs(
  n: number,
  slots: Uint8Array,
  transitions: Float64Array,
  into: Map<number, number>,
  sign: number,
  allowed: Int32Array | undefined,
): void {
  for (let t = 0; t < n; t++) {
    const table = (slots[t] as number) * L * L;
    for (let y = 0; y < L; y++) {
      if (!isAllowed(allowed, t, y)) continue;
      if (t === 0) {
        const p = marginals[y] as number;
        if (p > 1e-6) into.set(table + y, (into.get(table + y) ?? 0) + sign * p);
        continue;
      }
      if ((marginals[t * L + y] as number) < 1e-6) continue;
      for (const b of BEFORE[y] as readonly number[]) {
        const value =
          (alphas[(t - 1) * L + b] as number) +
          (transitions[table + b * L + y] as number) +
          (scores[t * L + y] as number) +
          (betas[t * L + y] as number) -
          logZ;
        if (value < -14) continue;
        const key = table + b * L + y;
        into.set(key, (into.get(key) ?? 0) + sign * Math.exp(value));
      }
    }
  }
}
