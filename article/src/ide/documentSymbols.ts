import type { Analysis } from "../analysis/analysis.ts";
import type { Cluster, LineVerdict } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { visible } from "./furniture.ts";
import { shortened } from "./markdown.ts";
import type { DocumentSymbol } from "./types.ts";

/** The outline: headline, sections, and the people of the article with their quotes. Empty for an article that has none of them. */
export function documentSymbols(analysis: Analysis): readonly DocumentSymbol[] {
  return [...headings(analysis), ...people(analysis)];
}

/** A heading's symbol reaches to the next heading. */
function headings({ lines, text }: Analysis): readonly DocumentSymbol[] {
  const found = lines.filter(({ kind }) => kind === "headline" || kind === "subheading");
  return found.map((line, i) => headingSymbol(text, line, found[i + 1]?.start ?? text.length));
}

function headingSymbol(text: string, line: LineVerdict, end: number): DocumentSymbol {
  const selection = visible(text, line);
  return {
    name: shortened(text.slice(selection.start, selection.end), 120),
    detail: "",
    kind: line.kind === "headline" ? "headline" : "section",
    start: line.start,
    end: Math.max(end, line.end),
    selection,
    children: [],
  };
}

function people(analysis: Analysis): readonly DocumentSymbol[] {
  const found = analysis.clusters.filter(({ type }) => type === "person");
  if (found.length === 0) return [];
  const quotes = quotesByCluster(analysis);
  const children = found.map((cluster) => personSymbol(analysis.text, cluster, quotes.get(cluster.id) ?? []));
  const whole = hull(children);
  return [
    { name: "People", detail: String(found.length), kind: "people", ...whole, selection: first(children), children },
  ];
}

function quotesByCluster({ quotes }: Analysis): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  for (const quote of quotes) {
    const id = quote.cluster;
    if (id === undefined) continue;
    const others = found.get(id);
    if (others) others.push(quote);
    else found.set(id, [quote]);
  }
  return found;
}

function personSymbol(text: string, { name, roles, mentions }: Cluster, quotes: readonly Span[]): DocumentSymbol {
  const children = quotes.map((quote) => quoteSymbol(text, quote));
  const selection = mentions[0] ?? { start: 0, end: 0 };
  const detail = roles[0]?.text ?? (mentions.length === 1 ? "once" : `${mentions.length} times`);
  return {
    name,
    detail: shortened(detail, 80),
    kind: "person",
    ...hull([selection, ...children]),
    selection,
    children,
  };
}

function quoteSymbol(text: string, { start, end }: Span): DocumentSymbol {
  return {
    name: shortened(text.slice(start, end), 80),
    detail: "",
    kind: "quote",
    start,
    end,
    selection: { start, end },
    children: [],
  };
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function first(symbols: readonly DocumentSymbol[]): Span {
  return symbols[0]?.selection ?? { start: 0, end: 0 };
}
