import type { DateMention } from "../model/analysis.ts";

/** TEI attributes of a time expression. */
export function dateAttributes(date: DateMention): Readonly<Record<string, string>> {
  return { when: date.value };
}

/** What the attributes of a `<date>` or `<time>` say; `undefined` where they give no value. */
export function timexOfAttributes(
  attributes: Readonly<Record<string, string>>,
): Pick<DateMention, "type" | "value" | "mod"> | undefined {
  return attributes.when === undefined ? undefined : { type: "DATE", value: attributes.when };
}
