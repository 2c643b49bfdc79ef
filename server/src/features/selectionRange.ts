import { selectionRanges } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toSelectionRange } from "../convert/toSelectionRange.ts";
import type { Feature } from "./feature.ts";

/** A selection grows from word to file. */
export const selectionRangeFeature: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, forDocument }) {
    connection.onSelectionRanges(
      forDocument<lsp.SelectionRangeParams, lsp.SelectionRange[]>([], (document, analysis, { positions }) => {
        const offsets = positions.map((position) => document.offsetAt(position));
        return selectionRanges(analysis, offsets).map((spans) => toSelectionRange(document, spans));
      }),
    );
  },
};
