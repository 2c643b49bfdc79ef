import { parse } from "../markup/parse.ts";
import type { DocumentContext, DocumentLine, Reading } from "../model/reading.ts";
import { isBlank } from "../text/characters.ts";
import { splitLines } from "../text/lines.ts";
import { Analysis } from "./analysis.ts";
import { Draft, type OnError } from "./draft.ts";
import { LineReading } from "./reading.ts";

/**
 * Analyses texts. An analyzer that sees the same document again and again (an editor) reads only the lines that are new: a line's reading is remembered by its text as long as
 * the next text holds it too. Use one analyzer a document, or one for a stream of documents.
 */
export class Analyzer {
  readonly #onError: OnError;
  #readings: ReadonlyMap<string, Reading> = new Map();

  /** `onError` hears of a recognizer that threw; its part of the analysis is empty. Default: silence. */
  constructor(onError: OnError = () => {}) {
    this.#onError = onError;
  }

  /**
   * Never throws. Nothing but the markup is read here: each part of the analysis is computed when it is first asked for.
   *
   * @example new Analyzer().analyze("“Yes,” Ana Ruiz said on Monday.", { date: "2024-06-04" }).dates[0]?.value // "2024-06-03"
   */
  analyze(text: string, context: DocumentContext = {}): Analysis {
    const markup = parse(text);
    const lines = this.#read(markup.plain);
    return new Analysis(markup, new Draft(markup, lines, context, this.#onError));
  }

  #read(plain: string): readonly DocumentLine[] {
    const table = splitLines(plain);
    const readings = new Map<string, Reading>();
    const lines: DocumentLine[] = [];
    for (let number = 0; number < table.length; number++) {
      const start = table.starts[number] as number;
      const end = table.ends[number] as number;
      if (isBlank(plain, start, end)) continue;
      const text = plain.slice(start, end);
      let reading = readings.get(text);
      if (!reading) {
        reading = this.#readings.get(text) ?? new LineReading(text, this.#onError);
        readings.set(text, reading);
      }
      lines.push({ start, end, number, reading });
    }
    this.#readings = readings;
    return lines;
  }
}
