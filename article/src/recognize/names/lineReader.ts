import type { EntityType } from "../../model/analysis.ts";
import { type NameClaim, type Paragraph, TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { wordClass } from "./lexicon/wordClasses.ts";

/** How capitals are used in a sentence: in names; in most words of a headline; in every letter. */
export type Style = "plain" | "title" | "upper";

/**
 * A paragraph on its way through this layer: its tokens at hand as plain fields, what the lists say of each word asked once, the sentence that is being read, and the claims so far.
 * One is made a paragraph, so every function of the layer meets the same kind of object.
 */
export class LineReader {
  readonly text: string;
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  readonly cases: readonly number[];
  readonly lower: readonly string[];
  readonly claims: NameClaim[] = [];
  /** Tokens `[start, end)` are the sentence being read. */
  start = 0;
  end = 0;
  style: Style = "plain";

  constructor({ text, tokens }: Paragraph) {
    this.text = text;
    this.length = tokens.length;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.kinds = tokens.kinds;
    this.cases = tokens.cases;
    this.lower = tokens.lower;
    if (classes.length <= this.length) classes = new Int32Array(2 * this.length);
    classes.fill(UNKNOWN, 0, this.length);
    classes[this.length] = 0;
  }

  /** What the lists say of token `i` of the paragraph. */
  classOf(i: number): number {
    const known = classes[i] as number;
    if (known !== UNKNOWN) return known;
    const found = wordClass(this.lower[i] as string);
    classes[i] = found;
    return found;
  }

  /** The same, and 0 outside the sentence. */
  bits(i: number): number {
    return i >= this.start && i < this.end ? this.classOf(i) : 0;
  }

  /** Claims tokens `[first, end)`, unless an invisible character glues them to a word: then they are a piece of one. `settled` as `NameClaim` has it. */
  claim(
    first: number,
    end: number,
    type: EntityType,
    confidence: number,
    roles: readonly Span[],
    settled?: boolean,
  ): void {
    const start = this.starts[first] as number;
    const stop = this.ends[end - 1] as number;
    if (first > 0 && isInvisible(this.text.charCodeAt(start - 1)) && this.ends[first - 1] === start - 1) return;
    if (isInvisible(this.text.charCodeAt(stop)) && this.starts[end] === stop + 1) return;
    const name = this.text.slice(start, stop);
    const claim: NameClaim = { start, end: stop, type, name, confidence };
    this.claims.push({ ...claim, ...(roles.length > 0 && { roles }), ...(settled !== undefined && { settled }) });
  }
}

/** Of the paragraph that is being read. One array for all: nobody reads two at a time. */
let classes = new Int32Array(1024);
const UNKNOWN = -1;

/** Zero-width space, word joiner, byte order mark: in no token, and no space either. */
function isInvisible(code: number): boolean {
  return code >= 0x200b && (code === 0x200b || code === 0x2060 || code === 0xfeff);
}

/** Whether token `i` is a word written with a capital: Peskov, NATO, McDonald, iPhone. */
export function isCapital(line: LineReader, i: number): boolean {
  return (line.cases[i] as number) >= TokenCase.title && line.kinds[i] === TokenKind.word;
}

/** Whether tokens `i` and `i + 1` stand against each other. */
export function touches(line: LineReader, i: number): boolean {
  return line.ends[i] === line.starts[i + 1];
}
