import * as vscode from "vscode";
import { furnitureOf } from "./furniture.ts";

/** "5 furniture" beside the language of an article; a click goes to the next one. */
export function registerStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("copydesk.furniture", vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t("Copydesk: furniture lines");
  const update = (): void => show(item, vscode.window.activeTextEditor?.document);
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}

function show(item: vscode.StatusBarItem, document: vscode.TextDocument | undefined): void {
  if (!document || (document.languageId !== "article" && furnitureOf(document.uri).length === 0)) {
    item.hide();
    return;
  }
  const count = furnitureOf(document.uri).length;
  if (count === 0) {
    item.text = `$(check) ${vscode.l10n.t("clean")}`;
    item.tooltip = vscode.l10n.t("No furniture is left in this article");
    item.command = undefined;
  } else {
    item.text = `$(trash) ${vscode.l10n.t("{0} furniture", count)}`;
    item.tooltip = vscode.l10n.t("Lines that are not part of the article: {0}. Click for the next one", count);
    item.command = "copydesk.nextFurniture";
  }
  item.accessibilityInformation = { label: String(item.tooltip) };
  item.show();
}
