import type { ForestShape } from "../article/src/learned/forest.ts";
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
  const steps = Int8Array.from(values, (value) => Math.round(Math.sign(value) * Math.sqrt(Math.abs(value) / largest) * STEPS));
  return { bias, largest, bytes: Buffer.concat([tags, Buffer.from(steps.buffer)]).toString("base64") };
}
