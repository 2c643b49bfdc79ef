import type { FeatureRowsShape } from "../article/src/learned/featureRows.ts";
import type { ForestShape } from "../article/src/learned/forest.ts";
import type { WordGroupsShape } from "../article/src/learned/wordGroups.ts";
import { STEPS, tagOf, type WordTableShape } from "../article/src/learned/wordTable.ts";
import type { Boosted } from "./boost.ts";
import type { WordModel } from "./wordModel.ts";

/** A part of a model as it stands in its file: what `Forest` and `WordTable` read. */
export type Packed<Shape> = Shape & { readonly bytes: string };

const LARGEST_STEP = 32767;

/** The trees as `Forest` reads them. */
export function packForest({ bias, trees }: Boosted, leaves: number): Packed<ForestShape> {
  const nodes = trees.length * (leaves - 1);
  const bytes = Buffer.alloc(4 * nodes + 2 * trees.length * leaves);
  const scale = Math.max(...trees.flatMap((tree) => tree.leaves.map(Math.abs))) / LARGEST_STEP;
  for (const [t, tree] of trees.entries()) {
    const root = t * (leaves - 1);
    for (let n = 0; n < tree.features.length; n++) {
      bytes.writeUInt8(tree.features[n] as number, root + n);
      bytes.writeUInt8(tree.thresholds[n] as number, nodes + root + n);
      bytes.writeInt8(tree.left[n] as number, 2 * nodes + root + n);
      bytes.writeInt8(tree.right[n] as number, 3 * nodes + root + n);
    }
    // A tree without a node leads to its one leaf.
    if (tree.features.length === 0) {
      bytes.writeInt8(-1, 2 * nodes + root);
      bytes.writeInt8(-1, 3 * nodes + root);
    }
    for (const [i, leaf] of tree.leaves.entries())
      bytes.writeInt16LE(Math.round(leaf / scale), 4 * nodes + 2 * (t * leaves + i));
  }
  return { bias, scale, leaves, trees: trees.length, bytes: bytes.toString("base64") };
}

/** The n-grams that say most (weight times the root of their number) in a table of `size` places, a power of two. */
export function packWords({ bias, weights, counts }: WordModel, size: number): Packed<WordTableShape> {
  const ranked = [...weights].sort(([a, x], [b, y]) => importance(b, y) - importance(a, x));
  const tags = new Uint8Array(size);
  const values = new Float64Array(size);
  for (const [hash, weight] of ranked) {
    const place = hash & (size - 1);
    const free = tags[place] === 0 ? place : tags[place ^ 1] === 0 ? place ^ 1 : -1;
    const tag = tagOf(hash);
    // One with the same tag at either place would be taken for this one.
    if (free === -1 || tags[place] === tag || tags[place ^ 1] === tag) continue;
    tags[free] = tag;
    values[free] = weight;
  }
  function importance(hash: number, weight: number): number {
    return Math.abs(weight) * Math.sqrt(counts.get(hash) as number);
  }
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const steps = Int8Array.from(values, (value) =>
    Math.round(Math.sign(value) * Math.sqrt(Math.abs(value) / largest) * STEPS),
  );
  return { bias, largest, bytes: Buffer.concat([tags, Buffer.from(steps.buffer)]).toString("base64") };
}

/** Weights by feature and output, as `FeatureRows` reads them; `weightsOf` gives a feature's outputs that are not 0. */
export function packRows(
  hashes: Iterable<number>,
  weightsOf: (hash: number) => readonly (readonly [output: number, weight: number])[],
): Packed<FeatureRowsShape> {
  const rows = Array.from(hashes, (hash) => ({ hash: hash >>> 0, weights: weightsOf(hash) }))
    .filter(({ weights }) => weights.length > 0)
    .sort((a, b) => a.hash - b.hash);
  const weights = rows.flatMap((row) => row.weights);
  const largest = weights.reduce((most, [, weight]) => Math.max(most, Math.abs(weight)), 0);
  const numbers: number[] = [];
  let before = 0;
  for (const { hash } of rows) {
    pushVarint(numbers, hash - before);
    before = hash;
  }
  const steps = Int8Array.from(weights, ([, weight]) =>
    Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / largest) * STEPS),
  );
  const bytes = Buffer.concat([
    Buffer.from(numbers),
    Buffer.from(rows.map((row) => row.weights.length)),
    Buffer.from(weights.map(([output]) => output)),
    Buffer.from(steps.buffer),
  ]);
  return { count: rows.length, largest, bytes: bytes.toString("base64") };
}

/** Groups of words, as `WordGroups` reads them; a word is its hash. Of two words with the same kept bits the one in the earlier group counts. */
export function packGroups(groups: readonly (readonly number[])[], bits: number): Packed<WordGroupsShape> {
  const groupOf = new Map<number, number>();
  for (const [group, hashes] of groups.entries())
    for (const hash of hashes) {
      const key = hash >>> (32 - bits);
      if (!groupOf.has(key)) groupOf.set(key, group);
    }
  const sorted = [...groupOf].sort(([a], [b]) => a - b);
  const numbers: number[] = [];
  let before = 0;
  for (const [key] of sorted) {
    pushVarint(numbers, key - before);
    before = key;
  }
  const numbersOfGroups = Uint16Array.from(sorted, ([, group]) => group);
  const bytes = Buffer.concat([Buffer.from(numbers), Buffer.from(numbersOfGroups.buffer)]);
  return { words: sorted.length, bits, bytes: bytes.toString("base64") };
}

/** LEB128, unsigned. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
