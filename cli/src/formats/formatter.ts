import type { Finding } from "../findings/finding.ts";

export interface Totals {
  readonly files: number;
  readonly found: number;
  readonly filesWithFindings: number;
}

/** One report under way. What its functions return is printed in the order of the calls: `begin`, each file's `findings`, `end`. */
export interface Report {
  readonly begin: string;
  readonly findings: (findings: readonly Finding[]) => string;
  readonly end: (totals: Totals) => string;
}

/** A way of writing findings. It gets them file by file, so that a folder of any size can be checked. */
export interface Formatter {
  /** What `--format` calls it. */
  readonly name: string;
  readonly start: () => Report;
}
