import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";

/** Every form of the name at `offset`, in order; with the cursor on a tag, the two tags of that element. Empty elsewhere. */
export function documentHighlights({ entities, clusters, markup }: Analysis, offset: number): readonly Span[] {
  const element = markup.elements.find(({ startTag, endTag }) => holds(startTag, offset) || holds(endTag, offset));
  if (element) return [element.startTag, element.endTag];
  const mention = entities.find((entity) => entity.start <= offset && offset <= entity.end);
  if (!mention) return [];
  return clusters.find(({ id }) => id === mention.cluster)?.mentions ?? [mention];
}

function holds({ start, end }: Span, offset: number): boolean {
  return start < offset && offset < end;
}
