import { fromDayNumber } from "../calendar/days.ts";
import { type DayRange, formatDay, formatYear, rangeOf } from "../calendar/timex.ts";
import { weekOf } from "../calendar/weeks.ts";
import type { DateMention } from "../model/analysis.ts";

/** What of a time expression stands in attributes: its span is the element. */
export type Timex = Pick<DateMention, "type" | "value" | "mod">;

/**
 * TEI attributes of a time expression, valid in TEI all: `when`, `from`/`to`, `notBefore`/`notAfter` and `dur` hold W3C types only (seconds written, no weeks, no fractions).
 * What they cannot say stands in `when-custom` as TIMEX3 writes it, with the modifier behind a space, so that `timexOfAttributes` always gives the expression back.
 */
export function dateAttributes(date: Timex): Readonly<Record<string, string>> {
  const plain = plainAttributes(date);
  const back = plain.when === undefined && plain.dur === undefined ? undefined : timexOfAttributes(plain);
  if (back !== undefined && back.type === date.type && back.value === date.value && back.mod === date.mod) return plain;
  return { ...plain, "when-custom": date.mod === undefined ? date.value : `${date.value} ${date.mod}` };
}

function plainAttributes({ type, value, mod }: Timex): Readonly<Record<string, string>> {
  if (type === "SET") return { type: "set" };
  if (value.endsWith("_REF")) return { type: "ref" };
  if (type === "DURATION") {
    const dur = w3cDuration(value);
    return dur === undefined ? {} : { dur };
  }
  const range = rangeOf(value);
  if (range !== undefined && fromDayNumber(range.first).year >= 1) return rangeAttributes(value, range, mod);
  const when = w3cMoment(value);
  if (when === undefined) return {};
  return mod === "APPROX" ? { when, cert: "medium" } : { when };
}

function rangeAttributes(value: string, range: DayRange, mod: string | undefined): Readonly<Record<string, string>> {
  const [first, last] = [formatDay(range.first), formatDay(range.last)];
  switch (mod) {
    case "START":
    case "MID":
    case "END":
      if (range.first !== range.last) return thirdOf(range, mod);
      break;
    case "ON_OR_AFTER":
      return { notBefore: first };
    case "AFTER":
      return { notBefore: last };
    case "ON_OR_BEFORE":
      return { notAfter: last };
    case "BEFORE":
      return { notAfter: first };
  }
  if (/-(?:SP|SU|FA|WI)$/.test(value)) return { notBefore: first, notAfter: last };
  const cert = mod === "APPROX" ? { cert: "medium" } : {};
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return { when: value, ...cert };
  const isLong = value.length < 4;
  return isLong ? { from: first.slice(0, 4), to: last.slice(0, 4), ...cert } : { from: first, to: last, ...cert };
}

/** Early, middle and late are thirds of the whole. */
function thirdOf({ first, last }: DayRange, mod: "START" | "MID" | "END"): Readonly<Record<string, string>> {
  const third = (last - first + 1) / 3;
  const place = mod === "START" ? 0 : mod === "MID" ? 1 : 2;
  const from = first + Math.round(third * place);
  const until = first + Math.round(third * (place + 1)) - 1;
  return { notBefore: formatDay(from), notAfter: formatDay(Math.max(from, until)) };
}

/** `2024-07-14T04:00` → `2024-07-14T04:00:00`; `2024-07-18TNI` → `2024-07-18`; `XXXX-07-14` → `--07-14`; `XXXX-XX-XXT16:00` → `16:00:00`; `undefined` for the rest. */
function w3cMoment(value: string): string | undefined {
  const match = /^(.{10})T(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-3]):[0-5]\d)?|.{1,9})$/.exec(
    value,
  );
  if (match !== null) {
    const [, date = "", hour, minute, second, zone] = match;
    const isKnown = rangeOf(date) !== undefined;
    if (hour === undefined) return isKnown ? date : undefined;
    const clock = `${hour}:${minute}:${second ?? "00"}${zone ?? ""}`;
    if (isKnown) return `${date}T${clock}`;
    return date === "XXXX-XX-XX" ? clock : undefined;
  }
  const yearless = /^XXXX-(\d\d|XX)(?:-(\d\d))?$/.exec(value);
  if (yearless === null) return undefined;
  const [, month = "", day] = yearless;
  // 2024 is a leap year: 29 February is a day of some year.
  if (month === "XX") return day !== undefined && rangeOf(`2024-01-${day}`) !== undefined ? `---${day}` : undefined;
  if (rangeOf(day === undefined ? `2024-${month}` : `2024-${month}-${day}`) === undefined) return undefined;
  return day === undefined ? `--${month}` : `--${month}-${day}`;
}

const DURATION = /^P(?:(\d{1,9}(?:\.\d{1,3})?)(Y|Q|M|W|D|DE|CE))?(?:T(\d{1,9}(?:\.\d{1,3})?)([HMS]))?$/;

