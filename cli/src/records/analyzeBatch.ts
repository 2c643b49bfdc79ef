import { Analyzer, type Part } from "@copydesk/article";
import { analyzeRecord } from "./analyzeRecord.ts";
import { type Batch, LINE_FEED } from "./batchLines.ts";

export interface BatchResult {
  /** JSON Lines, one for each line of the batch that is not blank. */
  readonly output: Uint8Array;
  /** Input line numbers of the records that could not be read. */
  readonly badLines: readonly number[];
  /** The first record of the batch is not even JSON. */
  readonly startsWithoutJson: boolean;
  /** Sentences about recognizers that failed; the record has the rest of its parts. */
  readonly problems: readonly string[];
}

/** Analyses the lines of one batch after another; what it answers depends on the batch alone. */
export function batchAnalyzer(parts: readonly Part[]): (batch: Batch) => BatchResult {
  let number = 0;
  let problems: string[] = [];
  const analyzer = new Analyzer((part, error) => {
    problems.push(`input line ${number}: ${part} failed and was left empty: ${error}`);
  });
  return ({ bytes, firstLine, profile }) => {
    const output: Uint8Array[] = [];
    const badLines: number[] = [];
    let startsWithoutJson = false;
    problems = [];
    number = firstLine;
    for (let start = 0; start < bytes.length; number++) {
      const lineFeed = bytes.indexOf(LINE_FEED, start);
      const end = lineFeed < 0 ? bytes.length : lineFeed;
      const result = analyzeRecord(analyzer, bytes.subarray(start, end), number, parts, profile);
      if (result !== undefined) {
        if (output.length === 0) startsWithoutJson = result.notJson === true;
        output.push(result.output);
        if (result.bad) badLines.push(number);
      }
      start = end + 1;
    }
    return { output: Buffer.concat(output), badLines, startsWithoutJson, problems };
  };
}
