import { type ActionEdit, type Analysis, useTranslation } from "@copydesk/article";
import * as l10n from "@vscode/l10n";
import * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toPlainWorkspaceEdit, toWorkspaceEdit } from "./convert/toLsp.ts";
import { Documents } from "./documents.ts";
import type { CommandHandler } from "./features/feature.ts";
import { FEATURES } from "./features/index.ts";
import { answering } from "./handler.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";

/** Serves articles over a connection until it closes. */
export function startServer(connection: lsp.Connection): void {
  const server = new Server(connection);
  for (const feature of FEATURES) feature.register?.(server);
  connection.listen();
}

/** What every feature works with. Its methods can be taken off it. */
export class Server {
  readonly connection: lsp.Connection;
  readonly documents: Documents;
  /** Wraps a handler so that it can be cancelled and that its exception costs only its answer. */
  readonly answer: ReturnType<typeof answering>;
  /** What the client can do; empty until it has said so. */
  client: lsp.ClientCapabilities = {};
  settings: Settings = DEFAULT_SETTINGS;
  readonly #settingsListeners: (() => void)[] = [];

  constructor(connection: lsp.Connection) {
    this.connection = connection;
    this.documents = new Documents(connection);
    this.answer = answering(connection);
    this.#initialize();
    this.#runCommands();
  }

  /** Calls `listener` after the settings have changed. */
  onSettings(listener: () => void): void {
    this.#settingsListeners.push(listener);
  }

  /** Answers with what `answerFor` makes of the open document; with `empty` where the document is not open. */
  readonly forDocument = <Params extends { readonly textDocument: lsp.TextDocumentIdentifier }, Result>(
    empty: Result,
    answerFor: (document: TextDocument, analysis: Analysis, params: Params) => Result,
  ): ((params: Params, token: lsp.CancellationToken) => Promise<Result | lsp.ResponseError<never>>) => {
    return this.answer(empty, (params: Params) => {
      const document = this.documents.get(params.textDocument.uri);
      return document ? answerFor(document, this.documents.analysis(document), params) : empty;
    });
  };

  /** The edits as this client takes them. Where it cannot ask a person, doubtful edits are left out. */
  readonly workspaceEdit = (document: TextDocument, edits: readonly ActionEdit[]): lsp.WorkspaceEdit => {
    const support = this.client.workspace?.workspaceEdit;
    const certain = support?.changeAnnotationSupport ? edits : edits.filter(({ doubt }) => doubt === undefined);
    return support?.documentChanges ? toWorkspaceEdit(document, certain) : toPlainWorkspaceEdit(document, certain);
  };

  #initialize(): void {
    const { connection } = this;
    connection.onInitialize(({ capabilities, initializationOptions, locale }) => {
      this.client = capabilities;
      this.settings = readSettings(initializationOptions);
      speak(initializationOptions, locale);
      return { capabilities: serverCapabilities(capabilities), serverInfo: { name: "copydesk" } };
    });
    connection.onInitialized(async () => {
      if (this.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        // A client that refuses still has settings to be asked for; it only does not tell of changes.
        await connection.client
          .register(lsp.DidChangeConfigurationNotification.type, { section: "copydesk" })
          .catch(() => undefined);
      }
      if (this.client.workspace?.configuration) await this.#pullSettings();
    });
    connection.onDidChangeConfiguration(async (params: { readonly settings?: { readonly copydesk?: unknown } }) => {
      if (this.client.workspace?.configuration) await this.#pullSettings();
      else this.#useSettings(readSettings(params.settings?.copydesk));
    });
  }

  async #pullSettings(): Promise<void> {
    // `null` is the answer of a client that has no such section, an error that of one that cannot tell: what it sent at the start stays.
    const answered: unknown = await this.connection.workspace.getConfiguration("copydesk").catch(() => undefined);
    if (answered !== undefined && answered !== null) this.#useSettings(readSettings(answered));
  }

  #useSettings(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(this.settings)) return;
    this.settings = next;
    for (const listener of this.#settingsListeners) listener();
  }

  #runCommands(): void {
    this.connection.onExecuteCommand(({ command, arguments: values = [] }, token) => {
      const handler = COMMANDS.get(command);
      if (!handler) return new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, `There is no command ${command}.`);
      return handler(this, values[0], token);
    });
  }
}

/** A client that shows another language sends its messages along (`l10n`: English text to translation). */
function speak(options: { readonly l10n?: Record<string, string> } | undefined, locale: string | undefined): void {
  if (typeof options?.l10n !== "object" || options.l10n === null) return;
  l10n.config({ contents: options.l10n });
  useTranslation((text) => l10n.t(text), locale);
}

const COMMANDS: ReadonlyMap<string, CommandHandler> = new Map(
  FEATURES.flatMap(({ commands = {} }) => Object.entries(commands)),
);

function serverCapabilities(client: lsp.ClientCapabilities): lsp.ServerCapabilities {
  return Object.assign(
    {
      textDocumentSync: lsp.TextDocumentSyncKind.Incremental,
      executeCommandProvider: { commands: [...COMMANDS.keys()] },
    },
    ...FEATURES.map(({ capabilities }) => capabilities?.(client)),
  );
}
