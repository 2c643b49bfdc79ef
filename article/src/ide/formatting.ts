import type { Analysis } from "../analysis/analysis.ts";
import { Analyzer } from "../analysis/analyzer.ts";
import { applyEdits } from "../markup/edits.ts";
import type { Markup, Piece } from "../markup/markup.ts";
import { parse } from "../markup/parse.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { CharacterClass, CLASSES, isBlank } from "../text/characters.ts";
import { lineAround, splitLines } from "../text/lines.ts";
import { lineJoins } from "./lineJoins.ts";

/**
 * Lays the article out: one paragraph a line, its lines joined where it was broken at a fixed width; no white space at the ends of lines, doubled, or just inside a tag; no two blank lines
 * in a row; a line break at the end. With a `range` only what lies in its lines. Only white space changes: words, tags and front matter stay as they are, and so does a line
 * whose tags do not fit together. What it has laid out it leaves alone. Never throws.
 *
 * @example formatting(new Analyzer().analyze("Mayor <persName> Okafor</persName>  left.\n")) // three edits: "Mayor <persName>Okafor</persName> left.\n"
 */
export function formatting(analysis: Analysis, range?: Span): readonly TextEdit[] {
  const tidy = withoutStraySpace(analysis.markup);
  const tidied = tidy === analysis.text ? analysis : new Analyzer().analyze(tidy, analysis.context);
  const edits = spaceEdits(analysis.text, unwrapped(tidied));
  const wanted = range ? editsInLines(analysis.text, edits, range) : edits;
  return wanted.length === 0 || keepsMarkup(analysis.markup, wanted) ? wanted : [];
}

/** The text with every line tidied, blank lines single, and a line break at its end. */
function withoutStraySpace(markup: Markup): string {
  const { source, bodyStart, frontMatter, problems } = markup;
  const { length, starts, ends } = splitLines(source);
  const lineBreak = firstLineBreak(source);
  const tags = markup.pieces.filter(isTag);
  const parts: string[] = [];
  let tag = 0;
  let problem = 0;
  let isApart = false;
  for (let i = 0; i < length; i++) {
    const [start, end] = [Math.max(bodyStart, starts[i] as number), ends[i] as number];
    if (end < start) continue;
    if (isBlank(source, start, end)) {
      isApart = true;
      continue;
    }
    const firstTag = tag;
    while (tag < tags.length && (tags[tag] as Piece).start < end) tag++;
    while (problem < problems.length && (problems[problem]?.start ?? 0) < start) problem++;
    const hasProblem = (problems[problem]?.start ?? end) < end;
    const line = source.slice(start, end);
    // Moved to the top, or without its blanks, a rule of hyphens may open or close front matter.
    const mayFence = !frontMatter && /^(?:---|\.\.\.)/.test(line.trim());
    if (isApart && (parts.length > 0 || frontMatter || mayFence)) parts.push(lineBreak);
    isApart = false;
    if (hasProblem || mayFence) parts.push(line);
    else parts.push(firstTag === tag ? collapsed(line.trim()) : tidyLine(source, start, end, tags, firstTag, tag));
    parts.push(lineBreak);
  }
  return source.slice(0, bodyStart) + parts.join("");
}

function firstLineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

function isTag({ kind }: Piece): boolean {
  return kind === "startTag" || kind === "endTag" || kind === "emptyTag";
}

/** Two blanks or a tab become one blank; a single one of another width (a no-break space, say) has its reason. */
function collapsed(text: string): string {
  return text.replace(/\s{2,}|\t/g, " ");
}

/** A line with tags: white space between words and tags goes out of the elements. `from` and `to`: its tags. */
function tidyLine(
  source: string,
  start: number,
  end: number,
  tags: readonly Piece[],
  from: number,
  to: number,
): string {
  // Words and tags by turns, and what stands before each of them; the last gap stands before the line's end.
  const items: { readonly kind: "words" | Piece["kind"]; readonly text: string }[] = [];
  const gaps = [""];
  const addWords = (text: string): void => {
    const words = text.trim();
    if (words === "") {
      gaps[gaps.length - 1] = text;
      return;
    }
    const first = text.indexOf(words);
    gaps[gaps.length - 1] = text.slice(0, first);
    items.push({ kind: "words", text: collapsed(words) });
    gaps.push(text.slice(first + words.length));
  };
  let at = start;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as Piece;
    if (tag.start > at) addWords(source.slice(at, tag.start));
    items.push({ kind: tag.kind, text: source.slice(tag.start, tag.end) });
    gaps.push("");
    at = tag.end;
  }
  if (at < end) addWords(source.slice(at, end));
  moveOut(
    items.map(({ kind }) => kind),
    gaps,
  );
  // The first gap and the last one are the white space at the line's ends.
  return items.map(({ text }, i) => (i === 0 ? text : gaps[i] + text)).join("");
}

