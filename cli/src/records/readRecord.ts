import type { Analysis, Analyzer, DocumentContext, Profile } from "@copydesk/article";

/** The keys of an input record. */
export type Fields = Readonly<Record<string, unknown>>;

/** One line of the input; `undefined` where it is blank. Throws a `SyntaxError` where it is not JSON, a `TypeError` where it is JSON of another shape. */
export function parseRecord(line: Uint8Array): Fields | undefined {
  const json = DECODER.decode(line);
  return json.trim() === "" ? undefined : parseObject(json);
}

interface AnalyzedRecord {
  readonly analysis: Analysis;
  /** The keys that are not Copydesk's. */
  readonly input: Fields | undefined;
}

/** Throws a `TypeError` or a `RangeError` where a key is missing or has a value that cannot be. */
export function analyzeFields(analyzer: Analyzer, fields: Fields, profile?: Profile): AnalyzedRecord {
  const { text, context, input } = readFields(fields);
  const analysis = analyzer.analyze(text, profile ? { ...context, profile } : context);
  // The analysis counts from another date only where this one names no day; `2024` and `2024-07` are dates all the same.
  if (context.date !== undefined && analysis.documentDate !== context.date && !MONTH_OR_YEAR.test(context.date)) {
    throw new RangeError(`"date" is not an ISO 8601 date: ${context.date}`);
  }
  return { analysis, input };
}

const MONTH_OR_YEAR = /^\d{4}(?:-\d\d)?$/;

/** Invalid UTF-8 becomes U+FFFD, which the analysis then reports. A byte order mark is no part of the JSON and is skipped. */
const DECODER = new TextDecoder("utf-8");

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

interface InputRecord {
  readonly text: string;
  readonly context: DocumentContext;
  readonly input: Fields | undefined;
}

function readFields({ id, text, date, url, language, ...rest }: Fields): InputRecord {
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
