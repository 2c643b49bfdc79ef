import * as lsp from "vscode-languageserver";
import { describe } from "../documents.ts";
import type { CheckAnswer } from "../protocol.ts";
import type { Server } from "../server.ts";
import { type CheckedFile, reportOf } from "../workspace/articleCheck.ts";
import { isProfile } from "../workspace/profiles.ts";
import { withProgress } from "../workspace/progress.ts";
import { WorkspaceCheck } from "../workspace/workspaceCheck.ts";
import type { Feature } from "./feature.ts";

/**
 * Problems of articles that are not open. A corpus may have a hundred thousand of them, so nothing is read unless somebody asks: by the command `copydesk.workspace.check` (results
 * are sent), by the request `workspace/diagnostic` (results are the answer), or by the setting `copydesk.diagnostics.wholeWorkspace` (at the start).
 */
export const workspaceDiagnosticFeature: Feature = {
  commands: {
    "copydesk.workspace.check": (server, _argument, token, progress) => check(server, token, progress),
  },
  register(server) {
    const { connection, documents } = server;
    const workspace = new WorkspaceCheck(server, server.files);
    CHECKS.set(server, workspace);
    documents.onDidChange(({ uri }) => workspace.opened(uri));
    documents.onDidClose(({ uri }) => workspace.closed(uri));
    server.onFileChanges((changes) => {
      for (const { uri } of changes) if (!isProfile(uri)) workspace.changed(uri);
    });
    let wasWhole = false;
    const runIfWanted = (): void => {
      const { wholeWorkspace } = server.settings;
      const isNews = wholeWorkspace && !wasWhole && !server.announcesWorkspaceDiagnostics;
      wasWhole = wholeWorkspace;
      if (!isNews) return;
      check(server, lsp.CancellationToken.None).catch((error) => {
        connection.console.error(`The workspace could not be checked: ${describe(error)}`);
      });
    };
    server.onReady(runIfWanted);
    server.onSettings(() => {
      workspace.tellAnew();
      runIfWanted();
    });
    answerPulls(server, workspace);
  },
};

const CHECKS = new WeakMap<Server, WorkspaceCheck>();

function check(
  server: Server,
  token: lsp.CancellationToken,
  given?: lsp.WorkDoneProgressReporter,
): Promise<CheckAnswer> {
  const workspace = CHECKS.get(server) as WorkspaceCheck;
  return withProgress(server, token, given, (progress, either) => workspace.run(progress, either));
}

/** Reports in one part of an answer: few messages, and the first problems soon. */
const PART = 50;

function answerPulls(server: Server, workspace: WorkspaceCheck): void {
  const { connection } = server;
  let settingsVersion = 0;
  server.onSettings(() => {
    settingsVersion++;
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, results) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: lsp.WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<lsp.DocumentUri>();
    const report = (item: lsp.WorkspaceDocumentDiagnosticReport): void => {
      seen.add(item.uri);
      items.push(item);
      if (results && items.length >= PART) results.report({ items: items.splice(0) });
    };
    progress.begin("", 0, undefined, true);
    await workspace.visit(progress, token, (uri, checked) => {
      if (checked && !server.documents.get(uri)) report(reportFor(uri, checked));
    });
    progress.done();
    if (token.isCancellationRequested) return new lsp.ResponseError(lsp.LSPErrorCodes.RequestCancelled, "cancelled");
    // Files that are gone, and documents that report themselves now, have nothing left to say here.
    for (const uri of previous.keys()) {
      if (!seen.has(uri)) report({ uri, version: null, kind: "full", items: [] });
    }
    return { items };

    function reportFor(uri: lsp.DocumentUri, checked: CheckedFile): lsp.WorkspaceDocumentDiagnosticReport {
      const resultId = `${checked.stamp}/${settingsVersion}`;
      if (previous.get(uri) === resultId) return { uri, version: null, kind: "unchanged", resultId };
      return { uri, version: null, kind: "full", resultId, items: reportOf(checked, server.settings.severities) };
    }
  });
}
