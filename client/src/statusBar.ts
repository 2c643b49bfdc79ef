import * as vscode from "vscode";
import { isEmptyArticle } from "./emptyHint.ts";
import { furnitureCount, furnitureOf } from "./furniture.ts";
import { articleEditor } from "./served.ts";

/** "5 furniture" beside the language of an article, and of one beside the walkthrough or the reader; a click goes to the next one. */
export function registerStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("copydesk.furniture", vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t("Copydesk: furniture lines");
  /** The open documents that diagnostics have come for, if only empty ones: before that nobody knows whether they are clean. */
  const judged = new Set<string>();
  const update = (): void => show(item, articleEditor()?.document, judged);
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      // A document that closes loses its diagnostics, which comes here too.
      const open = vscode.workspace.textDocuments.filter(({ uri }) => changed.has(uri.toString()));
      for (const { uri } of open) judged.add(uri.toString());
      if (changed.has(String(articleEditor()?.document.uri))) update();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      judged.delete(uri.toString());
    }),
  );
}

function show(
  item: vscode.StatusBarItem,
  document: vscode.TextDocument | undefined,
  judged: ReadonlySet<string>,
): void {
  const count = document ? furnitureOf(document.uri).length : 0;
  const isClean = document?.languageId === "article" && judged.has(document.uri.toString());
  const isEmpty = document !== undefined && isEmptyArticle(document);
  if (count === 0 && !isClean && !isEmpty) {
    item.hide();
    return;
  }
  if (isEmpty) {
    item.text = `$(clippy) ${vscode.l10n.t("empty article")}`;
    item.tooltip = vscode.l10n.t("Paste a scraped page. Click to open a sample and try it on that");
    item.command = "copydesk.openSample";
  } else if (count === 0) {
    item.text = `$(check) ${vscode.l10n.t("clean")}`;
    item.tooltip = vscode.l10n.t("No furniture is left in this article");
    item.command = undefined;
  } else {
    item.text = `$(trash) ${furnitureCount(count)}`;
    item.tooltip = vscode.l10n.t("Lines that are not part of the article: {0}. Click for the next one", count);
    item.command = "copydesk.nextFurniture";
  }
  item.accessibilityInformation = { label: String(item.tooltip) };
  item.show();
}
