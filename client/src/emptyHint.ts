import * as vscode from "vscode";

/** Says in an empty article what to do, in the colour of a placeholder, until something stands there. */
export function registerEmptyHint(): vscode.Disposable {
  const hint = vscode.window.createTextEditorDecorationType({
    after: {
      contentText: vscode.l10n.t("Paste the text of a page here"),
      color: new vscode.ThemeColor("input.placeholderForeground"),
    },
  });
  const update = (editor: vscode.TextEditor): void => {
    editor.setDecorations(hint, isEmptyArticle(editor.document) ? [new vscode.Range(0, 0, 0, 0)] : []);
  };
  const updateAll = (editors: readonly vscode.TextEditor[] = vscode.window.visibleTextEditors): void =>
    editors.forEach(update);
  updateAll();
  return vscode.Disposable.from(
    hint,
    vscode.window.onDidChangeVisibleTextEditors(updateAll),
    // A document whose language changes is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(() => updateAll()),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      updateAll(vscode.window.visibleTextEditors.filter((editor) => editor.document === document)),
    ),
  );
}

export function isEmptyArticle(document: vscode.TextDocument): boolean {
  return document.languageId === "article" && document.lineCount === 1 && document.lineAt(0).text === "";
}
