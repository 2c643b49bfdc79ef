import { randomFrom } from "../records.ts";

/** Vectors one after the other, `dimensions` numbers each. */
export interface Vectors {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** Spherical k-means (Dhillon & Modha 2001) over vectors of length 1: centroids are kept at length 1, a vector belongs to the one with the greatest cosine. Seeded by k distinct vectors. */
export function kMeans(vectors: Vectors, k: number, rounds: number, seed: number): Vectors {
  const { dimensions } = vectors;
  const random = randomFrom(seed);
  const chosen = new Set<number>();
  while (chosen.size < k) chosen.add(Math.floor(random() * vectors.count));
  const values = new Float32Array(k * dimensions);
  for (const [c, v] of [...chosen].entries()) values.set(vectorAt(vectors, v), c * dimensions);
  const centroids: Vectors = { count: k, dimensions, values };
  for (let round = 0; round < rounds; round++) {
    const homes = nearest(vectors, centroids);
    values.fill(0);
    for (let v = 0; v < vectors.count; v++) {
      const from = v * dimensions;
      const to = (homes[v] as number) * dimensions;
      for (let d = 0; d < dimensions; d++)
        values[to + d] = (values[to + d] as number) + (vectors.values[from + d] as number);
    }
    for (let c = 0; c < k; c++) normalize(values, c * dimensions, dimensions);
  }
  return centroids;
}

/** Of each vector the centroid with the greatest cosine. */
export function nearest(vectors: Vectors, centroids: Vectors): Int32Array {
  const { dimensions } = vectors;
  const a = vectors.values;
  const b = centroids.values;
  const homes = new Int32Array(vectors.count);
  for (let v = 0; v < vectors.count; v++) {
    const from = v * dimensions;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0, at = 0; c < centroids.count; c++, at += dimensions) {
      let x = 0;
      let y = 0;
      let z = 0;
      let w = 0;
      for (let d = 0; d < dimensions; d += 4) {
        x += (a[from + d] as number) * (b[at + d] as number);
        y += (a[from + d + 1] as number) * (b[at + d + 1] as number);
        z += (a[from + d + 2] as number) * (b[at + d + 2] as number);
        w += (a[from + d + 3] as number) * (b[at + d + 3] as number);
      }
      const cosine = x + y + z + w;
      if (cosine > most) {
        most = cosine;
        best = c;
      }
    }
    homes[v] = best;
  }
  return homes;
}

/**
 * Joins centroids two by two, each time the two whose joining costs least by Ward's rule (1963), and cuts the tree where as many groups are left as each of `levels` says.
 * The answer holds, a level, the group of each centroid.
 */
export function ward(centroids: Vectors, sizes: readonly number[], levels: readonly number[]): readonly Int32Array[] {
  const { count, dimensions } = centroids;
  const values = Float32Array.from(centroids.values);
  const weights = Float64Array.from(sizes, (size) => Math.max(size, 1));
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const alive = new Uint8Array(count).fill(1);
  const nearestOf = new Int32Array(count);
  const costs = new Float64Array(count);
  function cost(i: number, j: number): number {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const difference = (values[i * dimensions + d] as number) - (values[j * dimensions + d] as number);
      square += difference * difference;
    }
    const a = weights[i] as number;
    const b = weights[j] as number;
    return (square * a * b) / (a + b);
  }
  function look(i: number): void {
    costs[i] = Number.POSITIVE_INFINITY;
    for (let j = 0; j < count; j++) {
      if (j === i || alive[j] === 0) continue;
      const found = cost(i, j);
      if (found < (costs[i] as number)) {
        costs[i] = found;
        nearestOf[i] = j;
      }
    }
  }
  for (let i = 0; i < count; i++) look(i);
  const cuts = new Map<number, Int32Array>();
  for (let left = count; left > 1; left--) {
    if (levels.includes(left)) cuts.set(left, groups());
    let best = -1;
    for (let i = 0; i < count; i++)
      if (alive[i] === 1 && (best < 0 || (costs[i] as number) < (costs[best] as number))) best = i;
    const other = nearestOf[best] as number;
    const a = weights[best] as number;
    const b = weights[other] as number;
    for (let d = 0; d < dimensions; d++) {
      const at = best * dimensions + d;
      values[at] = (a * (values[at] as number) + b * (values[other * dimensions + d] as number)) / (a + b);
    }
    weights[best] = a + b;
    alive[other] = 0;
    parents[other] = best;
    for (let i = 0; i < count; i++) {
      if (alive[i] === 0) continue;
      if (i === best || nearestOf[i] === best || nearestOf[i] === other) look(i);
      else {
        const found = cost(i, best);
        if (found < (costs[i] as number)) {
          costs[i] = found;
          nearestOf[i] = best;
        }
      }
    }
  }
  return levels.map((level) => cuts.get(level) as Int32Array);

  function groups(): Int32Array {
    const numbers = new Map<number, number>();
    return Int32Array.from({ length: count }, (_, i) => {
      let root = i;
      while (parents[root] !== root) root = parents[root] as number;
      const known = numbers.get(root) ?? numbers.size;
      numbers.set(root, known);
      return known;
    });
  }
}

export function normalize(values: Float32Array, from: number, dimensions: number): void {
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += (values[from + d] as number) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let d = 0; d < dimensions; d++) values[from + d] = (values[from + d] as number) * scale;
}

function vectorAt({ values, dimensions }: Vectors, i: number): Float32Array {
  return values.subarray(i * dimensions, (i + 1) * dimensions);
}
