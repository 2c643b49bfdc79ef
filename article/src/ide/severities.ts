import type { Severity } from "./types.ts";

/** Severities by code (`furniture/navigation`) or family (`furniture`); the code wins. `off` silences a finding, and what is silenced is left alone by actions on all of a kind. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** How loud a finding is: as set, else as given. */
export function severityOf(code: string, severities: Severities, otherwise: Severity): Severity | "off" {
  return severities[code] ?? severities[code.slice(0, code.indexOf("/"))] ?? otherwise;
}
