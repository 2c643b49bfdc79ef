import type { EntityType } from "../model/analysis.ts";

/** What an element is for; the subset of TEI P5 that an article file may hold. */
export type TagRole = "name" | "date" | "speech" | "line" | "segment";

export interface TagDefinition {
  readonly role: TagRole;
  /** Allowed attributes; any other is reported. */
  readonly attributes: readonly string[];
}

const NAME_ATTRIBUTES: readonly string[] = ["ref", "role", "cert", "xml:id"];
const TIME_ATTRIBUTES: readonly string[] = [
  "when",
  "from",
  "to",
  "notBefore",
  "notAfter",
  "dur",
  "when-custom",
  "type",
  "cert",
  "calendar",
  "xml:id",
];

export type TagName =
  | "persName"
  | "orgName"
  | "placeName"
  | "name"
  | "date"
  | "time"
  | "said"
  | "quote"
  | "q"
  | "head"
  | "byline"
  | "dateline"
  | "fw"
  | "seg";

/** Every tag of the article format (TEI P5 4.11.0 element names). */
export const TAGS: Readonly<Record<TagName, TagDefinition>> = {
  persName: { role: "name", attributes: NAME_ATTRIBUTES },
  orgName: { role: "name", attributes: NAME_ATTRIBUTES },
  placeName: { role: "name", attributes: NAME_ATTRIBUTES },
  name: { role: "name", attributes: ["type", ...NAME_ATTRIBUTES] },
  date: { role: "date", attributes: TIME_ATTRIBUTES },
  time: { role: "date", attributes: TIME_ATTRIBUTES },
  said: { role: "speech", attributes: ["who", "aloud", "direct", "xml:id", "prev", "next", "cert"] },
  quote: { role: "speech", attributes: ["source", "xml:id"] },
  q: { role: "speech", attributes: ["type", "who", "xml:id"] },
  head: { role: "line", attributes: ["type"] },
  byline: { role: "line", attributes: [] },
  dateline: { role: "line", attributes: [] },
  fw: { role: "line", attributes: ["type"] },
  seg: { role: "segment", attributes: ["type", "xml:id"] },
};

export const TAG_NAMES: readonly TagName[] = Object.keys(TAGS) as TagName[];

export function isTagName(name: string): name is TagName {
  return Object.hasOwn(TAGS, name);
}

/** The element, and its `type` where one element serves several, that marks a name of this type. */
export function tagOfEntity(type: EntityType): { readonly name: TagName; readonly type?: string } {
  if (type === "person") return { name: "persName" };
  if (type === "organization") return { name: "orgName" };
  if (type === "place") return { name: "placeName" };
  return { name: "name", type: type === "money" ? "misc" : type };
}

/** The entity type that an element marks; `undefined` where it marks none. */
export function entityOfTag(name: TagName, type: string | undefined): EntityType | undefined {
  if (name === "persName") return "person";
  if (name === "orgName") return "organization";
  if (name === "placeName") return "place";
  if (name !== "name") return undefined;
  return type === "group" || type === "product" || type === "event" ? type : "misc";
}
