import fc from "fast-check";
import { expect, test } from "vitest";
import { toDayNumber } from "../../../article/src/calendar/days.ts";
import {
  formatCentury,
  formatDay,
  formatDecade,
  formatYear,
  parseDay,
  rangeOf,
} from "../../../article/src/calendar/timex.ts";

test.each([
  ["2024-07-14", "2024-07-14", "2024-07-14"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2024", "2024-01-01", "2024-12-31"],
  ["198", "1980-01-01", "1989-12-31"],
  ["19", "1901-01-01", "2000-12-31"],
  ["2024-W28", "2024-07-08", "2024-07-14"],
  ["2024-W28-WE", "2024-07-13", "2024-07-14"],
  ["2024-Q3", "2024-07-01", "2024-09-30"],
  ["2024-H2", "2024-07-01", "2024-12-31"],
  ["2023-SU", "2023-06-01", "2023-08-31"],
  ["2023-WI", "2023-12-01", "2024-02-29"],
])("%s goes from %s to %s", (value, first, last) => {
  const range = rangeOf(value);
  expect(range && [formatDay(range.first), formatDay(range.last)]).toEqual([first, last]);
});

test.each([
  "XXXX-07",
  "2024-13",
  "2024-02-30",
  "2024-W54",
  "2024-W00",
  "P2W",
  "PRESENT_REF",
  "BC0490",
  "2024-07-14T04:00",
  "0000",
  "2024-07-1",
  "",
])("%j is no stretch of known days", (value) => {
  expect(rangeOf(value)).toBeUndefined();
});

test("a day is read back from how it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: toDayNumber(1, 1, 1), max: toDayNumber(9999, 12, 31) }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
      expect(parseDay(`${formatDay(day)}T04:00:00+03:30`)).toBe(day);
    }),
  );
});

test.each(["2024-7-14", "2024-02-30", "14/07/2024", "2024-07", "tomorrow", "2024-07-145"])(
  "%j is not read as a day",
  (text) => {
    expect(parseDay(text)).toBeUndefined();
  },
);

test("long times are written by their leading digits", () => {
  expect(formatDecade(1987)).toBe("198");
  expect(formatCentury(20)).toBe("19");
  expect(formatCentury(5)).toBe("04");
  expect(formatYear(490)).toBe("0490");
  expect(formatYear(-489)).toBe("BC0490");
});
