import type { InlayHintOptions, Severities, Severity } from "@copydesk/article";

/** The settings section `copydesk`, as far as the server reads it. */
export interface Settings {
  readonly severities: Severities;
  readonly inlayHints: InlayHintOptions;
  readonly codeLens: boolean;
  /** What a whole clean does with credits and captions. */
  readonly creditsAndCaptions: "remove" | "mark";
  /** Articles that are not open are checked without being asked for. */
  readonly wholeWorkspace: boolean;
  /** Plain text files are articles too. */
  readonly plainText: boolean;
}

export const DEFAULT_SETTINGS: Settings = readSettings(undefined);

/** Reads what a client sent. What is not understood is left out, so a slip in one value never costs the others. */
export function readSettings(value: unknown): Settings {
  const hints = property(value, "inlayHints");
  return {
    severities: readSeverities(property(property(value, "diagnostics"), "severity")),
    inlayHints: { dates: isOn(property(hints, "dates")), speakers: isOn(property(hints, "speakers")) },
    codeLens: isOn(property(property(value, "codeLens"), "enabled")),
    creditsAndCaptions: property(property(value, "cleaning"), "creditsAndCaptions") === "mark" ? "mark" : "remove",
    wholeWorkspace: property(property(value, "diagnostics"), "wholeWorkspace") === true,
    plainText: property(property(value, "plainText"), "enabled") === true,
  };
}

/** What is on unless somebody turned it off. */
function isOn(value: unknown): boolean {
  return value !== false;
}

function readSeverities(value: unknown): Severities {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(isSeverityEntry));
}

const SEVERITIES: readonly unknown[] = ["error", "warning", "information", "hint", "off"];

function isSeverityEntry(entry: [string, unknown]): entry is [string, Severity | "off"] {
  return SEVERITIES.includes(entry[1]);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
