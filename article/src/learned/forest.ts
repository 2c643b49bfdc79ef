/**
 * Boosted decision trees in typed arrays. Rows are bytes; a tree sends a row left where its feature is at most the threshold. The sum of one leaf a tree and the bias is a log-odds.
 * All trees have the same number of leaves, `leaves`, and one inner node fewer; a tree with fewer is filled up with nodes that are never reached.
 */
export class Forest {
  /** A node is one number: its feature, its threshold and where its two sides lead, a byte each. */
  readonly #nodes: Int32Array;
  readonly #values: Float32Array;
  readonly #leaves: number;
  readonly #trees: number;
  readonly #bias: number;

  /** `bytes` as `packForest` wrote them. */
  constructor({ bias, scale, leaves, trees }: ForestShape, bytes: Uint8Array) {
    const count = trees * (leaves - 1);
    this.#bias = bias;
    this.#leaves = leaves;
    this.#trees = trees;
    this.#nodes = Int32Array.from({ length: count }, (_, n) => {
      const [feature = 0, threshold = 0, left = 0, right = 0] = [0, 1, 2, 3].map((part) => bytes[part * count + n]);
      return feature | (threshold << 8) | (left << 16) | (right << 24);
    });
    const values = new DataView(bytes.buffer, bytes.byteOffset + 4 * count, 2 * trees * leaves);
    this.#values = Float32Array.from({ length: trees * leaves }, (_, i) => values.getInt16(2 * i, true) * scale);
  }

  /** Log-odds of the row of features that starts at `at`. */
  score(rows: Uint8Array, at: number): number {
    const nodes = this.#nodes;
    const values = this.#values;
    const inner = this.#leaves - 1;
    let sum = this.#bias;
    let root = 0;
    let leaf = -1;
    const last = this.#trees - FIRST_TREES;
    for (let tree = this.#trees; tree > 0; tree--) {
      let child = 0;
      do {
        const node = nodes[root + child] as number;
        // The byte of the side, with its sign: a leaf is negative.
        child = (rows[at + (node & 0xff)] as number) <= ((node >> 8) & 0xff) ? (node << 8) >> 24 : node >> 24;
      } while (child >= 0);
      sum += values[leaf - child] as number;
      root += inner;
      leaf += inner + 1;
      if (tree === last && (sum > SURE || sum < -SURE)) break;
    }
    return sum;
  }
}

/** Most rows are settled early: the trees after these are not asked where the log-odds are beyond `SURE`. They could take back little of it, and no decision is made that far out. */
const FIRST_TREES = 60;
const SURE = 5;

/** What the file says of a forest beside its bytes. */
export interface ForestShape {
  readonly bias: number;
  /** What a leaf's 16 bits are multiplied with. */
  readonly scale: number;
  readonly leaves: number;
  readonly trees: number;
}
