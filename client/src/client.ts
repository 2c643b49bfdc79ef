import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands.ts";
import { registerStatusBar } from "./statusBar.ts";

/** Makes the client of this host: a process in Node, a worker in a browser. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything the extension does in either host. The server starts with the first document it serves. */
export function activateClient(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const server = new Server(context, createClient);
  context.subscriptions.push(
    server,
    registerStatusBar(),
    registerCommands(() => server.client),
    vscode.workspace.onDidOpenTextDocument(() => server.startIfNeeded()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("copydesk.plainText.enabled")) server.restart();
    }),
  );
  server.startIfNeeded();
}

/** Which documents are served is fixed when a client starts, so the one setting that changes them restarts it. */
class Server implements vscode.Disposable {
  client: BaseLanguageClient | undefined;
  readonly #context: vscode.ExtensionContext;
  readonly #createClient: CreateClient;
  /** Starts and stops happen one after the other. Never rejects. */
  #settled: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#context = context;
    this.#createClient = createClient;
  }

  startIfNeeded(): void {
    this.#settled = this.#settled.then(() => this.#start());
  }

  restart(): void {
    this.dispose();
    this.startIfNeeded();
  }

  dispose(): void {
    this.#settled = this.#settled.then(() => this.#stop());
  }

  async #start(): Promise<void> {
    const documentSelector = servedDocuments();
    const isNeeded = vscode.workspace.textDocuments.some((document) =>
      vscode.languages.match(documentSelector, document),
    );
    if (this.client || !isNeeded) return;
    try {
      this.client = this.#createClient(this.#context, {
        documentSelector,
        initializationOptions: plainCopy(vscode.workspace.getConfiguration("copydesk")),
        diagnosticPullOptions: { onChange: true, onTabs: false },
      });
      await this.client.start();
    } catch (error) {
      await this.#stop();
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "Copydesk could not start its language server: {0}. Open an article to try again.",
          String(error),
        ),
      );
    }
  }

  async #stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch {
      // It had not started or has died: there is nothing left to stop.
    }
  }
}

/** The values of a configuration without the functions beside them, which no worker can be sent. */
function plainCopy(configuration: vscode.WorkspaceConfiguration): unknown {
  return JSON.parse(JSON.stringify(configuration));
}

/** Articles in any file system; plain text only where a person has asked for it. */
function servedDocuments(): { readonly language: string }[] {
  const plainText = vscode.workspace.getConfiguration("copydesk").get<boolean>("plainText.enabled", false);
  return plainText ? [{ language: "article" }, { language: "plaintext" }] : [{ language: "article" }];
}
