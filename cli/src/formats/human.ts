import type { Severity } from "@copydesk/article";
import { excerptOf } from "../findings/excerpt.ts";
import type { Finding } from "../findings/finding.ts";
import { printable } from "../terminal/printable.ts";
import type { Screen } from "../terminal/screen.ts";
import { startWithin, widthOf } from "../terminal/width.ts";
import type { Formatter, Totals } from "./formatter.ts";
import { nextStep } from "./nextStep.ts";

/**
 * For a person: a heading for each file, a row for each finding (`line:column  severity  message  code  excerpt`), and at the end what was found
 * and what to do about it. Terminals of today find the place in the file by the row and its heading.
 */
export const human: Formatter = {
  name: "human",
  start: (screen) => ({
    begin: "",
    findings: (findings, text) => (findings.length === 0 ? "" : section(findings, text, screen)),
    end: (totals) => summary(totals, screen),
  }),
};

/** Columns. An excerpt shorter than this says little; where there is no edge, it is as long as a short line. */
const LEAST_EXCERPT = 24;
const EXCERPT_WITHOUT_EDGE = 60;
/** A message is cut to no less; on a terminal too narrow for it the rows wrap. */
const LEAST_MESSAGE = 30;
/** Longer messages push the rest of their own row aside and not that of all rows. The usual furniture line has two reasons, 70 to 90 columns. */
const MESSAGE_WITHOUT_EDGE = 90;
/** Between the columns, and before the first. */
const GAP = "  ";

interface Row {
  readonly finding: Finding;
  readonly place: string;
  readonly message: string;
}

function section(findings: readonly Finding[], text: string, screen: Screen): string {
  const paint = painter(screen);
  const rows = findings.map((finding) => ({
    finding,
    place: `${finding.line}:${finding.column}`,
    message: printable(finding.message),
  }));
  const widths = widthsOf(rows, screen.columns);
  const lines = rows.map(({ finding, place, message }) => {
    const { severity, code } = finding;
    return [
      "",
      paint("faint", padded(place, widths.place)),
      paint(severity, padded(severity, widths.severity)),
      padded(screen.columns === undefined ? message : messageWithin(message, widths.message), widths.message),
      paint("faint", padded(code, widths.code)),
      excerpt(finding, text, widths.excerpt, paint),
    ].join(GAP);
  });
  const heading = paint("heading", printable((findings[0] as Finding).file));
  return `${[heading, ...lines].map((line) => line.trimEnd()).join("\n")}\n\n`;
}

function widthsOf(
  rows: readonly Row[],
  columns: number | undefined,
): Record<keyof Row | "severity" | "code" | "excerpt", number> {
  const place = longest(rows.map((row) => row.place));
  const severity = longest(rows.map(({ finding }) => finding.severity));
  const code = longest(rows.map(({ finding }) => finding.code));
  const message = longest(rows.map((row) => row.message));
  const room = (columns ?? Number.POSITIVE_INFINITY) - place - severity - code - GAP.length * 5;
  const most = columns === undefined ? MESSAGE_WITHOUT_EDGE : Math.max(LEAST_MESSAGE, room - LEAST_EXCERPT);
  const kept = Math.min(message, most);
  const excerpt = columns === undefined ? EXCERPT_WITHOUT_EDGE : Math.max(LEAST_EXCERPT, room - kept);
  return { finding: 0, place, severity, code, message: kept, excerpt };
}

/** The message with its first part cut: what stands behind the last semicolon is often what to do. */
function messageWithin(message: string, room: number): string {
  const last = message.slice(Math.max(0, message.lastIndexOf("; ")));
  const lastWidth = widthOf(last);
  if (lastWidth > room / 2) return startWithin(message, room);
  return startWithin(message.slice(0, message.length - last.length), room - lastWidth) + last;
}

function excerpt(finding: Finding, text: string, room: number, paint: Paint): string {
  const { whole, before, flagged, after } = excerptOf(text, finding, room);
  return whole ? flagged : `${before}${paint("marked", `«${flagged}»`)}${after}`;
}

function summary(totals: Totals, screen: Screen): string {
  const { files, found, known, filesWithFindings, families } = totals;
  if (found === 0 && known === 0) return `Nothing found in ${count(files, "file")}.\n${outdated(totals)}`;
  if (found === 0)
    return `Nothing new in ${count(files, "file")} beside the ${count(known, "finding")} of the baseline.\n${outdated(totals)}`;
  const parts = Array.from(families, ([family, number]) => `${number} ${family}`).join(", ");
  const paint = painter(screen);
  const what = known > 0 ? `${count(found, "new finding")} (beside ${known} of the baseline)` : count(found, "finding");
  const counted = paint("heading", `${what} in ${filesWithFindings} of ${count(files, "file")}`);
  return `${counted}: ${parts}.\n${nextStep(totals)}${outdated(totals)}`;
}

function outdated({ gone }: Totals): string {
  if (gone === 0) return "";
  return `${count(gone, "finding")} of the baseline ${gone === 1 ? "is" : "are"} gone; --update-baseline takes ${gone === 1 ? "it" : "them"} out.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

type Paint = (style: Severity | "heading" | "faint" | "marked", text: string) => string;

/** Parameters of the escape sequence "Select Graphic Rendition". */
const STYLES: Readonly<Record<Parameters<Paint>[0], readonly [on: number, off: number]>> = {
  heading: [1, 22],
  faint: [2, 22],
  marked: [7, 27],
  error: [31, 39],
  warning: [33, 39],
  information: [34, 39],
  hint: [36, 39],
};

function painter({ colored }: Screen): Paint {
  if (!colored) return (_style, text) => text;
  return (style, text) => `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m`;
}
