import { TAGS, type TagName } from "../../markup/tags.ts";
import { ATTRIBUTE_NOTES } from "../tagNotes.ts";
import { type Completion, firstWords, type TagPlace } from "./completions.ts";

/** The attributes that the tag may have and has not yet. */
export function attributeNames({ analysis, offset, tag, whole }: TagPlace, name: TagName): readonly Completion[] {
  const { text } = analysis;
  const current = tag.state === "attribute" ? tag.attributes.at(-1) : undefined;
  const written = (whole ?? tag).attributes.filter((attribute) => attribute.name.start !== current?.name.start);
  const present = new Set(written.map((attribute) => text.slice(attribute.name.start, attribute.name.end)));
  // A name that has its value already is only named anew.
  const standing = whole?.attributes.find((attribute) => attribute.name.start === current?.name.start);
  return TAGS[name].attributes
    .filter((attribute) => !present.has(attribute))
    .map((attribute) => ({
      start: current?.name.start ?? offset,
      end: standing?.name.end ?? offset,
      label: attribute,
      detail: firstWords(ATTRIBUTE_NOTES[attribute]),
      ...(standing ? { insert: attribute } : { insert: `${attribute}="$1"$0`, hasPlaces: true as const }),
      kind: "attribute",
      topic: `attribute:${attribute}`,
    }));
}
