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
import { markedQuotes } from "./quotes.ts";
import type { ActionSettings } from "./types.ts";

/** What a whole clean does with each line of furniture that nobody has decided about; each list in order. */
export interface CleaningPlan {
  readonly removed: readonly LineVerdict[];
  /** Kept as `<fw>`. */
  readonly marked: readonly LineVerdict[];
  /** Left as they are because they carry a quotation with its speaker, or the words that name the speaker of one. */
  readonly quoting: readonly LineVerdict[];
  /** Left as they are because it is not sure enough that they are furniture. */
  readonly unsure: readonly LineVerdict[];
  /** Left as they are because the front matter, where what they say would go, is not valid YAML. */
  readonly stranded: readonly LineVerdict[];
}

/**
 * How sure it must be that a line is furniture before a whole clean takes it out: a probability 0–1. A line that is lost costs more than one that is left to look at, and of
 * verdicts no surer than this four in ten are wrong. By itself a line goes however unsure its verdict is.
 */
export const LEAST_CONFIDENCE = 0.6;

/** Sorts the furniture by what a whole clean does with it. Every list is empty for a clean article. Never throws. */
export function planCleaning(analysis: Analysis, settings: ActionSettings = {}): CleaningPlan {
  const plan = { removed: [], marked: [], quoting: [], unsure: [], stranded: [] } as Record<
    keyof CleaningPlan,
    LineVerdict[]
  >;
  const furniture = openFurniture(analysis, settings.severities);
  const quoting = quotingLines(analysis, furniture);
  const { confidence: least = LEAST_CONFIDENCE } = settings;
  for (const line of furniture) {
    if (quoting.has(line)) plan.quoting.push(line);
    else if (line.confidence < least) plan.unsure.push(line);
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

/** What a whole clean does: its edits, and the lines that they take out or keep as `<fw>`. */
export interface Cleaning extends Doing {
  readonly edits: readonly TextEdit[];
}

/**
 * A whole clean: furniture goes, credits and captions as the settings say. What its lines say of the article (by-line, time, source, topics) goes to the front matter
 * with the headline as `title`, unless something stands there already; the headline also stays in the text. Cleaning the result again changes nothing: what is only seen to be
 * furniture once the rest has gone goes in the same step. Everything is empty where there is nothing to take out or mark. In order; never throws.
 */
export function cleanUp(analysis: Analysis, settings: ActionSettings = {}): Cleaning {
  let plan: Doing = planCleaning(analysis, settings);
  let edits = cleaningEdits(analysis, plan);
  for (let round = 1; round < MOST_ROUNDS && edits.length > 0; round++) {
    const more = furtherPlan(analysis, plan, applyEdits(analysis.text, edits), settings);
    if (more.removed.length + more.marked.length === 0) break;
    plan = { removed: inOrder(plan.removed, more.removed), marked: inOrder(plan.marked, more.marked) };
    edits = cleaningEdits(analysis, plan);
  }
  return { removed: plan.removed, marked: plan.marked, edits };
}

/** The edits of a whole clean. */
export function removeFurniture(analysis: Analysis, settings: ActionSettings = {}): readonly TextEdit[] {
  return cleanUp(analysis, settings).edits;
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

/** The lines that carry a quotation with its speaker, or the speaker or the verb of one beside them. Quotes are only read where a line or its neighbour holds a quotation mark. */
function quotingLines(analysis: Analysis, furniture: readonly LineVerdict[]): ReadonlySet<LineVerdict> {
  const { lines, text } = analysis;
  const numbers = new Map(lines.map((line, i) => [line, i]));
  const hasMark = (line: LineVerdict | undefined): boolean =>
    line !== undefined && QUOTATION_MARK.test(text.slice(line.start, line.end));
  const candidates = furniture.filter((line) => {
    const i = numbers.get(line) ?? 0;
    return hasMark(line) || hasMark(lines[i - 1]) || hasMark(lines[i + 1]);
  });
  if (candidates.length === 0) return new Set();
  const attributed = markedQuotes(analysis).filter(({ speaker }) => speaker);
  const parts = attributed.flatMap(({ start, end, speaker, cue }): readonly Span[] => [
    { start, end },
    ...(speaker ? [speaker] : []),
    ...(cue ? [cue] : []),
  ]);
  const sortedParts = [...parts].sort((a, b) => a.start - b.start);
  let next = 0;
  return new Set(
    candidates.filter((line) => {
      while (next < sortedParts.length && (sortedParts[next] as Span).end <= line.start) next++;
      return (sortedParts[next]?.start ?? line.end) < line.end;
    }),
  );
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
