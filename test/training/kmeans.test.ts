import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kMeans, nearest, normalize, type Vectors, ward } from "../../training/names/kmeans.ts";
import { randomFrom } from "../../training/records.ts";

const DIMENSIONS = 8;

function vectorsOf(rows: readonly (readonly number[])[], dimensions = DIMENSIONS): Vectors {
  return { count: rows.length, dimensions, values: Float32Array.from(rows.flat()) };
}

function vectorAt({ values, dimensions }: Vectors, i: number): Float32Array {
  return values.slice(i * dimensions, (i + 1) * dimensions);
}

/** Vectors of length 1 in all directions. */
function scattered(count: number, seed: number): Vectors {
  const random = randomFrom(seed);
  const vectors = vectorsOf(
    Array.from({ length: count }, () => Array.from({ length: DIMENSIONS }, () => 2 * random() - 1)),
  );
  for (let i = 0; i < count; i++) normalize(vectors.values, i * DIMENSIONS, DIMENSIONS);
  return vectors;
}

/** 20 vectors about each of three axes, by turns; vector i is about axis i % 3. */
function threeBundles(): Vectors {
  const random = randomFrom(5);
  const vectors = vectorsOf(
    Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: DIMENSIONS }, (_, d) => (d === 2 * (i % 3) ? 1 : 0.2 * random() - 0.1)),
    ),
  );
  for (let i = 0; i < 60; i++) normalize(vectors.values, i * DIMENSIONS, DIMENSIONS);
  return vectors;
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, d) => sum + value * (b[d] as number), 0);
}

/** The groups as lists of members, by their first member. */
function partition(homes: ArrayLike<number>): number[][] {
  const groups = new Map<number, number[]>();
  for (const [i, home] of Array.from(homes).entries()) groups.set(home, [...(groups.get(home) ?? []), i]);
  return [...groups.values()];
}

