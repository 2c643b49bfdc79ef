import { type ActionEdit, codeActions } from "@copydesk/article";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fromRange } from "../convert/fromLsp.ts";
import type { ApplyAnswer, ApplyQuestion } from "../protocol.ts";
import type { Server } from "../server.ts";
import type { Feature } from "./feature.ts";

/** The command `copydesk.apply`: does what the code action of an id does at a place, from any editor that can run commands of a server. */
export const applyFeature: Feature = {
  commands: { "copydesk.apply": (server, argument) => apply(server, argument as ApplyQuestion) },
};

async function apply(server: Server, { action: id, uri, range }: ApplyQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return { reason: "Open an article first." };
  const analysis = server.documents.analysis(document);
  const action = codeActions(analysis, fromRange(document, range)).find((candidate) => candidate.id === id);
  if (!action) return { reason: NOTHING_HERE[id] ?? "There is nothing to do here." };
  if (action.disabled !== undefined) return { reason: action.disabled };
  return applyEdits(server, document, action.title, action.edits());
}

/** Has the editor apply the edits as one undo step. */
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
  return applied || !isStale ? {} : { reason: "The text changed meanwhile; nothing was done. Run the command again." };
}

/** What a command says where its action is not on offer. */
const NOTHING_HERE: Readonly<Record<string, string>> = {
  removeLine: "This line is article text. Put the cursor on a faded line to remove it.",
  keepLine: "This line is not flagged as furniture, or is kept already.",
  removeFurniture: "No furniture is left in this article.",
  tagName: "There is no untagged name here. Put the cursor on a name.",
  tagAllMentions: "There is no name with further untagged mentions here.",
  tagDate: "There is no untagged date here. Put the cursor on a date.",
  tagQuote: "There is no untagged quote here. Put the cursor inside quotation marks.",
  tagAllNames: "Every name that was found is tagged already.",
  tagAllDates: "Every date that was found is tagged already.",
  tagAllQuotes: "Every quote that was found is tagged already.",
  tagAll: "Every name, date and quote that was found is tagged already.",
  untag: "There is no tag around the cursor.",
};
