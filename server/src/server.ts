import { type ActionEdit, type Analysis, useTranslation } from "@copydesk/article";
import * as l10n from "@vscode/l10n";
import * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toPlainWorkspaceEdit, toWorkspaceEdit } from "./convert/toLsp.ts";
import { Documents } from "./documents.ts";
import { pulls } from "./features/diagnostic.ts";
import type { CommandHandler } from "./features/feature.ts";
import { FEATURES } from "./features/index.ts";
import { answering, type Turn, WaitingLine } from "./handler.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";
import { clientFiles } from "./workspace/clientFiles.ts";
import type { WorkspaceFiles } from "./workspace/files.ts";
import { Profiles } from "./workspace/profiles.ts";

/** Milliseconds after which a client that has not answered with its settings is served without them. */
const PATIENCE = 1000;

/** Serves articles over a connection until it closes. `disk`: where articles that are not open are read, for clients that do not read them for us. */
export function startServer(connection: lsp.Connection, disk?: WorkspaceFiles): Server {
  const server = new Server(connection, disk);
  for (const feature of FEATURES) feature.register?.(server);
  connection.listen();
  return server;
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
  /** Some clients ask for the whole workspace again and again once they may; only a person who has asked for that gets it. */
  announcesWorkspaceDiagnostics = false;
  /** The articles of the workspace, open or not. */
  readonly files: WorkspaceFiles;
  /** What is known of the furniture of each folder. */
  readonly profiles: Profiles;
  /** The client reads files for us: it is our own extension. */
  #hasFiles = false;
  #folders: readonly lsp.DocumentUri[] = [];
  readonly #waiting = new WaitingLine();
  #isReady = false;
  readonly #readyListeners: (() => void)[] = [];
  readonly #settingsListeners: (() => void)[] = [];
  readonly #filesListeners: ((changes: readonly lsp.FileEvent[]) => void)[] = [];

  constructor(connection: lsp.Connection, disk?: WorkspaceFiles) {
    this.connection = connection;
    const kept = clientFiles(connection);
    const files = (): WorkspaceFiles => (this.#hasFiles ? kept : (disk ?? kept));
    this.files = {
      find: (folders, extensions, token) => files().find(folders, extensions, token),
      read: (uri, knownStamp) => files().read(uri, knownStamp),
      save: (uri) => files().save(uri),
    };
    this.profiles = new Profiles(this);
    this.documents = new Documents(connection, (uri) => this.profiles.known(uri));
    this.answer = answering(connection, this.#waiting);
    this.#initialize();
    this.#runCommands();
    this.profiles.onChange(() => this.#tellAnew());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const listener of this.#filesListeners) listener(changes);
    });
  }

  /** Whether the client is our own extension, which knows what stands in `protocol.ts`. */
  get isOwnClient(): boolean {
    return this.#hasFiles;
  }

  /** Milliseconds since the client has asked for something, as it does after each keystroke. */
  get quietFor(): number {
    return performance.now() - this.#waiting.latest;
  }

  /** Whether the settings are known: what is told before could be wrong by them. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Calls `listener` once, when the client may be asked things and the settings are known. */
  onReady(listener: () => void): void {
    this.#readyListeners.push(listener);
  }

  /** The folders that the client has open. */
  readonly folders = async (): Promise<readonly lsp.DocumentUri[]> => {
    if (!this.client.workspace?.workspaceFolders) return this.#folders;
    const folders = await this.connection.workspace.getWorkspaceFolders().catch(() => undefined);
    return folders?.map(({ uri }) => uri) ?? this.#folders;
  };

  /** Calls `listener` with files that the client watches and that have changed. */
  onFileChanges(listener: (changes: readonly lsp.FileEvent[]) => void): void {
    this.#filesListeners.push(listener);
  }

  /** Calls `listener` after the settings, or the furniture profile of a folder, have changed: what was told before must be told anew. */
  onSettings(listener: () => void): void {
    this.#settingsListeners.push(listener);
  }

  /** Answers with what `answerFor` makes of the open document; with `empty` where the document is not open. */
  readonly forDocument = <Params extends { readonly textDocument: lsp.TextDocumentIdentifier }, Result>(
    empty: Result,
    answerFor: (document: TextDocument, analysis: Analysis, params: Params) => Result,
    turn?: Turn,
  ): ((params: Params, token: lsp.CancellationToken) => Promise<Result | lsp.ResponseError<never>>) => {
    const answer = (params: Params): Result => {
      const document = this.documents.get(params.textDocument.uri);
      return document ? answerFor(document, this.documents.analysis(document), params) : empty;
    };
    return this.answer(empty, answer, turn);
  };

  /** Whether the client can ask a person about an edit. */
  get asksAboutDoubts(): boolean {
    return this.client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  }

  /** The edits that this client is sent: where it cannot ask a person, doubtful ones are left out. */
  readonly sendable = (edits: readonly ActionEdit[]): readonly ActionEdit[] =>
    this.asksAboutDoubts ? edits : edits.filter(({ doubt }) => doubt === undefined);

  /** The edits as this client takes them, as far as they can be sent. */
  readonly workspaceEdit = (document: TextDocument, edits: readonly ActionEdit[]): lsp.WorkspaceEdit => {
    const sent = this.sendable(edits);
    const isVersioned = this.client.workspace?.workspaceEdit?.documentChanges;
    return isVersioned ? toWorkspaceEdit(document, sent) : toPlainWorkspaceEdit(document, sent);
  };

  #initialize(): void {
    const { connection } = this;
    connection.onInitialize(({ capabilities, initializationOptions, locale, workspaceFolders, rootUri }) => {
      this.client = capabilities;
      this.settings = readSettings(initializationOptions);
      this.#hasFiles = initializationOptions?.files === "client";
      this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
      this.announcesWorkspaceDiagnostics = this.settings.wholeWorkspace && !this.#hasFiles && pulls(capabilities);
      speak(initializationOptions, locale);
      return { capabilities: serverCapabilities(capabilities, this), serverInfo: { name: "copydesk" } };
    });
    connection.onInitialized(async () => {
      if (this.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        // A client that refuses still has settings to be asked for; it only does not tell of changes.
        await connection.client
          .register(lsp.DidChangeConfigurationNotification.type, { section: "copydesk" })
          .catch(() => undefined);
      }
      if (this.client.workspace?.configuration) {
        const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
        await Promise.race([this.#pullSettings(), patience]);
      }
      this.#isReady = true;
      for (const listener of this.#readyListeners) listener();
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
    this.#tellAnew();
  }

  #tellAnew(): void {
    for (const listener of this.#settingsListeners) listener();
  }

  #runCommands(): void {
    this.connection.onExecuteCommand(({ command, arguments: values = [] }, token, progress) => {
      const handler = COMMANDS.get(command);
      if (!handler) return new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, `There is no command ${command}.`);
      return handler(
        this,
        values[0],
        token,
        lsp.WorkDoneProgressReporter.isNullInstance(progress) ? undefined : progress,
      );
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

function serverCapabilities(client: lsp.ClientCapabilities, server: Server): lsp.ServerCapabilities {
  return Object.assign(
    {
      textDocumentSync: lsp.TextDocumentSyncKind.Incremental,
      executeCommandProvider: { commands: [...COMMANDS.keys()] },
    },
    ...FEATURES.map(({ capabilities }) => capabilities?.(client, server)),
  );
}
