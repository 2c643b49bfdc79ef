import { WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader } from "./lineReader.ts";
import { listedName } from "./listedName.ts";
import { readPieces } from "./readPieces.ts";
import { skipToName } from "./runs.ts";

/** In a headline everyday words and titles are capital too: they cut the run, and a piece needs more than its capitals. */
export function readHeadlineRun(line: LineReader, first: number, end: number): void {
  let start = first;
  for (let i = first; i <= end; ) {
    const listed = i === start && i < end ? listedName(line, i, end) : undefined;
    if (listed !== undefined) {
      i = listed.end;
      continue;
    }
    if (i < end && !cutsHeadline(line, i)) {
      i++;
      continue;
    }
    let stop = i;
    while (stop > start && !isCapital(line, stop - 1)) stop--;
    if (stop > start) readPieces(line, start, stop);
    start = skipToName(line, i + 1, end);
    i = Math.max(start, i + 1);
  }
}

/** Everyday words, but not the `Bank` and the `National` that names are made of, where the line has small letters too. */
function cutsHeadline(line: LineReader, i: number): boolean {
  const bits = line.bits(i);
  if ((bits & (WordClass.common | WordClass.notName | WordClass.personVerb | WordClass.courtesy)) === 0) return false;
  return line.style === "upper" || (bits & (WordClass.organizationHead | WordClass.organizationWord)) === 0;
}
