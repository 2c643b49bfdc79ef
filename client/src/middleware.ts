import type { ApplyAnswer } from "@copydesk/server";
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import { say } from "./commands.ts";

/** Where VS Code is asked to do otherwise than the protocol has it. */
export const MIDDLEWARE: Middleware = {
  /** A button above the text runs the server's command itself; what the answer says is for the person. */
  async executeCommand(command, values, next) {
    const answer: unknown = await next(command, values);
    const reason = (answer as Partial<ApplyAnswer> | null | undefined)?.reason;
    if (typeof reason === "string") say(reason);
    return answer;
  },
  async provideCompletionItem(document, position, context, token, next) {
    const found = await next(document, position, context, token);
    for (const item of itemsOf(found)) if (isAttribute(item)) item.command = OPEN_LIST;
    return found;
  },
  // `closeTags.ts` asks for it, whatever `editor.formatOnType` says: the same tag would be written twice.
  provideOnTypeFormattingEdits: () => undefined,
};

/** The list of values opens in the quotation marks that an attribute was written with; no “No suggestions” where there is none. */
const OPEN_LIST: vscode.Command = { command: "editor.action.triggerSuggest", title: "", arguments: [{ auto: true }] };

function itemsOf(found: vscode.CompletionItem[] | vscode.CompletionList | null | undefined): vscode.CompletionItem[] {
  return Array.isArray(found) ? found : (found?.items ?? []);
}

/** One that is written with a place for its value, not one whose name alone is changed. */
function isAttribute({ kind, insertText }: vscode.CompletionItem): boolean {
  return kind === vscode.CompletionItemKind.Property && insertText instanceof vscode.SnippetString;
}
