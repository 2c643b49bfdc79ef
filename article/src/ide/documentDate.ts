import type { Analysis } from "../analysis/analysis.ts";
import { isDay } from "../calendar/days.ts";
import { parseDay } from "../calendar/timex.ts";
import { frontMatterValueEdit, takesKeys } from "../markup/frontMatterEdit.ts";
import type { DateMention } from "../model/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { BROKEN_FRONT_MATTER } from "./actions/furniture.ts";
import { dateAt, isTaggedDate } from "./dateAt.ts";
import { monthSentence } from "./dateFaults.ts";
import { isArticle } from "./furniture.ts";
import { t, told } from "./l10n.ts";
import { covers } from "./sortedSpans.ts";
import { textOf } from "./textOf.ts";

/** The edit that makes this the article's date (`published` in the front matter), an ISO 8601 day or time. No edit where it is that already. */
export function setDocumentDate({ markup }: Analysis, value: string): readonly TextEdit[] {
  return frontMatterValueEdit(markup, DATE_KEY, value);
}

const DATE_KEY = "published";

/** Why the article's date cannot be set; `undefined` where it can. */
export function documentDateRefusal({ markup }: Analysis): string | undefined {
  return takesKeys(markup) ? undefined : told(BROKEN_FRONT_MATTER);
}

/** What the article's date could be set to, for somebody to look at first: the day at the place, else the one that it has. `undefined` where there is neither. */
export function suggestedDate(analysis: Analysis, place: Span): string | undefined {
  const here = dateAt(analysis, place);
  return (here && momentOf(here.value)) ?? analysis.documentDate;
}

/** What is wrong with a date that somebody typed, a sentence for them; `undefined` where nothing is. */
export function documentDateProblem(typed: string): string | undefined {
  const match = MOMENT.exec(typed);
  if (match === null) return t("Write year, month and day: 2024-07-14; or with a time: 2024-07-14T09:30.");
  const [, year, month, day, time] = match;
  if (Number(month) < 1 || Number(month) > 12) return t("There is no month {0}.", Number(month));
  if (Number(day) < 1) return t("There is no day {0}.", Number(day));
  if (!isDay(Number(year), Number(month), Number(day))) return monthSentence(typed);
  return time === undefined || CLOCK.test(time) ? undefined : t("There is no time {0}.", time);
}

/** `2024-07-14`, `2024-07-14T04:00`, `2024-07-14T04:00:30+03:00` */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;
const CLOCK = /^(?:[01]\d|2[0-3])(?::[0-5]\d){1,2}$/;

/** The day of a TIMEX3 value, with its clock time where it has one; `undefined` where it is no day. */
export function momentOf(value: string): string | undefined {
  if (parseDay(value) === undefined) return undefined;
  return documentDateProblem(value) === undefined ? value : value.slice(0, "2024-07-14".length);
}

/** The first time of the article that means no day because nothing gives the article's own; `undefined` where its date is known. */
export function firstUndated(analysis: Analysis): DateMention | undefined {
  if (analysis.documentDate !== undefined) return undefined;
  return analysis.dates.find((date) => isArticle(date) && isUndated(analysis, date));
}

/** A part of it is unknown, and the article's date would give it. A clock time alone says no day, nor does a tag that leaves one open. */
export function isUndated(analysis: Analysis, date: DateMention): boolean {
  const { type, value, anchor, fault } = date;
  if (type !== "DATE" && type !== "TIME") return false;
  const isOpen = value.startsWith("XXXX-") && !/^XXXX-XX-XXT\d/.test(value);
  if (!isOpen || anchor !== undefined || fault !== undefined) return false;
  return analysis.documentDate === undefined && !isTaggedDate(analysis, date);
}

/** Its own words, or a tag, say which day it is. What is counted from the article's date is no date for the article. */
export function isNamed(analysis: Analysis, { start, end, value, anchor }: DateMention): boolean {
  return anchor === undefined || textOf(analysis, { start, end }).includes(value.slice(0, "2024".length));
}

/** Days that the text names in full, each once: first those of by-lines and time stamps, then in order. For an article whose date is not known. */
export function datesNamed(analysis: Analysis): readonly string[] {
  const stamps = analysis.lines.filter(({ kind }) => kind === "timestamp" || kind === "byline");
  const isStamp = (date: DateMention): boolean => stamps.some((line) => covers(line, date));
  const named = analysis.dates.flatMap((date) => {
    const moment = isNamed(analysis, date) ? momentOf(date.value) : undefined;
    return moment === undefined ? [] : [{ moment, isLikely: isStamp(date) }];
  });
  const moments = [...named.filter(({ isLikely }) => isLikely), ...named.filter(({ isLikely }) => !isLikely)];
  return oncePerDay(moments.map(({ moment }) => moment));
}

function oncePerDay(moments: readonly string[]): readonly string[] {
  const days = new Map<string, string>();
  for (const moment of moments) {
    const day = moment.slice(0, "2024-07-14".length);
    if (!days.has(day)) days.set(day, moment);
  }
  return [...days.values()];
}
