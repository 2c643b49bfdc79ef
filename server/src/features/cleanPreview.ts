import { cleanArticle } from "@copydesk/article";
import type { DocumentUri, TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver";
import type { Feature } from "./feature.ts";

/** The scheme of a document that shows an article as a whole clean would leave it: `copydesk-clean:/any/name.article?ADDRESS`, the article's own address percent-encoded. */
const SCHEME = "copydesk-clean";

/** The cleaned article as a read-only document (`workspace/textDocumentContent`). It follows the open article; one that is not open is empty. */
export const cleanPreviewFeature: Feature = {
  capabilities: ({ workspace }) =>
    workspace?.textDocumentContent ? { workspace: { textDocumentContent: { schemes: [SCHEME] } } } : {},
  register(server) {
    const { connection, documents } = server;
    const previews = new Map<DocumentUri, DocumentUri>();
    const refresh = (article: DocumentUri): void => {
      const preview = previews.get(article);
      if (preview === undefined) return;
      // A client that has closed it meanwhile is not interested any more.
      void connection.workspace.textDocumentContent.refresh(preview).catch(() => previews.delete(article));
    };
    connection.workspace.textDocumentContent.on(
      server.answer<TextDocumentContentParams, TextDocumentContentResult>({ text: "" }, ({ uri }) => {
        const article = articleOf(uri);
        const document = documents.get(article);
        if (!document) return { text: "" };
        previews.set(article, uri);
        return { text: cleanArticle(documents.analysis(document), server.settings) };
      }) as never,
    );
    documents.onDidChange(({ uri }) => refresh(uri));
    documents.onDidClose(({ uri }) => previews.delete(uri));
    server.onSettings(() => [...previews.keys()].forEach(refresh));
  },
};

function articleOf(preview: DocumentUri): DocumentUri {
  const query = preview.indexOf("?");
  try {
    return query === -1 ? "" : decodeURIComponent(preview.slice(query + 1));
  } catch {
    return "";
  }
}
