import type { Severity, Span } from "@copydesk/article";

/** The severities of findings, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Something `check` found. Its span counts in the text; lines and columns count from 1, columns in UTF-16 code units; ends are exclusive. */
export interface Finding extends Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}
