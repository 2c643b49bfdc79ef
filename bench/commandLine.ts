import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import type { AnalysisParts } from "../article/src/index.ts";
import type { TextRecord } from "./sharedData.ts";

export type AnalysisRecord = { readonly id: string } & AnalysisParts;

export const COMMAND_LINE = "dist/cli.js";

export function isBuilt(): boolean {
  return existsSync(COMMAND_LINE);
}

/** Runs the built `analyze` filter over `records`; writes what it printed to `file` for a scorer, and gives it back. */
export function analyzeTo(file: string, records: readonly TextRecord[], only: string): readonly AnalysisRecord[] {
  const input = records.map(({ id, text, date }) => JSON.stringify({ id, text, date })).join("\n");
  const output = execFileSync(process.execPath, [COMMAND_LINE, "analyze", "--only", only], {
    input,
    maxBuffer: 2 ** 30,
  });
  writeFileSync(file, output);
  const lines = output.toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as AnalysisRecord);
}
