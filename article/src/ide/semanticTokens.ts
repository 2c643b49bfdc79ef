import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { isArticle } from "./furniture.ts";
import type { SemanticToken } from "./types.ts";

/** The names and dates of the article as coloured stretches, sorted and free of overlap; a date inside a name gives way. What stands on furniture lines stays faded. `range` leaves out what lies outside it. */
export function semanticTokens({ entities, dates }: Analysis, range?: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const all = [
    ...entities.filter(isArticle).map(({ start, end, type }) => ({ start, end, type: type as string })),
    ...dates.filter(isArticle).map(({ start, end }) => ({ start, end, type: "date" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const token of all) {
    if (range && (token.end <= range.start || range.end <= token.start)) continue;
    if ((tokens.at(-1)?.end ?? 0) <= token.start) tokens.push(token);
  }
  return tokens;
}
