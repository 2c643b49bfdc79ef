import type { Analysis } from "../analysis/analysis.ts";
import { weekdayIn } from "../analysis/words.ts";
import { type Day, fromDayNumber, weekdayOf } from "../calendar/days.ts";
import { type DayRange, parseDay, rangeOf } from "../calendar/timex.ts";
import type { DateMention } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { isTaggedDate } from "./dateAt.ts";
import { type FaultyDate, faultSentence, isFaulty } from "./dateFaults.ts";
import { isUndated } from "./documentDate.ts";
import { t, told } from "./l10n.ts";
import { escapeMarkdown } from "./markdown.ts";
import { DATE_CODES } from "./rules/dates.ts";
import { monthName, spelledDate, spelledTime, weekdayName } from "./spelledDay.ts";
import { textOf } from "./textOf.ts";

const TIMEX_TYPES: Readonly<Record<DateMention["type"], Message>> = {
  DATE: message("date"),
  TIME: message("time"),
  DURATION: message("duration"),
  SET: message("repeated time"),
};

/** TIMEX3's `mod`, as far as it is written. */
const MODIFIERS: Readonly<Record<string, Message>> = {
  START: message("start"),
  MID: message("middle"),
  END: message("end"),
  APPROX: message("about"),
  LESS_THAN: message("less than"),
  MORE_THAN: message("more than"),
  EQUAL_OR_LESS: message("at most"),
  EQUAL_OR_MORE: message("at least"),
};

/**
 * What a time means, in CommonMark: its value; the day, or the first and the last one, and how far that is from the article's own date; what it was counted from and why; what else its words can mean;
 * and what is wrong with it, unless that `isSilent` (told beside the card, or not to be told).
 */
export function dateCard(
  analysis: Analysis,
  date: DateMention,
  isSilent: (code: string) => boolean = () => false,
): string {
  const { type, value, mod } = date;
  const modifier = mod === undefined ? undefined : MODIFIERS[mod];
  const bent = modifier ? ` (${told(modifier)})` : "";
  const isTold = !isFaulty(date) || isSilent(DATE_CODES[date.fault]);
  const fault = isTold ? undefined : faultSentence(analysis, date);
  const rows = [
    `**${escapeMarkdown(value)}**${bent} · ${told(TIMEX_TYPES[type])}`,
    placeRow(analysis, date),
    [reasonOf(analysis, date), othersOf(analysis, date)].filter((row) => row !== undefined).join("  \n"),
    fault,
  ];
  return rows.filter((row) => row !== undefined && row !== "").join("\n\n");
}

/** What is said of words that are meant as a date and are none: `31 June`. */
export function impossibleCard(analysis: Analysis, date: FaultyDate): string {
  const head = `**${escapeMarkdown(textOf(analysis, date))}** · ${t("no day of the calendar")}`;
  return `${head}\n\n${faultSentence(analysis, date)}`;
}

/** `Sunday, 14 July 2024 · 5 days before the article's date` */
function placeRow({ documentDate }: Analysis, { value }: DateMention): string {
  const today = documentDate === undefined ? undefined : parseDay(documentDate);
  const distance = today === undefined ? undefined : distanceOf(value, today);
  return [spelledTime(value), distance].filter((part) => part !== undefined).join(" · ");
}

/** How far it is from the article's date: months and years by their names, days in the largest unit that does not hide too much. Nothing is said of quarters, seasons and what is longer than a year. */
function distanceOf(value: string, today: number): string | undefined {
  const day = parseDay(value);
  if (day !== undefined) return day === today ? t("the article's own date") : daysAway(day, today);
  const range = rangeOf(value);
  if (!range) return undefined;
  if (range.first <= today && today <= range.last)
    return value.length > 3 ? t("the article's date is in it") : undefined;
  return unitsAway(value, range, today);
}

function daysAway(day: number, today: number): string {
  const days = Math.abs(day - today);
  const isBefore = day < today;
  if (days === 1) return isBefore ? t("the day before the article's date") : t("the day after the article's date");
  if (days < MOST_DAYS) return away(message("{0} days", days), isBefore);
  if (days < MOST_WEEKS * 7) {
    const weeks = message("{0} weeks", Math.round(days / 7));
    return away(days % 7 === 0 ? weeks : message("about {0}", weeks), isBefore);
  }
  return monthsAway(fromDayNumber(day), fromDayNumber(today), isBefore);
}

/** A fortnight is told in days, two months in weeks, two years in months. */
const MOST_DAYS = 14;
const MOST_WEEKS = 9;
const MOST_MONTHS = 24;

function monthsAway(day: Day, today: Day, isBefore: boolean): string {
  const months = Math.abs((day.year - today.year) * 12 + day.month - today.month + (day.day - today.day) / 31);
  const isFull = day.day === today.day;
  if (Math.round(months) < MOST_MONTHS) {
    const amount = message("{0} months", Math.round(months));
    return away(isFull ? amount : message("about {0}", amount), isBefore);
  }
  const years = message("{0} years", Math.round(months / 12));
  return away(isFull && months % 12 === 0 ? years : message("about {0}", years), isBefore);
}

