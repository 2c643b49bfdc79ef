import type { Analysis } from "../../analysis/analysis.ts";
import type { Marking } from "../../markup/edits.ts";
import { type Layer, tagAll, untagged } from "../tagging.ts";
import type { ActionId, CodeAction } from "../types.ts";

/** An action that writes tags; disabled, with the reason, where none can be written. */
export function markingAction(id: ActionId, title: string, { edits, refused }: Marking): CodeAction {
  const reason = edits.length === 0 ? refused[0]?.reason : undefined;
  return { id, title, kind: "refactor.rewrite", edits: () => edits, ...(reason !== undefined && { disabled: reason }) };
}

/** "Tag all names (12)"; nothing where all are tagged. */
export function tagAllAction(analysis: Analysis, id: ActionId, what: string, layer: Layer): readonly CodeAction[] {
  const count = untagged(analysis, [layer]).length;
  if (count === 0) return [];
  const title = `Tag all ${what} (${count})`;
  return [{ id, title, kind: "refactor.rewrite", edits: () => tagAll(analysis, [layer]).edits }];
}