describe("k-means", () => {
  test("separates three bundles", () => {
    const vectors = threeBundles();
    const homes = nearest(vectors, kMeans(vectors, 3, 10, SEED));
    expect(partition(homes)).toEqual([0, 1, 2].map((axis) => Array.from({ length: 20 }, (_, i) => 3 * i + axis)));
  });

  /** One whose first three vectors are of three bundles: from others the way may end where two share one. */
  const SEED = 3;

  test("puts no two bundles together where it has centroids to spare", () => {
    const vectors = threeBundles();
    for (const group of partition(nearest(vectors, kMeans(vectors, 12, 10, SEED))))
      expect(new Set(group.map((i) => i % 3)).size).toBe(1);
  });

  test("finds the same with the same seed, something else with another", () => {
    const vectors = scattered(80, 1);
    expect(kMeans(vectors, 5, 3, 7)).toEqual(kMeans(vectors, 5, 3, 7));
    expect(kMeans(vectors, 5, 3, 8)).not.toEqual(kMeans(vectors, 5, 3, 7));
  });

  test("begins with as many different vectors of those given", () => {
    const vectors = scattered(6, 2);
    const centroids = kMeans(vectors, 6, 0, 3);
    const rows = (of: Vectors): string[] => Array.from({ length: 6 }, (_, i) => String(vectorAt(of, i))).sort();
    expect(rows(centroids)).toEqual(rows(vectors));
  });

  test("gets no worse by another round, and its centroids have length 1 or none", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, k) => {
        const vectors = scattered(40, seed);
        let before = Number.NEGATIVE_INFINITY;
        for (let rounds = 0; rounds < 5; rounds++) {
          const centroids = kMeans(vectors, k, rounds, seed);
          for (let c = 0; c < k; c++) {
            const length = Math.hypot(...vectorAt(centroids, c));
            if (length !== 0) expect(length).toBeCloseTo(1, 5);
          }
          const homes = nearest(vectors, centroids);
          const closeness = homes.reduce((sum, c, v) => sum + cosine(vectorAt(vectors, v), vectorAt(centroids, c)), 0);
          expect(closeness).toBeGreaterThanOrEqual(before - 1e-4);
          before = closeness;
        }
      }),
      { numRuns: 30 },
    );
  });

  test("a vector's home is the centroid with the greatest cosine", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 10 }), (seed, k) => {
        const vectors = scattered(20, seed);
        const centroids = scattered(k, seed + 1);
        for (const [v, home] of nearest(vectors, centroids).entries()) {
          const cosines = Array.from({ length: k }, (_, c) => cosine(vectorAt(vectors, v), vectorAt(centroids, c)));
          expect(cosines[home]).toBeCloseTo(Math.max(...cosines), 5);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("Ward's tree", () => {
  /** Centroids with a size each. */
  const SIZED = fc.record({ count: fc.integer({ min: 4, max: 14 }), seed: fc.nat() }).map(({ count, seed }) => {
    const random = randomFrom(seed + 1);
    return { centroids: scattered(count, seed), sizes: Array.from({ length: count }, () => Math.floor(30 * random())) };
  });

  test("joins what lies together", () => {
    const line = [0, 1, 10, 11, 40, 42].map((x) => [x, 0, 0, 0]);
    const [three, two] = ward(vectorsOf(line, 4), [1, 1, 1, 1, 1, 1], [3, 2]);
    expect(partition(three as Int32Array)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(partition(two as Int32Array)).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
  });

  test("joins small groups before large ones that lie closer", () => {
    const line = [0, 2, 10, 13].map((x) => [x, 0, 0, 0]);
    // 4 × 100 × 100 / 200 is more than 9 × 1 × 1 / 2.
    expect(ward(vectorsOf(line, 4), [100, 100, 1, 1], [3]).map(partition)).toEqual([[[0], [1], [2, 3]]]);
    expect(ward(vectorsOf(line, 4), [1, 1, 1, 1], [3]).map(partition)).toEqual([[[0, 1], [2], [3]]]);
  });

  test("has as many groups at a level as it says, numbered from 0", () => {
    fc.assert(
      fc.property(SIZED, ({ centroids, sizes }) => {
        const levels = Array.from({ length: centroids.count - 1 }, (_, i) => i + 2);
        for (const [i, cut] of ward(centroids, sizes, levels).entries())
          expect([...new Set(cut)].sort((a, b) => a - b)).toEqual(
            Array.from({ length: levels[i] as number }, (_, g) => g),
          );
      }),
      { numRuns: 30 },
    );
  });

  test("members of one fine group share the coarse group", () => {
    fc.assert(
      fc.property(SIZED, ({ centroids, sizes }) => {
        const [coarse, fine] = ward(centroids, sizes, [2, 4]) as [Int32Array, Int32Array];
        for (const group of partition(fine)) expect(new Set(group.map((i) => coarse[i])).size).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  test("joins each time the two whose joining costs least", () => {
    fc.assert(
      fc.property(SIZED, ({ centroids, sizes }) => {
        const levels = [2, 3, 4].filter((level) => level <= centroids.count);
        const found = ward(centroids, sizes, levels).map(partition);
        expect(found).toEqual(levels.map((level) => joinedTo(level, centroids, sizes)));
      }),
      // The same examples at every run: in others two costs may differ by less than a 32-bit float can tell.
      { numRuns: 30, seed: 1 },
    );
  });

  /** The same, asking all pairs for what the spread inside the groups would grow by. */
  function joinedTo(level: number, centroids: Vectors, sizes: readonly number[]): number[][] {
    const spread = (group: readonly number[]): number => {
      const weights = group.map((i) => Math.max(1, sizes[i] as number));
      const total = weights.reduce((sum, weight) => sum + weight);
      let sum = 0;
      for (let d = 0; d < centroids.dimensions; d++) {
        const values = group.map((i) => vectorAt(centroids, i)[d] as number);
        const mean = values.reduce((each, value, k) => each + value * (weights[k] as number), 0) / total;
        sum += values.reduce((each, value, k) => each + (weights[k] as number) * (value - mean) ** 2, 0);
      }
      return sum;
    };
    let groups = Array.from({ length: centroids.count }, (_, i) => [i]);
    while (groups.length > level) {
      const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const));
      const costs = pairs.map(([a, b]) => spread([...a, ...b]) - spread(a) - spread(b));
      const [a, b] = pairs[costs.indexOf(Math.min(...costs))] as readonly [number[], number[]];
      groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
    }
    return groups.map((group) => group.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
  }
});

test("a vector is made as long as 1, and none stays none", () => {
  const values = Float32Array.of(9, 3, 4, 0, 0, 0, 0, 0, 0);
  normalize(values, 1, 4);
  normalize(values, 5, 4);
  expect([...values]).toEqual([9, Math.fround(0.6), Math.fround(0.8), 0, 0, 0, 0, 0, 0]);
});
