import type { Analysis } from "../../analysis/analysis.ts";
import { markAll } from "../../markup/edits.ts";
import type { LineVerdict } from "../../model/analysis.ts";
import { type Message, message } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import { type CleaningPlan, canGo, furnitureMark, planCleaning, removeFurniture, removeLines } from "../cleaning.ts";
import { openFurniture, visible } from "../furniture.ts";
import { t, told } from "../l10n.ts";
import { lineKindName } from "../lineKindNames.ts";
import { keptFurniture, retag, textMark } from "../lineMarks.ts";
import type { ActionProvider, ActionSettings, CodeAction, Diagnostic } from "../types.ts";

/** Remove this line, its run, its kind, all furniture; keep it as article text or as `<fw>`. The small steps come first, and one that would do no more than the one before it is left out. */
export const furnitureActions: ActionProvider = (analysis, place, settings) => {
  const all = openFurniture(analysis, settings.severities);
  if (all.length === 0) return [];
  const here = all.filter((line) => line.start <= place.end && place.start <= line.end);
  const plan = planCleaning(analysis, settings);
  const [first] = here;
  if (!first) return [removeAll(analysis, plan, settings)];
  const diagnostic = here.length === 1 ? diagnosticOf(analysis.text, first) : undefined;
  const actions = [
    removeHere(analysis, here),
    removeRun(analysis, all, here, plan),
    ...removeKind(analysis, all, first, here, plan),
    removeAll(analysis, plan, settings, here),
    ...keep(analysis, here, place),
  ];
  return actions.map((action) => ({ ...action, ...(diagnostic && { diagnostic }) }));
};

function removeHere(analysis: Analysis, here: readonly LineVerdict[]): CodeAction {
  const { length } = here;
  const kind = lineKindName((here[0] as LineVerdict).kind);
  const stranded = here.every((line) => !canGo(analysis, line));
  return {
    id: "removeLine",
    title: length === 1 ? t("Remove this line ({0})", kind) : t("Remove these {0} lines", length),
    kind: "quickfix",
    edits: () => removeLines(analysis, here),
    ...(length === 1 && !stranded && { preferred: true }),
    ...(stranded && { disabled: told(BROKEN_FRONT_MATTER) }),
  };
}

/** The flagged lines around those here with nothing but other furniture and blank lines between. */
function removeRun(
  analysis: Analysis,
  all: readonly LineVerdict[],
  here: readonly LineVerdict[],
  plan: CleaningPlan,
): CodeAction {
  const { lines } = analysis;
  const at = (line: LineVerdict | undefined): number => lines.findIndex((other) => other.start === line?.start);
  let from = at(here[0]);
  let to = at(here.at(-1));
  while (lines[from - 1]?.boilerplate) from--;
  while (lines[to + 1]?.boilerplate) to++;
  const start = (lines[from] as LineVerdict).start;
  const end = (lines[to] as LineVerdict).end;
  const chosen = new Set<LineVerdict>([...plan.removed, ...plan.marked, ...here]);
  const run = all.filter((line) => start <= line.start && line.end <= end && chosen.has(line));
  const isIdle = run.length <= here.length || run.length >= plan.removed.length + plan.marked.length;
  return {
    id: "removeRun",
    title: t("Remove this run of furniture ({0} lines)", run.length),
    kind: "quickfix",
    edits: () => removeLines(analysis, run),
    ...(isIdle && { hidden: true }),
    ...(run.every((line) => !canGo(analysis, line)) && { disabled: told(BROKEN_FRONT_MATTER) }),
  };
}

function removeKind(
  analysis: Analysis,
  all: readonly LineVerdict[],
  { kind }: LineVerdict,
  here: readonly LineVerdict[],
  plan: CleaningPlan,
): readonly CodeAction[] {
  if (!here.every((line) => line.kind === kind)) return [];
  const removable = new Set([...plan.removed, ...plan.marked]);
  const chosen = new Set([...removable, ...here]);
  const same = all.filter((line) => line.kind === kind && chosen.has(line));
  const isIdle = same.length <= here.length || same.length >= removable.size;
  return [
    {
      id: "removeKind",
      title: t("Remove all of this kind: {0} ({1} lines)", lineKindName(kind), same.length),
      kind: "quickfix",
      edits: () => removeLines(analysis, same),
      ...(isIdle && { hidden: true }),
      ...(same.every((line) => !canGo(analysis, line)) && { disabled: told(BROKEN_FRONT_MATTER) }),
    },
  ];
}

