import { randomFrom } from "./records.ts";

/** Lines as the word model sees them: parallel arrays, n-grams of line `i` are `ngrams[starts[i], starts[i + 1])`. */
export interface WordLines {
  readonly length: number;
  readonly ngrams: Int32Array;
  readonly starts: Int32Array;
  /** 1: furniture, 0: article; 255: the gold does not say. */
  readonly labels: Uint8Array;
  /** Number of the site of each line, lines of one site together. */
  readonly sites: Int32Array;
}

/** Weights of the n-grams that were seen on enough sites. */
export interface WordModel {
  readonly bias: number;
  readonly weights: ReadonlyMap<number, number>;
  /** How often each was seen. */
  readonly counts: ReadonlyMap<number, number>;
}

const LEAST_SITES = 4;
const EPOCHS = 5;
const RATE = 0.3;
const RIDGE = 1e-6;
const SEED = 1;

/** Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011); an n-gram counts once a line and 1/√(n-grams of the line). */
export function trainWordModel(lines: WordLines, weights: Float32Array, isWanted: (line: number) => boolean): WordModel {
  const { ids, counts } = knownNgrams(lines, isWanted);
  const size = ids.size;
  const w = new Float64Array(size);
  const g = new Float64Array(size).fill(1e-3);
  let bias = 0;
  let biasG = 1e-3;
  const random = randomFrom(SEED);
  const order: number[] = [];
  for (let i = 0; i < lines.length; i++)
    if (lines.labels[i] !== 255 && isWanted(i)) order.push(i);
  const feature = new Int32Array(64 * 8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swap = order[i] as number;
      order[i] = order[j] as number;
      order[j] = swap;
    }
    for (const line of order) {
      const from = lines.starts[line] as number;
      const to = lines.starts[line + 1] as number;
      let n = 0;
      for (let k = from; k < to; k++) {
        const id = ids.get(lines.ngrams[k] as number);
        if (id !== undefined) feature[n++] = id;
      }
      const value = 1 / Math.sqrt(to - from);
      let sum = bias;
      for (let k = 0; k < n; k++) sum += (w[feature[k] as number] as number) * value;
      const error = (1 / (1 + Math.exp(-sum)) - (lines.labels[line] as number)) * (weights[line] as number);
      biasG += error * error;
      bias -= (RATE * error) / Math.sqrt(biasG);
      const gradient = error * value;
      for (let k = 0; k < n; k++) {
        const id = feature[k] as number;
        const d = gradient + RIDGE * (w[id] as number);
        g[id] = (g[id] as number) + d * d;
        w[id] = (w[id] as number) - (RATE * d) / Math.sqrt(g[id] as number);
      }
    }
  }
  return { bias, weights: new Map(Array.from(ids, ([hash, id]) => [hash, w[id] as number])), counts };
}

function knownNgrams(
  lines: WordLines,
  isWanted: (line: number) => boolean,
): { ids: Map<number, number>; counts: Map<number, number> } {
  const BITS = 23;
  const MASK = (1 << BITS) - 1;
  const keys = new Int32Array(1 << BITS);
  const lastSite = new Int32Array(1 << BITS).fill(-1);
  const sites = new Uint16Array(1 << BITS);
  const seen = new Int32Array(1 << BITS);
  for (let i = 0; i < lines.length; i++) {
    const site = lines.sites[i] as number;
    if (!isWanted(i)) continue;
    for (let k = lines.starts[i] as number; k < (lines.starts[i + 1] as number); k++) {
      const hash = lines.ngrams[k] as number;
      let slot = Math.imul(hash, 0x9e3779b1) & MASK;
      while (seen[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & MASK;
      keys[slot] = hash;
      seen[slot] = (seen[slot] as number) + 1;
      if (lastSite[slot] === site) continue;
      lastSite[slot] = site;
      sites[slot] = (sites[slot] as number) + 1;
    }
  }
  const ids = new Map<number, number>();
  const counts = new Map<number, number>();
  for (let slot = 0; slot <= MASK; slot++) {
    if ((sites[slot] as number) < LEAST_SITES) continue;
    ids.set(keys[slot] as number, ids.size);
    counts.set(keys[slot] as number, seen[slot] as number);
  }
  return { ids, counts };
}

/** Log-odds of line `i`, and the share of its n-grams that the model knows. */
export function scoreWords({ bias, weights }: WordModel, lines: WordLines, i: number): { score: number; known: number } {
  const from = lines.starts[i] as number;
  const to = lines.starts[i + 1] as number;
  let sum = 0;
  let known = 0;
  for (let k = from; k < to; k++) {
    const weight = weights.get(lines.ngrams[k] as number);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return { score: bias + sum / Math.sqrt(to - from), known: known / (to - from) };
}
