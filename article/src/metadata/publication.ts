import type { LineKind, MetadataValue } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import type { Reading, TimeClaim } from "../model/reading.ts";
import { readClockAfter, readClockBefore } from "./clock.ts";
import { datelineEnd } from "./dateline.ts";
import { foreignDates } from "./foreignDates.ts";
import { type Page, type PageLine, textOf } from "./page.ts";

export interface Publication {
  readonly published: MetadataValue<string> | null;
  readonly updated: MetadataValue<string> | null;
}

type Role = "published" | "updated" | "unlabelled";

interface Stamp {
  readonly role: Role;
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  /** `T04:00+03:00`, or nothing. */
  readonly clock: string;
  readonly start: number;
  readonly end: number;
}

/** Code units beside the dates of a line: labels, a reading time, the author. Sentences have more (kinds-dev: at most 45). */
const MOST_BESIDE = 70;
const LONGEST = 220;

/** Kinds whose dates are of other things. */
const OTHERS_DATES: ReadonlySet<LineKind> = new Set(["caption", "legal", "related", "comments"]);

const UPDATED =
  /updated|modified|last edit|aktualisiert|geändert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|обновлено|оновлено/giu;
const PUBLISHED =
  /published|posted|created|issued|first|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|опубликован|опубліковано/giu;

/** The first publication and the last update. Where only an update is named it is also the best that is known of the publication; where nothing is, the day in the dateline: `RIGA, 4 June 2024 –`. */
export function findPublication(page: Page): Publication {
  const stamps = page.masthead.flatMap((line) => stampsOf(page, line));
  if (stamps.length === 0) stamps.push(...labelledStamps(page));
  const published = firstWith(stamps, "published") ?? firstWith(stamps, "unlabelled");
  const updated = stamps.findLast((stamp) => stamp.role === "updated");
  const year = published?.year;
  return {
    published: dateOf(published, undefined) ?? dateOf(updated, undefined) ?? dateOf(datelineStamp(page), undefined),
    updated: dateOf(updated, year),
  };
}

function datelineStamp(page: Page): Stamp | undefined {
  for (const line of page.opening) {
    const end = datelineEnd(line);
    const claim = line.line.reading.dates.find((date) => isDay(date) && date.end <= end);
    if (claim !== undefined) return toStamp(line, claim, "published");
    if (end > 0) return undefined;
  }
  return undefined;
}

function firstWith(stamps: readonly Stamp[], role: Role): Stamp | undefined {
  return stamps.find((stamp) => stamp.role === role && stamp.year !== undefined);
}

/** Under the text a date is the article's own only where a label says so. */
function labelledStamps(page: Page): readonly Stamp[] {
  for (let i = page.headline + 1; i < page.length; i++) {
    const line = page.at(i);
    if (line?.kind !== "timestamp") continue;
    const stamps = stampsOf(page, line).filter((stamp) => stamp.role !== "unlabelled");
    if (stamps.length > 0) return stamps;
  }
  return [];
}

function stampsOf(page: Page, line: PageLine): readonly Stamp[] {
  if (line.text.length > LONGEST || OTHERS_DATES.has(line.kind)) return [];
  const known = line.line.reading.dates;
  const claims = known.some(isDay) ? known.filter(isDay) : foreignDatesOf(line.line.reading);
  if (claims.length === 0) return [];
  const dated = (known.some(isDay) ? known : claims).reduce((sum, claim) => sum + claim.end - claim.start, 0);
  const isJudged = line.kind === "timestamp" || line.kind === "byline";
  if (!isJudged && line.text.length - dated > MOST_BESIDE) return [];
  if (line.kind === "body" && line.text.trimEnd().endsWith(".")) return [];
  let before = 0;
  return claims.map((claim) => {
    const role = roleOf(line.text.slice(before, claim.start)) ?? (before === 0 ? roleAbove(page, line) : "unlabelled");
    before = claim.end;
    return toStamp(line, claim, role);
  });
}

const foreignDatesOf = oncePer((reading: Reading) => foreignDates(textOf(reading)));

function isDay(claim: TimeClaim): boolean {
  const { expression } = claim;
  return expression.kind === "calendar" && expression.month !== undefined && expression.day !== undefined;
}

/** The label that stands nearest to the date. */
function roleOf(text: string): Role | undefined {
  const updated = lastIndex(text, UPDATED);
  const published = lastIndex(text, PUBLISHED);
  if (updated === published) return undefined;
  return updated > published ? "updated" : "published";
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** A label alone on the line above: `Last updated`. */
function roleAbove(page: Page, line: PageLine): Role {
  const above = page.at(line.index - 1);
  const isLabel = above !== undefined && above.text.length < 30 && above.line.reading.dates.length === 0;
  return (isLabel ? roleOf(above.text) : undefined) ?? "unlabelled";
}

/** `March 7, 20247:55 AM`: a year that runs into the clock time. */
const GLUED_YEAR = /^,?\s{0,2}((?:19|20)\d{2})(?=\d{1,2}:\d{2})/;

function toStamp(line: PageLine, claim: TimeClaim, role: Role): Stamp {
  const { expression } = claim;
  const calendar = expression.kind === "calendar" ? expression : undefined;
  const glued = calendar?.year === undefined ? GLUED_YEAR.exec(line.text.slice(claim.end, claim.end + 14)) : null;
  const end = claim.end + (glued?.[0].length ?? 0);
  const own = calendar?.time;
  const after = readClockAfter(line.text, end, own !== undefined && own.time.length >= 5);
  const before = own === undefined && after.clock === "" ? readClockBefore(line.text, claim.start) : undefined;
  const clock =
    own !== undefined && /^\d{2}:\d{2}/.test(own.time)
      ? `T${own.time.slice(0, 5)}${own.zone ?? after.zone}`
      : (before ?? after).clock;
  return {
    role,
    month: calendar?.month ?? 0,
    day: calendar?.day ?? 0,
    year: calendar?.year ?? (glued === null ? undefined : Number(glued[1])),
    clock,
    start: line.start + (before?.start ?? claim.start),
    end: line.start + after.end,
  };
}

function dateOf(stamp: Stamp | undefined, publishedYear: number | undefined): MetadataValue<string> | null {
  const year = stamp?.year ?? publishedYear;
  if (stamp === undefined || year === undefined) return null;
  const date = [String(year).padStart(4, "0"), two(stamp.month), two(stamp.day)].join("-");
  return { value: date + stamp.clock, start: stamp.start, end: stamp.end };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
