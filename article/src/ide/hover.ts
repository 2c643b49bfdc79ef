import type { Analysis } from "../analysis/analysis.ts";
import type { DateMention, EntityMention, LineVerdict, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { openFurniture, visible } from "./furniture.ts";
import { told } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { speakerName } from "./quotes.ts";
import { spelledDay } from "./spelledDay.ts";
import type { Hover } from "./types.ts";

/**
 * What is known of the place: the name, date or quote there (a name inside a quote shows both), and why its line counts as furniture. The span is the smallest thing shown.
 * `undefined` where nothing is known.
 */
export function hover(analysis: Analysis, offset: number): Hover | undefined {
  const name = at(analysis.entities, offset);
  const date = at(analysis.dates, offset);
  const quote = at(analysis.quotes, offset);
  const line = at(openFurniture(analysis), offset);
  const cards: (Span & { readonly markdown: string })[] = [];
  if (name) cards.push({ start: name.start, end: name.end, markdown: nameCard(analysis, name) });
  if (date) cards.push({ start: date.start, end: date.end, markdown: dateCard(date) });
  if (quote) cards.push({ start: quote.start, end: quote.end, markdown: quoteCard(analysis, quote) });
  if (line) cards.push({ ...visible(analysis.text, line), markdown: lineCard(line) });
  const [first] = cards;
  if (!first) return undefined;
  return { start: first.start, end: first.end, markdown: cards.map(({ markdown }) => markdown).join("\n\n---\n\n") };
}

function at<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.find(({ start, end }) => start <= offset && offset < end);
}

const ENTITY_NAMES: Readonly<Record<EntityMention["type"], string>> = {
  person: "person",
  organization: "organisation",
  place: "place",
  group: "nationality, religion or political group",
  product: "product",
  event: "event",
  misc: "name",
  money: "amount of money",
};

function nameCard(analysis: Analysis, mention: EntityMention): string {
  const cluster = analysis.clusters.find(({ id }) => id === mention.cluster);
  const name = cluster?.name ?? analysis.text.slice(mention.start, mention.end);
  const rows = [`**${escapeMarkdown(name)}** · ${ENTITY_NAMES[mention.type]}`];
  if (cluster) {
    const roles = [...new Set(cluster.roles.map(({ text }) => text))];
    if (roles.length > 0) rows.push(roles.map(escapeMarkdown).join(" · "));
    const forms = new Set(cluster.mentions.map(({ start, end }) => analysis.text.slice(start, end)));
    forms.delete(cluster.name);
    const times = cluster.mentions.length === 1 ? "Mentioned once" : `Mentioned ${cluster.mentions.length} times`;
    const also =
      forms.size > 0
        ? `, also as ${[...forms]
            .slice(0, 4)
            .map((form) => `“${escapeMarkdown(form)}”`)
            .join(", ")}`
        : "";
    const quotes = analysis.quotes.filter((quote) => quote.cluster === cluster.id).length;
    const quoted = quotes === 0 ? "" : quotes === 1 ? "; quoted once" : `; quoted ${quotes} times`;
    rows.push(`${times}${also}${quoted}.`);
  }
  return rows.join("\n\n");
}

function dateCard({ type, value, mod, anchor }: DateMention): string {
  const day = spelledDay(value.slice(0, "2024-07-14".length));
  const rows = [`**${value}**${mod ? ` (${mod.toLowerCase().replaceAll("_", " ")})` : ""} · ${type.toLowerCase()}`];
  if (day !== undefined) rows.push(day);
  if (anchor !== undefined) rows.push(`Counted from ${escapeMarkdown(anchor)}.`);
  else if (value.startsWith("XXXX")) rows.push("The article's date is not known: nothing to count from.");
  return rows.join("\n\n");
}

function quoteCard(analysis: Analysis, quote: QuoteMention): string {
  const speaker = speakerName(analysis, quote);
  const kinds = { direct: "Quote", mixed: "Quoted words", indirect: "Reported speech" } as const;
  const who = speaker ? ` · **${escapeMarkdown(shortened(speaker, 80))}**` : " · speaker not found";
  const cue = quote.cue ? ` (“${escapeMarkdown(analysis.text.slice(quote.cue.start, quote.cue.end))}”)` : "";
  return `${kinds[quote.kind]}${who}${cue}`;
}

function lineCard({ kind, confidence, reasons }: LineVerdict): string {
  const head = `**${lineKindName(kind)}** · not part of the article · ${Math.round(confidence * 100)} % sure`;
  return [head, ...reasons.map((reason) => `- ${escapeMarkdown(told(reason))}`)].join("\n");
}
