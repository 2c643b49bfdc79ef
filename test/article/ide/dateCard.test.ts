import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, hover } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { placed } from "./show.ts";

const FRIDAY = "2024-07-19";

/** The rows of the card at the cursor. */
function rows(marked: string, date?: string): readonly string[] {
  const { analysis, place } = placed(marked, date);
  return hover(analysis, place.start)?.markdown.split(/\n\n| {2}\n/) ?? [];
}

describe("the card of a date", () => {
  test.each([
    ["They met on 14 July 20|24.", "Sunday, 14 July 2024 · 5 days before the article's date"],
    ["They met on 18 July 20|24.", "Thursday, 18 July 2024 · the day before the article's date"],
    ["They met on 19 July 20|24.", "Friday, 19 July 2024 · the article's own date"],
    ["They meet on 20 July 20|24.", "Saturday, 20 July 2024 · the day after the article's date"],
    ["They met on 28 June 20|24.", "Friday, 28 June 2024 · 3 weeks before the article's date"],
    ["They met on 1 July 20|24.", "Monday, 1 July 2024 · about 3 weeks before the article's date"],
    ["They met on 19 April 20|24.", "Friday, 19 April 2024 · 3 months before the article's date"],
    ["They met on 2 March 20|24.", "Saturday, 2 March 2024 · about 5 months before the article's date"],
    ["They meet on 19 July 20|28.", "Wednesday, 19 July 2028 · 4 years after the article's date"],
    ["They met on 8 May 19|45.", "Tuesday, 8 May 1945 · about 79 years before the article's date"],
    ["They met last we|ek.", "Monday, 8 July to Sunday, 14 July 2024 · the week before the article's"],
    ["They met last week|end.", "Saturday, 13 July to Sunday, 14 July 2024 · the week before the article's"],
    ["They met last mon|th.", "June 2024 · the month before the article's"],
    ["They met in April 20|24.", "April 2024 · 3 months before the article's date"],
    ["They met in July 20|24.", "July 2024 · the article's date is in it"],
    ["They met in April 20|19.", "April 2019 · about 5 years before the article's date"],
    ["They met in 20|19.", "5 years before the article's date"],
    ["They meet next ye|ar.", "the year after the article's"],
    ["They met in the first quarter of 20|24.", "1 January to 31 March 2024"],
    ["They met this summ|er.", "1 June to 31 August 2024 · the article's date is in it"],
    ["They met in the winter of 20|22.", "1 December 2022 to 28 February 2023"],
    ["They met in the 198|0s.", "1980 to 1989"],
  ])("says when it is, and how far from the article's: %s", (marked, row) => {
    expect(rows(marked, FRIDAY)[1]).toBe(row);
  });

  test.each([
    ["They met on Tues|day.", "The latest Tuesday, counted from the article's date (19 July 2024)."],
    ["They will meet on Tues|day.", "The verb looks ahead: the next Tuesday after the article's date (19 July 2024)."],
    ["They met on 4 Ju|ly.", "The year that brings it nearest to the article's date (19 July 2024)."],
    [
      "They met on Wednes|day, 17 January.",
      "The year nearest to the article's date (19 July 2024) in which it is a Wednesday.",
    ],
    ["They met in Mar|ch.", "The latest March, counted from the article's date (19 July 2024)."],
    ["They met on the 3|rd.", "The latest one, counted from the article's date (19 July 2024)."],
    [
      "They will meet on Fri|day the 13th.",
      "The verb looks ahead: the next one after the article's date (19 July 2024).",
    ],
    ["They will meet by Christ|mas.", "The verb looks ahead: the next one after the article's date (19 July 2024)."],
    ["They met on Mar |5.", "The year that brings it nearest to the article's date (19 July 2024)."],
    ["They met last we|ek.", "Counted from the article's date (19 July 2024)."],
    ["On 14 May 2020 they met. Two days lat|er they left.", "Counted from 14 May 2020, named before it."],
    ["They met on 11/10/|2024 in Bonn.", "Of what it can mean, the nearest to the article's date (19 July 2024)."],
    ["They met on 13/06/2024 and on 11/10/|2024 in Bonn.", "Day first, as dates in figures are written here."],
    ["They met on 06/13/2024 and on 11/10/|2024 in Bonn.", "Month first, as dates in figures are written here."],
  ])("says what it was counted from, and why: %s", (marked, row) => {
    expect(rows(marked, FRIDAY)).toContain(row);
  });

  test.each([
    ["They met on 11/10/|2024 in Bonn.", "Could also be Sunday, 10 November 2024."],
    ["They met on Tues|day.", "Could also be Tuesday, 23 July 2024."],
    ["They met in Mar|ch.", "Could also be March 2025."],
  ])("says what else it could be: %s", (marked, row) => expect(rows(marked, FRIDAY)).toContain(row));

  test("leaves that to who has tagged it", () => {
    expect(rows('They met on <date when="2024-07-23">Tues|day</date>.', FRIDAY)).toEqual([
      "**2024-07-23** · date",
      "Tuesday, 23 July 2024 · 4 days after the article's date",
    ]);
  });

  test("says no more than it knows", () => {
    expect(rows("They met on 14 July 20|24 in Bonn and talked.")).toEqual([
      "**2024-07-14** · date",
      "Sunday, 14 July 2024",
    ]);
    expect(rows("They met to|day.", FRIDAY)).toEqual([
      "**2024-07-19** · date",
      "Friday, 19 July 2024 · the article's own date",
    ]);
    expect(rows("They met for two ye|ars.", FRIDAY)).toEqual(["**P2Y** · duration"]);
    expect(rows("They met on Mon|day.")).toEqual([
      "**XXXX-WXX-1** · date",
      "The article's date is not known: nothing to count from. Set it as `published` in the front matter.",
    ]);
  });

  test("says what is wrong with it, unless that is told beside it or is not to be told", () => {
    const wrong = "They met on Mon|day, 14 July 2024 in Bonn and talked.";
    expect(rows(wrong).at(-1)).toBe("14 July 2024 was a Sunday, not a Monday.");
    expect(rows("They met on 31 Ju|ne 2024 in Bonn and talked.")).toEqual([
      "**31 June 2024** · no day of the calendar",
      "June has 30 days.",
    ]);
    for (const marked of [wrong, "They met on 31 Ju|ne 2024 in Bonn and talked."]) {
      const { analysis, place } = placed(marked);
      const isTold = (code: string) => code.startsWith("dates/");
      expect(hover(analysis, place.start, { isTold })?.markdown ?? "").not.toMatch(/not a Monday|has 30/);
      const severities = { dates: "off" } as const;
      expect(hover(analysis, place.start, { severities })?.markdown ?? "").not.toMatch(/not a Monday|has 30/);
    }
  });

  test("can be made of any date", () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.constantFrom("11/10/2024", "Friday", "31 June", "Monday, 14 July 2024"),
        (text, words) => {
          const whole = `${text}\n${words} ${text}`;
          const analysis = new Analyzer().analyze(whole, { date: FRIDAY });
          for (const { start } of analysis.dates) expect(hover(analysis, start)?.markdown).toBeTruthy();
        },
      ),
    );
  });
});
