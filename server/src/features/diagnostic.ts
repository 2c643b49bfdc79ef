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
    answerPulls(server);
    pushChanges(server);
  },
};

/** Whether the client asks for diagnostics itself. */
export function pulls(client: lsp.ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

function answerPulls(server: Server): void {
  const { connection, forDocument } = server;
  let settingsVersion = 0;
  server.onSettings(() => {
    settingsVersion++;
    if (server.client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  });
  connection.languages.diagnostics.on(
    forDocument<lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport>(
      { kind: "full", items: [] },
      (document, _analysis, { previousResultId }) => {
        const resultId = `${document.version}-${settingsVersion}`;
        if (resultId === previousResultId) return { kind: "unchanged", resultId };
        return { kind: "full", resultId, items: report(server, document) };
      },
      "first",
    ),
  );
}

function pushChanges(server: Server): void {
  const { connection, documents } = server;
  // The document is changed in place: only its version says which text was meant.
  const push = server.answer<Pick<TextDocument, "uri" | "version">, void>(
    undefined,
    ({ uri, version }) => {
      const document = documents.get(uri);
      if (document?.version !== version) return;
      void connection.sendDiagnostics({ uri, version, diagnostics: report(server, document) });
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
}

function report(server: Server, document: TextDocument): lsp.Diagnostic[] {
  const { severities } = server.settings;
  return diagnostics(server.documents.analysis(document), severities).map((item) => toDiagnostic(document, item));
}
