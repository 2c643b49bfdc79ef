import { markAll } from "../../markup/edits.ts";
import type { LineVerdict } from "../../model/analysis.ts";
import { removableFurniture, removeFurniture, removeLines } from "../cleaning.ts";
import { openFurniture, visible } from "../furniture.ts";
import { lineKindName } from "../lineKindNames.ts";
import type { ActionProvider, CodeAction, Diagnostic } from "../types.ts";

/** Remove this line, keep it as `<fw>`, remove all furniture. */
export const furnitureActions: ActionProvider = (analysis, place) => {
  const all = openFurniture(analysis);
  if (all.length === 0) return [];
  const here = all.filter((line) => line.start <= place.end && place.start <= line.end);
  const actions: CodeAction[] = [];
  if (here.length > 0) {
    const [only] = here;
    const isOne = here.length === 1 && only !== undefined;
    const what = isOne ? `this line (${lineKindName(only.kind).toLowerCase()})` : `these ${here.length} lines`;
    const diagnostic = isOne ? diagnosticOf(analysis.text, only) : undefined;
    actions.push({
      id: "removeLine",
      title: `Remove ${what}`,
      kind: "quickfix",
      edits: () => removeLines(analysis, here),
      ...(diagnostic && { diagnostic, preferred: true }),
    });
    const { edits, refused } = markAll(
      analysis.markup,
      here.map((line) => ({ ...visible(analysis.text, line), name: "fw", attributes: { type: line.kind } })),
    );
    actions.push({
      id: "keepLine",
      title: `Keep ${isOne ? "this line" : `these ${here.length} lines`} as <fw>`,
      kind: "quickfix",
      edits: () => edits,
      ...(diagnostic && { diagnostic }),
      ...(edits.length === 0 && refused[0] && { disabled: refused[0].reason }),
    });
  }
  const count = removableFurniture(analysis).length;
  actions.push({
    id: "removeFurniture",
    title: count === 1 ? "Remove all furniture (1 line)" : `Remove all furniture (${count} lines)`,
    kind: here.length > 0 ? "quickfix" : "source.clean.copydesk",
    edits: () => removeFurniture(analysis),
    ...(count === 0 && {
      disabled: "What is left carries a quotation with its speaker: remove such lines one by one.",
    }),
  });
  return actions;
};

function diagnosticOf(source: string, line: LineVerdict): Pick<Diagnostic, "start" | "end" | "code"> {
  return { ...visible(source, line), code: `furniture/${line.kind}` };
}
