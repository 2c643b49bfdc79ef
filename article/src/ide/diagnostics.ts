import type { Analysis } from "../analysis/analysis.ts";
import { isIgnored } from "../markup/ignoredCodes.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Span } from "../model/span.ts";
import type { Rule } from "./rule.ts";
import { attributes } from "./rules/attributes.ts";
import { dates } from "./rules/dates.ts";
import { defects } from "./rules/defects.ts";
import { furniture } from "./rules/furniture.ts";
import { markupProblems } from "./rules/markupProblems.ts";
import { quotationMarks, unattributedQuotes } from "./rules/quotes.ts";
import { spellings } from "./rules/spellings.ts";
import { unknownCodes } from "./rules/unknownCodes.ts";
import { type Severities, severityOf } from "./severities.ts";
import type { Diagnostic } from "./types.ts";

/** Every rule but those that ask for names. Their order does not matter: diagnostics are sorted by place. */
const RULES: readonly Rule[] = [furniture, defects, dates, quotationMarks, markupProblems, attributes, unknownCodes];
/** The first time these are asked, the name model is read, which takes longer than all other rules together. */
const NAME_RULES: readonly Rule[] = [spellings, unattributedQuotes];

export interface DiagnosticOptions {
  /** Leaves out what cannot be said without knowing the names. */
  readonly withoutNames?: boolean;
}

/** What is wrong with the article, sorted by place, without what its front matter ignores. Empty for a clean one. Never throws. */
export function diagnostics(
  analysis: Analysis,
  severities: Severities = {},
  { withoutNames = false }: DiagnosticOptions = {},
): readonly Diagnostic[] {
  const all = withoutNames ? foundWithoutNames(analysis) : found(analysis);
  return all.flatMap((diagnostic) => withSeverity(diagnostic, severities));
}

/** Those of them that touch the place. */
export function diagnosticsAt(analysis: Analysis, place: Span, severities: Severities = {}): readonly Diagnostic[] {
  const here = found(analysis).filter(({ start, end }) => start <= place.end && place.start <= end);
  return here.flatMap((diagnostic) => withSeverity(diagnostic, severities));
}

/** Asked for again by the menu at every place. */
const found: (analysis: Analysis) => readonly Diagnostic[] = oncePer((analysis: Analysis) =>
  sorted([...foundWithoutNames(analysis), ...allOf(NAME_RULES, analysis)]),
);

const foundWithoutNames: (analysis: Analysis) => readonly Diagnostic[] = oncePer((analysis: Analysis) =>
  sorted(allOf(RULES, analysis)),
);

function allOf(rules: readonly Rule[], analysis: Analysis): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule(analysis)).filter(({ code }) => !isIgnored(analysis.markup, code));
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The diagnostic as loud as the person wants it; empty where it is off. */
export function withSeverity(diagnostic: Diagnostic, severities: Severities): readonly Diagnostic[] {
  const severity = severityOf(diagnostic.code, severities, diagnostic.severity);
  return severity === "off" ? [] : [{ ...diagnostic, severity }];
}
