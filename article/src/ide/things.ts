import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { entityOfTag, tagOfEntity } from "../markup/tags.ts";
import type { Cluster, EntityType } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { references } from "./ids.ts";

/** Somebody or something that a pointer can point to. */
export interface Thing {
  /** `#lena-okafor`, `https://www.wikidata.org/wiki/Q42` */
  readonly pointer: string;
  /** How often the file points to it. */
  readonly uses: number;
  /** A `who` of the file points to it. */
  readonly speaks: boolean;
  readonly type: EntityType | undefined;
  /** The fullest form; the tagged words where no name of the text is known, the pointer where nothing has its tag. */
  readonly name: string;
  readonly cluster?: Cluster;
}

/** What the file points to with `ref` and `who`, the most used first; then the recognised names that it does not point to yet, the most mentioned first. Amounts of money are no names. */
export function things(analysis: Analysis): readonly Thing[] {
  const pointers = references(analysis);
  const clusters = new Map(analysis.clusters.map((cluster) => [pointers.get(cluster.id) ?? "", cluster]));
  const used = new Map<string, Uses>();
  for (const element of analysis.markup.elements) {
    for (const { name, value } of element.attributes) {
      if (name !== "ref" && name !== "who") continue;
      for (const pointer of value.split(/\s/)) if (isPointer(pointer)) addUse(used, pointer, element, name);
    }
  }
  const usedThings = Array.from(used, ([pointer, { uses, speaks, element }]): Thing => {
    const cluster = clusters.get(pointer);
    const type = (element && entityOf(element)) ?? cluster?.type;
    const words = element && analysis.markup.plain.slice(element.plain.start, element.plain.end);
    return { pointer, uses, speaks, type, name: cluster?.name || words || pointer, ...(cluster && { cluster }) };
  });
  const others = analysis.clusters.flatMap((cluster): readonly Thing[] => {
    const pointer = pointers.get(cluster.id);
    if (pointer === undefined || !isPointer(pointer) || used.has(pointer) || cluster.type === "money") return [];
    return [{ pointer, uses: 0, speaks: false, type: cluster.type, name: cluster.name, cluster }];
  });
  return [
    ...usedThings.sort((a, b) => b.uses - a.uses || mentionsOf(b) - mentionsOf(a)),
    ...others.sort((a, b) => mentionsOf(b) - mentionsOf(a)),
  ];
}

/** `#lena-okafor`, or an address; no half of one that is being typed (`#`, `le`). */
function isPointer(value: string): boolean {
  return /^#.|[/:]/.test(value);
}

interface Uses {
  uses: number;
  speaks: boolean;
  /** The first name with this `ref`. */
  element: Element | undefined;
}

function addUse(used: Map<string, Uses>, pointer: string, element: Element, attribute: "ref" | "who"): void {
  const known = used.get(pointer) ?? { uses: 0, speaks: false, element: undefined };
  known.uses++;
  if (attribute === "who") known.speaks = true;
  else known.element ??= element;
  used.set(pointer, known);
}

/** The type of name that the element marks. */
export function entityOf(element: Element): EntityType | undefined {
  return entityOfTag(element.name, attributeOf(element, "type"));
}

/** How often the text names it. */
export function mentionsOf({ cluster }: Thing): number {
  return cluster?.mentions.length ?? 0;
}

/** What a pointer may point to, in the order in which it is offered; `meant`, what the words speak of, comes first. */
export interface Candidates {
  readonly meant: Thing | undefined;
  readonly all: readonly Thing[];
}

/** For `ref`: what has the type of the tag, then what the tag could hold, then the rest. The one whose name the element holds is meant. */
export function referents(analysis: Analysis, type: EntityType | undefined, element: Span | undefined): Candidates {
  const mention = element && analysis.entities.find((each) => isWithin(each, element));
  return ranked(things(analysis), (thing) => rankOf(thing, type), mention?.cluster);
}

/** Whether a tag of names of this type can hold the thing. */
export function fits(thing: Thing, type: EntityType | undefined): boolean {
  return rankOf(thing, type) < MISFIT;
}

const MISFIT = 2;

function rankOf(thing: Thing, type: EntityType | undefined): number {
  if (thing.type === type) return 0;
  if (thing.type === undefined || type === undefined) return 1;
  return tagOfEntity(thing.type).name === tagOfEntity(type).name ? 1 : MISFIT;
}

/** For `who`: people, organisations, groups; a place or thing only where the file lets it speak already. The speaker that was found for the quote is meant. */
export function possibleSpeakers(analysis: Analysis, element: Span | undefined): Candidates {
  const quote = element && analysis.quotes.find((each) => isWithin(each, element));
  const rank = ({ type = "person" }: Thing): number =>
    SPEAKERS.includes(type) ? SPEAKERS.indexOf(type) : SPEAKERS.length;
  const able = things(analysis).filter((thing) => thing.speaks || rank(thing) < SPEAKERS.length);
  return ranked(able, rank, quote?.cluster);
}

/** What is pointed to and was not recognised as a name is most often a person. */
const SPEAKERS: readonly EntityType[] = ["person", "organization", "group"];

function ranked(found: readonly Thing[], rank: (thing: Thing) => number, cluster: number | undefined): Candidates {
  const meant = cluster === undefined ? undefined : found.find((thing) => thing.cluster?.id === cluster);
  const rest = found.filter((thing) => thing !== meant).sort((a, b) => rank(a) - rank(b));
  return { meant, all: meant ? [meant, ...rest] : rest };
}

function isWithin({ start, end }: Span, element: Span): boolean {
  return element.start <= start && end <= element.end;
}
