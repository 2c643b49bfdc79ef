import { semanticTokens } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { fromRange } from "../convert/fromLsp.ts";
import { SEMANTIC_TOKENS_LEGEND, tokenEdits, toSemanticTokens } from "../convert/toSemanticTokens.ts";
import type { Feature } from "./feature.ts";

/** The colours of names, dates and headlines: all, what changed since the last answer, or those of a stretch. */
export const semanticTokensFeature: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: { delta: true }, range: true },
  }),
  register({ connection, documents, forDocument }) {
    /** The last whole answer for each open document. */
    const answered = new Map<lsp.DocumentUri, { readonly resultId: string; readonly data: readonly number[] }>();
    let answers = 0;
    const remember = (uri: lsp.DocumentUri, data: number[]): lsp.SemanticTokens => {
      const answer = { resultId: String(++answers), data };
      answered.set(uri, answer);
      return answer;
    };
    documents.onDidClose(({ uri }) => answered.delete(uri));
    connection.languages.semanticTokens.on(
      forDocument<lsp.SemanticTokensParams, lsp.SemanticTokens>(
        { data: [] },
        (document, analysis) => remember(document.uri, toSemanticTokens(document, semanticTokens(analysis))),
        "last",
      ),
    );
    connection.languages.semanticTokens.onDelta(
      forDocument<lsp.SemanticTokensDeltaParams, lsp.SemanticTokens | lsp.SemanticTokensDelta>(
        { data: [] },
        (document, analysis, { previousResultId }) => {
          const before = answered.get(document.uri);
          const answer = remember(document.uri, toSemanticTokens(document, semanticTokens(analysis)));
          if (before?.resultId !== previousResultId || answer.resultId === undefined) return answer;
          return { resultId: answer.resultId, edits: tokenEdits(before.data, answer.data) };
        },
        "last",
      ),
    );
    connection.languages.semanticTokens.onRange(
      forDocument<lsp.SemanticTokensRangeParams, lsp.SemanticTokens>({ data: [] }, (document, analysis, { range }) => ({
        data: toSemanticTokens(document, semanticTokens(analysis, fromRange(document, range))),
      })),
    );
  },
};
