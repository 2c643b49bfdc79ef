import { type Analysis, formatting, type Span } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fromRange } from "../convert/fromLsp.ts";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** One paragraph a line, no stray white space: the whole article, or the lines of a selection. */
export const formattingFeature: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register({ connection, forDocument }) {
    connection.onDocumentFormatting(
      forDocument<lsp.DocumentFormattingParams, lsp.TextEdit[]>([], (document, analysis) => edits(document, analysis)),
    );
    connection.onDocumentRangeFormatting(
      forDocument<lsp.DocumentRangeFormattingParams, lsp.TextEdit[]>([], (document, analysis, { range }) =>
        edits(document, analysis, fromRange(document, range)),
      ),
    );
  },
};

function edits(document: TextDocument, analysis: Analysis, range?: Span): lsp.TextEdit[] {
  return formatting(analysis, range).map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
}
