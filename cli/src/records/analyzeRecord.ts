import {
  type AnalysisParts,
  type Analyzer,
  type DocumentContext,
  inWords,
  type Part,
  type Profile,
} from "@copydesk/article";

export interface RecordResult {
  /** One line of JSON with its line feed. */
  readonly output: Uint8Array;
  readonly bad: boolean;
  /** It is not even JSON. */
  readonly notJson?: true;
}

const MONTH_OR_YEAR = /^\d{4}(?:-\d\d)?$/;

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
    const json = DECODER.decode(line);
    if (json.trim() === "") return undefined;
    const fields = parseObject(json);
    id = nameable(fields.id);
    const { text, context, input } = readRecord(fields);
    const analysis = analyzer.analyze(text, profile ? { ...context, profile } : context);
    // The analysis counts from another date only where this one names no day; `2024` and `2024-07` are dates all the same.
    if (context.date !== undefined && analysis.documentDate !== context.date && !MONTH_OR_YEAR.test(context.date)) {
      throw new RangeError(`"date" is not an ISO 8601 date: ${context.date}`);
    }
    return { output: encode({ id: fields.id, ...(input && { input }), ...pick(analysis, parts) }), bad: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const output = encode({ ...(id !== undefined && { id }), line: number, error: message });
    return { output, bad: true, ...(error instanceof SyntaxError && { notJson: true }) };
  }
}

/** Invalid UTF-8 becomes U+FFFD, which the analysis then reports. A byte order mark is no part of the JSON and is skipped. */
const DECODER = new TextDecoder("utf-8");

type Fields = Readonly<Record<string, unknown>>;

function parseObject(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The engine's own message differs from version to version and would make the output depend on it.
    throw new SyntaxError("not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`not a JSON object but ${describe(value)}`);
  }
  return value as Fields;
}

/** What an error record may repeat as the id: an object can be too deep to be written again. */
function nameable(id: unknown): unknown {
  return typeof id === "object" && id !== null ? undefined : id;
}

interface InputRecord {
  readonly text: string;
  readonly context: DocumentContext;
  /** The keys that are not Copydesk's. */
  readonly input: Fields | undefined;
}

function readRecord({ id, text, date, url, language, ...rest }: Fields): InputRecord {
  if (id === undefined) throw new TypeError('there is no "id"');
  if (typeof id === "number" && Math.abs(id) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('"id" is a number too large to be given back exactly; write it as a string');
  }
  if (text === undefined) throw new TypeError('there is no "text"');
  if (typeof text !== "string") throw new TypeError(`"text" is not a string but ${describe(text)}`);
  const context = { ...optional("date", date), ...optional("url", url), ...optional("language", language) };
  return { text, context, input: Object.keys(rest).length > 0 ? rest : undefined };
}

/** Pipelines write `null` or an empty string for what they do not know: it counts as absent. */
function optional(key: "date" | "url" | "language", value: unknown): DocumentContext {
  if (value === undefined || value === null || value === "") return {};
  if (typeof value !== "string") throw new TypeError(`"${key}" is not a string but ${describe(value)}`);
  return { [key]: value };
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
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
