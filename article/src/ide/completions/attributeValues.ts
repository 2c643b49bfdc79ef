import { lineAround } from "../../markup/lineTags.ts";
import type { Element } from "../../markup/markup.ts";
import { escapeAttribute } from "../../markup/references.ts";
import type { TagName } from "../../markup/tags.ts";
import type { Span } from "../../model/span.ts";
import { POINTER_ATTRIBUTES } from "../idPlaces.ts";
import { told } from "../l10n.ts";
import { knownValues } from "../tagNotes.ts";
import type { Completion, TagPlace } from "./completions.ts";
import { dateValues } from "./dateValues.ts";
import { givenIds, roles, speakerIds, thingIds, unusedId } from "./ids.ts";

/** A value on offer. */
export type Value = Pick<Completion, "detail" | "kind" | "preferred" | "topic"> & { readonly value: string };

/** What the article offers as the value of the attribute under the cursor. Of pointers, the one under the cursor; those beside it are not offered again. */
export function attributeValues(place: TagPlace, name: TagName): readonly Completion[] {
  const { analysis, offset, tag } = place;
  const { text } = analysis;
  const attribute = tag.attributes.at(-1);
  if (!attribute) return [];
  const attributeName = text.slice(attribute.name.start, attribute.name.end);
  const values = valuesFor(place, name, attributeName);
  if (!attribute.value) {
    return values.map((value) => written(value, { start: offset, end: offset }, '"', { opening: '"', closing: '"' }));
  }
  const standing = place.whole?.attributes.find((other) => other.name.start === attribute.name.start)?.value;
  const quote = text[attribute.value.start - 1] === "'" ? "'" : '"';
  const isList = POINTER_ATTRIBUTES.has(attributeName);
  const before = text.slice(attribute.value.start, offset);
  const start = isList ? attribute.value.start + before.search(/[^ \t]*$/) : attribute.value.start;
  const rest = standing ? text.slice(offset, standing.end) : "";
  const end = offset + (isList ? rest.search(/[ \t]|$/) : rest.length);
  const beside = isList
    ? new Set(`${text.slice(attribute.value.start, start)} ${text.slice(end, standing?.end ?? end)}`.split(/[ \t]/))
    : undefined;
  const closing = standing || text[offset] === quote ? "" : quote;
  return values
    .filter(({ value }) => !beside?.has(value))
    .map((value) => written(value, { start, end }, quote, { closing }));
}

function written(
  { value, ...rest }: Value,
  span: Span,
  quote: '"' | "'",
  { opening = "", closing }: { readonly opening?: string; readonly closing: string },
): Completion {
  return { ...span, label: value, insert: opening + escapeAttribute(value, quote) + closing, ...rest };
}

function valuesFor({ analysis, tag, offset }: TagPlace, name: TagName, attribute: string): readonly Value[] {
  const known = knownValues(name, attribute);
  if (known.length > 0) {
    const isKindOfLine = name === "fw" ? kindOfLine() : undefined;
    return known.map(({ value, title }) => ({
      value,
      ...(title && { detail: told(title) }),
      kind: "value",
      ...(value === isKindOfLine && { preferred: true as const }),
      topic: `attribute:${attribute}`,
    }));
  }
  const element: Element | undefined = analysis.markup.elements.find(({ start }) => start === tag.start);
  switch (attribute) {
    case "ref":
      return thingIds(analysis, name, element);
    case "who":
      return speakerIds(analysis, element);
    case "prev":
    case "next":
      return givenIds(analysis, element);
    case "xml:id":
      return unusedId(analysis, name, element);
    case "role":
      return roles(analysis, element);
    default:
      return dateValues(analysis, attribute, element);
  }

  /** What the line was taken for while it was plain. */
  function kindOfLine(): string | undefined {
    const line = lineAround(analysis.text, offset);
    return analysis.lines.find(({ start, boilerplate }) => start === line.start && boilerplate)?.kind;
  }
}
