import type { WordType } from "../../../model/wordType.ts";
import type { LineReader } from "../lineReader.ts";
import type { WordTypes } from "./wordType.ts";

/** The word types of the sentence that a line reader stands at, each looked up when it is first asked for. Good as long as the reader stands there. */
export class SentenceWords {
  readonly line: LineReader;
  readonly edge: WordType;
  readonly #types: WordTypes;
  readonly #words: readonly string[];
  readonly #found: (WordType | undefined)[] = [];
  readonly #caseCounts: boolean;

  constructor(line: LineReader, words: readonly string[], types: WordTypes, caseCounts: boolean) {
    this.line = line;
    this.edge = types.edge;
    this.#types = types;
    this.#words = words;
    this.#caseCounts = caseCounts;
  }

  /** Of token `i` of the paragraph; the edge outside the sentence. */
  at(i: number): WordType {
    const { line } = this;
    if (i < line.start || i >= line.end) return this.edge;
    return (this.#found[i - line.start] ??= this.#types.of(
      this.#words[i] as string,
      line.lower[i] as string,
      line.kinds[i] as number,
      line.cases[i] as number,
      this.#caseCounts,
    ));
  }
}
