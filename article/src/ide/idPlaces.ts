import type { Analysis } from "../analysis/analysis.ts";
import type { Attribute, Element } from "../markup/markup.ts";
import { decodeReferences } from "../markup/references.ts";
import type { Span } from "../model/span.ts";

/** One place where an id stands in a tag: `#` left out. */
export interface IdPlace extends Span {
  readonly id: string;
  readonly element: Element;
  readonly attribute: Attribute;
  /** `xml:id` gives the id, the others point to it. */
  readonly isGiven: boolean;
}

/** The attributes that hold pointers; several stand beside each other with spaces between them. */
export const POINTER_ATTRIBUTES: ReadonlySet<string> = new Set(["ref", "who", "prev", "next"]);

/** Every id in the tags of the file, in order: `xml:id`, and `#id` in `ref`, `who`, `prev`, `next`. Pointers to other places (`https://…`) are none. */
export function idPlaces({ markup, text }: Analysis): readonly IdPlace[] {
  const places: IdPlace[] = [];
  for (const element of markup.elements) {
    for (const attribute of element.attributes) {
      const { start, end } = attribute.valueSpan;
      if (attribute.name === "xml:id") {
        if (attribute.value !== "") places.push({ start, end, id: attribute.value, element, attribute, isGiven: true });
      } else if (POINTER_ATTRIBUTES.has(attribute.name)) {
        for (const { 0: pointer, index } of text.slice(start, end).matchAll(/[^ \t]+/g)) {
          if (!pointer.startsWith("#") || pointer === "#") continue;
          const id = decodeReferences(pointer.slice(1));
          const from = start + index + 1;
          places.push({ start: from, end: start + index + pointer.length, id, element, attribute, isGiven: false });
        }
      }
    }
  }
  return places;
}

/** The id at the place; its `#` counts as part of it. */
export function idAt(places: readonly IdPlace[], offset: number): IdPlace | undefined {
  return places.find(({ start, end, isGiven }) => start - (isGiven ? 0 : 1) <= offset && offset <= end);
}
