import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, activateClient } from "./client.ts";

/** The extension in desktop VS Code and in a remote extension host: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath("dist/server.cjs");
  return activateClient(
    context,
    (_context, options) =>
      new LanguageClient("copydesk", "Copydesk", { module, transport: TransportKind.ipc }, options),
  );
}
