import type { Analysis } from "../../analysis/analysis.ts";
import type { Defect } from "../../model/analysis.ts";
import type { TextEdit } from "../../model/span.ts";
import { removeLines } from "../cleaning.ts";
import { clause, t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { isRepairable, repairOf, settledRepairs } from "../repairs.ts";
import { DEFECT_MESSAGES } from "../rules/defects.ts";
import { type Severities, severityOf } from "../severities.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** Repair the defect here, and all defects whose repair is certain. Only the second copy of a line can be removed, and only by itself. */
export const defectActions: ActionProvider = (analysis, place, { severities }) => {
  const fixable = repairable(analysis, severities);
  const isHere = ({ start, end }: Defect): boolean => start <= place.end && place.start <= end;
  const actions: CodeAction[] = fixable.filter(isHere).map((defect) => ({
    ...fixOf(defect, titleOf(defect), () => repairOf(analysis, defect)),
    preferred: true,
  }));
  for (const copy of heard(analysis, severities).filter((defect) => isHere(defect) && isCopy(defect))) {
    const line = analysis.lines.find(({ start }) => start === copy.start);
    if (line) actions.push(fixOf(copy, t("Remove this copy of the line"), () => removeLines(analysis, [line])));
  }
  if (fixable.length > 0) {
    const title = t("Repair all defects of the text ({0})", fixable.length);
    actions.push({
      id: "fixAllDefects",
      title,
      kind: "source.fixAll.copydesk",
      edits: () => repairDefects(analysis, severities),
    });
  }
  return actions;
};

/** The edits that repair every defect whose repair is certain, but those that are silenced. Never removes a line. */
export function repairDefects(analysis: Analysis, severities?: Severities): readonly TextEdit[] {
  return settledRepairs(analysis, repairable(analysis, severities), (repaired) => repairable(repaired, severities));
}

function repairable(analysis: Analysis, severities: Severities | undefined): readonly Defect[] {
  return heard(analysis, severities).filter((defect) => isRepairable(analysis, defect));
}

/** Without those that are silenced. There are few codes and may be many defects: each code is looked up once. */
function heard({ defects }: Analysis, severities: Severities = {}): readonly Defect[] {
  const known = new Map<string, boolean>();
  return defects.filter(({ code }) => {
    const isOn = known.get(code) ?? severityOf(code, severities, "warning") !== "off";
    known.set(code, isOn);
    return isOn;
  });
}

function isCopy({ code }: Defect): boolean {
  return code === "text/duplicate-line";
}

function fixOf({ start, end, code }: Defect, title: string, edits: () => readonly TextEdit[]): CodeAction {
  return { id: "fixDefect", title, kind: "quickfix", edits, diagnostic: { start, end, code } };
}

function titleOf({ code, replacement = "" }: Defect): string {
  if (code === "text/hard-wrap") return t("Join the lines of this paragraph");
  if (code === "text/hyphenation") {
    return replacement === "" ? t("Join the word without its hyphen") : t("Join the word with its hyphen");
  }
  // Quotation marks around a quotation mark are hard to read.
  if (/^["'“”„‟‘’‚«»‹›]$/.test(replacement)) return t("Write {0} here", replacement);
  if (replacement.trim() !== "") return t("Write “{0}” here", shortened(replacement, LONGEST_SHOWN));
  const what = DEFECT_MESSAGES[code];
  return what === undefined ? t("Repair this") : t("Repair: {0}", clause(what));
}

/** Code units of a replacement in a menu. */
const LONGEST_SHOWN = 60;
