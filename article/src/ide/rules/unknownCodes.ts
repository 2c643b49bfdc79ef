import type { FrontMatterEntry } from "../../markup/frontMatter.ts";
import { IGNORE_KEY } from "../../markup/ignoredCodes.ts";
import { CODES, FAMILIES } from "../codes.ts";
import { t } from "../l10n.ts";
import type { Rule } from "../rule.ts";
import type { Diagnostic } from "../types.ts";

/** A code under `ignore` that no finding has: `ignore: [text/double-space]`. */
export const unknownCodes: Rule = ({ markup: { source, frontMatter } }) =>
  (frontMatter?.entries ?? []).filter(({ key }) => key === IGNORE_KEY).flatMap((entry) => unknownIn(source, entry));

function unknownIn(source: string, { values, valueSpan }: FrontMatterEntry): readonly Diagnostic[] {
  let from = valueSpan.start;
  return values.flatMap((value) => {
    const start = source.indexOf(value, from);
    const isWritten = start !== -1 && start + value.length <= valueSpan.end;
    const span = isWritten ? { start, end: start + value.length } : valueSpan;
    if (isWritten) from = span.end;
    if (CODES.includes(value.trim()) || FAMILIES.includes(value.trim())) return [];
    return [
      {
        ...span,
        code: "markup/unknown-code",
        severity: "warning" as const,
        message: t("No finding has the code “{0}”: choose one from the list (completion shows it).", value),
      },
    ];
  });
}