/** Gap `i` stands before item `i`. White space that is all an element holds stays as it is. */
function moveOut(kinds: readonly string[], gaps: string[]): void {
  const isInside = (i: number): boolean => kinds[i - 1] === "startTag" && kinds[i] === "endTag";
  for (let i = 0; i < gaps.length; i++) if (!isInside(i)) gaps[i] = collapsed(gaps[i] as string);
  const move = (from: number, to: number): void => {
    if (gaps[from] === "") return;
    gaps[to] = gaps[to] === "" ? (gaps[from] as string) : " ";
    gaps[from] = "";
  };
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === "endTag" && !isInside(i)) move(i, i + 1);
  for (let i = kinds.length; i > 0; i--) if (kinds[i - 1] === "startTag" && !isInside(i)) move(i, i - 1);
}

/** Joins, and looks again at what then stands there, until nothing is left to join. Where that has no end soon the text stays as it was: so a text that comes out stays as it is. */
function unwrapped(tidy: Analysis): string {
  const analyzer = new Analyzer();
  let analysis = tidy;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const joins = lineJoins(analysis);
    if (joins.length === 0) return analysis.text;
    analysis = analyzer.analyze(applyEdits(analysis.text, joins), tidy.context);
  }
  return tidy.text;
}

/** One joins, the next finds nothing; a few more where the lines of two widths are mixed. */
const MOST_ROUNDS = 8;

/** The edits that make `to` of `from`, which differ in white space only; none where they do not. */
function spaceEdits(from: string, to: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = 0, j = 0; ; i++, j++) {
    const [a, b] = [spaceEnd(from, i), spaceEnd(to, j)];
    addSpaceEdits(edits, from.slice(i, a), i, to.slice(j, b));
    i = a;
    j = b;
    if (i === from.length && j === to.length) return edits;
    if (from[i] !== to[j]) return [];
  }
}

/** Line by line where there are as many lines as before, so that each line can be laid out without its neighbours. */
function addSpaceEdits(edits: TextEdit[], before: string, offset: number, after: string): void {
  if (before === after) return;
  const [olds, news] = [before.split(LINE_BREAK), after.split(LINE_BREAK)];
  if (olds.length !== news.length) {
    edits.push({ start: offset, end: offset + before.length, text: after });
    return;
  }
  let start = offset;
  for (const [i, old] of olds.entries()) {
    const end = start + old.length;
    if (old !== news[i]) edits.push({ start, end, text: news[i] ?? "" });
    start = end;
  }
}

/** In brackets, so that the line breaks stay among the parts. */
const LINE_BREAK = /(\r\n|\n|\r)/;

function spaceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function isSpace(code: number): boolean {
  return CLASSES[code] === CharacterClass.space || CLASSES[code] === CharacterClass.lineBreak;
}

function editsInLines(text: string, edits: readonly TextEdit[], range: Span): readonly TextEdit[] {
  const first = lineAround(text, range.start);
  const last = lineAround(text, range.end);
  // A selection of whole lines ends at the start of the next one, which does not belong to it.
  const end = range.end > range.start && last.start === range.end ? range.end : last.end;
  return edits.filter((edit) => first.start <= edit.start && edit.end <= end);
}

/** Whether the same tags stand around the same words after the edits, under the same front matter. */
function keepsMarkup(before: Markup, edits: readonly TextEdit[]): boolean {
  const after = parse(applyEdits(before.source, edits));
  const [olds, news] = [before.pieces.filter(isNoText), after.pieces.filter(isNoText)];
  let edit = 0;
  let moved = 0;
  return (
    olds.length === news.length &&
    olds.every(({ kind, start, end }, i) => {
      for (let next = edits[edit]; next && next.end <= start; next = edits[++edit]) {
        moved += next.text.length - (next.end - next.start);
      }
      const now = news[i] as Piece;
      return now.kind === kind && now.start === start + moved && now.end === end + moved;
    })
  );
}

function isNoText({ kind }: Piece): boolean {
  return kind !== "text";
}
