/** How the process ends. */
export const ExitCode = {
  /** Nothing to report. */
  clean: 0,
  /** `check` found something, or a record or file could not be done; the rest was. */
  findings: 1,
  /** Wrong usage, or the run could not go on. */
  failure: 2,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Where a command leaves its exit code. */
export interface Outcome {
  exitCode: ExitCode;
}
