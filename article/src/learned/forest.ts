/**
 * Boosted decision trees in typed arrays. Rows are bytes; a tree sends a row left where its feature is at most the threshold. The sum of one leaf a tree and the bias is a log-odds.
 * All trees have the same number of leaves, `leaves`, and one inner node fewer; a tree with fewer is filled up with nodes that are never reached.
 */
export class Forest {
  readonly #features: Uint8Array;
  readonly #thresholds: Uint8Array;
  /** Where a node's two sides lead: another node of the tree, or leaf `-1 - child`. */
  readonly #left: Int8Array;
  readonly #right: Int8Array;
  readonly #values: Float32Array;
  readonly #leaves: number;
  readonly #trees: number;
  readonly #bias: number;

  /** `bytes` as `packForest` wrote them; they are not copied. */
  constructor({ bias, scale, leaves, trees }: ForestShape, bytes: Uint8Array) {
    const nodes = trees * (leaves - 1);
    this.#bias = bias;
    this.#leaves = leaves;
    this.#trees = trees;
    this.#features = bytes.subarray(0, nodes);
    this.#thresholds = bytes.subarray(nodes, 2 * nodes);
    this.#left = new Int8Array(bytes.buffer, bytes.byteOffset + 2 * nodes, nodes);
    this.#right = new Int8Array(bytes.buffer, bytes.byteOffset + 3 * nodes, nodes);
    const values = new DataView(bytes.buffer, bytes.byteOffset + 4 * nodes, 2 * trees * leaves);
    this.#values = Float32Array.from({ length: trees * leaves }, (_, i) => values.getInt16(2 * i, true) * scale);
  }

  /** Log-odds of the row of features that starts at `at`. */
  score(rows: Uint8Array, at: number): number {
    const features = this.#features;
    const thresholds = this.#thresholds;
    const left = this.#left;
    const right = this.#right;
    const inner = this.#leaves - 1;
    let sum = this.#bias;
    for (let tree = 0, root = 0, leaves = 0; tree < this.#trees; tree++, root += inner, leaves += this.#leaves) {
      let node = 0;
      do {
        const k = root + node;
        const isLeft = (rows[at + (features[k] as number)] as number) <= (thresholds[k] as number);
        node = (isLeft ? left[k] : right[k]) as number;
      } while (node >= 0);
      sum += this.#values[leaves - 1 - node] as number;
    }
    return sum;
  }
}

/** What the file says of a forest beside its bytes. */
export interface ForestShape {
  readonly bias: number;
  /** What a leaf's 16 bits are multiplied with. */
  readonly scale: number;
  readonly leaves: number;
  readonly trees: number;
}
