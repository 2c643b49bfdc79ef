import { isDay, modulo, toDayNumber, weekdayOf } from "../../../calendar/days.ts";
import {
  digits,
  formatCentury,
  formatDate,
  formatDecade,
  formatMonth,
  formatWeek,
  formatYear,
} from "../../../calendar/timex.ts";
import { weeksInYear } from "../../../calendar/weeks.ts";
import type { DateBasis } from "../../../model/analysis.ts";
import type { CalendarExpression, Shift } from "../../../model/reading.ts";
import { clockOf, secondAt } from "./clocks.ts";
import type { Discourse } from "./discourse.ts";
import { others, type Resolved, type Tense, UNKNOWN_DAY } from "./resolved.ts";
import { SEASONS, seasonOf } from "./units.ts";

type Calendar = CalendarExpression & { readonly tense?: Tense };

/** A calendar date as far as its words give it, the rest from the document. */
export function resolveCalendar(discourse: Discourse, expression: Calendar): Resolved {
  const { century, decade, part, week, month, day } = expression;
  if (century !== undefined) return { value: formatCentury(century) };
  if (decade !== undefined) {
    return { value: formatDecade(expression.short ? fullYear(discourse, decade * 10) : decade * 10) };
  }
  const year = yearOf(discourse, expression);
  if (part !== undefined) return resolvePart(discourse, expression, part, year);
  if (week !== undefined) return resolveWeek(discourse, week, year);
  if (day !== undefined) {
    return month === undefined
      ? resolveDayOfMonth(discourse, expression, day)
      : resolveDay(discourse, expression, month, day, year);
  }
  if (month !== undefined) return resolveMonth(discourse, expression, month, year);
  if (year === undefined) return { value: "XXXX" };
  discourse.mention({ year });
  return { value: formatYear(year), ...countedBy(discourse, expression) };
}

function yearOf(discourse: Discourse, { year, short, yearShift }: CalendarExpression): number | undefined {
  if (year !== undefined) return short ? fullYear(discourse, year) : year;
  if (yearShift === undefined || discourse.date === undefined) return undefined;
  return discourse.date.year + yearShift;
}

/** What a year came from that the words do not write out. */
function countedBy({ anchor }: Discourse, { year, short }: CalendarExpression): Pick<Resolved, "anchor" | "basis"> {
  if ((year !== undefined && !short) || anchor === undefined) return {};
  return { anchor, basis: short ? "nearest" : "counted" };
}

/** `98` → 1998: the document's century, unless that is more than ten years ahead. Without a document date figures up to 30 are of this century. */
function fullYear(discourse: Discourse, short: number): number {
  const now = discourse.date?.year ?? 2020;
  const year = now - modulo(now, 100) + short;
  return year > now + 10 ? year - 100 : year;
}

function resolveDay(
  discourse: Discourse,
  expression: Calendar,
  month: number,
  day: number,
  given: number | undefined,
): Resolved {
  const { weekday, time, order } = expression;
  // Any leap year stands in for one that nobody knows.
  if (!isDay(given ?? 2024, month, day)) return { value: monthValue(given, month), fault: "day" };
  if (given !== undefined) {
    if (order === "either" && isDay(given, day, month)) return resolveFigures(discourse, expression, given, month, day);
    const value = mentionDay(discourse, given, month, day, time);
    const fault = weekday === undefined || isOn(weekday, given, month, day) ? undefined : ("weekday" as const);
    return { value, ...countedBy(discourse, expression), fault };
  }
  const { today, date } = discourse;
  if (today === undefined || date === undefined) {
    return { value: `XXXX-${digits(month, 2)}-${digits(day, 2)}${clockOf(time)}` };
  }
  if (order === "either") return resolveFigures(discourse, expression, undefined, month, day);
  return resolveYear(discourse, expression, month, day, date.year);
}

