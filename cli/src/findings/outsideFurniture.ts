import type { Analysis, Diagnostic } from "@copydesk/article";

/** Leaves out the defects of lines that are furniture: such a line goes as a whole, or is kept as it is. Diagnostics in order. */
export function outsideFurniture(analysis: Analysis, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const furniture = analysis.lines.filter(({ boilerplate }) => boilerplate);
  let i = 0;
  return diagnostics.filter(({ start, code }) => {
    while ((furniture[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++;
    return !code.startsWith("text/") || start < (furniture[i]?.start ?? Number.POSITIVE_INFINITY);
  });
}
