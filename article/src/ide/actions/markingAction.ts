import type { Marking } from "../../markup/edits.ts";
import type { ActionId, CodeAction } from "../types.ts";

/** An action that writes tags; disabled, with the reason, where none can be written. */
export function markingAction(id: ActionId, title: string, { edits, refused }: Marking): CodeAction {
  const reason = edits.length === 0 ? refused[0]?.reason : undefined;
  return { id, title, kind: "refactor.rewrite", edits, ...(reason !== undefined && { disabled: reason }) };
}
