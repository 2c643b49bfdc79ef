import { closeTag } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** A start tag gets its end tag when its `>` is typed, and `</` the name that it closes. */
export const onTypeFormattingFeature: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: ">", moreTriggerCharacter: ["/"] },
  }),
  register({ connection, forDocument }) {
    connection.onDocumentOnTypeFormatting(
      forDocument<lsp.DocumentOnTypeFormattingParams, lsp.TextEdit[]>(
        [],
        (document, analysis, { position }) => {
          const edit = closeTag(analysis, document.offsetAt(position));
          return edit ? [{ range: toRange(document, edit), newText: edit.text }] : [];
        },
        "first",
      ),
    );
  },
};
