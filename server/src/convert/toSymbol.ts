import type { DocumentSymbol, DocumentSymbolKind, WorkspaceSymbol } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

/** LSP has the symbols of programs; these are the nearest, and have the icons people know. */
const SYMBOL_KINDS: Readonly<Record<DocumentSymbolKind, lsp.SymbolKind>> = {
  headline: SymbolKind.Module,
  section: SymbolKind.Namespace,
  group: SymbolKind.Array,
  person: SymbolKind.Class,
  organization: SymbolKind.Interface,
  place: SymbolKind.Package,
  quote: SymbolKind.String,
  date: SymbolKind.Event,
  metadata: SymbolKind.Key,
};

export function toDocumentSymbol(document: TextDocument, symbol: DocumentSymbol): lsp.DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(document, symbol),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** For clients that know no tree: every symbol with the name of the one above it. */
export function toFlatSymbols(
  document: TextDocument,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): readonly lsp.SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: SYMBOL_KINDS[symbol.kind],
      location: { uri: document.uri, range: toRange(document, symbol.selection) },
      ...(containerName !== undefined && { containerName }),
    },
    ...toFlatSymbols(document, symbol.children, symbol.name),
  ]);
}

export function toWorkspaceSymbol(
  document: TextDocument,
  symbol: WorkspaceSymbol,
  containerName: string,
): lsp.SymbolInformation {
  const location = { uri: document.uri, range: toRange(document, symbol) };
  return { name: symbol.name, kind: SYMBOL_KINDS[symbol.kind], location, containerName };
}