function removeAll(
  analysis: Analysis,
  plan: CleaningPlan,
  settings: ActionSettings,
  here?: readonly LineVerdict[],
): CodeAction {
  const { removed, marked, quoting, unsure, stranded } = plan;
  const reason = stranded.length > 0 ? BROKEN_FRONT_MATTER : quoting.length > 0 ? QUOTING : UNSURE;
  return {
    id: "removeFurniture",
    title: titleOfAll(removed.length, marked.length),
    kind: here ? "quickfix" : SOURCE_CLEAN,
    ...(here && { sourceKind: SOURCE_CLEAN }),
    edits: () => removeFurniture(analysis, settings),
    left: () => leftOver(plan),
    ...(removed.length + marked.length === 0 &&
      quoting.length + unsure.length + stranded.length > 0 && { disabled: told(reason) }),
  };
}

function titleOfAll(removed: number, marked: number): string {
  if (marked > 0) return t("Remove all furniture ({0} lines), mark credits and captions ({1})", removed, marked);
  return removed === 1 ? t("Remove all furniture (1 line)") : t("Remove all furniture ({0} lines)", removed);
}

const SOURCE_CLEAN = "source.clean.copydesk";

/** Why a line that belongs into the front matter stays. */
export const BROKEN_FRONT_MATTER: Message = message(
  "The front matter is not valid YAML, and what is said here belongs into it. Mend it first; nothing was changed.",
);
const QUOTING = message("What is left carries a quotation with its speaker: remove such lines one by one.");

const UNSURE = message("It is not sure enough that what is left is furniture: remove such lines one by one.");

/** What a whole clean leaves to look at, and why. */
function leftOver({ quoting, unsure }: CleaningPlan): string | undefined {
  const reasons = [
    ...(quoting.length === 0
      ? []
      : [
          quoting.length === 1
            ? t("1 furniture line stays: it carries a quotation with its speaker.")
            : t("{0} furniture lines stay: they carry a quotation with its speaker.", quoting.length),
        ]),
    ...(unsure.length === 0
      ? []
      : [
          unsure.length === 1
            ? t("1 line stays: it is not sure enough that it is furniture.")
            : t("{0} lines stay: it is not sure enough that they are furniture.", unsure.length),
        ]),
  ];
  return reasons.length === 0 ? undefined : reasons.join(" ");
}

/** Keeps every line of the selection; as article text also those that were kept as furniture before. */
function keep(analysis: Analysis, here: readonly LineVerdict[], place: Span): readonly CodeAction[] {
  const isOne = here.length === 1;
  const kept = keptFurniture(analysis, place);
  const lines = here.length + kept.length;
  const text = markAll(
    analysis.markup,
    here.map((line) => textMark(analysis, line)),
  );
  const furniture = markAll(
    analysis.markup,
    here.map((line) => furnitureMark(analysis, line)),
  );
  const refusal = (marking: typeof text): { disabled?: string } =>
    marking.edits.length === 0 && marking.refused[0] ? { disabled: told(marking.refused[0].reason) } : {};
  return [
    {
      id: "keepText",
      title: lines === 1 ? t("Keep: this line is article text") : t("Keep: these {0} lines are article text", lines),
      kind: "quickfix",
      edits: () =>
        [...text.edits, ...kept.flatMap(({ line, mark }) => retag(mark, textMark(analysis, line)))].sort(
          (a, b) => a.start - b.start || a.end - b.end,
        ),
      ...refusal(text),
    },
    {
      id: "keepLine",
      title: isOne
        ? t("Keep as furniture, marked <fw>")
        : t("Keep these {0} lines as furniture, marked <fw>", here.length),
      kind: "quickfix",
      edits: () => furniture.edits,
      ...refusal(furniture),
    },
  ];
}

function diagnosticOf(source: string, line: LineVerdict): Pick<Diagnostic, "start" | "end" | "code"> {
  return { ...visible(source, line), code: `furniture/${line.kind}` };
}
