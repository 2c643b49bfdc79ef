import type { Analysis } from "../analysis/analysis.ts";
import { frontMatterEdit } from "../markup/frontMatterEdit.ts";
import type { LineVerdict, Metadata } from "../model/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { isBlank } from "../text/characters.ts";
import { lineAt, splitLines } from "../text/lines.ts";
import { openFurniture } from "./furniture.ts";

/** The furniture that can go at once: every flagged line but those kept as `<fw>` and those that carry a quotation with its speaker. In order. */
export function removableFurniture(analysis: Analysis): readonly LineVerdict[] {
  const { quotes } = analysis;
  let quote = 0;
  return openFurniture(analysis).filter((line) => {
    while (quote < quotes.length && (quotes[quote] as Span).end <= line.start) quote++;
    for (let i = quote; i < quotes.length && (quotes[i] as Span).start < line.end; i++) {
      if (quotes[i]?.speaker) return false;
    }
    return true;
  });
}

/**
 * The edits that take the removable furniture out. What its lines say of the article (by-line, time, source, topics) goes to the front matter, unless it says so already. Empty
 * where there is nothing to remove.
 */
export function removeFurniture(analysis: Analysis): readonly TextEdit[] {
  return removeLines(analysis, removableFurniture(analysis));
}

/** The edits that take these lines out, with the blank lines that would be left doubled. */
export function removeLines(analysis: Analysis, lines: readonly LineVerdict[]): readonly TextEdit[] {
  if (lines.length === 0) return [];
  const hasBrokenFrontMatter = (analysis.markup.frontMatter?.problems.length ?? 0) > 0;
  if (hasBrokenFrontMatter)
    return deletedRuns(analysis.text, analysis.markup.bodyStart, withoutMetadata(analysis, lines));
  const lifted = frontMatterEdit(analysis.markup, liftable(analysis.metadata, lines));
  const deletions = deletedRuns(analysis.text, analysis.markup.bodyStart, lines);
  return [...lifted, ...deletions];
}

/** Where nothing can be written into the front matter, what would be lifted stays where it is. */
function withoutMetadata({ metadata }: Analysis, lines: readonly LineVerdict[]): readonly LineVerdict[] {
  return lines.filter((line) => Object.keys(liftable(metadata, [line])).length === 0);
}

function liftable(metadata: Metadata, lines: readonly Span[]): Readonly<Record<string, string | readonly string[]>> {
  const lifted: Record<string, string | readonly string[]> = {};
  for (const key of ["byline", "published", "updated", "source", "subjects"] as const) {
    const found = metadata[key];
    if (found && lines.some((line) => line.start <= found.start && found.end <= line.end)) {
      lifted[key] = key === "byline" && Array.isArray(found.value) ? found.value.join(", ") : found.value;
    }
  }
  return lifted;
}

/** Runs of removed lines; the blank lines after a run go too where a blank line (or nothing) stands before it, those before it where nothing follows. */
function deletedRuns(text: string, bodyStart: number, lines: readonly Span[]): readonly TextEdit[] {
  const table = splitLines(text);
  const removed = new Set(lines.map(({ start }) => lineAt(table, start)));
  const first = lineAt(table, bodyStart);
  const last = table.length - 1;
  const startOf = (line: number): number => Math.max(table.starts[line] as number, bodyStart);
  const endOf = (line: number): number => table.ends[line] as number;
  const blank = (line: number): boolean => isBlank(text, startOf(line), endOf(line));
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    if (!removed.has(line)) continue;
    let end = line;
    for (let next = line + 1; next <= last; next++) {
      if (removed.has(next)) end = next;
      else if (!blank(next)) break;
    }
    const atBlank = line === first || blank(line - 1);
    if (atBlank) while (end + 1 < last && blank(end + 1)) end++;
    const hasFinalBreak = startOf(last) === text.length && last > end;
    const nothingFollows = end === last || (end === last - 1 && hasFinalBreak);
    let start = line;
    if (nothingFollows) while (start > first && blank(start - 1)) start--;
    // The last line has no line break of its own: the one before it goes.
    const from = end === last && start > first ? endOf(start - 1) : startOf(start);
    edits.push({ start: from, end: end === last ? text.length : startOf(end + 1), text: "" });
    line = end;
  }
  return edits;
}
