import type { Finding } from "../findings/finding.ts";
import type { Screen } from "../terminal/screen.ts";

export interface Totals {
  readonly files: number;
  readonly found: number;
  /** Findings that a baseline knows and that are left out, and those it knows that are not there any more. */
  readonly known: number;
  readonly gone: number;
  readonly filesWithFindings: number;
  /** Findings by family (`furniture`, `text`, …), in the order in which they were met. */
  readonly families: ReadonlyMap<string, number>;
  /** Furniture among the findings that `clean` takes out: lines that carry a quotation with its speaker stay. */
  readonly removable: number;
  /** Findings whose repair is certain. */
  readonly repairable: number;
  /** The paths as they were given on the command line. */
  readonly paths: readonly string[];
}

/** One report under way. What its functions return is printed in the order of the calls: `begin`, each file's `findings`, `end`. */
export interface Report {
  readonly begin: string;
  /** The findings of one file, and its text. */
  readonly findings: (findings: readonly Finding[], text: string) => string;
  readonly end: (totals: Totals) => string;
}

/** A way of writing findings. It gets them file by file, so that a folder of any size can be checked. */
export interface Formatter {
  /** What `--format` calls it. */
  readonly name: string;
  readonly start: (screen: Screen) => Report;
}
