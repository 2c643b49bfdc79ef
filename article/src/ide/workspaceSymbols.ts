import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { visible } from "./furniture.ts";
import { shortened } from "./markdown.ts";
import { headingText, sectionsOf } from "./sections.ts";
import type { DocumentSymbolKind } from "./types.ts";

/** Somebody or something that an article is about, for a search over many articles. */
export interface WorkspaceSymbol extends Span {
  readonly name: string;
  readonly kind: DocumentSymbolKind;
}

/**
 * The headline, people, organisations and places whose names hold the letters of the query in their order (case aside), in the order of the article; all of them for an empty query. The span is the first mention.
 */
export function workspaceSymbols(analysis: Analysis, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  return [...headline(analysis), ...named(analysis)]
    .filter(({ name }) => isSubsequence(wanted, name.toLowerCase()))
    .sort((a, b) => a.start - b.start);
}

function headline(analysis: Analysis): readonly WorkspaceSymbol[] {
  const { headline } = sectionsOf(analysis);
  if (!headline) return [];
  const span = visible(analysis.text, headline.heading);
  return [{ name: shortened(headingText(analysis, headline.heading), 120), kind: "headline", ...span }];
}

function named({ clusters }: Analysis): readonly WorkspaceSymbol[] {
  return clusters.flatMap(({ type, name, mentions: [first] }) => {
    const isKnown = type === "person" || type === "organization" || type === "place";
    return isKnown && first ? [{ name, kind: type, start: first.start, end: first.end }] : [];
  });
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at);
    if (at === -1) return false;
    at += letter.length;
  }
  return true;
}
