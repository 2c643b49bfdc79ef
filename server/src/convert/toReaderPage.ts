import type { ReaderBlock, ReaderFact, ReaderRun } from "@copydesk/article";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { PlacedBlock, PlacedFact, PlacedRun } from "../protocol.ts";
import { toRange } from "./toLsp.ts";

export function toPlacedFact(document: TextDocument, { key, values, ...span }: ReaderFact): PlacedFact {
  return { key, values, range: toRange(document, span) };
}

/** Every block with its distance from the one before and its marks in characters of its line. */
export function toPlacedBlocks(document: TextDocument, blocks: readonly ReaderBlock[]): readonly PlacedBlock[] {
  let previous = 0;
  return blocks.map(({ start, end, kind, furniture, runs }) => {
    const { line, character } = document.positionAt(start);
    const lines = line - previous;
    previous = line;
    const lineStart = start - character;
    return { lines, start: character, end: end - lineStart, kind, furniture, runs: toPlacedRuns(runs, lineStart) };
  });
}

function toPlacedRuns(runs: readonly ReaderRun[], lineStart: number): readonly PlacedRun[] {
  return runs.map((run) => {
    if (typeof run === "string") return run;
    const runs = toPlacedRuns(run.runs, lineStart);
    return { ...run, start: run.start - lineStart, end: run.end - lineStart, runs };
  });
}
