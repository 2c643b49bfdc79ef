import { hover } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toHover } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** What is known of a place. Why a line is furniture is left to the client's own pop-up where it shows diagnostics in it. */
export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(
      server.forDocument<lsp.HoverParams, lsp.Hover | null>(null, (document, analysis, { position }) => {
        const { severities } = server.settings;
        const found = hover(analysis, document.offsetAt(position), () => showsDiagnostics(server.client), severities);
        return found ? toHover(document, found) : null;
      }),
    );
  },
};

/** LSP has no word for it; clients say so in `capabilities.experimental.diagnosticsInHover`. */
function showsDiagnostics({ experimental }: lsp.ClientCapabilities): boolean {
  return (experimental as { readonly diagnosticsInHover?: unknown } | undefined)?.diagnosticsInHover === true;
}