/** The year of a day: the nearest; where a stated weekday says so, the mentioned one, or of a day half a year away the next nearest. */
function resolveYear(
  discourse: Discourse,
  { weekday, time, tense, shift }: Calendar,
  month: number,
  day: number,
  documentYear: number,
): Resolved {
  const { today = 0, anchor } = discourse;
  const nearest = nearestYear(today, documentYear, month, day, tense, shift);
  const distance = toDayNumber(nearest, month, day) - today;
  const next = distance > 0 ? nearest - 1 : nearest + 1;
  const candidates = [nearest, discourse.mentioned?.year ?? nearest, isFar(distance) ? next : nearest];
  const year = weekday === undefined ? nearest : candidates.find((each) => isOn(weekday, each, month, day));
  const chosen = year ?? nearest;
  const basis = shift !== undefined ? "counted" : chosen === nearest || chosen === next ? "nearest" : "context";
  const value = mentionDay(discourse, chosen, month, day, time);
  const isOpen = shift === undefined && weekday === undefined;
  const other = chosen === next ? nearest : next;
  const readings = isOpen && isDay(other, month, day) ? [formatDate(other, month, day) + clockOf(time)] : undefined;
  return { value, anchor, basis, readings, fault: year === undefined ? "weekday" : undefined };
}

function isOn(weekday: number, year: number, month: number, day: number): boolean {
  return isDay(year, month, day) && weekdayOf(toDayNumber(year, month, day)) === weekday;
}

function monthValue(year: number | undefined, month: number): string {
  return year === undefined ? `XXXX-${digits(month, 2)}` : formatMonth(year, month);
}

function mentionDay(discourse: Discourse, year: number, month: number, day: number, time: Calendar["time"]): string {
  discourse.mention({ year, month, day, second: secondAt(toDayNumber(year, month, day), time) });
  return formatDate(year, month, day) + clockOf(time);
}

/** `11/10/2024`: as the weekday beside it says, as the document's other dates in figures, else whichever is nearer to the document date. */
function resolveFigures(
  discourse: Discourse,
  { weekday, time, tense, shift }: Calendar,
  given: number | undefined,
  first: number,
  second: number,
): Resolved {
  const { today, date, anchor } = discourse;
  const yearFor = (month: number, day: number): number => {
    return given ?? nearestYear(today ?? 0, date?.year ?? 0, month, day, tense, shift);
  };
  const monthFirst = { year: yearFor(first, second), month: first, day: second };
  const dayFirst = { year: yearFor(second, first), month: second, day: first };
  const onWeekday = [monthFirst, dayFirst].filter(({ year, month, day }) => {
    return weekday !== undefined && isOn(weekday, year, month, day);
  });
  const distance = ({ year, month, day }: typeof dayFirst): number => {
    return today === undefined ? 0 : Math.abs(toDayNumber(year, month, day) - today);
  };
  const order = onWeekday.length > 0 ? undefined : discourse.order();
  const isNear = Math.min(distance(dayFirst), distance(monthFirst)) <= DAYS_PER_YEAR;
  const isNearer = isNear && distance(dayFirst) < distance(monthFirst);
  const isDayFirst = order === undefined ? isNearer : order === "dayFirst";
  const isSettled = onWeekday.length === 1;
  const chosen = (isSettled ? onWeekday[0] : undefined) ?? (isDayFirst ? dayFirst : monthFirst);
  const other = chosen === dayFirst ? monthFirst : dayFirst;
  const value = mentionDay(discourse, chosen.year, chosen.month, chosen.day, time);
  const basis: DateBasis | undefined =
    isSettled || order !== undefined ? "order" : today === undefined || !isNear ? undefined : "nearest";
  return {
    value,
    anchor: given === undefined || basis === "nearest" ? anchor : undefined,
    basis,
    readings: isSettled ? undefined : others(value, [formatDate(other.year, other.month, other.day) + clockOf(time)]),
    fault: weekday !== undefined && onWeekday.length === 0 ? "weekday" : undefined,
  };
}

/** Of days that are farther away than this, the nearer is no likelier. */
const DAYS_PER_YEAR = 366;

