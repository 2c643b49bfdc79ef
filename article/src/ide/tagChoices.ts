import type { Element } from "../markup/markup.ts";
import { attributeOf } from "../markup/markup.ts";
import { TAGS, type TagName, type TagRole } from "../markup/tags.ts";
import type { ActionId } from "./types.ts";

/** A tag that a person can choose for some words. */
export interface TagChoice {
  readonly id: ActionId;
  readonly name: TagName;
  /** The `type` of a `<name>`. */
  readonly type?: string;
}

/** Every choice; the first six have a key of their own. */
export const TAG_CHOICES: readonly TagChoice[] = [
  { id: "tagPerson", name: "persName" },
  { id: "tagOrganization", name: "orgName" },
  { id: "tagPlace", name: "placeName" },
  { id: "tagDate", name: "date" },
  { id: "tagSaid", name: "said" },
  { id: "tagQuote", name: "quote" },
  { id: "tagGroup", name: "name", type: "group" },
  { id: "tagProduct", name: "name", type: "product" },
  { id: "tagEvent", name: "name", type: "event" },
  { id: "tagOtherName", name: "name", type: "misc" },
  { id: "tagTime", name: "time" },
  { id: "tagInnerQuote", name: "q" },
];

/** The tags of names, dates and speech; the others belong to lines. */
export function roleOf({ name }: { readonly name: TagName }): TagRole {
  return TAGS[name].role;
}

/** `<persName>`, `<name type="event">`: how a tag is called in a sentence. */
export function tagLabel({ name, type }: Pick<TagChoice, "name" | "type">): string {
  return type === undefined ? `<${name}>` : `<${name} type="${type}">`;
}

/** What kind of tag an element has: its name, and the `type` of a `<name>`. */
export function kindOfElement(element: Element): Pick<TagChoice, "name" | "type"> {
  const type = element.name === "name" ? attributeOf(element, "type") : undefined;
  return type === undefined ? { name: element.name } : { name: element.name, type };
}

export function isSameKind(a: Pick<TagChoice, "name" | "type">, b: Pick<TagChoice, "name" | "type">): boolean {
  return a.name === b.name && a.type === b.type;
}
