import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { escapeAttribute } from "../markup/references.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { keepsText } from "./keepsText.ts";
import { roleOf } from "./tagChoices.ts";
import { entityOf, mentionsOf, possibleSpeakers, referents } from "./things.ts";

/** The attribute of the tag at a place that points to a person or thing, and what it can point to. */
export interface PointerChoices {
  readonly attribute: "ref" | "who";
  /** The tag's name. */
  readonly tag: string;
  readonly current: string | undefined;
  /** What the file points to or names. For `who` those who can speak, people first; for `ref` first what has the type of the tag. Whom the words mean comes before all. */
  readonly known: readonly KnownPointer[];
}

export interface KnownPointer {
  /** `#lena-okafor` */
  readonly value: string;
  /** `Lena Okafor`; the pointer again where no name of the text is known. */
  readonly name: string;
  /** How often the text names it. */
  readonly mentions: number;
}

/** What the innermost name or `<said>` around a place can point to; `undefined` where there is none. */
export function pointerChoices(analysis: Analysis, place: Span): PointerChoices | undefined {
  const element = pointing(analysis, place);
  if (!element) return undefined;
  const attribute = attributeNameOf(element);
  const { all } =
    attribute === "who" ? possibleSpeakers(analysis, element) : referents(analysis, entityOf(element), element);
  const known = all.map((thing) => ({ value: thing.pointer, name: thing.name, mentions: mentionsOf(thing) }));
  return { attribute, tag: element.name, current: attributeOf(element, attribute), known };
}

/** The edits that set the pointer of the innermost name or `<said>` around a place; an empty value takes the attribute out. Empty where there is no such tag. */
export function setPointer(analysis: Analysis, place: Span, value: string): readonly TextEdit[] {
  const element = pointing(analysis, place);
  if (!element) return [];
  const { source } = analysis.markup;
  const name = attributeNameOf(element);
  const present = element.attributes.find((attribute) => attribute.name === name);
  const text = value === "" ? "" : ` ${name}="${escapeAttribute(value)}"`;
  let start = present?.start ?? element.startTag.start + 1 + element.name.length;
  while (present && /\s/.test(source[start - 1] ?? "")) start--;
  const edits = [{ start, end: present?.end ?? start, text }];
  return keepsText(analysis.markup, edits) ? edits : [];
}

function pointing({ markup }: Analysis, { start, end }: Span): Element | undefined {
  return markup.elements.findLast(
    (element) =>
      (roleOf(element) === "name" || element.name === "said") && element.start <= start && end <= element.end,
  );
}

function attributeNameOf(element: Element): "ref" | "who" {
  return element.name === "said" ? "who" : "ref";
}
