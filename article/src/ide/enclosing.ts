import type { Element, Markup } from "../markup/markup.ts";
import type { Span } from "../model/span.ts";
import { covers, firstWhere } from "./sortedSpans.ts";

/** The elements that hold the span, tags included, the innermost first. Found by their order, not by asking all of them. */
export function enclosing({ elements }: Markup, span: Span): readonly Element[] {
  const found: Element[] = [];
  // Elements nest: whatever holds the span is the last one that starts before it, or holds that one.
  let element = elements[firstWhere(elements, ({ start }) => start > span.start) - 1];
  for (; element; element = element.parent) if (covers(element, span)) found.push(element);
  return found;
}
