import type { Analysis } from "../analysis/analysis.ts";
import { rangeOf } from "../calendar/timex.ts";
import { type FrontMatterEntry, frontMatterValue } from "../markup/frontMatter.ts";
import type { Cluster, DateMention, EntityType, Metadata, QuoteMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import type { Span } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";
import { isArticle, visible } from "./furniture.ts";
import { quoted, t, told } from "./l10n.ts";
import { shortened } from "./markdown.ts";
import { speakers } from "./quotes.ts";
import { headingText, type Section, sectionsOf } from "./sections.ts";
import { hull } from "./sortedSpans.ts";
import { textOf } from "./textOf.ts";
import type { DocumentSymbol, DocumentSymbolKind } from "./types.ts";

/**
 * The outline: the headline with its sections, people (and organisations) with what they say, places, dates from the earliest to the latest, quotes without a named speaker, what is known of the article. A group that would be
 * empty is left out. A heading's span reaches to the end of its section; that of people, organisations and places is the first mention, so that a cursor is "in" a section and not in everybody named around it.
 */
export function documentSymbols(analysis: Analysis): readonly DocumentSymbol[] {
  const quotes = quotesByCluster(analysis);
  return [
    ...structure(analysis),
    ...named(analysis, "person", t("People"), quotes),
    ...named(analysis, "organization", t("Organisations"), quotes),
    ...named(analysis, "place", t("Places"), quotes),
    ...timeline(analysis),
    ...otherQuotes(analysis),
    ...metadata(analysis),
  ];
}

/** The headline over the whole article, with the sections in it; an article without one is called by its title. */
function structure(analysis: Analysis): readonly DocumentSymbol[] {
  const { article, headline, sections } = sectionsOf(analysis);
  const symbols = sections.map((section) => headingSymbol(analysis, section, "section", []));
  if (headline) {
    const inside = symbols.filter(({ start }) => start > headline.start);
    const before = symbols.filter(({ start }) => start < headline.start);
    return [...before, headingSymbol(analysis, headline, "headline", inside)];
  }
  if (!article) return symbols;
  const name = shortened(frontMatterValue(analysis.markup.frontMatter, "title") ?? t("Article"), 120);
  const selection = visible(analysis.text, lineAround(analysis.text, article.start));
  return [{ name, detail: "", kind: "headline", ...article, selection, children: symbols }];
}

function headingSymbol(
  analysis: Analysis,
  { heading, start, end }: Section,
  kind: DocumentSymbolKind,
  children: readonly DocumentSymbol[],
): DocumentSymbol {
  const selection = visible(analysis.text, heading);
  const name = shortened(headingText(analysis, heading), 120);
  return { name, detail: "", kind, start, end, selection, children };
}

type Quotes = ReadonlyMap<number, readonly QuoteMention[]>;

function quotesByCluster(analysis: Analysis): Quotes {
  const found = new Map<number, QuoteMention[]>();
  const speakerOf = speakers(analysis);
  for (const quote of analysis.quotes) {
    const id = speakerOf(quote)?.cluster?.id;
    if (id === undefined || !isArticle(quote)) continue;
    const others = found.get(id);
    if (others) others.push(quote);
    else found.set(id, [quote]);
  }
  return found;
}

/** Everybody (everything) of this type, in the order in which the article names them. */
function named(
  analysis: Analysis,
  type: EntityType & DocumentSymbolKind,
  title: string,
  quotes: Quotes,
): readonly DocumentSymbol[] {
  const children = analysis.clusters
    .filter((cluster) => cluster.type === type && cluster.mentions.length > 0)
    .map((cluster) => clusterSymbol(analysis, cluster, type, quotes.get(cluster.id) ?? []))
    .sort((a, b) => a.selection.start - b.selection.start);
  return group(title, children);
}

function clusterSymbol(
  analysis: Analysis,
  { name, roles, mentions }: Cluster,
  kind: DocumentSymbolKind,
  quotes: readonly QuoteMention[],
): DocumentSymbol {
  const children = quotes.map((quote) => quoteSymbol(analysis, quote));
  const { start, end } = mentions[0] ?? { start: 0, end: 0 };
  const detail = roles[0]?.text ?? (mentions.length === 1 ? t("once") : t("{0} times", mentions.length));
  return { name, detail: shortened(detail, 80), kind, start, end, selection: { start, end }, children };
}

function quoteSymbol(analysis: Analysis, quote: QuoteMention, speaker = ""): DocumentSymbol {
  const { start, end, kind } = quote;
  const name = shortened(textOf(analysis, quote), 80);
  const detail = kind === "indirect" ? [speaker, t("reported")].filter(Boolean).join(" · ") : speaker;
  return { name, detail, kind: "quote", start, end, selection: { start, end }, children: [] };
}

/** Quotes that stand under nobody: without a speaker, or of one that is no name (`a neighbour`) and then stands beside them. What somebody without a name is only reported to have said is left out. */
function otherQuotes(analysis: Analysis): readonly DocumentSymbol[] {
  const speakerOf = speakers(analysis);
  const found = analysis.quotes.flatMap((quote) => {
    if (quote.kind === "indirect") return [];
    const speaker = speakerOf(quote);
    const isListed = speaker?.cluster !== undefined && LISTED.has(speaker.cluster.type);
    return isListed || !isArticle(quote) ? [] : [quoteSymbol(analysis, quote, shortened(speaker?.name ?? "", 80))];
  });
  return group(t("Quotes without a named speaker"), found);
}

/** What the outline has a group of. */
const LISTED: ReadonlySet<EntityType> = new Set<EntityType>(["person", "organization", "place"]);

/**
 * The days, weeks, months and years that the article speaks of, one symbol a value, the earliest first. They share one span, from the first date to the last: editors sort an outline by the spans of its symbols,
 * and those of one span by their names, which here is by time.
 */
function timeline({ text, dates }: Analysis): readonly DocumentSymbol[] {
  const byValue = new Map<string, { readonly value: string; readonly day: number | undefined; same: DateMention[] }>();
  for (const date of dates) {
    if (!isArticle(date) || date.type === "SET" || date.type === "DURATION") continue;
    const { value } = date;
    const others = byValue.get(value);
    if (others) others.same.push(date);
    else byValue.set(value, { value, day: dayOf(value), same: [date] });
  }
  const sorted = [...byValue.values()]
    .filter(({ day }) => day !== undefined)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.value < b.value ? -1 : 1));
  const whole = hull(sorted.flatMap(({ same }) => same));
  return group(
    t("Dates"),
    sorted.map(({ value, same }) => dateSymbol(text, value, same, whole)),
  );
}

