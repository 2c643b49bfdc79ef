import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";

/** The words of a span of the source as a reader sees them: without tags, references decoded. */
export function textOf({ markup }: Pick<Analysis, "markup">, { start, end }: Span): string {
  return markup.plain.slice(markup.toPlain(start), markup.toPlain(end));
}
