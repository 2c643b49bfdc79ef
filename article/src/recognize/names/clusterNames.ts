import type { Cluster, EntityMention, Role, Variant } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import { isAcronym, joinAcronyms } from "./joinAcronyms.ts";
import { joinSlips } from "./joinSlips.ts";
import { type Named, nameMentions } from "./namedMentions.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";
import { type Thing, Things } from "./things.ts";

/**
 * Who is who among the mentions that stand on article lines; gives the mentions back with their cluster. A surname alone joins the full name, an acronym its long form, a word
 * written once with one wrong letter the name it misspells. Amounts of money are in no cluster.
 */
export function clusterNames(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const named = nameMentions(lines, mentions);
  const things = new Things();
  // Full names first: a headline says "Putin" before the text says who that is.
  for (const { form } of named) if (form.words.length > 1) form.thing ??= things.ofFullName(form);
  for (const mention of named) {
    mention.thing = mention.form.thing ?? things.ofWord(mention);
    mention.thing.whole.lastAt = mention.index;
  }
  joinAcronyms(named);
  joinSlips(named);
  return numberClusters(mentions, named);
}

function numberClusters(
  mentions: readonly EntityMention[],
  named: readonly Named[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const members = new Map<Thing, Named[]>();
  for (const mention of named) {
    if (mention.thing === undefined) continue;
    const thing = mention.thing.whole;
    const list = members.get(thing);
    if (list === undefined) members.set(thing, [mention]);
    else list.push(mention);
  }
  const numbered = mentions.slice();
  const clusters: Cluster[] = [];
  for (const list of members.values()) {
    const id = clusters.length;
    clusters.push(toCluster(id, list));
    for (const { index, mention } of list) {
      const { start, end, type, confidence } = mention;
      numbered[index] = { start, end, type, confidence, cluster: id };
    }
  }
  return { mentions: numbered, clusters };
}

function toCluster(id: number, members: readonly Named[]): Cluster {
  const fullest = members.reduce((a, b) => (isFuller(b, a) ? b : a));
  return {
    id,
    type: fullest.form.type,
    name: fullest.form.text,
    mentions: members.map(({ mention }) => ({ start: mention.start, end: mention.end })),
    roles: rolesOf(members),
    variants: variantsOf(members, fullest),
  };
}

/** More words make a fuller name; letters decide only between acronym and word, so that a slip that adds one is not preferred. */
function isFuller(a: Named, b: Named): boolean {
  const count = a.form.words.length;
  if (a.form === b.form || count !== b.form.words.length) return count > b.form.words.length;
  return count === 1 && isAcronym(b.form.text) && !isAcronym(a.form.text);
}

function rolesOf(members: readonly Named[]): readonly Role[] {
  const roles: Role[] = [];
  const seen = new Set<string>();
  for (const { claim, line } of members) {
    if (claim?.roles === undefined) continue;
    for (const role of claim.roles) {
      const text = line.reading.paragraph.text.slice(role.start, role.end);
      if (seen.has(text)) continue;
      seen.add(text);
      roles.push({ text, start: line.start + role.start, end: line.start + role.end });
    }
  }
  return roles;
}

function variantsOf(members: readonly Named[], fullest: Named): readonly Variant[] {
  const variants: Variant[] = [];
  if (fullest.form.type !== "person") return variants;
  const usual = surnameOf(fullest);
  for (const member of members) {
    if (member.form === fullest.form) continue;
    const surname = surnameOf(member);
    if (surname === usual || surname.length < SHORTEST_SLIP || !isOneSlip(surname.toLowerCase(), usual.toLowerCase()))
      continue;
    variants.push({
      start: member.mention.start,
      end: member.mention.end,
      text: member.form.text,
      reason: `One letter off “${usual}”`,
    });
  }
  return variants;
}

function surnameOf({ form: { text } }: Named): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}
