import { WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader, touches } from "./lineReader.ts";

/** Calls `found` with the names of firms in tokens `[from, to)` that their form alone gives away: `Dahl & Partner`, `Harbour.Net`; not `Mr & Mrs Dahl`. */
export function eachFirm(
  line: LineReader,
  from: number,
  to: number,
  found: (first: number, end: number) => void,
): void {
  for (let i = from + 1; i + 1 < to; i++) {
    const joins = line.lower[i] === "&" ? isFirm(line, i) : isAddress(line, i);
    if (!joins || !isCapital(line, i - 1) || !isCapital(line, i + 1)) continue;
    let first = i - 1;
    let end = i + 2;
    if (line.lower[i] === "&") {
      while (first > from && isCapital(line, first - 1)) first--;
      while (end < to && isCapital(line, end)) end++;
    }
    found(first, end);
    i = end;
  }
}

function isFirm(line: LineReader, i: number): boolean {
  return (line.classOf(i - 1) & WordClass.courtesy) === 0;
}

/** The full stop between two words that touch it, the last of them the end of a web address. */
function isAddress(line: LineReader, i: number): boolean {
  return line.lower[i] === "." && touches(line, i - 1) && touches(line, i) && DOMAINS.has(line.lower[i + 1] as string);
}

/** Ends of addresses that newsrooms have in their names, and that open no sentence glued to the one before. Written for this project. */
const DOMAINS: ReadonlySet<string> = new Set("net com org info news tv io az am ge kz ua ru uk eu".split(" "));
