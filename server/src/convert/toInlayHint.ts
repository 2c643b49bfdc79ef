import type { InlayHint } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { InlayHintKind, MarkupKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

/** A value stands behind the words like a type, a speaker before them like the name of a parameter: so editors colour and space them. Without what `toResolved` adds. */
export function toInlayHint(document: TextDocument, { kind, offset, label }: InlayHint): lsp.InlayHint {
  return {
    position: document.positionAt(offset),
    label,
    ...(kind === "date"
      ? { kind: InlayHintKind.Type, paddingLeft: true }
      : { kind: InlayHintKind.Parameter, paddingRight: true }),
  };
}

export function toResolved(document: TextDocument, hint: InlayHint): Pick<lsp.InlayHint, "tooltip" | "textEdits"> {
  const textEdits = hint.edits().map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
  return {
    tooltip: { kind: MarkupKind.Markdown, value: hint.tooltip() },
    ...(textEdits.length > 0 && { textEdits }),
  };
}
