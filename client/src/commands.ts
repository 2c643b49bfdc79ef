import type { ActionAnswer, ActionQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { furnitureOf } from "./furniture.ts";

/** The commands that do what the code action of the same name does at the cursor. */
const ACTIONS = [
  "removeLine",
  "removeFurniture",
  "keepLine",
  "tagQuote",
  "tagDate",
  "tagName",
  "tagAllMentions",
  "tagAllNames",
  "tagAllDates",
  "tagAllQuotes",
  "untag",
] as const;

/** Registers every command of the palette. */
export function registerCommands(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    ...ACTIONS.map((id) => vscode.commands.registerCommand(`copydesk.${id}`, () => runAction(client(), id))),
    vscode.commands.registerCommand("copydesk.nextFurniture", () => goToFurniture(1)),
    vscode.commands.registerCommand("copydesk.previousFurniture", () => goToFurniture(-1)),
    vscode.commands.registerCommand("copydesk.treatAsArticle", treatAsArticle),
  );
}

async function runAction(client: BaseLanguageClient | undefined, id: (typeof ACTIONS)[number]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) return say(vscode.l10n.t("Open an article first."));
  const question: ActionQuestion = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    range: client.code2ProtocolConverter.asRange(editor.selection),
    id,
  };
  const answer: ActionAnswer = await client.sendRequest("copydesk/action", question);
  if (!answer.edit) return say(answer.reason ?? "");
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (!(await vscode.workspace.applyEdit(edit))) {
    say(vscode.l10n.t("The text changed meanwhile; nothing was done. Run the command again."));
  }
}

/** In the status bar for five seconds: an answer, not an alarm. */
function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Moves the cursor to the next furniture line in this direction, around the ends. */
function goToFurniture(direction: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    say(vscode.l10n.t("Open an article first."));
    return;
  }
  const starts = furnitureOf(editor.document.uri).map(({ range }) => range.start);
  const cursor = editor.selection.active;
  const target =
    direction === 1
      ? (starts.find((start) => start.isAfter(cursor) && start.line > cursor.line) ?? starts[0])
      : (starts.findLast((start) => start.line < cursor.line) ?? starts.at(-1));
  if (!target) {
    say(vscode.l10n.t("No furniture is left in this article."));
    return;
  }
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function treatAsArticle(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return say(vscode.l10n.t("Open a text file first."));
  await vscode.languages.setTextDocumentLanguage(document, "article");
}
