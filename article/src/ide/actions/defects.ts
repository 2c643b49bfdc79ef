import type { Analysis } from "../../analysis/analysis.ts";
import type { Defect } from "../../model/analysis.ts";
import type { TextEdit } from "../../model/span.ts";
import { clause, t } from "../l10n.ts";
import { DEFECT_MESSAGES } from "../rules/defects.ts";
import { type Severities, severityOf } from "../severities.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** Repair the defect here, and all defects whose repair is certain. Never removes a line. */
export const defectActions: ActionProvider = (analysis, place, { severities }) => {
  const fixable = repairable(analysis, severities);
  const here = fixable.filter(({ start, end }) => start <= place.end && place.start <= end);
  const actions: CodeAction[] = here.map((defect) => ({
    id: "fixDefect",
    title: titleOf(defect),
    kind: "quickfix",
    edits: () => editsOf([defect]),
    diagnostic: { start: defect.start, end: defect.end, code: defect.code },
    preferred: true,
  }));
  if (fixable.length > 0) {
    const title = t("Repair all character defects ({0})", fixable.length);
    actions.push({ id: "fixAllDefects", title, kind: "source.fixAll.copydesk", edits: () => editsOf(fixable) });
  }
  return actions;
};

/** The edits that repair every defect whose repair is certain, but those that are silenced. Never removes a line. */
export function repairDefects(analysis: Analysis, severities?: Severities): readonly TextEdit[] {
  return editsOf(repairable(analysis, severities));
}

function repairable({ defects }: Analysis, severities: Severities = {}): readonly Defect[] {
  return defects.filter(
    ({ code, replacement }) => replacement !== undefined && severityOf(code, severities, "warning") !== "off",
  );
}

function titleOf({ code, replacement = "" }: Defect): string {
  // Quotation marks around a quotation mark are hard to read.
  if (/^["'“”„‟‘’‚«»‹›]$/.test(replacement)) return t("Write {0} here", replacement);
  if (replacement.trim() !== "") return t("Write “{0}” here", replacement);
  const what = DEFECT_MESSAGES[code];
  return what === undefined ? t("Repair this") : t("Repair: {0}", clause(what));
}

/** The repairs of these defects, in order. Of those that overlap the first one is repaired; the others show themselves again afterwards. */
export function editsOf(defects: readonly Defect[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start, end, replacement } of defects) {
    const previous = edits.at(-1);
    if (replacement !== undefined && (!previous || previous.end <= start))
      edits.push({ start, end, text: escaped(replacement) });
  }
  return edits;
}

/** The repair is text: nothing in it may be read as a tag or a reference. */
function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));
}
