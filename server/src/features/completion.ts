import { completion, completionNote } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { type CompletionData, toCompletionItem } from "../convert/toCompletion.ts";
import type { Feature } from "./feature.ts";

/** Tags, attributes, values and the front matter, offered while they are written; what each is about is told once it is looked at. */
export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: ["<", "/", " ", '"', "#", "="], resolveProvider: true },
  }),
  register(server) {
    const { connection, documents, forDocument } = server;
    connection.onCompletion(
      forDocument<lsp.CompletionParams, lsp.CompletionItem[]>(
        [],
        (document, analysis, { position }) => {
          const knowsSnippets = server.client.textDocument?.completion?.completionItem?.snippetSupport === true;
          return completion(analysis, document.offsetAt(position)).map((item, place) =>
            toCompletionItem(document, item, place, knowsSnippets),
          );
        },
        "first",
      ),
    );
    connection.onCompletionResolve(
      server.answer<lsp.CompletionItem, lsp.CompletionItem>({ label: "" }, (item) => {
        const { uri, topic } = item.data as CompletionData;
        const document = documents.get(uri);
        const value = document && completionNote(documents.analysis(document), topic);
        return value === undefined ? item : { ...item, documentation: { kind: "markdown", value } };
      }),
    );
  },
};
