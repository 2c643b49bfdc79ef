import { Analyzer } from "../article/src/index.ts";
import type { DocumentLine, Reading } from "../article/src/model/reading.ts";
import { attributeQuotes, claimQuotes, claimReports } from "../article/src/recognize/quotes/index.ts";
import { readParagraph } from "../article/src/segment/paragraph.ts";
import { isBlank } from "../article/src/text/characters.ts";
import { splitLines } from "../article/src/text/lines.ts";
import { measureTogether } from "./measure.ts";

/** Texts that are held ready together: all of them at once would make the garbage collector's work of what is measured. */
const TOGETHER = 20;

/** Processor seconds that the quotes of these texts take where tokens, line verdicts and names are known. */
export function quotesSeconds(texts: readonly string[], rounds: number): number {
  let seconds = 0;
  for (let first = 0; first < texts.length; first += TOGETHER) {
    const ready = texts.slice(first, first + TOGETHER).map(prepared);
    const find = (): void => {
      for (const quotes of ready) quotes();
    };
    seconds += measureTogether({ find }, rounds).find ?? 0;
  }
  return seconds;
}

/** Reads all but the quotes of a text; the returned function finds these, and says how many. */
function prepared(text: string): () => number {
  const analysis = new Analyzer().analyze(text);
  const { lines: verdicts, entities, clusters } = analysis;
  const lines = linesOf(text);
  return () => {
    for (const { reading } of lines) reading.read();
    return attributeQuotes(lines, verdicts, entities, clusters).quotes.length;
  };
}

interface ReadLine extends DocumentLine {
  readonly reading: Reading & { readonly read: () => void };
}

function linesOf(text: string): readonly ReadLine[] {
  const { length, starts, ends } = splitLines(text);
  const lines: ReadLine[] = [];
  for (let number = 0; number < length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    if (!isBlank(text, start, end)) lines.push({ start, end, number, reading: readingOf(text.slice(start, end)) });
  }
  return lines;
}

function readingOf(line: string): ReadLine["reading"] {
  const paragraph = readParagraph(line);
  // Made when it is first asked for.
  void paragraph.tokens.lower;
  const reading = {
    paragraph,
    quotes: claimQuotes(paragraph),
    reports: claimReports(paragraph, []),
    read: () => {
      reading.quotes = claimQuotes(paragraph);
      reading.reports = claimReports(paragraph, reading.quotes);
    },
  };
  return reading as unknown as ReadLine["reading"];
}
