import { type ActionEdit, t } from "@copydesk/article";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ApplyAnswer } from "../protocol.ts";
import type { Server } from "../server.ts";

/** Asks the editor to make the edits as one step. `label` is what its undo may call it. */
export async function applyEdits(
  server: Server,
  document: TextDocument,
  label: string,
  edits: readonly ActionEdit[],
): Promise<ApplyAnswer> {
  const edit = server.workspaceEdit(document, edits);
  const { applied } = await server.connection.workspace.applyEdit({ label, edit });
  // A person who leaves the preview without applying is told nothing new; a text that changed meanwhile is worth a word.
  const isStale = server.documents.get(document.uri)?.version !== document.version;
  return applied || !isStale
    ? {}
    : { reason: t("The text changed meanwhile; nothing was done. Run the command again.") };
}
