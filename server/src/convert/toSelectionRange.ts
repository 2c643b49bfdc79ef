import type { Span } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

/** The narrowest one, with what holds it as its parent, and so on. `spans` grow and are never empty. */
export function toSelectionRange(document: TextDocument, spans: readonly Span[]): lsp.SelectionRange {
  const [narrowest = { start: 0, end: 0 }, ...wider] = spans;
  const range = toRange(document, narrowest);
  return wider.length > 0 ? { range, parent: toSelectionRange(document, wider) } : { range };
}
