import type { Cluster, EntityMention, Role, Variant } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { joinAcronyms } from "./joinAcronyms.ts";
import { joinAliases } from "./joinAliases.ts";
import { NameBook } from "./nameBook.ts";
import { type Form, type Named, nameMentions } from "./namedMentions.ts";
import { type SpellingContext, Spellings } from "./spelling/spellings.ts";
import { variantOf } from "./spelling/variantOf.ts";
import { type Thing, Things } from "./things.ts";

/**
 * Who is who among the mentions that stand on article lines; gives the mentions back with their cluster. A surname alone joins the full name, an acronym its long form, a
 * misspelt name the one it misspells. Amounts of money are in no cluster.
 */
export function clusterNames(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
  book: NameBook = new NameBook(),
  context: SpellingContext = NOTHING_KNOWN,
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const { named, forms } = nameMentions(lines, mentions, book);
  const things = new Things();
  // Full names first: a headline says "Putin" before the text says who that is.
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as Form;
    if (form.name.words.length > 1) form.thing = things.ofFullName(form);
  }
  things.joinShortened();
  const spellings = new Spellings(named, forms, book.spellings, context);
  spellings.joinFullNames();
  let before: Thing | undefined;
  for (let i = 0; i < named.length; i++) {
    const mention = named[i] as Named;
    const { form } = mention;
    const thing = form.name.words.length > 1 && form.thing !== undefined ? form.thing : things.ofWord(mention, before);
    mention.thing = thing;
    const { whole } = thing;
    whole.lastAt = mention.index;
    whole.lastLine = mention.line;
    whole.mentions++;
    before = thing;
  }
  joinAcronyms(named, forms);
  joinAliases(named);
  spellings.joinWords();
  return numberClusters(mentions, named);
}

const NOTHING_KNOWN: SpellingContext = { areDifferent: () => false, language: () => undefined };

/** Clusters are numbered by their first mention. */
function numberClusters(
  mentions: readonly EntityMention[],
  named: readonly Named[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const things: Thing[] = [];
  const numbered = mentions.slice();
  for (let i = 0; i < named.length; i++) {
    const member = named[i] as Named;
    const thing = member.thing?.whole;
    if (thing === undefined) continue;
    if (thing.last === undefined) {
      thing.cluster = things.length;
      thing.first = member;
      things.push(thing);
    } else thing.last.next = member;
    thing.last = member;
    thing.count++;
    if (member.claim !== undefined) {
      if (thing.introduced === undefined) thing.introduced = [member];
      else thing.introduced.push(member);
    }
    const { start, end, type, confidence } = member.mention;
    numbered[member.index] = { start, end, type, confidence, cluster: thing.cluster };
  }
  const clusters: Cluster[] = new Array(things.length);
  for (let id = 0; id < things.length; id++) clusters[id] = toCluster(id, things[id] as Thing);
  return { mentions: numbered, clusters };
}

function toCluster(id: number, { first, count, introduced }: Thing): Cluster {
  let fullest = (first as Named).form;
  const mentions: Span[] = new Array(count);
  let hasVariants = false;
  let i = 0;
  for (let member = first; member !== undefined; member = member.next) {
    const { form, mention } = member;
    if (form.variant !== undefined) hasVariants = true;
    if (form !== fullest && isFuller(form, fullest)) fullest = form;
    mentions[i++] = { start: mention.start, end: mention.end };
  }
  return {
    id,
    type: fullest.type,
    name: fullest.name.text,
    mentions,
    roles: introduced === undefined ? NO_ROLES : rolesOf(introduced),
    variants: hasVariants ? variantsOf(first as Named) : NO_VARIANTS,
  };
}

const NO_VARIANTS: readonly Variant[] = [];

/** More words make a fuller name, of as many those that are no acronym; the usual way to write it goes before any other. */
function isFuller(form: Form, fullest: Form): boolean {
  if (form.variant?.usual === fullest) return false;
  if (fullest.variant?.usual === form) return true;
  const a = form.name;
  const b = fullest.name;
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  if ((form.variant === undefined) !== (fullest.variant === undefined)) return form.variant === undefined;
  return a.words.length === 1 && b.isAcronym && !a.isAcronym;
}

function rolesOf(introduced: readonly Named[]): readonly Role[] {
  const roles: Role[] = [];
  const seen: string[] = [];
  for (const { claim, line } of introduced) {
    for (const role of claim?.roles ?? NO_ROLES) {
      const text = line.reading.paragraph.text.slice(role.start, role.end);
      if (seen.includes(text)) continue;
      if (seen.length < MOST_COMPARED) seen.push(text);
      roles.push({ text, start: line.start + role.start, end: line.start + role.end });
    }
  }
  return roles;
}

const NO_ROLES: readonly Role[] = [];

/** Wordings of one person's roles that a new one is compared with; an article has fewer. */
const MOST_COMPARED = 50;

function variantsOf(first: Named): readonly Variant[] {
  let variants: Variant[] | undefined;
  for (let member: Named | undefined = first; member !== undefined; member = member.next) {
    const { variant } = member.form;
    if (variant === undefined) continue;
    variants ??= [];
    variants.push(variantOf(member, variant));
  }
  return variants ?? NO_VARIANTS;
}
