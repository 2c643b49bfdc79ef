import { foldingRanges } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toFoldingRange } from "../convert/toFoldingRange.ts";
import type { Feature } from "./feature.ts";

/** Front matter, furniture and sections. */
export const foldingRangeFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    server.connection.onFoldingRanges(
      server.forDocument<lsp.FoldingRangeParams, lsp.FoldingRange[]>([], (document, analysis) => {
        const client = server.client.textDocument?.foldingRange;
        const most = client?.rangeLimit ?? Number.POSITIVE_INFINITY;
        return foldingRanges(analysis, server.settings.severities)
          .slice(0, most)
          .map((range) => toFoldingRange(document, range, client));
      }),
    );
    server.onSettings(() => {
      // A client that cannot after all folds as before.
      if (server.client.workspace?.foldingRange?.refreshSupport)
        void server.connection.languages.foldingRange.refresh().catch(() => undefined);
    });
  },
};
