import { randomFrom } from "./records.ts";

/** Rows of byte features, column by column: feature `f` of row `i` is `columns[f][i]`. */
export interface Table {
  readonly length: number;
  readonly columns: readonly Uint8Array[];
}

/** A decision tree in arrays. A node `n` sends a row to `left[n]` where its feature is at most `thresholds[n]`, else to `right[n]`; a negative child is leaf `-1 - child`. */
export interface Tree {
  readonly features: number[];
  readonly thresholds: number[];
  readonly left: number[];
  readonly right: number[];
  readonly leaves: number[];
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafHessian: number;
  /** Share of the features, and of the groups, that each tree sees. */
  readonly featureShare: number;
  readonly groupShare: number;
  readonly ridge: number;
  readonly seed: number;
}

const BINS = 64;

/**
 * Gradient boosting of the logistic loss with trees grown leaf by leaf on histograms (Friedman 2001; the second-order gain of Chen and Guestrin 2016; best-first growth as in
 * LightGBM, Ke et al. 2017). Rows of one group (a site) are drawn together.
 */
export function boost(
  table: Table,
  labels: Uint8Array,
  weights: Float32Array,
  groups: Int32Array,
  rows: Int32Array,
  options: BoostOptions,
): Boosted {
  const random = randomFrom(options.seed);
  const featureCount = table.columns.length;
  let positive = 0;
  let total = 0;
  for (const row of rows) {
    total += weights[row] as number;
    positive += (weights[row] as number) * (labels[row] as number);
  }
  const bias = Math.log(positive / (total - positive));
  const scores = new Float32Array(table.length).fill(bias);
  const gradients = new Float32Array(table.length);
  const hessians = new Float32Array(table.length);
  const groupIds = [...new Set(Array.from(rows, (row) => groups[row] as number))];
  const maxGroup = Math.max(...groupIds) + 1;
  const trees: Tree[] = [];
  const allFeatures = Array.from({ length: featureCount }, (_, f) => f);
  for (let t = 0; t < options.trees; t++) {
    const isIn = new Uint8Array(maxGroup);
    for (const id of groupIds) if (random() < options.groupShare) isIn[id] = 1;
    const picked = new Int32Array(rows.length);
    let n = 0;
    for (const row of rows) {
      if (isIn[groups[row] as number] === 0) continue;
      const p = 1 / (1 + Math.exp(-(scores[row] as number)));
      const w = weights[row] as number;
      gradients[row] = w * (p - (labels[row] as number));
      hessians[row] = Math.max(1e-6, w * p * (1 - p));
      picked[n++] = row;
    }
    const features = allFeatures.filter(() => random() < options.featureShare);
    const tree = growTree(table, gradients, hessians, picked.subarray(0, n), features, options);
    trees.push(tree);
    for (const row of rows) scores[row] = (scores[row] as number) + treeScore(tree, table, row);
  }
  return { bias, trees };
}

/** Log-odds of a row. */
export function predict({ bias, trees }: Boosted, table: Table, row: number): number {
  let sum = bias;
  for (const tree of trees) sum += treeScore(tree, table, row);
  return sum;
}

function treeScore(tree: Tree, table: Table, row: number): number {
  if (tree.features.length === 0) return tree.leaves[0] as number;
  let node = 0;
  do {
    const f = tree.features[node] as number;
    node =
      ((table.columns[f] as Uint8Array)[row] as number) <= (tree.thresholds[node] as number)
        ? (tree.left[node] as number)
        : (tree.right[node] as number);
  } while (node >= 0);
  return tree.leaves[-1 - node] as number;
}

interface Leaf {
  rows: Int32Array;
  histogram: Float64Array;
  g: number;
  h: number;
  gain: number;
  feature: number;
  threshold: number;
  /** Where the leaf hangs. */
  parent: number;
  isLeft: boolean;
}