/** A week, month or year that the article's date is not in. */
function unitsAway(value: string, { first }: DayRange, today: number): string | undefined {
  const isBefore = first < today;
  const [start, own] = [fromDayNumber(first), fromDayNumber(today)];
  if (/^\d{4}-W\d\d/.test(value)) {
    const weeks = Math.abs(mondayBefore(first) - mondayBefore(today)) / 7;
    if (weeks === 0) return t("in the article's own week");
    if (weeks === 1) return isBefore ? t("the week before the article's") : t("the week after the article's");
    return weeks < MOST_WEEKS ? away(message("{0} weeks", weeks), isBefore) : daysAway(first, today);
  }
  const years = Math.abs(start.year - own.year);
  if (/^\d{4}-\d\d$/.test(value)) {
    const months = Math.abs((start.year - own.year) * 12 + start.month - own.month);
    if (months === 1) return isBefore ? t("the month before the article's") : t("the month after the article's");
    if (months < MOST_MONTHS) return away(message("{0} months", months), isBefore);
    const amount = message("{0} years", Math.round(months / 12));
    return away(months % 12 === 0 ? amount : message("about {0}", amount), isBefore);
  }
  if (!/^\d{4}$/.test(value)) return undefined;
  if (years === 1) return isBefore ? t("the year before the article's") : t("the year after the article's");
  return away(message("{0} years", years), isBefore);
}

function mondayBefore(day: number): number {
  return day - weekdayOf(day);
}

function away(amount: Message, isBefore: boolean): string {
  return isBefore ? t("{0} before the article's date", amount) : t("{0} after the article's date", amount);
}

/** Where the value comes from, where the words alone do not say it. */
function reasonOf(analysis: Analysis, date: DateMention): string | undefined {
  const { value, anchor, basis } = date;
  if (isUndated(analysis, date))
    return t("The article's date is not known: nothing to count from. Set it as `published` in the front matter.");
  if (basis === "order") return orderSentence(textOf(analysis, date), date);
  if (anchor === undefined) return basis === "context" ? t("The one that the text spoke of before.") : undefined;
  if (value === anchor && basis === "counted") return undefined;
  const from = anchorOf(analysis, date, anchor);
  const kind = kindOf(analysis, date);
  switch (basis) {
    case "latest":
      return kind === undefined
        ? t("The latest one, counted from {0}.", from)
        : t("The latest {0}, counted from {1}.", kind, from);
    case "coming":
      return kind === undefined
        ? t("The verb looks ahead: the next one after {0}.", from)
        : t("The verb looks ahead: the next {0} after {1}.", kind, from);
    case "nearest":
      if (!isOfAnotherYear(date)) return t("Of what it can mean, the nearest to {0}.", from);
      return kind !== undefined
        ? t("The year nearest to {0} in which it is a {1}.", from, kind)
        : t("The year that brings it nearest to {0}.", from);
    case "context":
      return t("The one that the text spoke of before; counted from {0}.", from);
    default:
      return t("Counted from {0}.", from);
  }
}

/** What comes again: a weekday or a month, by its name. A day that comes again otherwise (`the 18th`, `Christmas`, `Friday the 13th`) has none. */
function kindOf(analysis: Analysis, date: DateMention): string | undefined {
  const { value, readings = [] } = date;
  const day = parseDay(value);
  if (day !== undefined) {
    const next = parseDay(readings[0] ?? "");
    const isWeekly = next === undefined || Math.abs(next - day) <= 7 || isOfAnotherYear(date);
    return isWeekly && saysWeekday(analysis, date) ? weekdayName(weekdayOf(day)) : undefined;
  }
  const [, month] = /^\d{4}-(\d\d)$/.exec(value) ?? [];
  return month === undefined ? undefined : monthName(Number(month));
}

/** The weekday that stands there has settled it. */
function saysWeekday(analysis: Analysis, date: DateMention): boolean {
  return date.fault === undefined && weekdayIn(textOf(analysis, date)) !== undefined;
}

/** Nothing but the year is open in it. */
function isOfAnotherYear({ value, readings = [] }: DateMention): boolean {
  return readings.every((other) => other.slice("2024".length) === value.slice("2024".length));
}

/** `the article's date (19 July 2024)`, `14 May 2020, named before it` */
function anchorOf({ documentDate, dates }: Analysis, { start }: DateMention, anchor: string): Message {
  const spelled = spelledDate(anchor) ?? spelledTime(anchor) ?? escapeMarkdown(anchor);
  const day = parseDay(anchor);
  const isOwn = day !== undefined && documentDate !== undefined && parseDay(documentDate) === day;
  if (isOwn) return message("the article's date ({0})", spelled);
  const isBefore = dates.some((other) => other.start < start && other.value.startsWith(anchor));
  return isBefore ? message("{0}, named before it", spelled) : message("{0}, named in it", spelled);
}

/** `Day first, as dates in figures are written here.` */
function orderSentence(words: string, { value, readings }: DateMention): string {
  const isDayFirst = Number(/\d{1,2}/.exec(words)?.[0]) === Number(value.slice(8, 10));
  if (readings === undefined && weekdayIn(words) !== undefined)
    return isDayFirst
      ? t("Day first, as the weekday beside it says.")
      : t("Month first, as the weekday beside it says.");
  return isDayFirst
    ? t("Day first, as dates in figures are written here.")
    : t("Month first, as dates in figures are written here.");
}

/** What else it could be; where a person has tagged it, it is what they say. */
function othersOf(analysis: Analysis, date: DateMention): string | undefined {
  const { readings = [] } = date;
  if (readings.length === 0 || isTaggedDate(analysis, date)) return undefined;
  const others = readings.slice(0, MOST_OTHERS).map((value) => spelledTime(value) ?? escapeMarkdown(value));
  return t("Could also be {0}.", others.join("; "));
}

const MOST_OTHERS = 3;
