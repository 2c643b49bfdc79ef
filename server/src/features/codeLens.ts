import { type CodeLens, codeLenses, t } from "@copydesk/article";
import * as lsp from "vscode-languageserver";
import type { ApplyQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** Counts, "Clean" and "Tag all" above the first line; what they say is filled in when they are shown. */
export const codeLensFeature: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(server) {
    const { connection, documents, forDocument } = server;
    connection.onCodeLens(
      forDocument<lsp.CodeLensParams, lsp.CodeLens[]>([], ({ uri }, analysis) => {
        if (!server.settings.codeLens) return [];
        return codeLenses(analysis, server.settings).map(({ kind }) => ({ range: FIRST_LINE, data: { uri, kind } }));
      }),
    );
    connection.onCodeLensResolve(
      server.answer<lsp.CodeLens, lsp.CodeLens>({ range: FIRST_LINE }, (lens) => {
        const { uri, kind } = lens.data as ResolveData;
        const document = documents.get(uri);
        const lenses = document ? codeLenses(documents.analysis(document), server.settings) : [];
        const found = lenses.find((candidate) => candidate.kind === kind);
        return { ...lens, command: found ? toCommand(uri, found) : { title: t("Nothing left to do"), command: "" } };
      }),
    );
    // What it counts and cleans depends on settings too.
    server.onSettings(() => {
      if (server.client.workspace?.codeLens?.refreshSupport)
        void connection.sendRequest(lsp.CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};

const FIRST_LINE: lsp.Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface ResolveData {
  readonly uri: lsp.DocumentUri;
  readonly kind: CodeLens["kind"];
}

/** A title without a command is no button. */
function toCommand(uri: lsp.DocumentUri, { title, action }: CodeLens): lsp.Command {
  if (action === undefined) return { title, command: "" };
  const question: ApplyQuestion = { action, uri, range: FIRST_LINE };
  return { title, command: "copydesk.apply", arguments: [question] };
}
