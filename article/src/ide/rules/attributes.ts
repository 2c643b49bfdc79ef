import { TAGS } from "../../markup/tags.ts";
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
        message: `<${name}> has no attribute “${attribute}”. It may have: ${TAGS[name].attributes.join(", ") || "none"}.`,
      })),
  );
