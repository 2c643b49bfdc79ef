import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { message } from "../model/message.ts";
import type { Span } from "../model/span.ts";
import type { MarkupProblem } from "./problem.ts";

/** One `key: value` of the front matter. Values other than a scalar or a list of scalars are left out of `values`. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly values: readonly string[];
  readonly keySpan: Span;
  /** Source span of the value; empty after the colon where there is none. */
  readonly valueSpan: Span;
}

/** The YAML block at the top of a file: `---`, the mapping, `---` or `...`. Its span ends after the line break of the closing line. */
export interface FrontMatter extends Span {
  /** The YAML between the two fences. */
  readonly content: Span;
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly MarkupProblem[];
}

const OPENING = /---[ \t]{0,9}(?:\r\n|\n|\r)/y;
const CLOSING = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]{0,9}(?:\r\n|\n|\r|$)/g;
/** A line that may stand in a mapping, be it a broken one: indented, an item, a comment, blank, a closing bracket, `key: value`. */
const MAPPING_LINE = /^(?:$|[ \t\-#\]}]|[A-Za-z_"'][^:]{0,99}:(?:[ \t]|$))/;

/**
 * The front matter that starts at `start`, or `undefined` where the text there is article text: no fences, or a block that holds no mapping and does not look like one
 * (a rule of hyphens is common in scraped text). A mapping with YAML errors is front matter with problems. Never throws.
 */
export function parseFrontMatter(source: string, start: number): FrontMatter | undefined {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(source);
  if (!opening) return undefined;
  const contentStart = start + opening[0].length;
  const closing = closingAt(source, contentStart);
  if (!closing) return undefined;
  const yaml = source.slice(contentStart, closing.start);
  const read = readYaml(yaml);
  const isMapping = read.isMapping && read.problems.length === 0;
  if (!isMapping && !looksLikeMapping(yaml)) return undefined;
  const shift = (span: Span): Span => ({ start: span.start + contentStart, end: span.end + contentStart });
  return {
    start,
    end: closing.end,
    content: { start: contentStart, end: closing.start },
    entries: read.entries.map((entry) => ({
      ...entry,
      keySpan: shift(entry.keySpan),
      valueSpan: shift(entry.valueSpan),
    })),
    problems: read.problems.map((problem) => ({ ...problem, ...shift(problem) })),
  };
}

/**
 * The YAML that a person is writing at `offset`, from the first line after the fence to the end of the line before that of `offset`; `undefined` where the text before it is no front
 * matter, or front matter that has ended. The closing fence need not be there yet.
 */
export function frontMatterBefore(source: string, start: number, offset: number): Span | undefined {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(source);
  const contentStart = start + (opening?.[0].length ?? 0);
  if (!opening || offset < contentStart || offset - contentStart > LONGEST_BLOCK) return undefined;
  const lines = source.slice(contentStart, offset).split(/\r\n|\n|\r/);
  const before = lines.slice(0, -1);
  const isOpen = before.every((line) => MAPPING_LINE.test(line) && !FENCE.test(line));
  return isOpen ? { start: contentStart, end: offset - (lines.at(-1) ?? "").length } : undefined;
}

const FENCE = /^(?:---|\.\.\.)[ \t]{0,9}$/;
/** Code units; what goes on for longer is no block that somebody writes by hand. */
const LONGEST_BLOCK = 20_000;

/** Text between two rules of hyphens is no front matter because one of its lines has a colon. */
function looksLikeMapping(yaml: string): boolean {
  const lines = yaml.split(/\r\n|\n|\r/);
  return lines.every((line) => MAPPING_LINE.test(line)) && lines.some((line) => /^[A-Za-z_"']/.test(line));
}

function closingAt(source: string, contentStart: number): Span | undefined {
  CLOSING.lastIndex = contentStart - 1;
  const match = CLOSING.exec(source);
  if (!match) return undefined;
  const lead = match[0].startsWith("\n") || match[0].startsWith("\r") ? 1 : 0;
  return { start: match.index + lead, end: match.index + match[0].length };
}

interface YamlReading {
  readonly isMapping: boolean;
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly MarkupProblem[];
}

/** The block changes rarely and is parsed on every keystroke elsewhere: the last one is kept. */
let last: { readonly yaml: string; readonly reading: YamlReading } = {
  yaml: "",
  reading: { isMapping: true, entries: [], problems: [] },
};

function readYaml(yaml: string): YamlReading {
  if (last.yaml !== yaml) last = { yaml, reading: parseYaml(yaml) };
  return last.reading;
}

function parseYaml(yaml: string): YamlReading {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), strict: true, uniqueKeys: true });
  const isMapping = isMap(document.contents) || (document.contents === null && document.errors.length === 0);
  const problems = document.errors.map(
    ({ pos: [start, end], message: why }): MarkupProblem => ({
      code: "markup/front-matter",
      start,
      end: Math.min(Math.max(end, start + 1), Math.max(yaml.length, start)),
      message: message("The front matter is not valid YAML: {0}", firstLine(why)),
    }),
  );
  const pairs = isMap(document.contents) ? (document.contents.items as readonly Pair<Node, Node | null>[]) : [];
  return { isMapping, entries: pairs.flatMap(entryOf), problems };
}

/** What the parser says, without the place, which the problem has anyway. */
function firstLine(why: string): string {
  return (why.split("\n", 1)[0] ?? "").replace(/ at line \d+.*$/, "");
}

function entryOf({ key, value }: Pair<Node, Node | null>): readonly FrontMatterEntry[] {
  if (!isScalar(key) || !key.range) return [];
  const keySpan = { start: key.range[0], end: key.range[1] };
  const valueSpan = value?.range
    ? { start: value.range[0], end: value.range[1] }
    : { start: keySpan.end, end: keySpan.end };
  return [{ key: String(key.value), values: valuesOf(value), keySpan, valueSpan }];
}

function valuesOf(value: Node | null): readonly string[] {
  if (isScalar(value)) return value.value === null || value.value === "" ? [] : [String(value.value)];
  if (isSeq(value))
    return value.items.flatMap((item) => (isScalar(item) && item.value !== null ? [String(item.value)] : []));
  return [];
}

/** The first value of a key, or `undefined`. */
export function frontMatterValue(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  return frontMatter?.entries.find((entry) => entry.key === key)?.values[0];
}
