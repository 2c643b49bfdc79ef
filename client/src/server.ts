import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from "vscode-languageclient";
import { MIDDLEWARE } from "./middleware.ts";
import { isServed, servedDocuments } from "./served.ts";

/** Makes the client of this host: a process in Node, a worker in a browser. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server, seen from the extension. Which documents are served is fixed when a client starts, so the one setting that changes them restarts it. */
export class Server implements vscode.Disposable {
  client: BaseLanguageClient | undefined;
  readonly #context: vscode.ExtensionContext;
  readonly #createClient: CreateClient;
  readonly #starting = new vscode.EventEmitter<BaseLanguageClient>();
  readonly #profilesChanged = new vscode.EventEmitter<void>();
  readonly #started = new vscode.EventEmitter<BaseLanguageClient>();
  /** Starts and stops happen one after the other. Never rejects. */
  #settled: Promise<void> = Promise.resolve();

  /** Before each start, with the client that is to run: the place to answer what the server asks from the first moment on. */
  readonly onWillStart: vscode.Event<BaseLanguageClient> = this.#starting.event;
  /** After each start, with the client that runs now: the place to listen to the server's notifications. */
  readonly onDidStart: vscode.Event<BaseLanguageClient> = this.#started.event;

  /** What the server says of an article may be another thing now, though its text is the same. */
  readonly onDidChangeProfiles: vscode.Event<void> = this.#profilesChanged.event;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#context = context;
    this.#createClient = createClient;
  }

  /** Starts with the first document that is served. */
  startIfNeeded(): void {
    if (vscode.workspace.textDocuments.some(isServed)) this.start();
  }

  /** Starts it in any case; settles when it answers, or could not be started (then the person has been told). */
  start(): Promise<void> {
    this.#settled = this.#settled.then(() => this.#start());
    return this.#settled;
  }

  restart(): void {
    this.dispose();
    this.#settled = this.#settled.then(() => {
      this.startIfNeeded();
    });
  }

  /** Stops it where no document is served. */
  stopIfIdle(): void {
    if (!vscode.workspace.textDocuments.some(isServed)) this.dispose();
  }

  dispose(): void {
    this.#settled = this.#settled.then(() => this.#stop());
  }

  /** Asks the running server; `undefined` where none runs. */
  async ask<Answer>(method: string, params: object, token?: vscode.CancellationToken): Promise<Answer | undefined> {
    await this.#settled;
    // A token that is not there would be sent as a parameter of its own.
    return token
      ? this.client?.sendRequest<Answer>(method, params, token)
      : this.client?.sendRequest<Answer>(method, params);
  }

  async #start(): Promise<void> {
    if (this.client) return;
    try {
      this.client = this.#createClient(this.#context, {
        documentSelector: servedDocuments(),
        initializationOptions: {
          ...plainCopy(vscode.workspace.getConfiguration("copydesk")),
          l10n: vscode.l10n.bundle,
          // VS Code reads them for the server: in every file system, and without what is hidden (workspaceFiles.ts).
          files: "client",
        },
        diagnosticPullOptions: { onChange: true, onTabs: false },
        middleware: MIDDLEWARE,
      });
      this.client.registerFeature(DIAGNOSTICS_IN_HOVER);
      this.client.onNotification("copydesk/profilesChanged", () => this.#profilesChanged.fire());
      this.#starting.fire(this.client);
      await this.client.start();
      this.#started.fire(this.client);
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

/** VS Code shows diagnostics above the hover of the server, which need not say the same again. */
const DIAGNOSTICS_IN_HOVER: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, diagnosticsInHover: true };
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};

/** The values of a configuration without the functions beside them, which no worker can be sent. */
function plainCopy(configuration: vscode.WorkspaceConfiguration): object {
  return JSON.parse(JSON.stringify(configuration));
}
