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
  const { name, detail, kind, start, end, selection, children } = symbol;
  const range = toRange(document, symbol);
  const isSame = selection.start === start && selection.end === end;
  const selectionRange = isSame ? range : toRange(document, selection);
  // A long article has thousands of symbols, and all of them are sent after each keystroke: what may be absent is.
  const converted: lsp.DocumentSymbol = { name, kind: SYMBOL_KINDS[kind], range, selectionRange };
  if (detail !== "") converted.detail = detail;
  if (children.length > 0) converted.children = children.map((child) => toDocumentSymbol(document, child));
  return converted;
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
