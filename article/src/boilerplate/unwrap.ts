import { type DocumentLine, type LineForm, LineShape } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { endsWithin, joinForms, opensWithin } from "./joinForms.ts";
import { isEnded } from "./lineShape.ts";
import { zeros } from "./zeros.ts";

/** What is judged as one: a line, or a paragraph that was broken into lines of one width. A `DocumentLine` is one. */
export interface Block extends Span {
  /** Number of its first line in the document, blank lines counted. */
  readonly number: number;
  readonly reading: { readonly form: LineForm; readonly paragraph: { readonly text: string } };
  /** Lines of the document in it; absent where it is one line. */
  readonly count?: number;
}

/**
 * Joins the lines of paragraphs that were broken at a fixed width (mail, plain text files, some archives). Nothing is joined on a page without a width that its lines keep to, so a
 * page of one line a paragraph comes back as it is.
 */
export function unwrap(lines: readonly DocumentLine[]): readonly Block[] {
  const width = findWidth(lines);
  if (width === 0) return lines;
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && goesOn(lines, end - 1, width)) end++;
    const block = end - i > 1 ? paragraphOf(lines, i, end) : undefined;
    if (block === undefined) for (let j = i; j < end; j++) blocks.push(lines[j] as DocumentLine);
    else blocks.push(block);
    i = end;
  }
  return blocks;
}

/** Code units. Narrower are columns of a table, wider are paragraphs (mail breaks at 72 to 78, editors at 80 or 100). */
const NARROWEST = 45;
const WIDEST = 110;
/** Lines that go on below with a small letter; two may be chance. */
const LEAST_BREAKS = 3;
/** A broken line is at most one long word shorter than the width. */
const LONGEST_WORD = 16;
/** Of the lines that go on below, how many must be nearly as long as the longest. Links and bold words that a scraper set on lines of their own leave any length. */
const LEAST_SHARE = 0.75;

/** The width that broken lines keep to, 0 where there is none. */
function findWidth(lines: readonly DocumentLine[]): number {
  let breaks = 0;
  const counts = zeros(WIDEST + 1);
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!isBroken(lines, i)) continue;
    breaks++;
    const length = Math.min(WIDEST, lengthOf(lines[i] as DocumentLine));
    counts[length] = (counts[length] as number) + 1;
  }
  if (breaks < LEAST_BREAKS || (counts[WIDEST] as number) > breaks * (1 - LEAST_SHARE)) return 0;
  let width = WIDEST - 1;
  // A word or an address that is longer than the width stands out.
  for (let longer = 0; width > 0 && longer + (counts[width] as number) <= breaks * OUTLIERS; width--)
    longer += counts[width] as number;
  if (width < NARROWEST) return 0;
  let near = 0;
  for (let length = width - LONGEST_WORD; length <= width; length++) near += counts[length] as number;
  return near >= breaks * LEAST_SHARE ? width : 0;
}

/** Share of the broken lines that may be longer than the width. */
const OUTLIERS = 0.02;

/** Ends within a sentence that the very next line goes on with. */
function isBroken(lines: readonly DocumentLine[], i: number): boolean {
  const line = lines[i] as DocumentLine;
  const next = lines[i + 1] as DocumentLine;
  if (next.number !== line.number + 1) return false;
  return opensWithin(next.reading.form) && endsWithin(line.reading.form) && line.reading.form.words >= LEAST_WORDS;
}

/** A lone word is a tag or the rest of a cut word. */
const LEAST_WORDS = 4;

/** The first word of the next line had no room on this one, or the break has cut a word. */
function goesOn(lines: readonly DocumentLine[], i: number, width: number): boolean {
  const line = lines[i] as DocumentLine;
  const next = lines[i + 1] as DocumentLine;
  const { form, paragraph } = next.reading;
  if (next.number !== line.number + 1 || form.words === 0 || line.reading.form.words === 0) return false;
  const { text } = line.reading.paragraph;
  if (text.charCodeAt(text.length - 1) === HYPHEN && opensWithin(form)) return true;
  if (line.reading.form.cues[0]?.place === "whole" || form.cues[0]?.place === "whole") return false;
  const length = lengthOf(line);
  return length <= width + SLACK && length + 1 + firstWordLength(paragraph.text) > width - SLACK;
}

const HYPHEN = 0x2d;
/** Characters that the width in code units does not count the same: tabs, marks, a blank at the line's end. */
const SLACK = 2;

function lengthOf({ start, end }: DocumentLine): number {
  return end - start;
}

function firstWordLength(text: string): number {
  let start = 0;
  while (text.charCodeAt(start) === BLANK) start++;
  let end = start;
  while (end < text.length && end < WIDEST && text.charCodeAt(end) !== BLANK) end++;
  return end - start;
}

const BLANK = 0x20;

/** Joined only where it reads as sentences: two titles of the same length stay two. */
function paragraphOf(lines: readonly DocumentLine[], from: number, to: number): Block | undefined {
  const parts = lines.slice(from, to);
  const forms = parts.map(({ reading }) => reading.form);
  const isOpen = forms.some((form, i) => i > 0 && (opensWithin(form) || endsWithin(forms[i - 1] as LineForm)));
  const form = joinForms(forms);
  if (!isOpen || form.shape < LineShape.sentence || !(isEnded(form) || form.sentences > 0 || form.words > 40))
    return undefined;
  const first = parts[0] as DocumentLine;
  const paragraph = {
    get text(): string {
      return parts.map(({ reading }) => reading.paragraph.text).join(" ");
    },
  };
  return {
    start: first.start,
    end: (parts.at(-1) as DocumentLine).end,
    number: first.number,
    count: parts.length,
    reading: { form, paragraph },
  };
}
