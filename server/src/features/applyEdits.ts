import { type ActionEdit, t } from "@copydesk/article";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ApplyAnswer } from "../protocol.ts";
import type { Server } from "../server.ts";

/** Asks the editor to make the edits as one step. `label` is what its undo may call it; `left`: what they leave as it is, and why. */
export async function applyEdits(
  server: Server,
  document: TextDocument,
  label: string,
  edits: readonly ActionEdit[],
  left?: string,
): Promise<ApplyAnswer> {
  const sent = server.sendable(edits);
  const reason = left ?? doubtsLeft(edits.length - sent.length);
  const answer = reason === undefined ? {} : { reason };
  if (sent.length === 0) return { reason: reason ?? t("There is nothing to do here.") };
  // The document is changed in place.
  const { version } = document;
  const { applied } = await server.connection.workspace.applyEdit({
    label,
    edit: server.workspaceEdit(document, sent),
  });
  if (applied) return answer;
  // A person who leaves the preview without applying is told nothing new; a text that changed meanwhile is worth a word.
  const isStale = server.documents.get(document.uri)?.version !== version;
  return isStale ? { reason: t("The text changed meanwhile; nothing was done. Run the command again.") } : {};
}

/** Of an editor that cannot ask about each of them. */
function doubtsLeft(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? t("One doubtful mention was left as it is. Tag it by itself where it is meant.")
    : t("{0} doubtful mentions were left as they are. Tag them one by one where they are meant.", count);
}
