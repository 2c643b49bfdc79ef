import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Analysis, Analyzer, type Span } from "../../article/src/index.ts";
import { parse } from "../../article/src/markup/parse.ts";
import { articleXml } from "../support/articleXml.ts";

/**
 * Whole articles of our own making, each aimed at one thing. `UPDATE=1 npx vitest run test/article/fixtures.test.ts` rewrites what is expected; read the diff. Where a file
 * expects what is not right yet, the `notes.md` beside it says so.
 */
const ARTICLES = join(import.meta.dirname, "../fixtures/articles");
const UPDATE = process.env.UPDATE === "1";
const NAMES = readdirSync(ARTICLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

test("there are articles to compare with", () => expect(NAMES.length).toBeGreaterThan(5));

describe.each(NAMES)("%s", (name) => {
  const source = readFileSync(join(ARTICLES, name, "input.article"), "utf8");
  const analysis = new Analyzer(rethrow).analyze(source);

  test("gets the analysis that is expected", () => {
    const record = `${JSON.stringify(readable(analysis), null, 2)}\n`;
    expect(record).toBe(expected(name, "expected.json", record));
  });

  test("gets the tags that are expected", () => {
    const xml = articleXml(analysis);
    expect(xml).toBe(expected(name, "expected.xml", xml));
  });

  test("keeps its words when it is tagged", () => {
    expect(parse(articleXml(analysis)).plain).toBe(parse(source).plain);
  });
});

/** An empty part must not pass for a quiet one. */
function rethrow(_part: string, error: unknown): never {
  throw error;
}

function expected(name: string, file: string, actual: string): string {
  const path = join(ARTICLES, name, file);
  if (UPDATE) writeFileSync(path, actual);
  return readFileSync(path, "utf8");
}

/** An analysis as lines of text that a person can check; what is on furniture is left out, but for dates. */
function readable(analysis: Analysis): unknown {
  const { metadata, clusters } = analysis;
  const text = ({ start, end }: Span): string => analysis.text.slice(start, end);
  const clusterName = (id: number | undefined): string => {
    const cluster = clusters.find((candidate) => candidate.id === id);
    return cluster ? `#${cluster.id} ${cluster.name}` : "";
  };
  return {
    documentDate: analysis.documentDate ?? null,
    lines: analysis.lines.map((line) => `${line.kind}: ${shortened(text(line).trim())}`),
    metadata: Object.fromEntries(Object.entries(metadata).map(([key, found]) => [key, found?.value ?? null])),
    entities: analysis.entities
      .filter(({ furniture }) => !furniture)
      .map((mention) => `${mention.type} ${text(mention)} ${clusterName(mention.cluster)}`.trim()),
    roles: clusters.flatMap((cluster) => cluster.roles.map((role) => `${cluster.name}: ${role.text}`)),
    variants: clusters.flatMap((cluster) => cluster.variants.map(({ text: slip }) => `${slip} for ${cluster.name}`)),
    quotes: analysis.quotes
      .filter(({ furniture }) => !furniture)
      .map((quote) => {
        const speaker = quote.speaker ? text(quote.speaker) : "nobody";
        return `${quote.group} ${quote.kind} ${shortened(text(quote))} <- ${speaker} ${clusterName(quote.cluster)}`.trim();
      }),
    nonquotes: analysis.nonquotes.map((nonquote) => `${nonquote.kind} ${text(nonquote)}`),
    dates: analysis.dates.map((date) => {
      const mod = date.mod ? ` mod=${date.mod}` : "";
      return `${text(date)} = ${date.type} ${date.value}${mod}${date.furniture ? " (furniture)" : ""}`;
    }),
    defects: analysis.defects.map((defect) => `${defect.code} ${JSON.stringify(text(defect))}`),
  };
}

function shortened(text: string): string {
  return text.length <= 72 ? text : `${text.slice(0, 48)} … ${text.slice(-20)}`;
}
