import { documentSymbols } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toDocumentSymbol } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

export const documentSymbolFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register({ connection, forDocument }) {
    connection.onDocumentSymbol(
      forDocument<lsp.DocumentSymbolParams, lsp.DocumentSymbol[]>([], (document, analysis) =>
        documentSymbols(analysis).map((symbol) => toDocumentSymbol(document, symbol)),
      ),
    );
  },
};
