import { existsSync, readFileSync, realpathSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Data beside the repository; it belongs to others and is never copied into it. Relative to the repository root, where the bench runs. */
const SHARED = "../shared";

export interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}

/** Path of a shared file or folder without links (a scorer that is started through one does nothing), `undefined` where this machine has none. */
export function sharedPath(path: string): string | undefined {
  const full = `${SHARED}/${path}`;
  return existsSync(full) ? realpathSync(full) : undefined;
}

/** The records of a shared JSON Lines file (gzipped or not) with no more than `analyze` reads, the date with its time where there is one (`15 minutes ago`); `undefined` where there is no such file. */
export function sharedRecords(
  path: string,
  keep: (record: Readonly<Record<string, unknown>>) => boolean = () => true,
): readonly TextRecord[] | undefined {
  const full = sharedPath(path);
  if (!full) return undefined;
  const bytes = readFileSync(full);
  const lines = (full.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as TextRecord & Record<string, unknown>)
    .filter(keep)
    .map(({ id, text, date, dct = date }) => (typeof dct === "string" ? { id, text, date: dct } : { id, text }));
}

/** News articles for timing: the texts of the names benchmark and the development texts of the quotations benchmark. */
export function newsTexts(): readonly string[] | undefined {
  const dev = sharedRecords("bench/entities/worldwide.dev.jsonl.gz");
  const train = sharedRecords("bench/entities/worldwide.train.jsonl.gz");
  const quotes = sharedRecords("bench/quotes/hand-dev.jsonl");
  return dev && train && quotes && [...dev, ...quotes, ...train].map((record) => record.text);
}

export const NO_SHARED = "skipped: no ../shared data on this machine";
