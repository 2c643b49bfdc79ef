import type { Analysis } from "../../analysis/analysis.ts";
import { Analyzer } from "../../analysis/analyzer.ts";
import { dateAttributes } from "../../markup/dateAttributes.ts";
import type { Element } from "../../markup/markup.ts";
import type { DateMention } from "../../model/analysis.ts";
import { quoted, t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import type { Value } from "./attributeValues.ts";

/** Attributes that hold a W3C date or time: what one can say another can. */
const MOMENTS: readonly string[] = ["when", "from", "to", "notBefore", "notAfter"];
/** More are no help in a list. */
const MOST = 100;

/** For `when`, `from`, …: what the tagged words mean, the document date, then the dates of the article in order. For `dur` and `when-custom` the same. Empty for other attributes. */
export function dateValues(analysis: Analysis, attribute: string, element: Element | undefined): readonly Value[] {
  const names = MOMENTS.includes(attribute)
    ? MOMENTS
    : attribute === "dur" || attribute === "when-custom"
      ? [attribute]
      : [];
  if (names.length === 0) return [];
  const values = new Map<string, Value>();
  const add = (value: string, detail: string, preferred?: true): void => {
    if (values.has(value) || values.size >= MOST) return;
    values.set(value, { value, detail, kind: "date", ...(preferred && { preferred }), topic: `date:${value}` });
  };
  const own = element && meaningOf(analysis, element);
  if (own) {
    const meant = valuesOf(own, attribute === "when-custom" ? names : [attribute, ...names]);
    meant.forEach((value, i) => {
      add(value, t("what the words mean"), i === 0 || undefined);
    });
  }
  if (names === MOMENTS && analysis.documentDate !== undefined) {
    add(analysis.documentDate.slice(0, "2024-06-03".length), t("the article's date"));
  }
  for (const date of analysis.dates) {
    if (values.size >= MOST) break;
    for (const value of valuesOf(date, names))
      add(value, quoted(shortened(analysis.text.slice(date.start, date.end), 40)));
  }
  return [...values.values()];
}

function valuesOf(date: DateMention, names: readonly string[]): readonly string[] {
  if (names[0] === "when-custom") return [dateAttributes(date)["when-custom"] ?? date.value];
  const attributes = dateAttributes(date);
  return names.flatMap((name) => attributes[name] ?? []);
}

/** The attributes of an element stand over its words; so the words are read by themselves. */
function meaningOf({ markup, documentDate }: Analysis, { plain }: Element): DateMention | undefined {
  const words = markup.plain.slice(plain.start, plain.end);
  if (words.length > LONGEST_DATE) return undefined;
  return new Analyzer().analyze(words, documentDate === undefined ? {} : { date: documentDate }).dates[0];
}

/** Code units; longer is no time expression. */
const LONGEST_DATE = 200;
