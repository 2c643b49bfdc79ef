import type { Analysis } from "../analysis/analysis.ts";
import type { Cluster, EntityMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { company } from "./company.ts";
import { knownRows } from "./knownRows.ts";
import { quoted, t, told } from "./l10n.ts";
import { type LinkTo, linked } from "./links.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { speakers, utterances } from "./quotes.ts";
import { textOf } from "./textOf.ts";

const ENTITY_NAMES: Readonly<Record<EntityMention["type"], Message>> = {
  person: message("person"),
  organization: message("organisation"),
  place: message("place"),
  group: message("nationality, religion or political group"),
  product: message("product"),
  event: message("event"),
  misc: message("name"),
  money: message("amount of money"),
};

/** Longest role, quote and name that a line of the card shows, in code units. */
const ROLE = 80;
const QUOTE = 56;
const NAME = 48;
/** How many of each. */
const ROLES = 3;
const FORMS = 4;
const COMPANIONS = 3;
const QUOTES = 2;

/**
 * Who or what it is, in CommonMark: what the article says (the fullest form, the roles, the mentions, the company, the quotes), then, set apart with its source, what is known of the name.
 * With `linkTo` mentions and quotes are links.
 */
export function nameCard(analysis: Analysis, mention: EntityMention, linkTo?: LinkTo): string {
  const cluster = analysis.clusters.find(({ id }) => id === mention.cluster);
  const name = cluster?.name ?? textOf(analysis, mention);
  const head = `**${escapeMarkdown(shortened(name, ROLE))}** · ${told(ENTITY_NAMES[mention.type])}`;
  const said = cluster ? articleRows(analysis, cluster, mention, linkTo) : [];
  const known = knownRows(analysis, name, mention.type, cluster);
  return [head, ...said, ...(known.length > 0 ? [known.join("  \n")] : [])].join("\n\n");
}

function articleRows(
  analysis: Analysis,
  cluster: Cluster,
  mention: EntityMention,
  linkTo: LinkTo | undefined,
): readonly string[] {
  const roles = [...new Set(cluster.roles.map(({ text }) => text))].slice(0, ROLES);
  const facts = [
    mentionsRow(analysis, cluster, mention, linkTo),
    variantsRow(cluster, linkTo),
    companyRow(analysis, cluster, linkTo),
    quotesRow(analysis, cluster, linkTo),
  ].filter((row) => row !== undefined);
  const first = roles.map((role) => escapeMarkdown(shortened(role, ROLE))).join(" · ");
  return [...(first === "" ? [] : [first]), facts.join("  \n")];
}

function mentionsRow(
  analysis: Analysis,
  { name, mentions, variants }: Cluster,
  mention: EntityMention,
  linkTo: LinkTo | undefined,
): string {
  const texts = mentions.map((each) => textOf(analysis, each));
  const times = mentions.length === 1 ? t("Mentioned once") : t("Mentioned {0} times", mentions.length);
  const facts = [times + places(mentions, texts.indexOf(name), mention, linkTo)];
  const forms = new Set(texts);
  forms.delete(name);
  for (const { text } of variants) forms.delete(text);
  if (forms.size > 0) facts.push(t("also as {0}", firstForms(forms)));
  return `${facts.join(", ")}.`;
}

/** ` (first, fullest)`: links to where the name stands first and to where it stands in full, unless the cursor is there. */
function places(
  mentions: Cluster["mentions"],
  fullest: number,
  { start }: EntityMention,
  linkTo: LinkTo | undefined,
): string {
  const targets: readonly (readonly [words: string, index: number])[] = [
    [t("first"), 0],
    [t("in full"), fullest],
  ];
  const links = targets.flatMap(([words, index], i) => {
    const at = mentions[index]?.start;
    if (at === undefined || at === start || (i > 0 && index === 0)) return [];
    return linkTo?.(at) === undefined ? [] : [linked(words, at, linkTo)];
  });
  return links.length > 0 ? ` (${links.join(", ")})` : "";
}

function firstForms(forms: ReadonlySet<string>): string {
  const shown = [...forms].slice(0, FORMS).map((form) => quoted(escapeMarkdown(shortened(form, NAME))));
  return shown.join(", ");
}

function variantsRow({ variants }: Cluster, linkTo: LinkTo | undefined): string | undefined {
  if (variants.length === 0) return undefined;
  const shown = variants.slice(0, FORMS).map(({ text, start }) => linked(shortened(text, NAME), start, linkTo));
  return t("Spelled otherwise: {0}.", shown.join(", "));
}

function companyRow(analysis: Analysis, cluster: Cluster, linkTo: LinkTo | undefined): string | undefined {
  if (cluster.type === "money") return undefined;
  const names = company(analysis, cluster, COMPANIONS).map(({ cluster: { name }, at }) =>
    linked(shortened(name, NAME), at, linkTo),
  );
  return names.length > 0 ? t("Named with {0}.", names.join(", ")) : undefined;
}

function quotesRow(analysis: Analysis, cluster: Cluster, linkTo: LinkTo | undefined): string | undefined {
  const speakerOf = speakers(analysis);
  const quotes = utterances(analysis).filter((quote) => speakerOf(quote)?.cluster === cluster);
  if (quotes.length === 0) return undefined;
  const shown = quotes
    .slice(0, QUOTES)
    .map((quote) => linked(atWord(shortened(textOf(analysis, quote), QUOTE)), quote.start, linkTo));
  const rest = quotes.length - shown.length;
  if (rest > 0) shown.push(t("{0} more", rest));
  const times = quotes.length === 1 ? t("Quoted once") : t("Quoted {0} times", quotes.length);
  return `${times}: ${shown.join(" · ")}`;
}

/** What was cut inside a word ends before it. */
function atWord(text: string): string {
  return text.replace(/\s\S{0,20}…$/, "…");
}
