import type { Analysis } from "../analysis/analysis.ts";
import { Analyzer } from "../analysis/analyzer.ts";
import { applyEdits, type Mark, markAll } from "../markup/edits.ts";
import { frontMatterEdit } from "../markup/frontMatterEdit.ts";
import type { LineVerdict } from "../model/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { isBlank } from "../text/characters.ts";
import { lineAt, splitLines } from "../text/lines.ts";
import { openFurniture, visible } from "./furniture.ts";
import { hasBrokenFrontMatter, headlineValue, type Lifting, liftable, saysMetadata } from "./lifting.ts";
import type { ActionSettings } from "./types.ts";

/** What a whole clean does with each line of furniture that nobody has decided about; each list in order. */
export interface CleaningPlan {
  readonly removed: readonly LineVerdict[];
  /** Kept as `<fw>`. */
  readonly marked: readonly LineVerdict[];
  /** Left as they are because they carry a quotation with its speaker. */
  readonly quoting: readonly LineVerdict[];
  /** Left as they are because the front matter, where what they say would go, is not valid YAML. */
  readonly stranded: readonly LineVerdict[];
}

/** Sorts the furniture by what a whole clean does with it. Every list is empty for a clean article. Never throws. */
export function planCleaning(analysis: Analysis, settings: ActionSettings = {}): CleaningPlan {
  const plan = { removed: [], marked: [], quoting: [], stranded: [] } as Record<keyof CleaningPlan, LineVerdict[]>;
  const furniture = openFurniture(analysis, settings.severities);
  const quoting = quotingLines(analysis, furniture);
  for (const line of furniture) {
    if (quoting.has(line)) plan.quoting.push(line);
    else if (settings.creditsAndCaptions === "mark" && isCreditOrCaption(line)) plan.marked.push(line);
    else if (!canGo(analysis, line)) plan.stranded.push(line);
    else plan.removed.push(line);
  }
  return plan;
}

/** The furniture that can go (or be marked) at once. In order. */
export function removableFurniture(analysis: Analysis, settings: ActionSettings = {}): readonly LineVerdict[] {
  const { removed, marked } = planCleaning(analysis, settings);
  return inOrder(removed, marked);
}

/**
 * The edits of a whole clean: furniture goes, credits and captions as the settings say. What its lines say of the article (by-line, time, source, topics) goes to the front matter
 * with the headline as `title`, unless something stands there already; the headline also stays in the text. Cleaning the result again changes nothing: what is only seen to be
 * furniture once the rest has gone goes in the same step. Empty where there is nothing to take out or mark. Sorted; never throws.
 */
export function removeFurniture(analysis: Analysis, settings: ActionSettings = {}): readonly TextEdit[] {
  let plan: Doing = planCleaning(analysis, settings);
  let edits = cleaningEdits(analysis, plan);
  for (let round = 1; round < MOST_ROUNDS && edits.length > 0; round++) {
    const more = furtherPlan(analysis, plan, applyEdits(analysis.text, edits), settings);
    if (more.removed.length + more.marked.length === 0) break;
    plan = { removed: inOrder(plan.removed, more.removed), marked: inOrder(plan.marked, more.marked) };
    edits = cleaningEdits(analysis, plan);
  }
  return edits;
}

/** One page in two hundred needs a second round (development pages of a boilerplate benchmark), none a third. */
const MOST_ROUNDS = 8;

type Doing = Pick<CleaningPlan, "removed" | "marked">;

/** What would go from the cleaned text, as lines of the text before: the lines that stay correspond one to one. */
function furtherPlan(before: Analysis, { removed }: Doing, cleaned: string, settings: ActionSettings): Doing {
  const gone = new Set(removed);
  const kept = before.lines.filter((line) => !gone.has(line));
  const after = new Analyzer().analyze(cleaned, before.context);
  if (after.lines.length !== kept.length) return { removed: [], marked: [] };
  const numbers = new Map(after.lines.map((line, i) => [line, i]));
  const original = (line: LineVerdict): LineVerdict => kept[numbers.get(line) as number] as LineVerdict;
  const plan = planCleaning(after, settings);
  return { removed: plan.removed.map(original), marked: plan.marked.map(original) };
}

function inOrder(a: readonly LineVerdict[], b: readonly LineVerdict[]): readonly LineVerdict[] {
  return [...a, ...b].sort((one, other) => one.start - other.start);
}

function cleaningEdits(analysis: Analysis, { removed, marked }: Doing): readonly TextEdit[] {
  const marks = markAll(
    analysis.markup,
    marked.map((line) => furnitureMark(analysis, line)),
  ).edits;
  if (removed.length + marks.length === 0) return [];
  const values = { ...headlineValue(analysis), ...liftable(analysis, removed) };
  return [...frontMatterEdit(analysis.markup, values), ...sorted([...marks, ...deletedRuns(analysis, removed)])];
}

/**
 * The edits that take these lines out, with the blank lines that would be left doubled; what they say of the article goes to the front matter, unless something stands there
 * already. None where it cannot go there because the front matter is broken.
 */
export function removeLines(analysis: Analysis, lines: readonly LineVerdict[]): readonly TextEdit[] {
  const removed = lines.filter((line) => canGo(analysis, line));
  if (removed.length === 0) return [];
  return [...frontMatterEdit(analysis.markup, liftable(analysis, removed)), ...deletedRuns(analysis, removed)];
}

/** The edits of a lift. None where the front matter is broken. */
export function liftMetadata(analysis: Analysis, { values, lines }: Lifting): readonly TextEdit[] {
  if (hasBrokenFrontMatter(analysis)) return [];
  return [...frontMatterEdit(analysis.markup, values), ...deletedRuns(analysis, lines)];
}

/** Whether the line can go without a loss: what it says has a place in the front matter, or is nothing that belongs there. */
export function canGo(analysis: Analysis, line: LineVerdict): boolean {
  return !hasBrokenFrontMatter(analysis) || !saysMetadata(analysis, line);
}

/** The wish to keep a line of furniture as what it is. */
export function furnitureMark({ text }: Analysis, line: LineVerdict): Mark {
  return { ...visible(text, line), name: "fw", attributes: { type: line.kind } };
}

function isCreditOrCaption({ kind }: LineVerdict): boolean {
  return kind === "credit" || kind === "caption";
}

/** The lines that carry a quotation with its speaker. Quotes are only read where a line holds a quotation mark. */
function quotingLines(analysis: Analysis, furniture: readonly LineVerdict[]): ReadonlySet<LineVerdict> {
  const candidates = furniture.filter(({ start, end }) => QUOTATION_MARK.test(analysis.text.slice(start, end)));
  const quoting = new Set<LineVerdict>();
  if (candidates.length === 0) return quoting;
  const { quotes } = analysis;
  let quote = 0;
  for (const line of candidates) {
    while (quote < quotes.length && (quotes[quote] as Span).end <= line.start) quote++;
    for (let i = quote; i < quotes.length && (quotes[i] as Span).start < line.end; i++) {
      if (quotes[i]?.speaker) quoting.add(line);
    }
  }
  return quoting;
}

/** Or a reference that may stand for one. */
const QUOTATION_MARK = /["'“”„‟＂«»‹›「」『』‘’‚‛`&]/;

function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Runs of removed lines; the blank lines after a run go too where a blank line (or nothing) stands before it, those before it where nothing follows. */
function deletedRuns({ text, markup }: Analysis, lines: readonly Span[]): readonly TextEdit[] {
  const { bodyStart } = markup;
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
