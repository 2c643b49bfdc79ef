import { findReferences } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** Every mention of a name, every use of an id. */
export const referencesFeature: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register({ connection, forDocument }) {
    connection.onReferences(
      forDocument<lsp.ReferenceParams, lsp.Location[]>([], (document, analysis, { position, context }) =>
        findReferences(analysis, document.offsetAt(position), context.includeDeclaration).map((span) => ({
          uri: document.uri,
          range: toRange(document, span),
        })),
      ),
    );
  },
};
