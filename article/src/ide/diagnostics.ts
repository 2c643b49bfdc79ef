import type { Analysis } from "../analysis/analysis.ts";
import type { Rule } from "./rule.ts";
import { attributes } from "./rules/attributes.ts";
import { defects } from "./rules/defects.ts";
import { furniture } from "./rules/furniture.ts";
import { markupProblems } from "./rules/markupProblems.ts";
import type { Diagnostic, Severity } from "./types.ts";

/** Every rule. Their order does not matter: diagnostics are sorted by place. */
const RULES: readonly Rule[] = [furniture, defects, markupProblems, attributes];

/** Severities by code (`furniture/navigation`) or family (`furniture`); the code wins. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** What is wrong with the article, sorted by place. Empty for a clean one. Never throws. */
export function diagnostics(analysis: Analysis, severities: Severities = {}): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(analysis))
    .flatMap((diagnostic) => configured(diagnostic, severities))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function configured(diagnostic: Diagnostic, severities: Severities): readonly Diagnostic[] {
  const family = diagnostic.code.slice(0, diagnostic.code.indexOf("/"));
  const severity = severities[diagnostic.code] ?? severities[family] ?? diagnostic.severity;
  return severity === "off" ? [] : [{ ...diagnostic, severity }];
}
