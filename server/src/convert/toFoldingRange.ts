import type { FoldingRange } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { FoldingRangeKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Whole lines. Furniture counts as comment, so that an editor's "fold all comments" leaves the article alone. */
export function toFoldingRange(
  document: TextDocument,
  { start, end, kind, summary }: FoldingRange,
  client: lsp.FoldingRangeClientCapabilities | undefined,
): lsp.FoldingRange {
  return {
    startLine: document.positionAt(start).line,
    endLine: document.positionAt(end).line,
    ...(kind === "furniture" && { kind: FoldingRangeKind.Comment }),
    ...(kind === "frontMatter" && { kind: FoldingRangeKind.Region }),
    ...(client?.foldingRange?.collapsedText && { collapsedText: summary }),
  };
}
