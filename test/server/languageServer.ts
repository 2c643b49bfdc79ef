import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll } from "vitest";
import {
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** A client that can do everything the server asks about. */
export const FULL_CLIENT: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ["edit"] } },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, textDocumentContent: {} },
};

/** A running server and a client at the other end of its pipes. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  readonly #process: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();
  readonly #pushed = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  constructor(script: string) {
    this.#process = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdout, stdin } = this.#process;
    if (!stdout || !stdin) throw new Error("The server has no pipes");
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification("window/logMessage", ({ message }: { readonly message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) =>
        this.#pushed.get(uri)?.(diagnostics),
    );
    this.connection.onRequest("workspace/applyEdit", (params: ApplyWorkspaceEditParams) => this.#applyEdit(params));
    this.connection.listen();
  }

  async initialize(capabilities: ClientCapabilities, initializationOptions?: unknown, rootUri?: string): Promise<void> {
    const params = { processId: process.pid, rootUri: rootUri ?? null, capabilities, initializationOptions };
    this.initialized = await this.connection.sendRequest("initialize", params);
    await this.connection.sendNotification("initialized", {});
  }

  async open(uri: string, text: string): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, "article", 1, text));
    const textDocument = { uri, languageId: "article", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Opens a document and waits for what the server pushes about it. */
  async openAndWait(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const pushed = this.nextPush(uri);
    await this.open(uri, text);
    return pushed;
  }

  nextPush(uri: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => this.#pushed.set(uri, resolve));
  }

  async change(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri);
    const changes = [{ range, text }];
    this.#documents.set(uri, TextDocument.update(document, changes, document.version + 1));
    const textDocument = { uri, version: document.version };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges: changes });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Where these words first stand. */
  find(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start === -1) throw new Error(`“${words}” does not stand in ${uri}`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  ask<Result>(method: string, uri: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return (await this.ask<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic", uri)).items;
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.ask("textDocument/hover", uri, { position });
  }

  async actions(uri: string, range: Range, context: object = {}): Promise<readonly CodeAction[]> {
    return this.ask("textDocument/codeAction", uri, { range, context: { diagnostics: [], ...context } });
  }

  /** Runs `copydesk.apply` at these words; the server's edit is applied to the document here. */
  apply(uri: string, action: string, words: string): Promise<unknown> {
    const question = { action, uri, range: this.find(uri, words) };
    return this.connection.sendRequest("workspace/executeCommand", {
      command: "copydesk.apply",
      arguments: [question],
    });
  }

  /** As an editor does: all edits of one request are one change. */
  #applyEdit({ edit }: ApplyWorkspaceEditParams): ApplyWorkspaceEditResult {
    for (const change of edit.documentChanges ?? []) {
      if (!("edits" in change)) continue;
      const { uri } = change.textDocument;
      const text = TextDocument.applyEdits(this.document(uri), change.edits as never);
      const end = this.document(uri).positionAt(this.text(uri).length);
      void this.change(uri, { start: { line: 0, character: 0 }, end }, text);
    }
    return { applied: true };
  }

  /** Resolves an action and gives the document's text after its edit. */
  async textAfter(uri: string, action: CodeAction | undefined): Promise<string> {
    if (!action) throw new Error("There is no such action");
    const { edit } = action.edit ? action : await this.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    const edits =
      edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : []));
    return TextDocument.applyEdits(this.document(uri), (edits ?? []) as never);
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }
}

/** Bundles the server as the build does; each test starts its own process. */
export function useServer(): { readonly start: () => Session } {
  let home = "";
  const sessions: Session[] = [];
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "copydesk-server-"));
    const outfile = join(home, "server.cjs");
    await build({
      absWorkingDir: ROOT,
      entryPoints: ["server/src/node.ts"],
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      outfile,
      logLevel: "error",
    });
  }, 60_000);
  afterEach(() => {
    for (const session of sessions.splice(0)) session.kill();
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  return {
    start() {
      const session = new Session(join(home, "server.cjs"));
      sessions.push(session);
      return session;
    },
  };
}
