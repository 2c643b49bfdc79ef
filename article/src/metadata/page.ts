import type { LineKind, LineVerdict } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { DocumentLine, Reading } from "../model/reading.ts";

/** A non-blank line with what was judged of it. */
export interface PageLine {
  readonly index: number;
  readonly text: string;
  /** In the plain text; offsets in `text` count from here. */
  readonly start: number;
  readonly kind: LineKind;
  /** A person has marked it as article text: nothing that it says is about the page. */
  readonly isText: boolean;
  readonly line: DocumentLine;
}

/** A document as the finders of metadata see it. */
export interface Page {
  readonly length: number;
  readonly at: (index: number) => PageLine | undefined;
  /** Index of the headline; -1 where no line was judged to be one. */
  readonly headline: number;
  /** The lines around the headline down to the first paragraphs: where by-line and date stand. */
  readonly masthead: readonly PageLine[];
  /** The first paragraphs of the article. */
  readonly opening: readonly PageLine[];
}

/** A kicker, a date and an author may stand above the headline (boilerplate kinds-dev: up to 2 lines; one more for a blank label). */
const LINES_ABOVE = 3;
/** Share bars and captions push by-line and date down (kinds-dev: up to 9 lines below the headline). */
const LINES_BELOW = 14;
/** Code units; shorter lines of body kind may be a by-line that was not seen. */
const PARAGRAPH = 120;
/** Past this many paragraphs no by-line is the article's own. */
const PARAGRAPHS = 2;

export function openPage(lines: readonly DocumentLine[], verdicts: readonly LineVerdict[]): Page {
  const known: (PageLine | undefined)[] = new Array(lines.length).fill(undefined);
  const at = (index: number): PageLine | undefined => {
    const line = lines[index];
    if (line === undefined) return undefined;
    return (known[index] ??= pageLine(line, index));
  };
  const pageLine = (line: DocumentLine, index: number): PageLine => {
    const { kind = "body", marked } = verdicts[index] ?? {};
    const isText = kind === "body" && marked === true;
    return { index, text: textOf(line.reading), start: line.start, kind, isText, line };
  };
  const headline = verdicts.findIndex((verdict) => verdict.kind === "headline");
  return {
    length: lines.length,
    at,
    headline,
    masthead: mastheadOf(at, headline),
    opening: openingOf(at, Math.max(headline, 0), lines.length),
  };
}

function mastheadOf(at: Page["at"], headline: number): readonly PageLine[] {
  const masthead: PageLine[] = [];
  let paragraphs = 0;
  for (let i = Math.max(0, headline - LINES_ABOVE); i <= headline + LINES_BELOW; i++) {
    const line = at(i);
    if (line === undefined) break;
    if (line.kind === "body" && line.text.length >= PARAGRAPH && ++paragraphs > PARAGRAPHS) break;
    if (i !== headline && !line.isText) masthead.push(line);
  }
  return masthead;
}

function openingOf(at: Page["at"], from: number, length: number): readonly PageLine[] {
  const opening: PageLine[] = [];
  for (let i = from; i < length && opening.length < PARAGRAPHS; i++) {
    const line = at(i);
    if (line?.kind === "body" && line.text.length >= PARAGRAPH / 2) opening.push(line);
  }
  return opening;
}

/** A line's text without what a scraper left of its markup. */
export const textOf: (reading: Reading) => string = oncePer(({ paragraph }: Reading) => withoutMarkup(paragraph.text));

/** Leftover tags and references become as many blanks, so that offsets stay. */
function withoutMarkup(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  return text.length > LONGEST_MARKED ? text : text.replace(MARKUP, (match) => " ".repeat(match.length));
}

/** `<p class="byline">`, `</a>`, `&nbsp;` */
const MARKUP = /<\/?[a-z][^<>]{0,300}>|&[a-z]{2,8};/gi;
/** Code units. Longer lines are paragraphs, and nothing but their opening is read. */
const LONGEST_MARKED = 1000;

/** The offsets of `text` without the white space at both ends. */
export function trimmedSpan(text: string): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}
