import * as vscode from "vscode";
import { registerArticleOnly } from "./articleOnly.ts";
import { ArticleTree } from "./articleTree.ts";
import { registerCheckWorkspace } from "./checkWorkspace.ts";
import { registerCleanCopy } from "./cleanCopy.ts";
import { registerCleanPreview } from "./cleanPreview.ts";
import { registerCloseTags } from "./closeTags.ts";
import { registerCommands } from "./commands.ts";
import { registerDocumentDate } from "./documentDate.ts";
import { registerEmptyHint } from "./emptyHint.ts";
import { registerFurnitureProfile } from "./furnitureProfile.ts";
import { registerNewArticles } from "./newArticles.ts";
import { registerOffer } from "./offer.ts";
import { registerReader } from "./reader/reader.ts";
import { registerEditingContext } from "./served.ts";
import { type CreateClient, Server } from "./server.ts";
import { registerSpeaker } from "./speaker.ts";
import { registerStatusBar } from "./statusBar.ts";
import { registerTagging } from "./tagging.ts";
import { serveWorkspaceFiles } from "./workspaceFiles.ts";

/** What other extensions, and the tests, get from `activate`. */
export interface Api {
  /** The view "Article". */
  readonly articleTree: ArticleTree;
  /** Asks the running language server; `undefined` where none runs. */
  readonly ask: Server["ask"];
}

/** Everything the extension does in either host. The server starts with the first document it serves. */
export function activateClient(context: vscode.ExtensionContext, createClient: CreateClient): Api {
  const server = new Server(context, createClient);
  const articleTree = new ArticleTree(server);
  context.subscriptions.push(
    server,
    serveWorkspaceFiles(server),
    articleTree,
    registerEditingContext(),
    registerStatusBar(),
    registerCheckWorkspace(server),
    registerCommands(server),
    registerArticleOnly(server),
    registerCleanPreview(server),
    registerCleanCopy(server),
    registerFurnitureProfile(server),
    registerCloseTags(server),
    registerNewArticles(context),
    registerEmptyHint(),
    registerOffer(server, context),
    registerReader(server, context),
    registerTagging(server),
    registerDocumentDate(server),
    registerSpeaker(server),
    vscode.workspace.onDidOpenTextDocument(() => server.startIfNeeded()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("copydesk.plainText.enabled")) server.restart();
    }),
  );
  server.startIfNeeded();
  return { articleTree, ask: (method, params, token) => server.ask(method, params, token) };
}
