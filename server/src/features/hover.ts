import { hover } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toHover } from "../convert/toLsp.ts";
import type { Server } from "../server.ts";
import type { Feature } from "./feature.ts";

/** What is known of a place. Why a line is furniture is left to the client's own pop-up where it shows diagnostics in it. */
export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(
      server.forDocument<lsp.HoverParams, lsp.Hover | null>(null, (document, analysis, { position }) => {
        const found = hover(analysis, document.offsetAt(position), {
          isTold: () => showsDiagnostics(server.client),
          severities: server.settings.severities,
          ...(opensLinks(server, document) && { linkTo: (offset) => addressOf(document, offset) }),
        });
        return found ? toHover(document, found) : null;
      }),
    );
  },
};

/** LSP has no word for it; clients say so in `capabilities.experimental.diagnosticsInHover`. */
function showsDiagnostics({ experimental }: lsp.ClientCapabilities): boolean {
  return (experimental as { readonly diagnosticsInHover?: unknown } | undefined)?.diagnosticsInHover === true;
}

/**
 * A place in a file behind `#` is a habit of VS Code, and its pop-ups open these schemes alone (`allowedLinkSchemes` of its Markdown renderer): no document that is not saved yet, no virtual file system. In other editors
 * the address would be noise.
 */
function opensLinks({ isOwnClient }: Server, { uri }: TextDocument): boolean {
  return isOwnClient && /^(?:file|vscode-remote):/.test(uri);
}

/** `file:///desk/strike.article#L4,17`: line and column from 1. */
function addressOf(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  return `${document.uri}#L${line + 1},${character + 1}`;
}
