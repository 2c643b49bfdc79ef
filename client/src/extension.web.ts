import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, activateClient } from "./client.ts";

/** The extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateClient(context, ({ extensionUri }, options) => {
    const inside = (path: string): string => vscode.Uri.joinPath(extensionUri, path).toString(true);
    // A worker of an extension is started from a blob and knows no address but the one it is called by: there it looks for the models.
    const worker = new Worker(inside("dist/server.web.js"), { name: inside("dist/models/") });
    return new LanguageClient("copydesk", "Copydesk", worker, options);
  });
}
