import type { DocumentHighlight } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { DocumentHighlightKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

const KINDS: Readonly<Record<DocumentHighlight["kind"], lsp.DocumentHighlightKind>> = {
  text: DocumentHighlightKind.Text,
  mention: DocumentHighlightKind.Read,
  definition: DocumentHighlightKind.Write,
};

export function toHighlight(document: TextDocument, highlight: DocumentHighlight): lsp.DocumentHighlight {
  return { range: toRange(document, highlight), kind: KINDS[highlight.kind] };
}
