import { documentLinks } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toDocumentLink } from "../convert/toDocumentLink.ts";
import type { Feature } from "./feature.ts";

/** Web addresses and the register's file. Their targets are known at once, so there is nothing to resolve. */
export const documentLinkFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register({ connection, forDocument }) {
    connection.onDocumentLinks(
      forDocument<lsp.DocumentLinkParams, lsp.DocumentLink[]>([], (document, analysis) =>
        documentLinks(analysis).flatMap((link) => toDocumentLink(document, link) ?? []),
      ),
    );
  },
};
