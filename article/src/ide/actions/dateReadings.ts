import type { Analysis } from "../../analysis/analysis.ts";
import { dateAttributes } from "../../markup/dateAttributes.ts";
import { HALF_TAG } from "../../markup/edits.ts";
import type { Element } from "../../markup/markup.ts";
import { escapeAttribute } from "../../markup/references.ts";
import type { DateMention } from "../../model/analysis.ts";
import type { TextEdit } from "../../model/span.ts";
import { dateAt, dateElementOf } from "../dateAt.ts";
import { isArticle } from "../furniture.ts";
import { keepsText } from "../keepsText.ts";
import { t, told } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { spelledTime } from "../spelledDay.ts";
import { dateMark } from "../tagging.ts";
import { textOf } from "../textOf.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { markingAction } from "./markingAction.ts";

/** For a time whose words can mean something else (`11/10/2024`, `Friday`): write that down, as a tag or in the one that stands there. */
export const dateReadingActions: ActionProvider = (analysis, place) => {
  const date = dateAt(analysis, place);
  if (!date || !isArticle(date)) return [];
  const element = dateElementOf(analysis, date);
  const isWhole = element?.startTag.end === date.start && date.end === element.endTag.start;
  if (element && !isWhole) return [];
  return (date.readings ?? []).slice(0, MOST).map((value) => {
    const meant: DateMention = { ...date, value, type: typeOf(date, value) };
    return element ? retagAction(analysis, element, meant) : tagAction(analysis, meant);
  });
};

/** More would crowd the menu. */
const MOST = 3;

/** A day and a time on it are of two types. */
function typeOf({ type }: DateMention, value: string): DateMention["type"] {
  if (type !== "DATE" && type !== "TIME") return type;
  return value.includes("T") && !value.endsWith("_REF") ? "TIME" : "DATE";
}

function titleOf(analysis: Analysis, { value, ...span }: DateMention): string {
  const words = shortened(textOf(analysis, span), LONGEST_SHOWN);
  const spelled = spelledTime(value);
  return spelled === undefined
    ? t("Read “{0}” as {1}", words, value)
    : t("Read “{0}” as {1} ({2})", words, value, spelled);
}

/** Code units of the words in a menu. */
const LONGEST_SHOWN = 40;

function tagAction(analysis: Analysis, date: DateMention): CodeAction {
  return markingAction(analysis, "readDateAs", titleOf(analysis, date), "date", [date], () => [dateMark(date)]);
}

function retagAction(analysis: Analysis, element: Element, date: DateMention): CodeAction {
  const edits = attributeEdits(analysis, element, date);
  const isSafe = keepsText(analysis.markup, edits);
  return {
    id: "readDateAs",
    title: titleOf(analysis, date),
    kind: "refactor.rewrite",
    edits: () => (isSafe ? edits : []),
    ...(!isSafe && { disabled: told(HALF_TAG) }),
  };
}

/** The start tag with what the value says in place of what it said; what a person has written beside it stays. */
function attributeEdits({ text }: Analysis, element: Element, date: DateMention): readonly TextEdit[] {
  const wanted = dateAttributes(date);
  const kept = element.attributes.filter(({ name }) => !VALUE_ATTRIBUTES.has(name) && !Object.hasOwn(wanted, name));
  const written = [
    ...Object.entries(wanted).map(([name, value]) => `${name}="${escapeAttribute(value)}"`),
    ...kept.map(({ start, end }) => text.slice(start, end)),
  ];
  return [{ ...element.startTag, text: `<${[element.name, ...written].join(" ")}>` }];
}

/** Those that `dateAttributes` writes, but for `cert`, which a person may have written. */
const VALUE_ATTRIBUTES: ReadonlySet<string> = new Set(
  "when when-custom from to notBefore notAfter dur type".split(" "),
);
