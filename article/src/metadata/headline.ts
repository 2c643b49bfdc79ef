import type { MetadataValue } from "../model/analysis.ts";
import { type Page, trimmedSpan } from "./page.ts";

/** A Markdown mark that a scraper wrote before the headline. */
const HEADING_MARK = /^\s{0,8}#{1,6}\s{1,3}/;

/** The text of the first line that was judged to be the headline. */
export function findHeadline(page: Page): MetadataValue<string> | null {
  const line = page.at(page.headline);
  if (line === undefined) return null;
  const mark = HEADING_MARK.exec(line.text)?.[0].length ?? 0;
  const { start, end } = trimmedSpan(line.text);
  const from = Math.max(start, mark);
  return from >= end ? null : { value: line.text.slice(from, end), start: line.start + from, end: line.start + end };
}
