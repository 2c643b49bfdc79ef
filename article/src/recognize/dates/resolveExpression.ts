import { addMonths, type Day, fromDayNumber, isDay, modulo, toDayNumber, weekdayOf } from "../../calendar/days.ts";
import {
  digits,
  formatCentury,
  formatDate,
  formatDay,
  formatDecade,
  formatMonth,
  formatWeek,
  formatYear,
} from "../../calendar/timex.ts";
import { mondayOf, weekOf } from "../../calendar/weeks.ts";
import type {
  AnaphoricExpression,
  CalendarExpression,
  HolidayExpression,
  OffsetExpression,
  Shift,
  TimeExpression,
  TimeOfDay,
  TimeUnit,
  WeekdayExpression,
} from "../../model/reading.ts";
import type { Discourse, PartialDate } from "./discourse.ts";
import { holidayIn } from "./holidays.ts";

export interface Resolved {
  readonly value: string;
  /** The calendar value it was counted from; absent where the words say it all. */
  readonly anchor?: string | undefined;
}

type Tensed = { readonly tense?: "past" | "future" };

/** The TIMEX3 value of a time in its place in the document; tells the discourse which date was mentioned. */
export function resolveExpression(discourse: Discourse, expression: TimeExpression): Resolved {
  switch (expression.kind) {
    case "value":
      return { value: expression.value };
    case "time":
      return { value: `${discourse.anchor ?? UNKNOWN_DAY}${clockOf(expression.time)}`, anchor: discourse.anchor };
    case "calendar":
      return resolveCalendar(discourse, expression);
    case "weekday":
      return resolveWeekday(discourse, expression);
    case "offset":
      return resolveOffset(discourse, expression);
    case "anaphoric":
      return resolveAnaphoric(discourse, expression);
    case "holiday":
      return resolveHoliday(discourse, expression);
  }
}

const UNKNOWN_DAY = "XXXX-XX-XX";

function clockOf(time: TimeOfDay | undefined): string {
  return time === undefined ? "" : `T${time.time}${time.zone ?? ""}`;
}

function mentionDay(
  discourse: Discourse,
  dayNumber: number,
  time: TimeOfDay | undefined,
  anchor: string | undefined,
): Resolved {
  discourse.mention(fromDayNumber(dayNumber));
  return { value: formatDay(dayNumber) + clockOf(time), anchor };
}

function resolveCalendar(discourse: Discourse, expression: CalendarExpression & Tensed): Resolved {
  const { century, decade, part, month, day } = expression;
  if (century !== undefined) return { value: formatCentury(century) };
  if (decade !== undefined) {
    return { value: formatDecade(expression.short ? fullYear(discourse, decade * 10) : decade * 10) };
  }
  const given = yearOf(discourse, expression);
  const anchor = expression.year === undefined || expression.short ? discourse.anchor : undefined;
  if (part !== undefined) return resolvePart(discourse, expression, part, given, anchor);
  if (month === undefined) {
    if (given === undefined) return { value: "XXXX", anchor };
    discourse.mention({ year: given });
    return { value: formatYear(given), anchor };
  }
  if (day === undefined) {
    const year = given ?? monthYear(discourse, month, expression);
    if (year === undefined) return { value: `XXXX-${digits(month, 2)}` };
    discourse.mention({ year, month });
    return { value: formatMonth(year, month), anchor };
  }
  return resolveDay(discourse, expression, month, day, given, anchor);
}

function yearOf(discourse: Discourse, { year, short, yearShift }: CalendarExpression): number | undefined {
  if (year !== undefined) return short ? fullYear(discourse, year) : year;
  if (yearShift === undefined || discourse.date === undefined) return undefined;
  return discourse.date.year + yearShift;
}

/** `98` → 1998: the document's century, unless that is more than ten years ahead. Without a document date figures up to 30 are of this century. */
function fullYear(discourse: Discourse, short: number): number {
  const now = discourse.date?.year ?? 2020;
  const year = now - modulo(now, 100) + short;
  return year > now + 10 ? year - 100 : year;
}

function resolveDay(
  discourse: Discourse,
  expression: CalendarExpression & Tensed,
  month: number,
  day: number,
  given: number | undefined,
  anchor: string | undefined,
): Resolved {
  const { time, order } = expression;
  if (given !== undefined) {
    const isSwapped = order === "either" && isDay(given, day, month) && prefersDayFirst(discourse, given, month, day);
    const date: Day = isSwapped ? { year: given, month: day, day: month } : { year: given, month, day };
    discourse.mention(date);
    return { value: formatDate(date.year, date.month, date.day) + clockOf(time), anchor };
  }
  const year = nearestYear(discourse, month, day, expression.tense, expression.shift);
  if (year === undefined) return { value: `XXXX-${digits(month, 2)}-${digits(day, 2)}${clockOf(time)}` };
  discourse.mention({ year, month, day });
  return { value: formatDate(year, month, day) + clockOf(time), anchor };
}