/** The year that puts a day nearest to the document date; at five to seven months either way the tense tells. */
function nearestYear(
  today: number,
  documentYear: number,
  month: number,
  day: number,
  tense: Tense,
  shift: Shift | undefined,
): number {
  const year = chosenYear(toDayNumber(documentYear, month, day) - today, documentYear, tense, shift);
  if (isDay(year, month, day)) return year;
  // 29 February: the leap year that is nearest.
  const near = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7].map((years) => year + years);
  return near.find((each) => isDay(each, month, day)) ?? year;
}

/** About half a year away on either side: either year may be meant. */
function isFar(distance: number): boolean {
  return Math.abs(distance) > FIVE_MONTHS && Math.abs(distance) < SEVEN_MONTHS;
}

function chosenYear(distance: number, year: number, tense: Tense, shift: Shift | undefined): number {
  if (shift === -1) return distance < 0 ? year : year - 1;
  if (shift === 0) return year;
  if (shift === 1) return distance > 0 ? year : year + 1;
  if (isFar(distance) && tense !== undefined) {
    if (distance > 0 && tense === "past") return year - 1;
    return distance < 0 && tense === "future" ? year + 1 : year;
  }
  if (distance > HALF_YEAR) return year - 1;
  return distance < -HALF_YEAR ? year + 1 : year;
}
/** Somewhat less: a business year that ended on 31 March is told of from the end of October on. */
const FIVE_MONTHS = 140;
const HALF_YEAR = 183;
const SEVEN_MONTHS = 213;

/** `on the 18th`: of the month spoken of, else the nearest to the document date; `Friday the 13th`: the nearest that is one. */
function resolveDayOfMonth(discourse: Discourse, { weekday, time, tense }: Calendar, day: number): Resolved {
  const { today, date, anchor, mentioned } = discourse;
  if (today === undefined || date === undefined) {
    return { value: weekday === undefined ? `XXXX-XX-${digits(day, 2)}${clockOf(time)}` : UNKNOWN_DAY + clockOf(time) };
  }
  if (weekday === undefined && mentioned?.month !== undefined && isDay(mentioned.year, mentioned.month, day)) {
    const value = mentionDay(discourse, mentioned.year, mentioned.month, day, time);
    return { value, anchor: formatMonth(mentioned.year, mentioned.month), basis: "context" };
  }
  const current = date.year * 12 + date.month - 1;
  const months = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, i) => {
    const number = current + i - MONTHS_AROUND;
    return { year: Math.floor(number / 12), month: modulo(number, 12) + 1 };
  });
  const days = months
    .filter(({ year, month }) => isDay(year, month, day))
    .map(({ year, month }) => ({ year, month, distance: toDayNumber(year, month, day) - today }))
    .filter(({ year, month }) => weekday === undefined || isOn(weekday, year, month, day))
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
  const said = days.find(({ distance }) =>
    tense === "future" ? distance >= 0 : tense === "past" ? distance <= 0 : true,
  );
  const chosen = said ?? days[0];
  if (chosen === undefined) return { value: UNKNOWN_DAY, fault: "weekday" };
  const value = mentionDay(discourse, chosen.year, chosen.month, day, time);
  const basis = tense === "future" ? "coming" : tense === "past" ? "latest" : "nearest";
  const near = days.slice(0, 2).map(({ year, month }) => formatDate(year, month, day) + clockOf(time));
  return { value, anchor, basis, readings: others(value, near) };
}
/** No weekday stays away from a day of the month for longer. */
const MONTHS_AROUND = 14;

