import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { registerReader } from "./reader/reader.ts";
import { registerEditingContext } from "./served.ts";
import { type CreateClient, Server } from "./server.ts";
import { registerStatusBar } from "./statusBar.ts";

/** Everything the extension does in either host. The server starts with the first document it serves. */
export function activateClient(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const server = new Server(context, createClient);
  context.subscriptions.push(
    server,
    registerEditingContext(),
    registerStatusBar(),
    registerCommands(server),
    registerReader(server, context),
    vscode.workspace.onDidOpenTextDocument(() => server.startIfNeeded()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("copydesk.plainText.enabled")) server.restart();
    }),
  );
  server.startIfNeeded();
}
