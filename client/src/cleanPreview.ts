import type { ApplyAnswer, ApplyQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import { articleEditor } from "./served.ts";
import type { Server } from "./server.ts";

/** As the server makes it: the article after a whole clean. */
const SCHEME = "copydesk-clean";

/** The preview of a whole clean: the editor's own diff of the article and what would be left of it, with two buttons. The context key `copydesk.previewingClean` is true while it is the active editor. */
export function registerCleanPreview(server: Server): vscode.Disposable {
  const update = (): void => {
    void vscode.commands.executeCommand("setContext", "copydesk.previewingClean", activePreview() !== undefined);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    vscode.commands.registerCommand("copydesk.previewClean", () => openPreview(server)),
    vscode.commands.registerCommand("copydesk.acceptClean", () => accept(server)),
    vscode.commands.registerCommand("copydesk.discardClean", discard),
  );
}

async function openPreview(server: Server): Promise<void> {
  const document = articleEditor()?.document;
  if (!document || !server.client) return say(vscode.l10n.t("Open an article first."));
  const preview = previewOf(document.uri);
  const answer = await server.ask<{ readonly text: string }>("workspace/textDocumentContent", {
    uri: server.client.code2ProtocolConverter.asUri(preview),
  });
  if (answer?.text === document.getText()) return say(vscode.l10n.t("No furniture is left in this article."));
  const title = vscode.l10n.t(
    "{0}: as it is ↔ cleaned",
    document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1),
  );
  await vscode.commands.executeCommand("vscode.diff", document.uri, preview, title, { preview: true });
}

/** Cleans the article that the preview shows, and shows it. */
async function accept(server: Server): Promise<void> {
  const preview = activePreview();
  const converter = server.client?.code2ProtocolConverter;
  if (!preview || !converter) return;
  const { original } = preview.input as vscode.TabInputTextDiff;
  const start = { line: 0, character: 0 };
  const question: ApplyQuestion = {
    action: "removeFurniture",
    uri: converter.asUri(original),
    range: { start, end: start },
  };
  const params = { command: "copydesk.apply", arguments: [question] };
  const answer = await server.ask<ApplyAnswer>("workspace/executeCommand", params);
  if (answer?.reason !== undefined) say(answer.reason);
  await vscode.window.tabGroups.close(preview);
  await vscode.window.showTextDocument(original);
}

async function discard(): Promise<void> {
  const preview = activePreview();
  if (!preview) return;
  const { original } = preview.input as vscode.TabInputTextDiff;
  await vscode.window.tabGroups.close(preview);
  await vscode.window.showTextDocument(original);
}

function activePreview(): vscode.Tab | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof vscode.TabInputTextDiff && tab.input.modified.scheme === SCHEME ? tab : undefined;
}

/** Named like the article, so that the editor knows its language. */
function previewOf(article: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: article.path, query: article.toString() });
}
