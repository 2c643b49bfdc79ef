import * as vscode from "vscode";
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands.ts";
import { registerStatusBar } from "./statusBar.ts";

/** Makes the client of this host: a process in Node, a worker in a browser. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything the extension does in either host. Settles when the server runs. */
export async function activateClient(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const client = new RestartableClient(context, createClient);
  context.subscriptions.push(
    client,
    registerStatusBar(),
    registerCommands(() => client.current),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("copydesk.plainText.enabled")) void client.restart();
    }),
  );
  await client.restart();
}

/** Which documents are served is fixed when a client starts, so the one setting that changes them restarts it. */
class RestartableClient implements vscode.Disposable {
  current: BaseLanguageClient | undefined;
  readonly #context: vscode.ExtensionContext;
  readonly #createClient: CreateClient;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#context = context;
    this.#createClient = createClient;
  }

  async restart(): Promise<void> {
    await this.current?.dispose();
    this.current = this.#createClient(this.#context, {
      documentSelector: documentSelector(),
      synchronize: { configurationSection: "copydesk" },
      initializationOptions: vscode.workspace.getConfiguration("copydesk"),
      diagnosticPullOptions: { onChange: true, onTabs: false },
    });
    await this.current.start();
  }

  dispose(): void {
    void this.current?.dispose();
  }
}

/** Articles in any file system; plain text only where a person has asked for it. */
function documentSelector(): DocumentSelector {
  const plainText = vscode.workspace.getConfiguration("copydesk").get<boolean>("plainText.enabled", false);
  return plainText ? [{ language: "article" }, { language: "plaintext" }] : [{ language: "article" }];
}
