import * as vscode from "vscode";

/** A page as a scraper leaves it, shipped with the extension. */
const SAMPLE = "samples/harbour-strike.article";

/** "Open a Sample" (a messy page to try things on) and "New Article" (an empty one to paste a page into). Neither is a file yet, so nothing can be spoilt. */
export function registerNewArticles({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("copydesk.newArticle", () => open("")),
    vscode.commands.registerCommand("copydesk.openSample", async () => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, SAMPLE));
      await open(new TextDecoder().decode(bytes));
    }),
  );
}

async function open(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "article", content });
  await vscode.window.showTextDocument(document, { viewColumn: column(), preview: false });
}

/** Beside a page that holds no document (the walkthrough, which shall stay in sight); else the column in use. */
function column(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isPage = activeTab !== undefined && activeTab.input === undefined;
  return isPage ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