function dateSymbol(text: string, value: string, same: readonly DateMention[], whole: Span): DocumentSymbol {
  const words = [...new Set(same.map(({ start, end }) => text.slice(start, end)))].map((each) =>
    quoted(shortened(each, 40)),
  );
  const children = same.map(({ start, end }) => dateMention(text, { start, end }));
  const [selection = whole] = children.map((child) => child.selection);
  return {
    name: value,
    detail: words.slice(0, 3).join(", "),
    kind: "date",
    ...whole,
    selection,
    children: children.length > 1 ? children : [],
  };
}

function dateMention(text: string, selection: Span): DocumentSymbol {
  const name = shortened(text.slice(selection.start, selection.end), 80);
  return { name, detail: "", kind: "date", ...selection, selection, children: [] };
}

/** The first day of a calendar value (`2024-06-03`, `2024-W22`, `2024-06-03T09:15`) as a number that sorts; `undefined` where it has no place in the calendar. */
function dayOf(value: string): number | undefined {
  const years = /^BC(\d{4})/.exec(value)?.[1];
  if (years !== undefined) return -400 * Number(years) - 1e6;
  const time = value.indexOf("T");
  return rangeOf(time === -1 ? value : value.slice(0, time))?.first;
}

const FIELDS: readonly (readonly [key: Exclude<keyof Metadata, "headline">, title: Message])[] = [
  ["byline", message("By")],
  ["published", message("Published")],
  ["updated", message("Updated")],
  ["source", message("Source")],
  ["dateline", message("Place line")],
  ["language", message("Language")],
  ["subjects", message("Topics")],
];

/** What the page says of the article, in the text or in its front matter. The language counts only where somebody has written it down. */
function metadata({ text, metadata: found, markup }: Analysis): readonly DocumentSymbol[] {
  const fields = FIELDS.flatMap(([key, title]) => {
    const field = found[key];
    if (field === null || (key === "language" && field.start >= markup.bodyStart)) return [];
    const value = typeof field.value === "string" ? field.value : field.value.join(", ");
    return [fieldSymbol(text, told(title), value, field)];
  });
  const entries = markup.frontMatter?.entries ?? [];
  const others = entries.filter(({ key }) => !FIELDS.some(([known]) => known === key));
  return group(
    t("Metadata"),
    [...fields, ...others.map((entry) => entrySymbol(text, entry))].sort((a, b) => a.start - b.start),
  );
}

function entrySymbol(text: string, { key, values, keySpan, valueSpan }: FrontMatterEntry): DocumentSymbol {
  const title = key.charAt(0).toUpperCase() + key.slice(1);
  return fieldSymbol(text, shortened(title, 80) || "…", values.join(", "), hull([keySpan, valueSpan]));
}

function fieldSymbol(text: string, name: string, detail: string, span: Span): DocumentSymbol {
  const selection = visible(text, span);
  return { name, detail: shortened(detail, 120), kind: "metadata", ...selection, selection, children: [] };
}

function group(title: string, children: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  const [first] = children;
  if (!first) return [];
  const { selection } = first;
  return [{ name: title, detail: String(children.length), kind: "group", ...selection, selection, children }];
}