/** `11/10/2024`: as the document's other dates in figures, else whichever is nearer to the document date. */
function prefersDayFirst({ order, today }: Discourse, year: number, month: number, day: number): boolean {
  if (order !== undefined) return order === "dayFirst";
  if (today === undefined) return false;
  return Math.abs(toDayNumber(year, day, month) - today) < Math.abs(toDayNumber(year, month, day) - today);
}

/** The year that puts a day nearest to the document date; at five to seven months either way the tense tells. */
function nearestYear(
  { today, date }: Discourse,
  month: number,
  day: number,
  tense: "past" | "future" | undefined,
  shift: Shift | undefined,
): number | undefined {
  if (today === undefined || date === undefined) return undefined;
  const distance = toDayNumber(date.year, month, day) - today;
  if (shift === -1) return distance < 0 ? date.year : date.year - 1;
  if (Math.abs(distance) > FIVE_MONTHS && Math.abs(distance) < SEVEN_MONTHS && tense !== undefined) {
    if (distance > 0 && tense === "past") return date.year - 1;
    return distance < 0 && tense === "future" ? date.year + 1 : date.year;
  }
  if (distance > HALF_YEAR) return date.year - 1;
  return distance < -HALF_YEAR ? date.year + 1 : date.year;
}
/** Somewhat less: a business year that ended on 31 March is told of from the end of October on. */
const FIVE_MONTHS = 140;
const HALF_YEAR = 183;
const SEVEN_MONTHS = 213;

/** The year of a bare month, or of `last November` and `next March`. */
function monthYear(
  discourse: Discourse,
  month: number,
  { shift, tense }: CalendarExpression & Tensed,
): number | undefined {
  const { date } = discourse;
  if (date === undefined) return undefined;
  // The November of eleven months ago is `last November`: a bare one is the next, whatever the verb.
  const ahead = modulo(month - date.month, 12);
  const soon = shift === undefined && ahead > 0 && ahead <= SOON_MONTHS ? "future" : tense;
  const cycle = cycleOf(date.year * 12 + date.month - 1, 12, month - 1, shift, soon);
  return Math.floor(cycle / 12);
}
/** TimeBank, AQUAINT and MEANTIME-dev: of 18 bare months up to three months ahead 16 are to come, of those farther ahead a sixth. */
const SOON_MONTHS = 3;

/**
 * The number of a thing that comes back every `period` units (months of a year, quarters, seasons), at place `place` of its period: `last` before the current unit, `next`
 * after it, `this` in the current period, else the latest that has begun, or with a future verb the first that has not ended.
 */
function cycleOf(
  current: number,
  period: number,
  place: number,
  shift: Shift | undefined,
  tense: "past" | "future" | undefined,
): number {
  const sinceLast = modulo(current - place, period);
  if (shift === 0) return current - modulo(current, period) + place;
  if (shift === -1) return current - (sinceLast === 0 ? period : sinceLast);
  if (shift === 1) return current - sinceLast + period;
  // What ended just now is still reported on: `expects a third-quarter loss` in October.
  return tense === "future" && sinceLast > (period === 4 ? 1 : 0) ? current - sinceLast + period : current - sinceLast;
}

const SEASONS: readonly string[] = ["SP", "SU", "FA", "WI"];

function resolvePart(
  discourse: Discourse,
  expression: CalendarExpression & Tensed,
  part: string,
  given: number | undefined,
  anchor: string | undefined,
): Resolved {
  const { date } = discourse;
  if (given === undefined && date === undefined) return { value: `XXXX-${part}` };
  const isSeason = SEASONS.includes(part);
  const period = isSeason ? 4 : part.startsWith("Q") ? 4 : 2;
  const place = isSeason ? SEASONS.indexOf(part) : Number(part.slice(1)) - 1;
  let year = given;
  if (year === undefined && date !== undefined) {
    const current = isSeason ? seasonOf(date) : date.year * period + Math.floor((date.month - 1) / (12 / period));
    year = Math.floor(cycleOf(current, period, place, expression.shift, expression.tense) / period);
  }
  if (part.startsWith("Q") && year !== undefined && expression.yearShift !== -1)
    discourse.discussQuarter(year * 4 + place);
  return { value: `${formatYear(year ?? 0)}-${part}`, anchor };
}

