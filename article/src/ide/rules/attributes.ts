import { TAGS, type TagName } from "../../markup/tags.ts";
import { type Message, message } from "../../model/message.ts";
import { told } from "../l10n.ts";
import type { Rule } from "../rule.ts";

/** Attributes that the tag does not have: `<persName who="…">`. */
export const attributes: Rule = ({ markup }) =>
  markup.elements.flatMap(({ name, attributes }) =>
    attributes
      .filter((attribute) => !TAGS[name].attributes.includes(attribute.name))
      .map(({ start, end, name: attribute }) => ({
        start,
        end,
        code: "markup/unknown-attribute",
        severity: "warning" as const,
        message: told(problemOf(name, attribute)),
      })),
  );

function problemOf(tag: TagName, attribute: string): Message {
  const known = TAGS[tag].attributes.join(", ");
  return known === ""
    ? message("<{0}> has no attributes: “{1}” means nothing here.", tag, attribute)
    : message("<{0}> has no attribute “{1}”. It may have: {2}.", tag, attribute, known);
}
