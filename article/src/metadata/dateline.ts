import type { MetadataValue } from "../model/analysis.ts";
import { MONTHS, WEEKDAYS } from "./bylineWords.ts";
import type { Page, PageLine } from "./page.ts";
import { titleCase } from "./titleCase.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]{1,20}";
const PLACE = `(?:${NAME}|de|del|la|di|am|an der|of|upon)`;

/**
 * `LONDON (Reuters) - `, `BEIRUT/THE HAGUE, March 7 (Reuters) - `, `PUTRAJAYA, Nov 22 — `, `Tehran – `, `HONOLULU, Hawaii (HNN) - `: a place of up to four words, a second
 * place or a region, date and agency, then a dash with a blank on one side, then the sentence.
 */
const DATELINE = new RegExp(
  `^\\s{0,8}(${NAME}(?:[ /]${PLACE}){0,3}(?:, ${NAME}(?: ${NAME}){0,2})?)((?:,? [^()–—]{1,24})?(?:,? ?\\([^()]{1,40}\\))?)\\s{0,2}(?:[–—]\\s{0,2}| -{1,2} )(?=["“«„‘'(]?[\\p{Lu}\\d])`,
  "u",
);

/** `LONDON: Ministers …`; a label (`UPDATE:`) is as short and as loud. */
const CAPITALS = /^\s{0,8}(\p{Lu}[\p{Lu}.’'-]{2,20}(?: \p{Lu}[\p{Lu}.’'-]{1,20}){0,2}):\s{1,2}(?=["“«]?\p{Lu})/u;

/** Words that open a line before a dash and are no place. Written for this project. */
const LABELS: ReadonlySet<string> = new Set(
  "UPDATE UPDATED BREAKING WATCH EXCLUSIVE ANALYSIS OPINION COMMENT READ LIVE VIDEO PHOTOS NOTE WARNING CORRECTION EDITOR SOURCE".split(
    " ",
  ),
);

/** The place that stands before the first sentence of the article. */
export function findDateline(page: Page): MetadataValue<string> | null {
  for (const line of page.opening) {
    const dateline = datelineOf(line);
    if (dateline !== null) return dateline;
  }
  return null;
}

/** How far the dateline of a line reaches, its dash included; 0 where it has none. */
export function datelineEnd(line: PageLine): number {
  return datelineOf(line) === null ? 0 : (DATELINE.exec(line.text)?.[0].length ?? 0);
}

function datelineOf(line: PageLine): MetadataValue<string> | null {
  const dashed = DATELINE.exec(line.text);
  const match = dashed ?? CAPITALS.exec(line.text);
  if (match?.[1] === undefined) return null;
  const place = withoutDate(match[1]);
  const at = match[0].indexOf(place);
  if (dashed === null ? !isNamedPlace(line, at) : !isPlace(place, match[2] ?? "", line)) return null;
  return { value: titleCase(place), start: line.start + at, end: line.start + at + place.length };
}

/** A label in capitals (`STRESS: …`) looks like a place; only the names of the line tell. */
function isNamedPlace(line: PageLine, start: number): boolean {
  return line.line.reading.names.guesses.some((name) => name.type === "place" && name.start === start);
}

/** `PUTRAJAYA, Nov` is a place and a month. */
function withoutDate(place: string): string {
  const comma = place.lastIndexOf(", ");
  const region = place.slice(comma + 2).replace(/[ .].*$/, "");
  return comma !== -1 && isDateWord(region) ? place.slice(0, comma) : place;
}

function isDateWord(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase()) || MONTHS.has(word.toLowerCase());
}

/** `Boris Baker – Mayor of Leeds – said` opens with a person: a place in small letters has one word or stands before an agency. */
function isPlace(place: string, rest: string, line: PageLine): boolean {
  const first = /^[\p{L}\p{M}]+/u.exec(place)?.[0] ?? "";
  if (LABELS.has(first.toUpperCase()) || isDateWord(first)) return false;
  if (first === first.toUpperCase() || rest.includes("(")) return true;
  const isNamed = line.line.reading.names.guesses.some(
    (name) => name.type === "person" && name.start <= line.text.indexOf(first),
  );
  return !isNamed && rest === "" && !place.includes(" ");
}
