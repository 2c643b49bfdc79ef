import { HALF_TAG, unmark } from "../markup/edits.ts";
import { attributeOf, type Element, type Markup } from "../markup/markup.ts";
import type { TextEdit } from "../model/span.ts";
import { editsByLine, keepsText } from "./keepsText.ts";
import { told } from "./l10n.ts";
import { kindOfElement, tagLabel } from "./tagChoices.ts";

export interface Untagging {
  readonly edits: readonly TextEdit[];
  /** Why some tags stay. */
  readonly reason?: string;
}

/**
 * The edits that take these elements' tags away and leave their text. A piece of an utterance that stays no longer points to one that goes. Lines where half a tag would become a whole
 * one are left alone.
 */
export function untag(markup: Markup, elements: readonly Element[]): Untagging {
  const all = [...elements.flatMap(unmark), ...unlinked(markup, elements)].sort((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  let isWhole = true;
  for (const [, here] of editsByLine(markup.source, all)) {
    if (keepsText(markup, here)) edits.push(...here);
    else isWhole = false;
  }
  return isWhole ? { edits } : { edits, reason: told(HALF_TAG) };
}

/** Takes `prev` and `next` out of the elements that stay, where they point to one that goes or is a piece of speech no more. */
export function unlinked({ elements, source }: Markup, gone: readonly Element[]): readonly TextEdit[] {
  const pointers = new Set(
    gone
      .map((element) => attributeOf(element, "xml:id"))
      .filter(Boolean)
      .map((id) => `#${id}`),
  );
  if (pointers.size === 0) return [];
  const going = new Set(gone);
  return elements
    .filter((element) => !going.has(element))
    .flatMap(({ attributes }) => attributes)
    .filter(({ name, value }) => (name === "prev" || name === "next") && pointers.has(value))
    .map(({ start, end }) => {
      let from = start;
      while (/\s/.test(source[from - 1] ?? "")) from--;
      return { start: from, end, text: "" };
    });
}

/** A kind of tag in the file. */
export interface TagKind {
  /** `<persName>`, `<name type="event">` */
  readonly label: string;
  readonly elements: readonly Element[];
}

/** The kinds of tags in the file, the most frequent first. */
export function tagKinds({ elements }: Markup): readonly TagKind[] {
  const kinds = new Map<string, Element[]>();
  for (const element of elements) {
    const label = tagLabel(kindOfElement(element));
    const known = kinds.get(label);
    if (known) known.push(element);
    else kinds.set(label, [element]);
  }
  return [...kinds]
    .map(([label, all]) => ({ label, elements: all }))
    .sort((a, b) => b.elements.length - a.elements.length);
}