/** `year * 4 + season`; a winter is of the year of its December. */
function seasonOf({ year, month }: Day): number {
  return Math.floor((year * 12 + month - 1 - 2) / 3);
}

function resolveWeekday(
  discourse: Discourse,
  { weekday, shift, weeks, time, tense }: WeekdayExpression & Tensed,
): Resolved {
  const { today, anchor } = discourse;
  if (today === undefined) return { value: `XXXX-WXX-${weekday}${clockOf(time)}` };
  const monday = today - weekdayOf(today) + 1;
  const sinceLast = modulo(weekdayOf(today) - weekday, 7);
  let day = today - sinceLast;
  if (weeks !== undefined) day = day + 7 + weeks * 7;
  else if (shift === -1) day = sinceLast === 0 ? day - 7 : day;
  else if (shift === 0) day = monday + weekday - 1;
  else if (shift === 1) day = monday + 7 + weekday - 1;
  else if (tense === "future" && sinceLast > 0) day += 7;
  return mentionDay(discourse, day, time, anchor);
}

function resolveHoliday(
  discourse: Discourse,
  { holiday, year, shift, time, tense }: HolidayExpression & Tensed,
): Resolved {
  const { today, date, anchor } = discourse;
  if (year !== undefined) return mentionDay(discourse, holidayIn(holiday, year) ?? 0, time, undefined);
  if (today === undefined || date === undefined) return { value: unknownHoliday(holiday) + clockOf(time) };
  const days = [date.year - 1, date.year, date.year + 1].map((candidate) => holidayIn(holiday, candidate) ?? 0);
  const before = days.filter((day) => day < today).at(-1) ?? today;
  const after = days.find((day) => day >= today) ?? today;
  const isNearest = tense === "past" ? after - today < PREPARED_DAYS : after - today < today - before;
  const isNext = shift === 1 || (shift !== -1 && (tense === "future" || isNearest));
  return mentionDay(discourse, shift === 0 ? (days[1] as number) : isNext ? after : before, time, anchor);
}

/** A holiday this near is the coming one even in a report of the past: `officials said Christmas traffic …`. */
const PREPARED_DAYS = 30;

/** Holidays of a fixed day keep it without a year. */
function unknownHoliday(holiday: string): string {
  const [one, other] = [formatDay(holidayIn(holiday, 2023) ?? 0), formatDay(holidayIn(holiday, 2024) ?? 0)];
  return one.slice(4) === other.slice(4) ? `XXXX${one.slice(4)}` : UNKNOWN_DAY;
}

function resolveOffset(discourse: Discourse, { unit, amount, from, comparison, time }: OffsetExpression): Resolved {
  if (comparison && discourse.quarter !== undefined) {
    const quarter = discourse.quarter - 4;
    return { value: formatQuarter(quarter), anchor: formatQuarter(discourse.quarter) };
  }
  if (comparison && unit === "quarter" && discourse.date !== undefined) {
    return { value: formatQuarter(quarterOf(discourse.date) - 1 + amount), anchor: discourse.anchor };
  }
  const base = from === "mentioned" ? (knownTo(discourse.mentioned, unit) ?? discourse.date) : discourse.date;
  if (base === undefined) return { value: unknownOf(unit) + clockOf(time) };
  const anchor = from === "document" || base === discourse.date ? discourse.anchor : formatPartial(base);
  const value = shifted(base, unit, amount);
  if (unit === "day" && base.day !== undefined && base.month !== undefined) {
    return mentionDay(discourse, toDayNumber(base.year, base.month, base.day) + Math.round(amount), time, anchor);
  }
  if (unit === "year" || unit === "month") {
    const { year, month } = addMonths(fullDay(base), Math.round(amount * (unit === "year" ? 12 : 1)));
    if (year < 1 - MAXIMUM_YEAR || year > MAXIMUM_YEAR) return { value: amount < 0 ? "PAST_REF" : "FUTURE_REF" };
    discourse.mention(unit === "year" ? { year } : { year, month });
  }
  if (unit === "quarter" && amount <= 0) discourse.discussQuarter(quarterOf(fullDay(base)) + Math.round(amount));
  return { value: value + clockOf(time), anchor };
}

/** TIMEX3 years have four digits. */
const MAXIMUM_YEAR = 9999;

