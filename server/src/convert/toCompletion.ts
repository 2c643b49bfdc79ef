import type { Completion } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

/** What a client gives back to have an item's documentation filled in. */
export interface CompletionData {
  readonly uri: lsp.DocumentUri;
  readonly topic: string;
}

const KINDS: Readonly<Record<Completion["kind"], lsp.CompletionItemKind>> = {
  tag: CompletionItemKind.Class,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  pointer: CompletionItemKind.Reference,
  date: CompletionItemKind.Constant,
  key: CompletionItemKind.Field,
};

/** Without its documentation. Clients sort by `sortText`: `place` keeps the library's order. For one that knows no snippets the cursor ends behind what is written. */
export function toCompletionItem(
  document: TextDocument,
  { label, detail, insert, hasPlaces, kind, preferred, topic, ...span }: Completion,
  place: number,
  knowsSnippets: boolean,
): lsp.CompletionItem {
  const isSnippet = hasPlaces === true && knowsSnippets;
  const data: CompletionData = { uri: document.uri, topic };
  return {
    label,
    kind: KINDS[kind],
    sortText: String(place).padStart(4, "0"),
    textEdit: {
      range: toRange(document, span),
      newText: hasPlaces && !isSnippet ? insert.replace(/\$[01]/g, "") : insert,
    },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail && { detail }),
    ...(preferred && { preselect: true }),
    data,
  };
}
