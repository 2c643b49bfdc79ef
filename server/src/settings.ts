import type { Severities, Severity } from "@copydesk/article";

/** The settings section `copydesk`, as far as the server reads it. */
export interface Settings {
  readonly severities: Severities;
}

export const DEFAULT_SETTINGS: Settings = { severities: {} };

/** Reads what a client sent. What is not understood is left out, so a slip in one value never costs the others. */
export function readSettings(value: unknown): Settings {
  const severity = property(property(value, "diagnostics"), "severity");
  if (typeof severity !== "object" || severity === null) return DEFAULT_SETTINGS;
  return { severities: Object.fromEntries(Object.entries(severity).filter(isSeverityEntry)) };
}

const SEVERITIES: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint", "off"]);

function isSeverityEntry(entry: [string, unknown]): entry is [string, Severity | "off"] {
  return SEVERITIES.has(entry[1]);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
