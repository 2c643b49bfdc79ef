import { openFurniture, visible } from "../furniture.ts";
import { LINE_KIND_NAMES } from "../lineKindNames.ts";
import type { Rule } from "../rule.ts";

/** Furniture lines, faded: "Navigation: short line among 12 others". */
export const furniture: Rule = (analysis) =>
  openFurniture(analysis).map((line) => ({
    ...visible(analysis.text, line),
    code: `furniture/${line.kind}`,
    severity: "hint",
    message: `${[LINE_KIND_NAMES[line.kind], line.reasons.map(asClause).join("; ")].filter(Boolean).join(": ")}.`,
    unnecessary: true,
  }));

/** A reason is a sentence; after the kind it goes on in lower case. */
function asClause(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, "");
}
