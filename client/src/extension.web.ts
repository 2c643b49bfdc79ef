import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, activateClient } from "./client.ts";

/** The extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateClient(context, ({ extensionUri }, options) => {
    const worker = new Worker(vscode.Uri.joinPath(extensionUri, "dist/server.web.js").toString(true));
    return new LanguageClient("copydesk", "Copydesk", worker, options);
  });
}