function resolveMonth(discourse: Discourse, expression: Calendar, month: number, given: number | undefined): Resolved {
  if (given !== undefined) {
    discourse.mention({ year: given, month });
    return { value: formatMonth(given, month), ...countedBy(discourse, expression) };
  }
  const { date, anchor } = discourse;
  if (date === undefined) return { value: `XXXX-${digits(month, 2)}` };
  const { shift } = expression;
  // The November of eleven months ago is `last November`: a bare one is the next, whatever the verb.
  const ahead = modulo(month - date.month, 12);
  const isSoon = shift === undefined && ahead > 0 && ahead <= SOON_MONTHS;
  const tense = isSoon ? "future" : expression.tense;
  const cycle = cycleOf(date.year * 12 + date.month - 1, 12, month - 1, shift, tense);
  const year = Math.floor(cycle / 12);
  discourse.mention({ year, month });
  return {
    value: formatMonth(year, month),
    anchor,
    ...openCycle(shift, cycle, date.year * 12 + date.month - 1, (other) => formatMonth(year + other, month)),
    ...(isSoon && expression.tense !== "future" && { basis: "nearest" as const }),
  };
}
/** TimeBank, AQUAINT and MEANTIME-dev: of 18 bare months up to three months ahead 16 are to come, of those farther ahead a sixth. */
const SOON_MONTHS = 3;

/** Why the one was chosen of a thing that comes back, and the one on the other side of the document date. */
function openCycle(
  shift: Shift | undefined,
  chosen: number,
  current: number,
  other: (periods: -1 | 1) => string,
): Pick<Resolved, "basis" | "readings"> {
  if (shift !== undefined) return { basis: "counted" };
  return chosen > current ? { basis: "coming", readings: [other(-1)] } : { basis: "latest", readings: [other(1)] };
}

/**
 * The number of a thing that comes back every `period` units (months of a year, quarters, seasons), at place `place` of its period: `last` before the current unit, `next`
 * after it, `this` in the current period, else the latest that has begun, or with a future verb the first that has not ended.
 */
function cycleOf(current: number, period: number, place: number, shift: Shift | undefined, tense: Tense): number {
  const sinceLast = modulo(current - place, period);
  if (shift === 0) return current - modulo(current, period) + place;
  if (shift === -1) return current - (sinceLast === 0 ? period : sinceLast);
  if (shift === 1) return current - sinceLast + period;
  // What ended just now is still reported on: `expects a third-quarter loss` in October.
  return tense === "future" && sinceLast > (period === 4 ? 1 : 0) ? current - sinceLast + period : current - sinceLast;
}

/** Quarters, halves and seasons. */
function resolvePart(discourse: Discourse, expression: Calendar, part: string, given: number | undefined): Resolved {
  const { date, anchor } = discourse;
  const isSeason = SEASONS.includes(part);
  const isQuarter = part.startsWith("Q");
  const period = isSeason || isQuarter ? 4 : 2;
  const place = isSeason ? SEASONS.indexOf(part) : Number(part.slice(1)) - 1;
  if (given === undefined && date === undefined) return { value: `XXXX-${part}` };
  let year = given ?? 0;
  let why: Pick<Resolved, "anchor" | "basis" | "readings"> = countedBy(discourse, expression);
  if (given === undefined && date !== undefined) {
    const current = isSeason ? seasonOf(date) : date.year * period + Math.floor((date.month - 1) / (12 / period));
    const cycle = cycleOf(current, period, place, expression.shift, expression.tense);
    year = Math.floor(cycle / period);
    why = { anchor, ...openCycle(expression.shift, cycle, current, (other) => `${formatYear(year + other)}-${part}`) };
  }
  if (isQuarter && expression.yearShift !== -1) discourse.discussQuarter(year * 4 + place);
  return { value: `${formatYear(year)}-${part}`, ...why };
}

/** `week 23`: of the year that is named, else of the document's. */
function resolveWeek({ date, anchor }: Discourse, week: number, given: number | undefined): Resolved {
  const year = given ?? date?.year;
  if (year === undefined) return { value: `XXXX-W${digits(week, 2)}` };
  // Not every year has a week 53.
  if (week > weeksInYear(year)) return { value: `${formatYear(year)}-WXX` };
  return { value: formatWeek({ year, week }), ...(given === undefined && { anchor, basis: "counted" as const }) };
}
