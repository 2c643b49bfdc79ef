import { documentSymbols } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toDocumentSymbol, toFlatSymbols } from "../convert/toSymbol.ts";
import type { Feature } from "./feature.ts";

/** The outline. */
export const documentSymbolFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Copydesk" } }),
  register(server) {
    server.connection.onDocumentSymbol(
      server.forDocument<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | lsp.SymbolInformation[]>(
        [],
        (document, analysis) => {
          const symbols = documentSymbols(analysis);
          const knowsTrees = server.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
          if (!knowsTrees) return [...toFlatSymbols(document, symbols)];
          return symbols.map((symbol) => toDocumentSymbol(document, symbol));
        },
        "last",
      ),
    );
  },
};
