import { Analyzer, type Part } from "@copydesk/article";
import { analyzeRecord } from "./analyzeRecord.ts";
import { type Batch, linesOf } from "./batchLines.ts";

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
  return (batch) => {
    const output: Uint8Array[] = [];
    const badLines: number[] = [];
    let startsWithoutJson = false;
    problems = [];
    for (const line of linesOf(batch)) {
      number = line.number;
      const result = analyzeRecord(analyzer, line.bytes, number, parts, batch.profile);
      if (result === undefined) continue;
      if (output.length === 0) startsWithoutJson = result.notJson === true;
      output.push(result.output);
      if (result.bad) badLines.push(number);
    }
    return { output: Buffer.concat(output), badLines, startsWithoutJson, problems };
  };
}
