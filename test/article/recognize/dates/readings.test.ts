import { describe, expect, test } from "vitest";
import { LineReading } from "../../../../article/src/analysis/reading.ts";
import type { DateMention } from "../../../../article/src/model/analysis.ts";
import { resolveDates } from "../../../../article/src/recognize/dates/index.ts";

// Friday, 19 July 2024.
const DOCUMENT_DATE = "2024-07-19";

function read(text: string, documentDate: string | null = DOCUMENT_DATE, language?: string) {
  const reading = new LineReading(text);
  const lines = [{ start: 0, end: text.length, number: 0, reading }];
  return resolveDates(lines, { documentDate: documentDate ?? undefined, language: () => language });
}

function only(text: string, documentDate?: string | null, language?: string): DateMention {
  const { dates } = read(text, documentDate, language);
  expect(dates).toHaveLength(1);
  return dates[0] as DateMention;
}

describe("why a time has its value, and what else its words can mean", () => {
  test.each([
    ["He said Tuesday", "latest", "2024-07-16", ["2024-07-23"]],
    ["He will speak Tuesday", "coming", "2024-07-23", ["2024-07-16"]],
    ["It will be held Tuesday", "coming", "2024-07-23", ["2024-07-16"]],
    ["It was to be opened on Tuesday", "coming", "2024-07-23", ["2024-07-16"]],
    ["It planned to leave on Tuesday", "coming", "2024-07-23", ["2024-07-16"]],
    ["She set aside her plans Tuesday", "latest", "2024-07-16", ["2024-07-23"]],
    ["He said Friday", "latest", "2024-07-19", ["2024-07-26", "2024-07-12"]],
    ["the deadline runs until Tuesday", "coming", "2024-07-23", ["2024-07-16"]],
    ["next Tuesday", "counted", "2024-07-23", undefined],
    ["next Saturday", "counted", "2024-07-27", ["2024-07-20"]],
    ["on 3 August", "nearest", "2024-08-03", ["2023-08-03"]],
    ["in May", "latest", "2024-05", ["2025-05"]],
    ["will open in May", "coming", "2025-05", ["2024-05"]],
    ["Posted 07/08/2024", "nearest", "2024-07-08", ["2024-08-07"]],
    ["the third quarter", "latest", "2024-Q3", ["2025-Q3"]],
    ["at Christmas", "nearest", "2024-12-25", ["2023-12-25"]],
    ["last week", "counted", "2024-W28", undefined],
    ["14 July 2024", undefined, "2024-07-14", undefined],
  ] as const)("%s", (text, basis, value, readings) => {
    const date = only(text);
    expect([date.basis, date.value, date.readings]).toEqual([basis, value, readings]);
  });

  test("a date in figures follows the weekday beside it, the document's other dates, the language", () => {
    expect(only("Tuesday 11/3/2015")).toMatchObject({ value: "2015-11-03", basis: "order" });
    expect(only("Tuesday 11/3/2015")).not.toHaveProperty("readings");
    const [, second] = read("Posted 25/10/2023, updated 11/10/2023").dates;
    expect(second).toMatchObject({ value: "2023-10-11", basis: "order", readings: ["2023-11-10"] });
    expect(only("07/08/2024", DOCUMENT_DATE, "de")).toMatchObject({ value: "2024-08-07", basis: "order" });
    expect(only("07/08/2024", null)).toMatchObject({ value: "2024-07-08", readings: ["2024-08-07"] });
  });

  test("a stated weekday chooses the year", () => {
    expect(only("Saturday, January 13", "2024-07-19").value).toBe("2024-01-13");
    const [, second] = read("In 1985 they sang. On Wednesday, July 17, they slept.").dates;
    expect(second).toMatchObject({ value: "2024-07-17" });
    const [, third] = read("In 1985 they sang. On Saturday, July 13, 1985, too. On Sunday, July 21, not.").dates;
    expect(third).toMatchObject({ value: "1985-07-13" });
  });
});

describe("what is wrong with a time", () => {
  test("a weekday that is not that of its date, which stands", () => {
    expect(only("on Monday, 14 July 2024")).toMatchObject({ value: "2024-07-14", fault: "weekday" });
    expect(only("on Sunday, 14 July 2024")).not.toHaveProperty("fault");
    expect(only("Monday 14.07.2024")).toMatchObject({ value: "2024-07-14", fault: "weekday" });
    expect(only("Monday, July 18")).toMatchObject({ value: "2024-07-18", fault: "weekday" });
    expect(only("Monday, July 18", null)).not.toHaveProperty("fault");
  });

  test.each([
    ["on 31 June 2024", "31 June 2024", "2024-06"],
    ["on June 31", "June 31", "XXXX-06"],
    ["February 29, 2023", "February 29, 2023", "2023-02"],
    ["on 2014-02-30", "2014-02-30", "2014-02"],
    ["31/02/2022", "31/02/2022", "2022-02"],
  ])("a day that no calendar has, which is no date: %s", (text, words, value) => {
    const { dates, impossible } = read(text);
    expect(dates).toEqual([]);
    expect(impossible.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
    expect(impossible[0]).toMatchObject({ value, fault: "day" });
  });

  test.each(["on 29 February", "February 29, 2024", "30 June", "2024-02-29"])("nothing: %s", (text) => {
    const { dates, impossible } = read(text);
    expect(impossible).toEqual([]);
    expect(dates).toHaveLength(1);
  });

  test("29 February without a year is of the leap year that is nearest", () => {
    expect(only("on 29 February", "2023-03-01").value).toBe("2024-02-29");
    expect(only("on 29 February", "2021-03-01").value).toBe("2020-02-29");
  });
});
