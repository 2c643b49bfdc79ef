import { nameKey } from "./nameKey.ts";

/** Between two rows, and between the name of a row and its facts. */
export const ROW_END = "|";
export const NAME_END = "=";

export interface DirectoryRow {
  readonly name: string;
  readonly facts: string;
}

/**
 * `name=facts` rows of one text, sorted by the key of the name: a name is found by some fifteen comparisons in the text itself, so that thirty thousand rows cost no more memory than the text. The text holds
 * characters of Latin-1 alone, of which an engine keeps one byte each.
 */
export class Directory {
  readonly #text: string;
  #starts: Uint32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The rows of names with this key, in the order of the file; empty where there is none. */
  find(name: string): readonly DirectoryRow[] {
    const key = nameKey(name);
    if (key === "") return [];
    const rows: DirectoryRow[] = [];
    for (let at = this.#firstFrom(key); at < this.#text.length; ) {
      const row = this.#rowAt(at);
      if (nameKey(row.name) !== key) break;
      rows.push(row);
      at = this.#endFrom(at) + 1;
    }
    return rows;
  }

  /** The row of this number, from 0. */
  row(number: number): DirectoryRow | undefined {
    this.#starts ??= startsOf(this.#text);
    const start = this.#starts[number];
    return start === undefined ? undefined : this.#rowAt(start);
  }

  /** Where the first row stands whose key is not before `key`. */
  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : this.#text.lastIndexOf(ROW_END, middle - 1) + 1;
      if (nameKey(this.#nameAt(start)) < key) low = this.#endFrom(middle) + 1;
      else high = start;
    }
    return low;
  }

  #nameAt(start: number): string {
    return this.#text.slice(start, this.#text.indexOf(NAME_END, start));
  }

  #rowAt(start: number): DirectoryRow {
    const name = this.#nameAt(start);
    return { name, facts: this.#text.slice(start + name.length + 1, this.#endFrom(start)) };
  }

  #endFrom(place: number): number {
    const end = this.#text.indexOf(ROW_END, place);
    return end === -1 ? this.#text.length : end;
  }
}

function startsOf(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf(ROW_END); at !== -1; at = text.indexOf(ROW_END, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
