import type { Analysis } from "../../analysis/analysis.ts";
import { attributeOf, type Element } from "../../markup/markup.ts";
import { entityOfTag, TAGS, type TagName } from "../../markup/tags.ts";
import type { Cluster, EntityType } from "../../model/analysis.ts";
import { idPlaces } from "../idPlaces.ts";
import { idOf, references, unique } from "../ids.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { unusedIds } from "../tagging.ts";
import type { Value } from "./attributeValues.ts";

/** Somebody or something that a pointer can point to. */
export interface Thing {
  readonly pointer: string;
  /** How often the file points to it. */
  readonly uses: number;
  readonly type: EntityType | undefined;
  /** The fullest form; the tagged words where no name of the text is known. */
  readonly name: string;
  readonly cluster?: Cluster;
}

/** What the file points to with `ref` and `who`, the most used first; then the recognised names that it does not point to yet, in the order of the text. */
export function things(analysis: Analysis): readonly Thing[] {
  const pointers = references(analysis);
  const clusters = new Map(analysis.clusters.map((cluster) => [pointers.get(cluster.id) ?? "", cluster]));
  const used = new Map<string, { uses: number; type: EntityType | undefined; name: string }>();
  for (const { id, element, attribute } of idPlaces(analysis)) {
    if (attribute.name !== "ref" && attribute.name !== "who") continue;
    const isName = attribute.name === "ref";
    const known = used.get(`#${id}`) ?? { uses: 0, type: undefined, name: "" };
    known.uses++;
    known.type ??= isName ? entityOfTag(element.name, attributeOf(element, "type")) : undefined;
    if (known.name === "" && isName) known.name = analysis.markup.plain.slice(element.plain.start, element.plain.end);
    used.set(`#${id}`, known);
  }
  const usedThings = Array.from(used, ([pointer, { uses, type, name }]): Thing => {
    const cluster = clusters.get(pointer);
    return { pointer, uses, type: type ?? cluster?.type, name: cluster?.name ?? name, ...(cluster && { cluster }) };
  });
  const others = analysis.clusters.flatMap((cluster): readonly Thing[] => {
    const pointer = pointers.get(cluster.id);
    if (!pointer?.startsWith("#") || used.has(pointer) || cluster.type === "money") return [];
    return [{ pointer, uses: 0, type: cluster.type, name: cluster.name, cluster }];
  });
  return [...usedThings.sort((a, b) => b.uses - a.uses), ...others];
}

/** For `ref`: things of the tag's own kind. The one whose name the element holds comes first. */
export function thingIds(analysis: Analysis, tag: TagName, element: Element | undefined): readonly Value[] {
  const isMeant = (type: EntityType | undefined): boolean => type === undefined || tagFits(tag, type);
  const inside = element && analysis.entities.find(({ start, end }) => element.start <= start && end <= element.end);
  return offered(
    things(analysis).filter(({ type }) => isMeant(type)),
    inside?.cluster,
  );
}

/** For `who`: people, then organisations. The speaker that was found for the quote comes first. */
export function speakerIds(analysis: Analysis, element: Element | undefined): readonly Value[] {
  const quote = element && analysis.quotes.find(({ start, end }) => element.start <= start && end <= element.end);
  const all = things(analysis);
  const people = all.filter(({ type }) => type === "person" || type === undefined);
  const organizations = all.filter(({ type }) => type === "organization");
  return offered([...people, ...organizations], quote?.cluster);
}

/** For `prev` and `next`: the other elements of the file that have an id, nearest first. */
export function givenIds(analysis: Analysis, element: Element | undefined): readonly Value[] {
  const from = element?.start ?? 0;
  return idPlaces(analysis)
    .filter(({ isGiven, element: other }) => isGiven && TAGS[other.name].role === "speech" && other.start !== from)
    .sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))
    .map(({ id, element: { plain } }) => ({
      value: `#${id}`,
      detail: shortened(analysis.markup.plain.slice(plain.start, plain.end), 60),
      kind: "pointer",
      topic: `given:${id}`,
    }));
}

/** For `xml:id`: an id that the file has not, from the words where it is a name, else `s1`, `s2`, … */
export function unusedId(analysis: Analysis, tag: TagName, element: Element | undefined): readonly Value[] {
  const words = element ? analysis.markup.plain.slice(element.plain.start, element.plain.end) : "";
  const taken = new Set(idPlaces(analysis).map(({ id }) => id));
  const isName = TAGS[tag].role === "name" && words.trim() !== "";
  const value = isName ? unique(idOf(shortened(words, 60)), taken) : unusedIds(analysis)();
  return [{ value, detail: t("not used yet"), kind: "value", topic: "attribute:xml:id" }];
}

/** For `role`: what the article calls its people; this element's own first. */
export function roles(analysis: Analysis, element: Element | undefined): readonly Value[] {
  const inside = element && analysis.entities.find(({ start, end }) => element.start <= start && end <= element.end);
  const own = analysis.clusters.filter(({ id }) => id === inside?.cluster);
  const found = new Map<string, string>();
  for (const { roles: texts, name } of [...own, ...analysis.clusters]) {
    for (const { text } of texts) if (!found.has(text)) found.set(text, name);
  }
  return Array.from(found, ([value, name]) => ({ value, detail: name, kind: "value", topic: "attribute:role" }));
}

function offered(found: readonly Thing[], cluster: number | undefined): readonly Value[] {
  const meant = cluster === undefined ? undefined : found.find((thing) => thing.cluster?.id === cluster);
  const sorted = meant ? [meant, ...found.filter((thing) => thing !== meant)] : found;
  return sorted.map((thing) => ({
    value: thing.pointer,
    detail: [shortened(thing.name, 60), timesOf(thing)].filter((part) => part !== "").join(" · "),
    kind: "pointer",
    ...(thing === meant && { preferred: true as const }),
    topic: `pointer:${thing.pointer}`,
  }));
}

/** "3 times in this file". */
export function timesOf({ uses }: Thing): string {
  if (uses === 0) return t("not used yet");
  return uses === 1 ? t("once in this file") : t("{0} times in this file", uses);
}

function tagFits(tag: TagName, type: EntityType): boolean {
  return entityOfTag(tag, undefined) === "misc"
    ? !["person", "organization", "place"].includes(type)
    : entityOfTag(tag, undefined) === type;
}
