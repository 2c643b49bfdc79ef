import { SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, type SemanticToken } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

export const SEMANTIC_TOKENS_LEGEND: lsp.SemanticTokensLegend = {
  tokenTypes: [...SEMANTIC_TOKEN_TYPES],
  tokenModifiers: [...SEMANTIC_TOKEN_MODIFIERS],
};

const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(SEMANTIC_TOKEN_TYPES.map((type, i) => [type, i]));

/** Five numbers a token, each place counted from the one before. The lines are walked once beside the tokens, which are sorted and never cross one. */
export function toSemanticTokens(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const [first] = tokens;
  if (!first) return [];
  const data: number[] = new Array(5 * tokens.length);
  let at = 0;
  const startOf = (line: number): number =>
    line < document.lineCount ? document.offsetAt({ line, character: 0 }) : Number.POSITIVE_INFINITY;
  let { line } = document.positionAt(first.start);
  let lineStart = startOf(line);
  let next = startOf(line + 1);
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type, modifiers } of tokens) {
    while (next <= start) {
      line++;
      lineStart = next;
      next = startOf(line + 1);
    }
    const character = start - lineStart;
    const isSameLine = line === lastLine;
    data[at++] = line - lastLine;
    data[at++] = isSameLine ? character - lastCharacter : character;
    data[at++] = end - start;
    data[at++] = TYPE_NUMBERS.get(type) ?? 0;
    data[at++] = modifiers.length === 0 ? 0 : bitsOf(modifiers);
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

function bitsOf(modifiers: SemanticToken["modifiers"]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << SEMANTIC_TOKEN_MODIFIERS.indexOf(modifier)), 0);
}

/** The one edit that makes `after` of `before`: what both begin and end with stays. None where they are equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): lsp.SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
