import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import type { SemanticToken } from "./types.ts";

/** Names and dates as coloured stretches, sorted and free of overlap; a date inside a name gives way. `range` leaves out what lies outside it. */
export function semanticTokens({ entities, dates }: Analysis, range?: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const all = [
    ...entities.map(({ start, end, type }) => ({ start, end, type: type as string })),
    ...dates.map(({ start, end }) => ({ start, end, type: "date" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const token of all) {
    if (range && (token.end <= range.start || range.end <= token.start)) continue;
    if ((tokens.at(-1)?.end ?? 0) <= token.start) tokens.push(token);
  }
  return tokens;
}