function growTree(
  table: Table,
  gradients: Float32Array,
  hessians: Float32Array,
  rows: Int32Array,
  features: readonly number[],
  options: BoostOptions,
): Tree {
  const tree: Tree = { features: [], thresholds: [], left: [], right: [], leaves: [] };
  const stride = BINS * 2;
  const g = new Float64Array(rows.length);
  const h = new Float64Array(rows.length);
  const histogramOf = (rows: Int32Array): Float64Array => {
    const histogram = new Float64Array(features.length * stride);
    const n = rows.length;
    for (let i = 0; i < n; i++) {
      g[i] = gradients[rows[i] as number] as number;
      h[i] = hessians[rows[i] as number] as number;
    }
    for (let k = 0; k < features.length; k++) {
      const column = table.columns[features[k] as number] as Uint8Array;
      const base = k * stride;
      for (let i = 0; i < n; i++) {
        const at = base + 2 * (column[rows[i] as number] as number);
        histogram[at] = (histogram[at] as number) + (g[i] as number);
        histogram[at + 1] = (histogram[at + 1] as number) + (h[i] as number);
      }
    }
    return histogram;
  };
  const leafOf = (rows: Int32Array, histogram: Float64Array, parent: number, isLeft: boolean): Leaf => {
    let g = 0;
    let h = 0;
    for (let b = 0; b < stride; b += 2) {
      g += histogram[b] as number;
      h += histogram[b + 1] as number;
    }
    const leaf: Leaf = { rows, histogram, g, h, gain: 0, feature: -1, threshold: 0, parent, isLeft };
    const own = (g * g) / (h + options.ridge);
    for (let k = 0; k < features.length; k++) {
      let lg = 0;
      let lh = 0;
      for (let b = 0; b < BINS - 1; b++) {
        const at = k * stride + b * 2;
        const dh = histogram[at + 1] as number;
        if (dh === 0) continue;
        lg += histogram[at] as number;
        lh += dh;
        if (lh < options.leafHessian || h - lh < options.leafHessian) continue;
        const rg = g - lg;
        const gain = (lg * lg) / (lh + options.ridge) + (rg * rg) / (h - lh + options.ridge) - own;
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.feature = features[k] as number;
          leaf.threshold = b;
        }
      }
    }
    return leaf;
  };
  const open: Leaf[] = [leafOf(rows, histogramOf(rows), -1, false)];
  const attach = (leaf: Leaf, child: number): void => {
    if (leaf.parent === -1) return;
    if (leaf.isLeft) tree.left[leaf.parent] = child;
    else tree.right[leaf.parent] = child;
  };
  while (open.length < options.leaves) {
    let best = 0;
    for (let i = 1; i < open.length; i++) if ((open[i] as Leaf).gain > (open[best] as Leaf).gain) best = i;
    const leaf = open[best] as Leaf;
    if (leaf.feature === -1 || leaf.gain <= 1e-9) break;
    const node = tree.features.length;
    tree.features.push(leaf.feature);
    tree.thresholds.push(leaf.threshold);
    tree.left.push(0);
    tree.right.push(0);
    attach(leaf, node);
    const column = table.columns[leaf.feature] as Uint8Array;
    const left = new Int32Array(leaf.rows.length);
    const right = new Int32Array(leaf.rows.length);
    let l = 0;
    let r = 0;
    for (const row of leaf.rows) {
      if ((column[row] as number) <= leaf.threshold) left[l++] = row;
      else right[r++] = row;
    }
    const leftRows = left.slice(0, l);
    const rightRows = right.slice(0, r);
    const small = histogramOf(l < r ? leftRows : rightRows);
    const large = leaf.histogram;
    for (let i = 0; i < large.length; i++) large[i] = (large[i] as number) - (small[i] as number);
    open[best] = leafOf(leftRows, l < r ? small : large, node, true);
    open.push(leafOf(rightRows, l < r ? large : small, node, false));
  }
  for (const [i, leaf] of open.entries()) {
    attach(leaf, -1 - i);
    tree.leaves.push((-options.rate * leaf.g) / (leaf.h + options.ridge));
  }
  return tree;
}
