import type { MetadataValue } from "../model/analysis.ts";
import type { Page, PageLine } from "./page.ts";
import { trimmedSpan } from "./page.ts";

/** `Source: ISW`, `SOURCE: Harbour News`, `Quelle: dpa`. Not `Photo source: …`. */
const LABEL =
  /^\s{0,8}(?:sources?|quellen?|fuentes?|fontes?|bron|źródło|источник|джерело|по информации|по данным|за інформацією|за даними)\s{0,2}:\s{0,3}(?=\S)/iu;

/** `(Reuters) -` after the place of a dateline, or at the line's start. */
const AGENCY = /^[^()]{0,80}\(([A-Z][\w .&’'-]{1,30})\)\s{0,2}[-–—]/;

/** A name, not a sentence. */
const LONGEST = 60;

/** Where the report comes from: a line that says so, or the agency of the dateline. */
export function findSource(page: Page): MetadataValue<string> | null {
  for (let i = Math.max(page.headline, 0); i < page.length; i++) {
    const line = page.at(i);
    const source = line === undefined ? null : labelledSource(line);
    if (source !== null) return source;
  }
  for (const line of page.opening) {
    const agency = AGENCY.exec(line.text);
    if (agency?.[1] === undefined) continue;
    const start = line.start + agency[0].indexOf("(") + 1;
    return { value: agency[1], start, end: start + agency[1].length };
  }
  return null;
}

function labelledSource(line: PageLine): MetadataValue<string> | null {
  if (line.text.length > LONGEST + 20 || line.kind === "related" || line.isText) return null;
  const label = LABEL.exec(line.text)?.[0];
  if (label === undefined) return null;
  const { end } = trimmedSpan(line.text);
  if (end - label.length > LONGEST) return null;
  return { value: line.text.slice(label.length, end), start: line.start + label.length, end: line.start + end };
}
