import * as vscode from "vscode";

/** Articles in any file system; plain text only where a person has asked for it. */
export function servedDocuments(): { readonly language: string }[] {
  const plainText = vscode.workspace.getConfiguration("copydesk").get<boolean>("plainText.enabled", false);
  return plainText ? [{ language: "article" }, { language: "plaintext" }] : [{ language: "article" }];
}

export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(servedDocuments(), document) > 0;
}

/** Keeps the context key `copydesk.editing`: the active editor shows a document that Copydesk serves. */
export function registerEditingContext(): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand("setContext", "copydesk.editing", document !== undefined && isServed(document));
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    // A document whose language changes is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeConfiguration(update),
  );
}
