import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf } from "../markup/markup.ts";
import type { Cluster } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";

/**
 * The pointer of every cluster (`#dmitry-peskov`), by cluster id: what the file already uses for one of its mentions, else one made from its name, which no `ref` of the file has. A
 * `who` may have it: then it is whom that speaker means.
 */
export const references: (analysis: Analysis) => ReadonlyMap<number, string> = oncePer((analysis: Analysis) => {
  const used = usedReferences(analysis);
  const taken = new Set(pointersIn(analysis, (name) => name === "ref"));
  const result = new Map<number, string>();
  for (const cluster of analysis.clusters) {
    const known = used.get(cluster.id);
    const reference = known ?? unique(`#${idOf(cluster.name)}`, taken);
    taken.add(reference);
    result.set(cluster.id, reference);
  }
  return result;
});

/**
 * `Dmitry Peskov` → `dmitry-peskov`, `Путин` → `путин`: lower case, words joined by `-`, Latin letters without their marks, other scripts in NFC; a valid `xml:id` (NCName), so what
 * starts with a digit gets `n-` before it.
 */
export function idOf(name: string): string {
  const known = IDS.get(name);
  if (known !== undefined) return known;
  const id = newIdOf(name);
  if (IDS.size === MOST_IDS) IDS.clear();
  IDS.set(name, id);
  return id;
}

/** The ids of all names are asked for after each keystroke. */
const IDS = new Map<string, string>();
const MOST_IDS = 10_000;

function newIdOf(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æðøþđıłœß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const id = (words ?? ["name"]).join("-");
  return /^[\p{L}_]/u.test(id) ? id : `n-${id}`;
}

/** Latin letters that no normalization form takes apart, as the Unicode CLDR transform Latin-ASCII writes them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  đ: "d",
  ı: "i",
  ł: "l",
  œ: "oe",
  ß: "ss",
};

/** The pointer itself, else the first of `-2`, `-3`, … that is free. */
export function unique(reference: string, taken: ReadonlySet<string>): string {
  if (!taken.has(reference)) return reference;
  for (let i = 2; ; i++) if (!taken.has(`${reference}-${i}`)) return `${reference}-${i}`;
}

function usedReferences(analysis: Analysis): ReadonlyMap<number, string> {
  const byStart = new Map<number, string>();
  for (const element of analysis.markup.elements) {
    const reference = attributeOf(element, "ref");
    if (reference) byStart.set(element.startTag.end, reference);
  }
  if (byStart.size === 0) return new Map();
  return new Map(
    analysis.clusters.flatMap((cluster): [number, string][] => {
      const reference = firstReference(cluster, byStart);
      return reference ? [[cluster.id, reference]] : [];
    }),
  );
}

function firstReference(cluster: Cluster, byStart: ReadonlyMap<number, string>): string | undefined {
  for (const mention of cluster.mentions) {
    const reference = byStart.get(mention.start);
    if (reference) return reference;
  }
  return undefined;
}

/** Every pointer of the file to a register entry, in order, as often as it stands there. */
export function allPointers(analysis: Analysis): readonly string[] {
  return pointersIn(analysis, (name) => name === "ref" || name === "who");
}

function pointersIn({ markup }: Analysis, isWanted: (attribute: string) => boolean): readonly string[] {
  return markup.elements.flatMap(({ attributes }) =>
    attributes.filter(({ name }) => isWanted(name)).flatMap(({ value }) => value.split(/\s{1,99}/)),
  );
}
