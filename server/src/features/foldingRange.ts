import { foldingRanges } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toFoldingRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

export const foldingRangeFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, forDocument }) {
    connection.onFoldingRanges(
      forDocument<lsp.FoldingRangeParams, lsp.FoldingRange[]>([], (document, analysis) =>
        foldingRanges(analysis).map((range) => toFoldingRange(document, range)),
      ),
    );
  },
};
