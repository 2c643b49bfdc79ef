import type { Analysis } from "../analysis/analysis.ts";
import { weekdayIn } from "../analysis/words.ts";
import { daysInMonth, weekdayOf } from "../calendar/days.ts";
import { parseDay } from "../calendar/timex.ts";
import type { DateFault, DateMention } from "../model/analysis.ts";
import { isArticle } from "./furniture.ts";
import { t } from "./l10n.ts";
import { monthName, spelledDate, weekdayName } from "./spelledDay.ts";
import { textOf } from "./textOf.ts";

/** A date that cannot be as it is written. */
export interface FaultyDate extends DateMention {
  readonly fault: DateFault;
}

/** A weekday is wrong only beside a day that is known. */
export function isFaulty(date: DateMention): date is FaultyDate {
  return date.fault === "day" || (date.fault === "weekday" && parseDay(date.value) !== undefined);
}

/** Those of the article, and one that says when it was published, in order. A menu or a list of other stories may say what it likes. */
export function faultyDates(analysis: Analysis): readonly FaultyDate[] {
  const faulty = [...analysis.dates, ...analysis.impossibleDates].filter(isFaulty);
  return faulty.filter((date) => isArticle(date) || isPublished(analysis, date)).sort((a, b) => a.start - b.start);
}

/** Words that are meant as a date and that no calendar has. */
export function impossibleDates({ impossibleDates }: Analysis): readonly FaultyDate[] {
  return impossibleDates.filter(isFaulty);
}

function isPublished({ textMetadata: { published } }: Analysis, { start, end }: DateMention): boolean {
  return published !== null && published.start < end && start < published.end;
}

/** What is wrong with it: `14 July 2024 was a Sunday, not a Monday.` */
export function faultSentence(analysis: Analysis, date: FaultyDate): string {
  if (date.fault === "day") return monthSentence(date.value);
  const day = parseDay(date.value) ?? 0;
  const spelled = spelledDate(date.value) ?? "";
  const actual = weekdayName(weekdayOf(day));
  const stated = weekdayIn(textOf(analysis, date));
  if (!stated) return t("{0} is a {1}.", spelled, actual);
  const today = analysis.documentDate === undefined ? undefined : parseDay(analysis.documentDate);
  return today !== undefined && today <= day
    ? t("{0} is a {1}, not a {2}.", spelled, actual, weekdayName(stated.weekday))
    : t("{0} was a {1}, not a {2}.", spelled, actual, weekdayName(stated.weekday));
}

/** How long the month of a value is: `June has 30 days.` */
export function monthSentence(value: string): string {
  const { year, month, days } = monthOf(value);
  const name = monthName(month);
  if (month !== 2) return t("{0} has {1} days.", name, days);
  if (year === undefined) return t("{0} never has more than {1} days.", name, days);
  return t("{0} has {1} days.", t("{0} {1}", name, year), days);
}

/** The month that a value begins with. Of an unknown year it is as long as it can be. */
export function monthOf(value: string): {
  readonly year: number | undefined;
  readonly month: number;
  readonly days: number;
} {
  const [, known, month] = /^(?:(\d{4})|XXXX)-(\d\d)/.exec(value) ?? [];
  const year = known === undefined ? undefined : Number(known);
  return { year, month: Number(month), days: daysInMonth(year ?? LEAP_YEAR, Number(month)) };
}

const LEAP_YEAR = 2024;
