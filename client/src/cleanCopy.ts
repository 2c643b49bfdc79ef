import type { CleanCopyAnswer, CleanCopyQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import { articleEditor } from "./served.ts";
import type { Server } from "./server.ts";

/** "Copy Clean Text" and "Copy Clean Article": the article without its furniture into the clipboard; the document stays as it is. */
export function registerCleanCopy(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("copydesk.copyCleanText", () => copy(server, false)),
    vscode.commands.registerCommand("copydesk.copyCleanArticle", () => copy(server, true)),
  );
}

async function copy(server: Server, withMarkup: boolean): Promise<void> {
  const editor = articleEditor();
  const uri = editor && server.client?.code2ProtocolConverter.asUri(editor.document.uri);
  if (uri === undefined) return say(vscode.l10n.t("Open an article first."));
  const question: CleanCopyQuestion = { textDocument: { uri }, withMarkup };
  const answer = await server.ask<CleanCopyAnswer | null>("copydesk/cleanCopy", question);
  if (!answer || answer.words === 0) {
    return say(vscode.l10n.t("There is no article text here to copy. The clipboard is as it was."));
  }
  await vscode.env.clipboard.writeText(answer.text);
  say(withMarkup ? copiedArticle(answer) : copiedText(answer));
}

function copiedArticle({ words, removed }: CleanCopyAnswer): string {
  return removed === 0
    ? vscode.l10n.t("Copied the article with its tags: {0}.", wordCount(words))
    : vscode.l10n.t("Copied the article with its tags: {0}, without {1}.", wordCount(words), lineCount(removed));
}

function copiedText({ words, removed }: CleanCopyAnswer): string {
  return removed === 0
    ? vscode.l10n.t("Copied the text of the article: {0}.", wordCount(words))
    : vscode.l10n.t("Copied the text of the article: {0}, without {1}.", wordCount(words), lineCount(removed));
}

function wordCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 word") : vscode.l10n.t("{0} words", count);
}

function lineCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 furniture line") : vscode.l10n.t("{0} furniture lines", count);
}
