import type { Forest } from "../learned/forest.ts";
import type { LineForm } from "../model/reading.ts";
import type { Call } from "./rules.ts";
import { zeros } from "./zeros.ts";

/** What the features of a line and its surroundings come from. */
export interface PageLines {
  readonly forms: readonly LineForm[];
  readonly calls: readonly Call[];
  /** Blank lines above each line. */
  readonly gapsAbove: readonly number[];
}

const NOTHING: PageLines = { forms: [], calls: [], gapsAbove: [] };

/**
 * What was found out about the lines of a document before its last edit. Lines are the same as far as the two texts begin and end alike; what comes of them alone need not be worked out again.
 * What it answers is exactly what would be worked out.
 */
export class PageMemory {
  #lines: PageLines = NOTHING;
  #rows: Uint8Array = new Uint8Array(0);
  #scores: readonly number[] = [];
  /** Of each line now, its index before; -1 for a new line. */
  #indexes: readonly number[] = [];

  /** The rows of features as they were before. */
  get rows(): Uint8Array {
    return this.#rows;
  }

  /**
   * Of each line, its index before the edit where the line and all within `reach` lines of it are what they were; else -1. The first call for a page that was edited; then `rows` are read, and
   * `scores` is asked.
   */
  unchanged(lines: PageLines, reach: number): readonly number[] {
    const { forms } = lines;
    const n = forms.length;
    const before = this.#lines.forms;
    const shift = before.length - n;
    let head = 0;
    while (head < n && head < before.length && forms[head] === before[head]) head++;
    let tail = n;
    while (tail > head && tail + shift > head && forms[tail - 1] === before[tail + shift - 1]) tail--;
    const indexes = zeros(n);
    // Of the lines before each, how many are new or judged in another way.
    const changes = zeros(n + 1);
    for (let i = 0; i < n; i++) {
      indexes[i] = i < head ? i : i >= tail ? i + shift : -1;
      changes[i + 1] = (changes[i] as number) + (this.#isSame(indexes[i] as number, lines, i) ? 0 : 1);
    }
    this.#indexes = indexes;
    const isWhole = head === n && shift === 0;
    return indexes.map((old, i) => {
      // The surroundings must not reach past the lines that the two texts share.
      const isInside = isWhole || (i < head ? i + reach < head : i - reach >= tail);
      if (old === -1 || !isInside) return -1;
      const count = (changes[Math.min(n, i + reach + 1)] as number) - (changes[Math.max(0, i - reach)] as number);
      return count === 0 ? old : -1;
    });
  }

  #isSame(old: number, { calls, gapsAbove }: PageLines, i: number): boolean {
    if (old === -1) return false;
    const before = this.#lines;
    const was = before.calls[old] as Call;
    const is = calls[i] as Call;
    return (
      (was === is || (was.kind === is.kind && was.confidence === is.confidence)) &&
      before.gapsAbove[old] === gapsAbove[i]
    );
  }

  /** Log-odds of every line: a line whose row is what it was has the score it had. Remembers the page; `lines` and `rows` must not change any more. */
  scores(forest: Forest, lines: PageLines, rows: Uint8Array, width: number): readonly number[] {
    const scores = this.#indexes.map((old, i) =>
      old !== -1 && this.#isRow(old, rows, i, width)
        ? (this.#scores[old] as number)
        : Math.fround(forest.score(rows, i * width)),
    );
    this.#lines = lines;
    this.#rows = rows;
    this.#scores = scores;
    return scores;
  }

  #isRow(old: number, rows: Uint8Array, i: number, width: number): boolean {
    const before = this.#rows;
    for (let k = 0, a = old * width, b = i * width; k < width; k++) if (before[a + k] !== rows[b + k]) return false;
    return true;
  }
}
