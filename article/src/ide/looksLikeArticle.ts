import type { Analysis } from "../analysis/analysis.ts";
import type { LineKind, LineVerdict } from "../model/analysis.ts";

/**
 * Whether a plain text looks like a news page as a scraper leaves it: paragraphs of prose with what only a web page puts around them. Made for an offer nobody asked for, so it
 * would rather miss a page than take a README, a licence, code, a log, a letter or a chapter for one; a clean article without any furniture is missed too. Never throws.
 */
export function looksLikeArticle(analysis: Analysis): boolean {
  const { lines, text } = analysis;
  const paragraphs = lines.filter(isParagraph);
  if (paragraphs.length < LEAST_PARAGRAPHS) return false;
  if (lengthOf(paragraphs) < LEAST_SHARE_OF_PARAGRAPHS * lengthOf(lines)) return false;
  const kinds = new Set(lines.filter(({ confidence }) => confidence >= SURE).map(({ kind }) => kind));
  const controls = count(kinds, PAGE_CONTROLS);
  if (controls === 0 || controls + count(kinds, PUBLICATION) < 2) return false;
  const foreign = lines.filter((line) => isForeign(text.slice(line.start, Math.min(line.end, line.start + 200))));
  return foreign.length <= MOST_FOREIGN * lines.length;
}

/** What stands on no page but one of the web. */
const PAGE_CONTROLS: readonly LineKind[] = ["share", "advertisement", "promotion", "comments"];
/** What tells of a publication, but stands in letters, licences and logs too. */
const PUBLICATION: readonly LineKind[] = ["byline", "timestamp", "credit", "tags", "legal"];

/*
 * Set on the development pages of a boilerplate benchmark (544 pages of many sites and languages) against 1,800 READMEs, change logs, licences, manuals, sources and clean
 * articles of an ordinary machine: none of these is taken for a page, and half of the pages are.
 */
const SURE = 0.8;
const LEAST_PARAGRAPHS = 3;
const LEAST_SHARE_OF_PARAGRAPHS = 0.15;
const MOST_FOREIGN = 0.05;
/** A paragraph on a line of its own. Licences, mails and manuals are broken into lines of about 75 characters. */
const PARAGRAPH_LENGTH = 100;

function isParagraph({ kind, start, end }: LineVerdict): boolean {
  return kind === "body" && end - start >= PARAGRAPH_LENGTH;
}

/** Markdown, code, logs, tables, indented lines, mail headers. */
function isForeign(line: string): boolean {
  return FOREIGN_START.test(line) || /[{};]\s{0,3}$/.test(line) || line.includes("](") || line.includes("`");
}

const FOREIGN_START =
  /^(?:\t| {4}|\s{0,3}(?:#{1,6} |```|[-*] \[[ x]\]|\/\/|\/\*|[{}<[\]]|[-=*_~]{4}|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|\|.{1,150}\||(?:From|To|Cc|Subject|Message-ID|Received): ))/;

function lengthOf(lines: readonly LineVerdict[]): number {
  return lines.reduce((length, { start, end }) => length + end - start, 0);
}

function count(kinds: ReadonlySet<LineKind>, wanted: readonly LineKind[]): number {
  return wanted.filter((kind) => kinds.has(kind)).length;
}
