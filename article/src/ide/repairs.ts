import type { Analysis } from "../analysis/analysis.ts";
import type { Defect } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { TextEdit } from "../model/span.ts";
import { lineJoins } from "./lineJoins.ts";
import { touching } from "./sortedSpans.ts";

/** The edits that repair a defect, in order; none where no repair is certain. */
export function repairOf(analysis: Analysis, defect: Defect): readonly TextEdit[] {
  // The words that its breaks have cut are joined as what they are.
  return defect.code === "text/hard-wrap"
    ? apart([...touching(lineJoins(analysis), defect), ...touching(cutWords(analysis), defect).flatMap(replacing)])
    : replacing(defect);
}

/** Whether there is a repair that is certain. */
export function isRepairable(analysis: Analysis, defect: Defect): boolean {
  if (defect.code === "text/hard-wrap") return touching(lineJoins(analysis), defect).length > 0;
  return defect.replacement !== undefined;
}

/** The repairs of these defects, in order. Of those that overlap the first one is made; the others show themselves again afterwards. */
export function repairsOf(analysis: Analysis, defects: readonly Defect[]): readonly TextEdit[] {
  return apart(defects.flatMap((defect) => repairOf(analysis, defect)));
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
