import { type Paragraph, TokenCase, TokenKind, type Tokens } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, LineReader } from "./lineReader.ts";
import { particleBefore, runEnd } from "./runs.ts";
import { styleOf } from "./styleOf.ts";

/**
 * The words around an offset of a paragraph that are written like one name: `Ministry of Health`, `Salman bin Abdulaziz`; where the word there is small, or every word has a capital
 * (a headline), that word alone. `undefined` where no word stands there.
 */
export function runAt(paragraph: Paragraph, offset: number): Span | undefined {
  const { tokens, sentences } = paragraph;
  const at = wordAt(tokens, offset);
  if (at < 0) return undefined;
  const line = new LineReader(paragraph);
  const next = sentences.findIndex((first) => first > at);
  line.start = sentences[next - 1] ?? 0;
  line.end = sentences[next] ?? tokens.length;
  line.style = styleOf(line);
  const { first, end } = line.style === "plain" ? runAround(line, at) : { first: at, end: at + 1 };
  return { start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number };
}

/** The word or number that holds the offset, else the one that ends there; -1 for none. */
function wordAt({ length, starts, ends, kinds }: Tokens, offset: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  const isWord = (i: number): boolean => kinds[i] === TokenKind.word || kinds[i] === TokenKind.number;
  const isHere = (i: number): boolean => i < length && (starts[i] as number) <= offset && isWord(i);
  // Of two that touch (`Peskov|'s`) the first is meant.
  if (isHere(low)) return low;
  return isHere(low + 1) ? low + 1 : -1;
}

function runAround(line: LineReader, at: number): { readonly first: number; readonly end: number } {
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (!isCapital(line, i)) continue;
    const end = runEnd(line, i, line.end);
    const first = withParticles(line, particleBefore(line, i, from), from);
    if (first > at) break;
    if (at < end) return withoutOpener(line, at, first, end);
    from = end;
    i = end - 1;
  }
  return { first: at, end: at + 1 };
}

/** `van der Brugghe`: the small words before a capital that are written in names. */
function withParticles(line: LineReader, first: number, from: number): number {
  let i = first;
  while (i > from && line.cases[i - 1] === TokenCase.lower && (line.classOf(i - 1) & WordClass.particle) !== 0) i--;
  return i;
}

/** `Yesterday Ana Ruiz`: an everyday word that opens a sentence has its capital from there. */
function withoutOpener(
  line: LineReader,
  at: number,
  first: number,
  end: number,
): { readonly first: number; readonly end: number } {
  const isOpener = first === line.start && (line.classOf(first) & (WordClass.common | WordClass.notName)) !== 0;
  if (!isOpener || end === first + 1) return { first, end };
  return at === first ? { first, end: first + 1 } : { first: first + 1, end };
}
