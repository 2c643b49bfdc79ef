import { hover } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toHover } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, forDocument }) {
    connection.onHover(
      forDocument<lsp.HoverParams, lsp.Hover | null>(null, (document, analysis, { position }) => {
        const found = hover(analysis, document.offsetAt(position));
        return found ? toHover(document, found) : null;
      }),
    );
  },
};
