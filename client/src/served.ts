import * as vscode from "vscode";

/** Articles in any file system; plain text only where a person has asked for it. */
export function servedDocuments(): { readonly language: string }[] {
  const plainText = vscode.workspace.getConfiguration("copydesk").get<boolean>("plainText.enabled", false);
  return plainText ? [{ language: "article" }, { language: "plaintext" }] : [{ language: "article" }];
}

export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(servedDocuments(), document) > 0;
}

/** The article that was worked on last. */
let latest: vscode.TextDocument | undefined;

/** The editor that a command is about: the active one, where it shows an article; while none is active (the walkthrough or the reader preview has the focus), one in sight, best that of the article worked on last. */
export function articleEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return isServed(activeTextEditor.document) ? activeTextEditor : undefined;
  const articles = visibleTextEditors.filter(({ document }) => isServed(document));
  return articles.find(({ document }) => document === latest) ?? articles[0];
}

/** The editor after it has got the focus. */
export async function focused(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  if (editor === vscode.window.activeTextEditor) return editor;
  const { document, viewColumn } = editor;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

/** Keeps the context key `copydesk.editing`: the commands of the article have one to act on. */
export function registerEditingContext(): vscode.Disposable {
  const update = (): void => {
    const editor = articleEditor();
    if (editor) latest = editor.document;
    void vscode.commands.executeCommand("setContext", "copydesk.editing", editor !== undefined);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    // A document whose language changes is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeConfiguration(update),
  );
}
