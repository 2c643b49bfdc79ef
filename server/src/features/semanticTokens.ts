import { semanticTokens } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { fromRange } from "../convert/fromLsp.ts";
import { SEMANTIC_TOKENS_LEGEND, toSemanticTokens } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

export const semanticTokensFeature: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true } }),
  register({ connection, forDocument }) {
    connection.languages.semanticTokens.on(
      forDocument<lsp.SemanticTokensParams, lsp.SemanticTokens>({ data: [] }, (document, analysis) =>
        toSemanticTokens(document, semanticTokens(analysis)),
      ),
    );
    connection.languages.semanticTokens.onRange(
      forDocument<lsp.SemanticTokensRangeParams, lsp.SemanticTokens>({ data: [] }, (document, analysis, { range }) =>
        toSemanticTokens(document, semanticTokens(analysis, fromRange(document, range))),
      ),
    );
  },
};
