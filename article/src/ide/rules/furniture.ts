import type { Message } from "../../model/message.ts";
import { openFurniture, visible } from "../furniture.ts";
import { told } from "../l10n.ts";
import { lineKindName } from "../lineKindNames.ts";
import type { Rule } from "../rule.ts";

/** Furniture lines, faded: "Navigation: short line among 12 others". */
export const furniture: Rule = (analysis) =>
  openFurniture(analysis).map((line) => ({
    ...visible(analysis.text, line),
    code: `furniture/${line.kind}`,
    severity: "hint",
    message: `${[lineKindName(line.kind), line.reasons.map(asClause).join("; ")].filter(Boolean).join(": ")}.`,
    unnecessary: true,
  }));

/** A reason is a sentence; after the kind it goes on in lower case. */
function asClause(message: Message): string {
  const reason = told(message);
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, "");
}
