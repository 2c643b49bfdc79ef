import type { MetadataValue } from "../model/analysis.ts";
import { type AuthorNames, readAuthorNames } from "./authorNames.ts";
import { AUTHOR_LABEL, BARE_LABEL, INNER_LABEL } from "./bylineWords.ts";
import type { Page, PageLine } from "./page.ts";

/** A by-line with three authors and their offices is shorter (longest in kinds-dev: 68). */
const LONGEST = 200;

type Byline = MetadataValue<readonly string[]>;

/**
 * The authors' names as they should be printed. A labelled line near the headline ("By …") comes first, then a name that stands beside the date or on a line judged
 * to be the by-line, then the credits under the text ("Reporting by …").
 */
export function findByline(page: Page): Byline | null {
  return (
    firstOf(page.masthead, (line) => labelledByline(page, line)) ??
    firstOf(page.masthead, innerByline) ??
    firstOf(page.masthead, (line) => plainByline(page, line)) ??
    closingByline(page)
  );
}

function firstOf(lines: readonly PageLine[], find: (line: PageLine) => Byline | null): Byline | null {
  for (const line of lines) {
    const byline = find(line);
    if (byline !== null) return byline;
  }
  return null;
}

/** `By Ann Baker and Carl Dahl`, `Von Eva Fuchs`, `Written by: …`; a label alone speaks of the line below. */
function labelledByline(page: Page, line: PageLine): Byline | null {
  if (line.text.length > LONGEST || line.kind === "headline") return null;
  const credit = reportingCredit(line);
  if (credit !== null) return credit;
  const label = AUTHOR_LABEL.exec(line.text)?.[0];
  if (label === undefined) return null;
  const isJudged = line.kind === "byline";
  // Teasers of other stories have authors too; a label alone on its line is the article's own.
  if (line.kind === "related" && !label.trimEnd().endsWith(":")) return null;
  if (label.length < line.text.trimEnd().length) {
    return bylineOf(line, readAuthorNames(line.text, label.length, line.text.length, isJudged));
  }
  const below = page.at(line.index + 1);
  if (below === undefined || below.text.length > LONGEST || AUTHOR_LABEL.test(below.text)) return null;
  return bylineOf(below, readAuthorNames(below.text, 0, dateStart(below), true), 2);
}

/** `5:45 AM, 3 June 2024 by Ann Baker` */
function innerByline(line: PageLine): Byline | null {
  if (line.text.length > LONGEST || (line.kind !== "byline" && line.kind !== "timestamp")) return null;
  const label = INNER_LABEL.exec(line.text);
  if (label === null) return null;
  return bylineOf(line, readAuthorNames(line.text, label.index + label[0].length, line.text.length, true), 2);
}

/** `Olga PetrenkoMonday, 3 June 2024`, `Ann Baker Political editor` above or below the date. */
function plainByline(page: Page, line: PageLine): Byline | null {
  if (line.text.length > LONGEST) return null;
  if (line.kind !== "byline" && line.kind !== "timestamp" && line.kind !== "body") return null;
  const end = dateStart(line);
  if (line.kind !== "byline" && end === line.text.length && !isBesideDate(page, line)) return null;
  if (line.kind === "body" && line.text.trimEnd().endsWith(".")) return null;
  return bylineOf(line, readAuthorNames(line.text, 0, end, false), 2);
}

/** Credits stand among the last lines of the text. A bare "By" down there belongs to another story. */
function closingByline(page: Page): Byline | null {
  for (let i = page.headline + 1; i < page.length; i++) {
    const line = page.at(i);
    if (line?.kind !== "byline" || BARE_LABEL.test(line.text)) continue;
    const byline = labelledByline(page, line);
    if (byline !== null) return byline;
  }
  return null;
}

/** `(Reporting by Ann Baker in Oslo and Carl Dahl; Editing by Eva Fuchs)`: who reported, without the places and the editors. */
function reportingCredit(line: PageLine): Byline | null {
  const label = REPORTING.exec(line.text)?.[0];
  if (label === undefined || line.text.length > 2 * LONGEST) return null;
  const stop = line.text.slice(label.length).search(/[;)]/);
  const end = stop === -1 ? line.text.length : label.length + stop;
  const names: AuthorNames[] = [];
  for (const { 0: part, index } of line.text.slice(label.length, end).matchAll(CREDITED)) {
    const start = label.length + index;
    const conjunction = CONJUNCTION.exec(part)?.[0].length ?? 0;
    const found = readAuthorNames(line.text, start + conjunction, start + part.length, false);
    if (found !== undefined) names.push(found);
  }
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  return bylineOf(line, { names: names.flatMap((found) => found.names), start: first.start, end: last.end }, 2);
}

/** `(Reporting by `, `Additional reporting by ` */
const REPORTING = /^[\s(]{0,400}(?:[Aa]dditional )?[Rr]eporting by\s{1,3}/;
const CONJUNCTION = /^\s{0,3}and\s{1,3}/;
/** One name with its place: what lies between commas and `and`. */
const CREDITED = /(?:(?!\sand\s|,)[\s\S]){1,80}/g;

function bylineOf(line: PageLine, names: AuthorNames | undefined, leastWords = 1): Byline | null {
  if (names === undefined || !names.names.every((name) => name.split(" ").length >= leastWords)) return null;
  return { value: names.names, start: line.start + names.start, end: line.start + names.end };
}

function isBesideDate(page: Page, line: PageLine): boolean {
  return [line.index - 1, line.index + 1].some((index) => {
    const other = page.at(index);
    return other !== undefined && (other.kind === "timestamp" || isDateAlone(other));
  });
}

/** Fewer than 25 code units beside the date: a label, a clock time. */
function isDateAlone(line: PageLine): boolean {
  if (line.text.length > 80) return false;
  const date = line.line.reading.dates.find((claim) => claim.expression.kind === "calendar" && claim.expression.day);
  return date !== undefined && line.text.length - (date.end - date.start) < 25;
}

/** Where the first calendar date starts; the text's end where there is none. */
function dateStart(line: PageLine): number {
  const date = line.line.reading.dates.find((claim) => claim.expression.kind === "calendar");
  return date?.start ?? line.text.length;
}
