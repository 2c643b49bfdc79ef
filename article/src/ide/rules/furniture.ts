import type { Message } from "../../model/message.ts";
import { openFurniture, visible } from "../furniture.ts";
import { clause, t } from "../l10n.ts";
import { lineKindName } from "../lineKindNames.ts";
import type { Rule } from "../rule.ts";

/** Furniture lines, faded: "Navigation: short line among 12 others". */
export const furniture: Rule = (analysis) =>
  openFurniture(analysis).map((line) => ({
    ...visible(analysis.text, line),
    code: `furniture/${line.kind}`,
    severity: "hint",
    message: `${[lineKindName(line.kind), clauses(line.reasons)].filter(Boolean).join(": ")}.`,
    unnecessary: true,
  }));

function clauses(reasons: readonly Message[]): string {
  return reasons.map(clause).reduce((before, next) => (before === "" ? next : t("{0}; {1}", before, next)), "");
}
