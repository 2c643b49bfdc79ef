import type { Analysis } from "../../analysis/analysis.ts";
import type { Element } from "../../markup/markup.ts";
import { entityOfTag, TAGS, type TagName } from "../../markup/tags.ts";
import { idPlaces } from "../idPlaces.ts";
import { idOf, unique } from "../ids.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { unusedIds } from "../tagging.ts";
import { entityOf, fits, possibleSpeakers, referents, type Thing } from "../things.ts";
import type { Value } from "./attributeValues.ts";

/** For `ref`: things of the tag's own kind. */
export function thingIds(analysis: Analysis, tag: TagName, element: Element | undefined): readonly Value[] {
  const type = element ? entityOf(element) : entityOfTag(tag, undefined);
  const { meant, all } = referents(analysis, type, element);
  return all.filter((thing) => fits(thing, type)).map((thing) => offered(thing, thing === meant));
}

/** For `who`: those who can speak. */
export function speakerIds(analysis: Analysis, element: Element | undefined): readonly Value[] {
  const { meant, all } = possibleSpeakers(analysis, element);
  return all.map((thing) => offered(thing, thing === meant));
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

function offered(thing: Thing, isMeant: boolean): Value {
  return {
    value: thing.pointer,
    detail: [shortened(thing.name, 60), timesOf(thing)].join(" · "),
    kind: "pointer",
    ...(isMeant && { preferred: true as const }),
    topic: `pointer:${thing.pointer}`,
  };
}

/** "3 times in this file". */
export function timesOf({ uses }: Thing): string {
  if (uses === 0) return t("not used yet");
  return uses === 1 ? t("once in this file") : t("{0} times in this file", uses);
}
