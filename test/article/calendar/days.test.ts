import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  daysInMonth,
  fromDayNumber,
  isDay,
  toDayNumber,
  weekdayOf,
} from "../../../article/src/calendar/days.ts";
import { easterOf } from "../../../article/src/calendar/easter.ts";
import { formatDay, parseDay } from "../../../article/src/calendar/timex.ts";
import { mondayOf, weekOf, weeksInYear } from "../../../article/src/calendar/weeks.ts";

/** Days of the years -4000 to 9999. */
const dayNumbers = fc.integer({ min: toDayNumber(-4000, 1, 1), max: toDayNumber(9999, 12, 31) });
const years = fc.integer({ min: -4000, max: 9999 });

describe("days", () => {
  test("count from 1 January 1970, a Thursday", () => {
    expect(toDayNumber(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(fromDayNumber(-1)).toEqual({ year: 1969, month: 12, day: 31 });
  });

  test("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(dayNumbers, (dayNumber) => {
        const date = new Date(dayNumber * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(fromDayNumber(dayNumber)).toEqual(expected);
        expect(weekdayOf(dayNumber) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  test("survive the way to year, month, day and back", () => {
    fc.assert(
      fc.property(dayNumbers, (dayNumber) => {
        const { year, month, day } = fromDayNumber(dayNumber);
        expect(toDayNumber(year, month, day)).toBe(dayNumber);
        expect(isDay(year, month, day)).toBe(true);
      }),
    );
  });

  test.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2024, 4, 31, false],
    [2024, 13, 1, false],
    [2024, 0, 1, false],
  ])("knows whether %i-%i-%i exists", (year, month, day, expected) => {
    expect(isDay(year, month, day)).toBe(expected);
  });

  test("adding months stays in the month meant", () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addMonths({ year: 2024, month: 3, day: 31 }, -13)).toEqual({ year: 2023, month: 2, day: 28 });
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -2000, max: 2000 }), (dayNumber, months) => {
        const from = fromDayNumber(dayNumber);
        const to = addMonths(from, months);
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

describe("weeks", () => {
  test.each([
    ["2024-12-31", 2025, 1],
    ["2021-01-03", 2020, 53],
    ["2024-07-19", 2024, 29],
    ["2026-01-01", 2026, 1],
  ])("%s is in week %i-W%i", (day, year, week) => {
    expect(weekOf(parseDay(day) ?? Number.NaN)).toEqual({ year, week });
  });

  test("begin on the Monday that their number leads back to", () => {
    fc.assert(
      fc.property(dayNumbers, (dayNumber) => {
        const monday = mondayOf(weekOf(dayNumber));
        expect(weekdayOf(monday)).toBe(1);
        expect(dayNumber - monday).toBeGreaterThanOrEqual(0);
        expect(dayNumber - monday).toBeLessThan(7);
      }),
    );
  });

  test("fill a year of 52 or 53", () => {
    fc.assert(
      fc.property(years, (year) => {
        const weeks = weeksInYear(year);
        expect(mondayOf({ year, week: weeks }) + 7).toBe(mondayOf({ year: year + 1, week: 1 }));
        expect([52, 53]).toContain(weeks);
      }),
    );
  });
});

test.each([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [2000, "2000-04-23"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
])("Easter of %i is on %s", (year, day) => {
  expect(formatDay(easterOf(year))).toBe(day);
});
