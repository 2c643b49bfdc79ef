import { linkedEditing } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** The two tags of an element change their name together. */
export const linkedEditingFeature: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register({ connection, forDocument }) {
    connection.languages.onLinkedEditingRange(
      forDocument<lsp.LinkedEditingRangeParams, lsp.LinkedEditingRanges | null>(
        null,
        (document, analysis, { position }) => {
          const spans = linkedEditing(analysis, document.offsetAt(position));
          if (spans.length === 0) return null;
          return { ranges: spans.map((span) => toRange(document, span)), wordPattern: "[A-Za-z]*" };
        },
        "first",
      ),
    );
  },
};
