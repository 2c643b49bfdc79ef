import type { Analysis } from "../analysis/analysis.ts";
import { Analyzer } from "../analysis/analyzer.ts";
import type { Defect } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { TextEdit } from "../model/span.ts";
import { settleReplacements } from "../text/settleReplacements.ts";
import { lineJoins } from "./lineJoins.ts";
import { touching } from "./sortedSpans.ts";

/** The edits that repair a defect, in order; none where no repair is certain. */
export function repairOf(analysis: Analysis, defect: Defect): readonly TextEdit[] {
  // The words that its breaks have cut are joined as what they are.
  return defect.code === "text/hard-wrap"
    ? apart([...touching(lineJoins(analysis), defect), ...touching(cutWords(analysis), defect).flatMap(replacing)])
    : replacing(defect);
}

/** Whether there is a repair that is certain. Makes none: it is asked of every defect after every keystroke. */
export function isRepairable({ markup }: Analysis, defect: Defect): boolean {
  // A paragraph with a tag that fits to no other is not joined.
  if (defect.code === "text/hard-wrap") return touching(markup.problems, defect).length === 0;
  return defect.replacement !== undefined;
}

/** The repairs of these defects, in order. Of those that overlap the first one is made; the others show themselves again afterwards. */
export function repairsOf(analysis: Analysis, defects: readonly Defect[]): readonly TextEdit[] {
  return apart(defects.flatMap((defect) => repairOf(analysis, defect)));
}

/**
 * The repairs of these defects and of what they bring to light: a list mark that goes may leave a paragraph broken at a fixed width. `defectsOf`: the defects to repair of a text that the repairs have
 * made. In order; a text that has them all needs none.
 */
export function settledRepairs(
  analysis: Analysis,
  defects: readonly Defect[],
  defectsOf: (analysis: Analysis) => readonly Defect[],
): readonly TextEdit[] {
  const first = repairsOf(analysis, defects);
  const analyzer = new Analyzer();
  const claim = (text: string): readonly Defect[] => {
    const repaired = analyzer.analyze(text, analysis.context);
    return repairsOf(repaired, defectsOf(repaired)).map(asDefect);
  };
  const settled = settleReplacements(analysis.text, first.map(asDefect), claim);
  return settled.every(({ replacement }) => replacement !== undefined)
    ? settled.map(({ start, end, replacement = "" }) => ({ start, end, text: replacement }))
    : first;
}

function asDefect({ start, end, text }: TextEdit): Defect {
  return { start, end, code: "", replacement: text };
}

const cutWords = oncePer(({ defects }: Analysis) => defects.filter(({ code }) => code === "text/hyphenation"));

function replacing({ start, end, replacement }: Defect): readonly TextEdit[] {
  return replacement === undefined ? [] : [{ start, end, text: escaped(replacement) }];
}

function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** The repair is text: nothing in it may be read as a tag or a reference. */
function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));
}
