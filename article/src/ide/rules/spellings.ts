import type { Variant, VariantKind } from "../../model/analysis.ts";
import { t, told } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import type { Rule } from "../rule.ts";
import type { Severity } from "../types.ts";

/** What a name that is written in two ways is called. */
export const SPELLING_CODES: Readonly<Record<VariantKind, string>> = {
  slip: "names/slip",
  transliteration: "names/spelling",
  convention: "names/convention",
};

const SEVERITIES: Readonly<Record<VariantKind, Severity>> = {
  slip: "warning",
  transliteration: "information",
  convention: "hint",
};

/** Names that stand elsewhere in the article in another spelling, with the evidence. */
export const spellings: Rule = ({ clusters }) =>
  clusters.flatMap(({ variants }) =>
    variants.map((variant) => ({
      start: variant.start,
      end: variant.end,
      code: SPELLING_CODES[variant.kind],
      severity: SEVERITIES[variant.kind],
      message: sentenceOf(variant),
    })),
  );

function sentenceOf({ kind, usual, reason }: Variant): string {
  const name = shortened(usual, LONGEST_SHOWN);
  if (kind === "slip") return t("Perhaps a slip for “{0}”: {1}.", name, told(reason));
  if (kind === "convention") return t("Elsewhere called “{0}”: {1}.", name, told(reason));
  return t("Elsewhere spelled “{0}”: {1}.", name, told(reason));
}

/** Code units. */
const LONGEST_SHOWN = 80;
