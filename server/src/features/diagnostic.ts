import { diagnostics } from "@copydesk/article";
import * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic } from "../convert/toLsp.ts";
import type { Server } from "../server.ts";
import type { Feature } from "./feature.ts";

/** Problems of the open documents: asked for by clients that can (pull), sent to all others after each change (push). */
export const diagnosticFeature: Feature = {
  capabilities: (client, { announcesWorkspaceDiagnostics: workspaceDiagnostics }) =>
    pulls(client) ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics } } : {},
  register(server) {
    const names = new Names(server);
    answerPulls(server, names);
    pushChanges(server, names);
  },
};

/** What is to be said of names comes a moment after the first report of all else: their model takes as long to read as the server to start. From then on all is reported at once. */
class Names {
  readonly #server: Server;
  readonly #listeners: (() => void)[] = [];
  #isAsked = false;
  isReady = false;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Calls `listen` when there is something to say of names that the first reports have left out. */
  onFound(listen: () => void): void {
    this.#listeners.push(listen);
  }

  /** Reads names for the first time, behind everything that somebody waits for. */
  askSoon(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#server.answer<void, void>(undefined, this.#ask, "last")(undefined, lsp.CancellationToken.None);
  }

  readonly #ask = (): void => {
    this.isReady = true;
    const { documents, settings } = this.#server;
    const isFound = documents.all().some((document) => {
      const analysis = documents.analysis(document);
      const { length } = diagnostics(analysis, settings.severities, { withoutNames: true });
      return diagnostics(analysis, settings.severities).length > length;
    });
    if (isFound) for (const listen of this.#listeners) listen();
  };
}

/** Whether the client asks for diagnostics itself. */
export function pulls(client: lsp.ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

function answerPulls(server: Server, names: Names): void {
  const { connection, forDocument } = server;
  let answersVersion = 0;
  const refresh = (): void => {
    answersVersion++;
    if (server.client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  };
  server.onSettings(refresh);
  names.onFound(refresh);
  connection.languages.diagnostics.on(
    forDocument<lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport>(
      { kind: "full", items: [] },
      (document, _analysis, { previousResultId }) => {
        const resultId = `${document.version}-${answersVersion}`;
        if (resultId === previousResultId) return { kind: "unchanged", resultId };
        return { kind: "full", resultId, items: report(server, document, names) };
      },
      "first",
    ),
  );
}

function pushChanges(server: Server, names: Names): void {
  const { connection, documents } = server;
  // The document is changed in place: only its version says which text was meant.
  const push = server.answer<Pick<TextDocument, "uri" | "version">, void>(
    undefined,
    ({ uri, version }) => {
      const document = documents.get(uri);
      if (document?.version !== version) return;
      void connection.sendDiagnostics({ uri, version, diagnostics: report(server, document, names) });
    },
    "first",
  );
  const pushUnlessPulled = ({ uri, version }: TextDocument): void => {
    if (server.isReady && !pulls(server.client)) void push({ uri, version }, lsp.CancellationToken.None);
  };
  documents.onDidChange(pushUnlessPulled);
  documents.onDidClose(({ uri }) => {
    if (!pulls(server.client)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  const pushAll = (): void => documents.all().forEach(pushUnlessPulled);
  server.onReady(pushAll);
  server.onSettings(pushAll);
  names.onFound(pushAll);
}

function report(server: Server, document: TextDocument, names: Names): lsp.Diagnostic[] {
  const analysis = server.documents.analysis(document);
  const found = diagnostics(analysis, server.settings.severities, { withoutNames: !names.isReady });
  names.askSoon();
  return found.map((item) => toDiagnostic(document, item));
}
