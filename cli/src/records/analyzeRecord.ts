import { type AnalysisParts, type Analyzer, inWords, type Part, type Profile } from "@copydesk/article";
import { analyzeFields, parseRecord } from "./readRecord.ts";

export interface RecordResult {
  /** One line of JSON with its line feed. */
  readonly output: Uint8Array;
  readonly bad: boolean;
  /** It is not even JSON. */
  readonly notJson?: true;
}

/** The record of one input line; `undefined` for a blank line. Never throws: what is wrong becomes an error record. */
export function analyzeRecord(
  analyzer: Analyzer,
  line: Uint8Array,
  number: number,
  parts: readonly Part[],
  profile?: Profile,
): RecordResult | undefined {
  let id: unknown;
  try {
    const fields = parseRecord(line);
    if (fields === undefined) return undefined;
    id = nameable(fields.id);
    const { analysis, input } = analyzeFields(analyzer, fields, profile);
    return { output: encode({ id: fields.id, ...(input && { input }), ...pick(analysis, parts) }), bad: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const output = encode({ ...(id !== undefined && { id }), line: number, error: message });
    return { output, bad: true, ...(error instanceof SyntaxError && { notJson: true }) };
  }
}

/** What an error record may repeat as the id: an object can be too deep to be written again. */
function nameable(id: unknown): unknown {
  return typeof id === "object" && id !== null ? undefined : id;
}

function pick(analysis: AnalysisParts, parts: readonly Part[]): object {
  return Object.fromEntries(parts.map((part) => [part, partRecord(analysis, part)]));
}

function partRecord(analysis: AnalysisParts, part: Part): unknown {
  if (part === "lines") return analysis.lines.map(lineRecord);
  if (part === "dates") return analysis.dates.map(dateRecord);
  if (part === "quotes") return analysis.quotes.map(quoteRecord);
  return part === "clusters" ? analysis.clusters.map(clusterRecord) : analysis[part];
}

/** Why a time has its value, and what else it can mean, is for the person who looks at it. */
function dateRecord({ basis: _, readings: __, ...date }: AnalysisParts["dates"][number]): object {
  return date;
}

/** How the speaker was found is for that person, too. */
function quoteRecord({ basis: _, ...quote }: AnalysisParts["quotes"][number]): object {
  return quote;
}

/** A record speaks English, whatever the machine does. */
function lineRecord({ reasons, marked: _, ...line }: AnalysisParts["lines"][number]): object {
  return { ...line, reasons: reasons.map((reason) => inWords(reason)) };
}

function clusterRecord({ variants, ...cluster }: AnalysisParts["clusters"][number]): object {
  return { ...cluster, variants: variants.map(({ reason, ...variant }) => ({ ...variant, reason: inWords(reason) })) };
}

function encode(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
