import { type Diagnostic, lineAt, type Span, splitLines } from "@copydesk/article";
import type { Finding } from "./finding.ts";

/** Gives diagnostics their file, line and column. */
export function locate(file: string, text: string, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  if (diagnostics.length === 0) return [];
  const positionOf = positions(text);
  return diagnostics.map(({ start, end, severity, code, message }) => {
    const { line, column } = positionOf(start);
    const { line: endLine, column: endColumn } = positionOf(end);
    return { file, line, column, endLine, endColumn, start, end, severity, code, message };
  });
}

/** `file:line:column` for messages about places of one text, in the order of the places. */
export function placeNames(file: string, text: string, places: readonly Span[]): readonly string[] {
  const positionOf = positions(text);
  return places.map(({ start }) => {
    const { line, column } = positionOf(start);
    return `${file}:${line}:${column}`;
  });
}

interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

function positions(text: string): (offset: number) => Position {
  const lines = splitLines(text);
  return (offset) => {
    const line = lineAt(lines, offset);
    return { line: line + 1, column: offset - (lines.starts[line] as number) + 1 };
  };
}
