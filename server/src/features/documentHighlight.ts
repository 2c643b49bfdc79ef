import { documentHighlights } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toHighlight } from "../convert/toHighlight.ts";
import type { Feature } from "./feature.ts";

export const documentHighlightFeature: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register({ connection, forDocument }) {
    connection.onDocumentHighlight(
      forDocument<lsp.DocumentHighlightParams, lsp.DocumentHighlight[]>([], (document, analysis, { position }) =>
        documentHighlights(analysis, document.offsetAt(position)).map((span) => toHighlight(document, span)),
      ),
    );
  },
};
