import type { Analysis } from "../analysis/analysis.ts";
import type { FrontMatter } from "../markup/frontMatter.ts";
import { takesKeys } from "../markup/frontMatterEdit.ts";
import { isOnlyLabels } from "../metadata/index.ts";
import type { LineVerdict, MetadataValue } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { isBlank } from "../text/characters.ts";
import { openFurniture } from "./furniture.ts";
import type { Severities } from "./severities.ts";

/** Values by key of the front matter, in the order they are written. */
export type FrontMatterValues = Readonly<Record<string, string | readonly string[]>>;

/** What the text says that belongs into the front matter, and the lines that then have nothing left to say. */
export interface Lifting {
  /** What the front matter lacks. */
  readonly values: FrontMatterValues;
  /** Furniture that says only what the front matter says then: by-lines, time stamps, topics. In order. */
  readonly lines: readonly LineVerdict[];
}

const KEYS = ["byline", "published", "updated", "source", "subjects"] as const;
type Key = (typeof KEYS)[number];

/** Whether nothing can be written into the front matter because it is not valid YAML. */
export function hasBrokenFrontMatter({ markup }: Analysis): boolean {
  return !takesKeys(markup);
}

/** What a lift would do; both parts are empty where the front matter has it all. Never throws. */
export function planLifting(analysis: Analysis, severities?: Severities): Lifting {
  const { markup, textMetadata } = analysis;
  const known = new Map(markup.frontMatter?.entries.map((entry) => [entry.key, entry]));
  const values: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries({ ...headlineValue(analysis), ...valuesOf(analysis, KEYS) })) {
    if (!known.has(key)) values[key] = value;
  }
  const said = KEYS.filter((key) => !known.has(key) || repeats(markup.frontMatter, key, writtenValue(analysis, key)));
  const spans = said.flatMap((key) => textMetadata[key] ?? []);
  return { values, lines: linesWithoutMore(analysis, openFurniture(analysis, severities), spans) };
}

/** The headline under its key of the front matter; nothing where the text has none. */
export function headlineValue({ textMetadata }: Analysis): FrontMatterValues {
  return textMetadata.headline ? { title: textMetadata.headline.value } : {};
}

/** What these lines say of the article. */
export function liftable(analysis: Analysis, lines: readonly Span[]): FrontMatterValues {
  const keys = KEYS.filter((key) => {
    const found = analysis.textMetadata[key];
    return found && lines.some((line) => overlap(line, found));
  });
  return valuesOf(analysis, keys);
}

export function saysMetadata(analysis: Analysis, line: Span): boolean {
  return KEYS.some((key) => {
    const found = analysis.textMetadata[key];
    return found !== null && overlap(line, found);
  });
}

function valuesOf(analysis: Analysis, keys: readonly Key[]): FrontMatterValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const key of keys) {
    const value = writtenValue(analysis, key);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

/** Authors are written as one string, as they are printed. */
function writtenValue({ textMetadata }: Analysis, key: Key): string | readonly string[] | undefined {
  const value = (textMetadata[key] as MetadataValue<string | readonly string[]> | null)?.value;
  return key === "byline" && Array.isArray(value) ? value.join(", ") : value;
}

function repeats(
  frontMatter: FrontMatter | undefined,
  key: Key,
  value: string | readonly string[] | undefined,
): boolean {
  const there = frontMatter?.entries.find((entry) => entry.key === key)?.values ?? [];
  const asOne = (values: string | readonly string[] | undefined): string => [values ?? []].flat().join(", ");
  return asOne(there) === asOne(value);
}

/** From the last line up, so that a label alone on its line (`Published`) goes with the value below it. */
function linesWithoutMore(
  { text }: Analysis,
  furniture: readonly LineVerdict[],
  spans: readonly Span[],
): readonly LineVerdict[] {
  const empty: LineVerdict[] = [];
  for (let i = furniture.length - 1; i >= 0; i--) {
    const line = furniture[i] as LineVerdict;
    const inside = spans.filter((span) => overlap(line, span));
    const below = empty.at(-1);
    const announces = below !== undefined && isBlank(text, line.end, below.start);
    if ((inside.length > 0 || announces) && isOnlyLabels(without(text, line, inside))) empty.push(line);
  }
  return empty.reverse();
}

function without(text: string, line: Span, spans: readonly Span[]): string {
  let rest = "";
  let at = line.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += `${text.slice(at, Math.min(start, line.end))} `;
    at = Math.max(at, end);
  }
  return at < line.end ? rest + text.slice(at, line.end) : rest;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
