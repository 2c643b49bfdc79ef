import { workspaceSymbols } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toWorkspaceSymbol } from "../convert/toSymbol.ts";
import type { Feature } from "./feature.ts";

/** People, organisations, places and headlines of all open articles. */
export const workspaceSymbolFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, documents, answer }) {
    connection.onWorkspaceSymbol(
      answer<lsp.WorkspaceSymbolParams, lsp.SymbolInformation[]>([], ({ query }) =>
        documents.all().flatMap((document) => {
          const found = workspaceSymbols(documents.analysis(document), query);
          return found.map((symbol) => toWorkspaceSymbol(document, symbol, fileName(document.uri)));
        }),
      ),
    );
  },
};

function fileName(uri: lsp.DocumentUri): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
