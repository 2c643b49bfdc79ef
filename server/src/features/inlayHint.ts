import { type InlayHint, inlayHints } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { fromRange } from "../convert/fromLsp.ts";
import { toInlayHint, toResolved } from "../convert/toInlayHint.ts";
import type { Feature } from "./feature.ts";

/** The values of dates and the speakers of quotes, beside the words. */
export const inlayHintFeature: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  register(server) {
    const { connection, documents, forDocument } = server;
    connection.languages.inlayHint.on(
      forDocument<lsp.InlayHintParams, lsp.InlayHint[]>([], (document, analysis, { range }) =>
        inlayHints(analysis, fromRange(document, range), server.settings.inlayHints).map((hint) => ({
          ...toInlayHint(document, hint),
          ...(resolves(server.client)
            ? { data: { uri: document.uri, version: document.version, kind: hint.kind, offset: hint.offset } }
            : toResolved(document, hint)),
        })),
      ),
    );
    connection.languages.inlayHint.resolve(
      server.answer<lsp.InlayHint, lsp.InlayHint>({ position: { line: 0, character: 0 }, label: "" }, (hint) => {
        const { uri, version, kind, offset } = hint.data as ResolveData;
        const document = documents.get(uri);
        if (document?.version !== version) return hint;
        const place = { start: offset, end: offset };
        const options = { dates: kind === "date", speakers: kind === "speaker" };
        const found = inlayHints(documents.analysis(document), place, options).find((each) => each.offset === offset);
        return found ? { ...hint, ...toResolved(document, found) } : hint;
      }),
    );
    let shown = server.settings.inlayHints;
    server.onSettings(() => {
      const { inlayHints: wanted } = server.settings;
      const isChanged = wanted.dates !== shown.dates || wanted.speakers !== shown.speakers;
      shown = wanted;
      if (isChanged && server.client.workspace?.inlayHint?.refreshSupport)
        void connection.languages.inlayHint.refresh();
    });
  },
};

interface ResolveData {
  readonly uri: lsp.DocumentUri;
  readonly version: number;
  readonly kind: InlayHint["kind"];
  readonly offset: number;
}

/** Whether the client asks for tooltip and edits once it needs them. */
function resolves(client: lsp.ClientCapabilities): boolean {
  const properties = client.textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  return properties.includes("tooltip") && properties.includes("textEdits");
}
