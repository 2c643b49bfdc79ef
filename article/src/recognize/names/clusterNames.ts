import type { Cluster, EntityMention, Role, Variant } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { joinAcronyms } from "./joinAcronyms.ts";
import { joinSlips } from "./joinSlips.ts";
import { NameBook } from "./nameBook.ts";
import { type Form, type Named, nameMentions } from "./namedMentions.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";
import { type Thing, Things } from "./things.ts";

/**
 * Who is who among the mentions that stand on article lines; gives the mentions back with their cluster. A surname alone joins the full name, an acronym its long form, a word
 * written once with one wrong letter the name it misspells. Amounts of money are in no cluster.
 */
export function clusterNames(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
  book: NameBook = new NameBook(),
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const { named, forms } = nameMentions(lines, mentions, book);
  const things = new Things();
  // Full names first: a headline says "Putin" before the text says who that is.
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as Form;
    if (form.name.words.length > 1) form.thing = things.ofFullName(form);
  }
  let before: Thing | undefined;
  for (let i = 0; i < named.length; i++) {
    const mention = named[i] as Named;
    const { form } = mention;
    const thing = form.name.words.length > 1 && form.thing !== undefined ? form.thing : things.ofWord(mention, before);
    mention.thing = thing;
    thing.whole.lastAt = mention.index;
    before = thing;
  }
  joinAcronyms(named, forms);
  joinSlips(named, forms);
  return numberClusters(mentions, named);
}

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
    const { start, end, type, confidence } = member.mention;
    numbered[member.index] = { start, end, type, confidence, cluster: thing.cluster };
  }
  const clusters: Cluster[] = new Array(things.length);
  for (let id = 0; id < things.length; id++) clusters[id] = toCluster(id, things[id] as Thing);
  return { mentions: numbered, clusters };
}

function toCluster(id: number, { first, count }: Thing): Cluster {
  let fullest = (first as Named).form;
  const mentions: Span[] = new Array(count);
  let i = 0;
  for (let member = first; member !== undefined; member = member.next) {
    const { form, mention } = member;
    if (form !== fullest && isFuller(form, fullest)) fullest = form;
    mentions[i++] = { start: mention.start, end: mention.end };
  }
  return {
    id,
    type: fullest.type,
    name: fullest.name.text,
    mentions,
    roles: rolesOf(first),
    variants: fullest.type === "person" && count > 1 ? variantsOf(first, fullest) : NO_VARIANTS,
  };
}

const NO_VARIANTS: readonly Variant[] = [];

/** More words make a fuller name; letters decide only between acronym and word, so that a slip that adds one is not preferred. */
function isFuller({ name: a }: Form, { name: b }: Form): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  return a.words.length === 1 && b.isAcronym && !a.isAcronym;
}

function rolesOf(first: Named | undefined): readonly Role[] {
  let roles: Role[] | undefined;
  let seen: string[] | undefined;
  for (let member = first; member !== undefined; member = member.next) {
    const { claim, line } = member;
    if (claim?.roles === undefined) continue;
    roles ??= [];
    seen ??= [];
    for (const role of claim.roles) {
      const text = line.reading.paragraph.text.slice(role.start, role.end);
      if (seen.includes(text)) continue;
      if (seen.length < MOST_COMPARED) seen.push(text);
      roles.push({ text, start: line.start + role.start, end: line.start + role.end });
    }
  }
  return roles ?? NO_ROLES;
}

const NO_ROLES: readonly Role[] = [];

/** Wordings of one person's roles that a new one is compared with; an article has fewer. */
const MOST_COMPARED = 50;

function variantsOf(first: Named | undefined, fullest: Form): readonly Variant[] {
  let variants: Variant[] | undefined;
  const usual = fullest.name.surname;
  for (let member = first; member !== undefined; member = member.next) {
    const { form, mention } = member;
    if (form === fullest || !isSlipOf(form.name.surname, usual)) continue;
    variants ??= [];
    variants.push({
      start: mention.start,
      end: mention.end,
      text: form.name.text,
      reason: `One letter off “${usual}”`,
    });
  }
  return variants ?? NO_VARIANTS;
}

function isSlipOf(surname: string, usual: string): boolean {
  if (surname === usual || surname.length < SHORTEST_SLIP || Math.abs(surname.length - usual.length) > 1) return false;
  return isOneSlip(surname.toLowerCase(), usual.toLowerCase());
}