/** The date, if it is fine enough to count such units from. */
function knownTo(date: PartialDate | undefined, unit: TimeUnit): PartialDate | undefined {
  if (date === undefined) return undefined;
  if (unit === "year" || unit === "decade" || unit === "century") return date;
  if (unit === "month" || unit === "quarter" || unit === "half" || unit === "season")
    return date.month === undefined ? undefined : date;
  return date.day === undefined ? undefined : date;
}

function fullDay({ year, month, day }: PartialDate): Day {
  return { year, month: month ?? 1, day: day ?? 1 };
}

function formatPartial({ year, month, day }: PartialDate): string {
  if (month === undefined) return formatYear(year);
  return day === undefined ? formatMonth(year, month) : formatDate(year, month, day);
}

/** The value `amount` units away from a date, as coarse as the unit. */
function shifted(base: PartialDate, unit: TimeUnit, amount: number): string {
  const from = fullDay(base);
  const dayNumber = toDayNumber(from.year, from.month, from.day);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return `${formatDay(dayNumber)}TXX`;
    case "day":
      return formatDay(dayNumber + Math.round(amount));
    case "week":
      return formatWeek(weekOf(dayNumber + Math.round(amount * 7)));
    case "weekend":
      return `${formatWeek(weekOf(dayNumber + Math.round(amount * 7)))}-WE`;
    case "month": {
      const { year, month } = addMonths(from, Math.round(amount));
      return formatMonth(year, month);
    }
    case "quarter":
      return formatQuarter(quarterOf(from) + Math.round(amount));
    case "half": {
      const half = from.year * 2 + (from.month > 6 ? 1 : 0) + Math.round(amount);
      return `${formatYear(Math.floor(half / 2))}-H${modulo(half, 2) + 1}`;
    }
    case "season": {
      const season = seasonOf(from) + Math.round(amount);
      return `${formatYear(Math.floor(season / 4))}-${SEASONS[modulo(season, 4)]}`;
    }
    case "year":
      return formatYear(addMonths(from, Math.round(amount * 12)).year);
    case "decade":
      return formatDecade(from.year + amount * 10);
    case "century":
      return formatCentury(Math.floor((from.year - 1) / 100) + 1 + amount);
  }
}

function quarterOf({ year, month }: Day): number {
  return year * 4 + Math.floor((month - 1) / 3);
}

function formatQuarter(quarter: number): string {
  return `${formatYear(Math.floor(quarter / 4))}-Q${modulo(quarter, 4) + 1}`;
}

function resolveAnaphoric(discourse: Discourse, expression: AnaphoricExpression & Tensed): Resolved {
  const { unit, year, time, tense } = expression;
  const { date, today, anchor } = discourse;
  if (unit === "quarter") {
    // In a report that named no quarter, the latest that has ended.
    const completed = date === undefined ? undefined : quarterOf(date) - 1;
    const isSpokenOf =
      !expression.latest || completed === undefined || (discourse.quarter ?? completed + 1) <= completed;
    const quarter = isSpokenOf ? (discourse.quarter ?? completed) : completed;
    if (quarter === undefined) return { value: year === undefined ? "XXXX-QX" : `${formatYear(year)}-QX` };
    const from = quarter === discourse.quarter ? formatQuarter(quarter) : anchor;
    return { value: formatQuarter(year === undefined ? quarter : year * 4 + modulo(quarter, 4)), anchor: from };
  }
  if (unit === "weekend") {
    if (today === undefined) return { value: unknownOf(unit) };
    const monday = mondayOf(weekOf(today));
    const isOver = tense !== "future" && today - monday < 5;
    return { value: `${formatWeek(weekOf(isOver ? monday - 7 : monday))}-WE`, anchor };
  }
  // `the year` and `the week` of a report are mostly its own; `that year`, `the same day` point back.
  const base = (expression.back ? knownTo(discourse.mentioned, unit) : undefined) ?? date;
  if (base === undefined) return { value: unknownOf(unit) + clockOf(time) };
  const from = base === date ? anchor : formatPartial(base);
  return { value: shifted(base, unit, 0) + clockOf(time), anchor: from };
}

/** What is known of a relative time when nothing is known of its anchor. */
function unknownOf(unit: TimeUnit): string {
  return UNKNOWN[unit];
}

const UNKNOWN: Readonly<Record<TimeUnit, string>> = {
  second: `${UNKNOWN_DAY}TXX`,
  minute: `${UNKNOWN_DAY}TXX`,
  hour: `${UNKNOWN_DAY}TXX`,
  day: UNKNOWN_DAY,
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  season: "XXXX-XX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};
