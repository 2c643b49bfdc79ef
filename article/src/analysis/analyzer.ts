import { PageMemory } from "../boilerplate/index.ts";
import { parse } from "../markup/parse.ts";
import type { DocumentContext } from "../model/reading.ts";
import { NameBook } from "../recognize/names/index.ts";
import { Analysis } from "./analysis.ts";
import { DocumentLines } from "./documentLines.ts";
import { Draft, type OnError } from "./draft.ts";

/** Code units read in one step of `readAhead`: about 3 ms on a slow machine. */
const SLICE = 20_000;

/**
 * Analyses texts. An analyzer that sees the same document again and again (an editor) reads only the lines that are new: a line's reading is remembered by its text as long as
 * the next text holds it too. Use one analyzer a document, or one for a stream of documents.
 */
export class Analyzer {
  readonly #onError: OnError;
  readonly #lines: DocumentLines;
  readonly #names = new NameBook();
  readonly #pages = new PageMemory();

  /** `onError` hears of a recognizer that threw; its part of the analysis is empty. Default: silence. */
  constructor(onError: OnError = () => {}) {
    this.#onError = onError;
    this.#lines = new DocumentLines(onError);
  }

  /**
   * Never throws. Nothing but the markup is read here: each part of the analysis is computed when it is first asked for.
   *
   * @example new Analyzer().analyze("“Yes,” Ana Ruiz said on Monday.", { date: "2024-06-04" }).dates[0]?.value // "2024-06-03"
   */
  analyze(text: string, context: DocumentContext = {}): Analysis {
    const markup = parse(text);
    const lines = this.#lines.of(markup.plain);
    return new Analysis(markup, new Draft(markup, lines, context, this.#names, this.#pages, this.#onError));
  }

  /**
   * Reads the lines of a text a slice at a time, so that diagnostics of a later `analyze` of the same text come quickly. For a caller who has others to answer in between: each step
   * is a few milliseconds (one line is never cut). Never throws.
   *
   * @example for (const _ of analyzer.readAhead(text)) await nextTask();
   */
  *readAhead(text: string): Generator<undefined, void> {
    let read = 0;
    for (const { start, end, reading } of this.#lines.of(parse(text).plain)) {
      // Asking for a part is what reads it.
      void reading.form;
      void reading.defects;
      read += end - start;
      if (read < SLICE) continue;
      read = 0;
      yield;
    }
  }
}