/** `P2W` → `P14D`, `P2.5Y` → `P2Y6M`, `PT1.5H` → `PT1H30M`; `undefined` for amounts that nobody knows (`PXY`) and those that W3C durations cannot say. */
function w3cDuration(value: string): string | undefined {
  const match = DURATION.exec(value);
  if (match === null) return undefined;
  const [, dateAmount, dateUnit = "", timeAmount, timeUnit = ""] = match;
  if (dateAmount === undefined) return timeAmount === undefined ? undefined : timePart(Number(timeAmount), timeUnit);
  if (timeAmount !== undefined) return undefined;
  const amount = Number(dateAmount);
  switch (dateUnit) {
    case "Y":
    case "DE":
    case "CE":
      return yearsAndMonths(amount * (dateUnit === "DE" ? 120 : dateUnit === "CE" ? 1200 : 12));
    case "Q":
    case "M": {
      const months = dateUnit === "Q" ? amount * 3 : amount;
      return Number.isInteger(months) ? `P${months}M` : undefined;
    }
    case "W":
    case "D": {
      const days = dateUnit === "W" ? amount * 7 : amount;
      const hours = (days % 1) * 24;
      if (!Number.isInteger(hours)) return undefined;
      return hours === 0 ? `P${days}D` : `P${Math.floor(days)}DT${hours}H`;
    }
    default:
      return undefined;
  }
}

function yearsAndMonths(months: number): string | undefined {
  if (!Number.isInteger(months)) return undefined;
  const rest = months % 12;
  return rest === 0 ? `P${months / 12}Y` : `P${Math.floor(months / 12)}Y${rest}M`;
}

function timePart(amount: number, unit: string): string | undefined {
  if (Number.isInteger(amount)) return `PT${amount}${unit}`;
  const whole = Math.floor(amount);
  const rest = Math.round((amount - whole) * 60 * 1000) / 1000;
  if (unit === "S") return `PT${amount}S`;
  if (!Number.isInteger(rest)) return undefined;
  return `PT${whole}${unit}${rest}${unit === "H" ? "M" : "S"}`;
}

/**
 * What the attributes of a `<date>` or `<time>` say: `when-custom` first, then `when`, `from`/`to`, `notBefore`/`notAfter`, `dur`. `undefined` where they give no value that
 * TIMEX3 has.
 */
export function timexOfAttributes(attributes: Readonly<Record<string, string>>): Timex | undefined {
  const custom = attributes["when-custom"]?.trim();
  if (custom !== undefined && custom !== "") return ofCustom(custom, attributes.type);
  if (attributes.when !== undefined) return ofWhen(attributes.when);
  const { from, to, notBefore, notAfter, dur } = attributes;
  if (from !== undefined && to !== undefined) {
    const value = from === to ? from : unitBetween(from, to);
    return value === undefined ? undefined : { type: "DATE", value };
  }
  if (notBefore !== undefined && notAfter === undefined) return { type: "DATE", value: notBefore, mod: "ON_OR_AFTER" };
  if (notAfter !== undefined && notBefore === undefined) return { type: "DATE", value: notAfter, mod: "ON_OR_BEFORE" };
  return dur === undefined ? undefined : { type: "DURATION", value: dur };
}

function ofCustom(custom: string, type: string | undefined): Timex {
  const space = custom.indexOf(" ");
  const value = space < 0 ? custom : custom.slice(0, space);
  const timex = { type: type === "set" ? ("SET" as const) : typeOf(value), value };
  return space < 0 ? timex : { ...timex, mod: custom.slice(space + 1).trim() };
}

function typeOf(value: string): Timex["type"] {
  if (/^P(?!AST|RESENT)/.test(value)) return "DURATION";
  return !value.endsWith("_REF") && value.includes("T") ? "TIME" : "DATE";
}

function ofWhen(when: string): Timex {
  const clock = /^(.*T)?(\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/.exec(when);
  if (clock !== null) {
    const [, date = "XXXX-XX-XXT", time = "", seconds = "", zone = ""] = clock;
    return { type: "TIME", value: `${date}${time}${seconds === ":00" ? "" : seconds}${zone}` };
  }
  if (when.startsWith("---")) return { type: "DATE", value: `XXXX-XX-${when.slice(3)}` };
  return { type: "DATE", value: when.startsWith("--") ? `XXXX-${when.slice(2)}` : when };
}

/** The week, weekend, quarter, half, decade or century that begins and ends with these. */
function unitBetween(from: string, to: string): string | undefined {
  const start = rangeOf(from);
  const end = rangeOf(to);
  if (start === undefined || end === undefined) return undefined;
  const { year, month } = fromDayNumber(start.first);
  const { year: weekYear, week } = weekOf(start.first);
  const weekValue = `${formatYear(weekYear)}-W${String(week).padStart(2, "0")}`;
  return [
    weekValue,
    `${weekValue}-WE`,
    `${formatYear(year)}-Q${Math.ceil(month / 3)}`,
    `${formatYear(year)}-H${Math.ceil(month / 6)}`,
    formatYear(year).slice(0, 3),
    formatYear(year).slice(0, 2),
  ].find((value) => {
    const range = rangeOf(value);
    return range !== undefined && range.first === start.first && range.last === end.last;
  });
}
