import { definition } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** From a pointer, a name, a speaker or a quote to who or what is meant. */
export const definitionFeature: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    server.connection.onDefinition(
      server.forDocument<lsp.DefinitionParams, lsp.Location | lsp.LocationLink[] | null>(
        null,
        (document, analysis, { position }) => {
          const found = definition(analysis, document.offsetAt(position));
          if (!found) return null;
          const { uri } = document;
          const range = toRange(document, found.target);
          if (!server.client.textDocument?.definition?.linkSupport) return { uri, range };
          const originSelectionRange = toRange(document, found.origin);
          return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
        },
      ),
    );
  },
};
