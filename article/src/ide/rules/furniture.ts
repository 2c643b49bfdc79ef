import { openFurniture, visible } from "../furniture.ts";
import { clause } from "../l10n.ts";
import { lineKindName } from "../lineKindNames.ts";
import type { Rule } from "../rule.ts";

/** Furniture lines, faded: "Navigation: short line among 12 others". */
export const furniture: Rule = (analysis) =>
  openFurniture(analysis).map((line) => ({
    ...visible(analysis.text, line),
    code: `furniture/${line.kind}`,
    severity: "hint",
    message: `${[lineKindName(line.kind), line.reasons.map(clause).join("; ")].filter(Boolean).join(": ")}.`,
    unnecessary: true,
  }));
