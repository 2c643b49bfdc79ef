import type { Analysis } from "../analysis/analysis.ts";
import { HALF_TAG } from "../markup/edits.ts";
import type { Attribute, Element } from "../markup/markup.ts";
import { escapeAttribute } from "../markup/references.ts";
import { TAGS } from "../markup/tags.ts";
import type { TextEdit } from "../model/span.ts";
import { filledAttributes } from "./filledAttributes.ts";
import { keepsText } from "./keepsText.ts";
import { t, told } from "./l10n.ts";
import { isSameKind, kindOfElement, roleOf, type TagChoice, tagLabel } from "./tagChoices.ts";
import { unlinked } from "./untagging.ts";

/** The edits that change a tag, or why it cannot be. */
export interface Retagging {
  readonly edits: readonly TextEdit[];
  readonly reason?: string;
}

/** Gives an element another tag and leaves its text. Attributes that the new tag has stay as they are written; between a name, a date and a quote they mean nothing, and are filled anew. Where the new tag is no piece of an utterance, the other pieces no longer point to it. */
export function retag(analysis: Analysis, element: Element, choice: TagChoice): Retagging {
  const reason = refusal(element, choice);
  if (reason !== undefined) return { edits: [], reason };
  const isPiece = TAGS[choice.name].attributes.includes("prev");
  const links = isPiece ? [] : unlinked(analysis.markup, [element]);
  const edits = [...retagEdits(analysis, element, choice), ...links].sort((a, b) => a.start - b.start);
  if (keepsText(analysis.markup, edits)) return { edits };
  return { edits: [], reason: told(HALF_TAG) };
}

function refusal(element: Element, choice: TagChoice): string | undefined {
  if (isSameKind(kindOfElement(element), choice)) return t("This is tagged as {0} already.", tagLabel(choice));
  if (choice.name === "q") return undefined;
  for (let outer = element.parent; outer; outer = outer.parent) {
    if (isSameKind(kindOfElement(outer), choice))
      return t("This already stands inside {0}: remove one of the two tags instead.", tagLabel(choice));
  }
  return undefined;
}

function retagEdits(analysis: Analysis, element: Element, choice: TagChoice): readonly TextEdit[] {
  const isSameRole = roleOf(element) === roleOf(choice);
  const kept = element.attributes.filter((attribute) => isKept(attribute, choice, isSameRole));
  const words = { start: element.startTag.end, end: element.endTag.start };
  const wanted =
    isSameRole && roleOf(choice) !== "speech" ? typeOnly(choice) : filledAttributes(analysis, words, choice);
  const has = new Set(kept.map(({ name }) => name));
  const written = [
    ...Object.entries(wanted)
      .filter(([name]) => !has.has(name))
      .map(([name, value]) => `${name}="${escapeAttribute(value)}"`),
    ...kept.map(({ start, end }) => analysis.markup.source.slice(start, end)),
  ];
  const isEmpty = element.endTag.start === element.endTag.end;
  const open = [`<${choice.name}`, ...written].join(" ");
  if (isEmpty) return [{ ...element.startTag, text: `${open}/>` }];
  return [
    { ...element.startTag, text: `${open}>` },
    { ...element.endTag, text: `</${choice.name}>` },
  ];
}

function typeOnly({ type }: TagChoice): Readonly<Record<string, string>> {
  return type === undefined ? {} : { type };
}

/** `type` says something else in every tag. */
function isKept({ name }: Attribute, choice: TagChoice, isSameRole: boolean): boolean {
  if (!TAGS[choice.name].attributes.includes(name)) return false;
  if (name === "type") return roleOf(choice) === "date" && isSameRole;
  return isSameRole || name === "xml:id";
}
