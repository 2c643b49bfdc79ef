import { describe, test } from "vitest";
import { expectDates } from "./expectDates.ts";

// The document date is Friday, 19 July 2024.

describe("an amount counted from a named time", () => {
  test.each([
    "«three weeks from tomorrow»=2024-08-10",
    "«two days before yesterday»=2024-07-16",
    "«2 weeks before Christmas»=2024-12-11",
    "«a week from Monday»=2024-07-29",
    "«the day after Easter 2025»=2025-04-21",
    "«4 months from tomorrow»=2024-11-20",
    "«an hour after noon»=2024-07-19T13:00",
    "«next Tuesday + 10 days»=2024-08-02",
    "«a year ago today»=2023-07-19",
    "«fifty years ago tomorrow»=1974-07-20",
    "«the Friday after Thanksgiving»=2024-11-29",
    "«the Sunday before Christmas»=2024-12-22",
    "«the week before Easter»=2024-W13",
    "«the weekend after Labor Day»=2024-W36-WE",
    "«8,000,000 days after Easter»=FUTURE_REF",
    "«Twenty thousand years before Christmas»=PAST_REF",
  ])("is one time in %s", (text) => expectDates(text));

  test.each([
    "«a year»=P1Y before the war",
    "«several days»=PXD before «Friday»=2024-07-19",
    "«two days»=P2D after the vote of «May»=2024-05",
  ])("is none in %s", (text) => expectDates(text));
});

describe("a part of a longer time", () => {
  test.each([
    "on «the 15th day of next month»=2024-08-15",
    "«the thirty-first day of the month»=2024-07-31",
    "on «the 3rd of next month»=2024-08-03",
    "«the first week of 2021»=2021-W01",
    "«the last week of Dec 2016»=2016-W52",
    "«the first Monday of May»=2024-05-06 was hot",
    "«the first Sunday of every month»=P1M",
    "«the last weekend in May»=2024-W21-WE",
    "«the 9th month of next year»=2025-09",
    "on «the twenty third day of April»=2024-04-23",
  ])("is one time in %s", (text) => expectDates(text));

  test.each(["the first week of talks", "the last day of the fair", "the second day of it"])("is none in %s", (text) =>
    expectDates(text),
  );
});

describe("a weekday of a week, a day of a month", () => {
  test.each([
    "on «Tuesday of last week»=2024-07-09",
    "«next week on Tuesday»=2024-07-23",
    "«Wednesday evening next week»=2024-07-24TEV",
    "«this week Monday»=2024-07-15",
    "«week 23»=2024-W23 was calm",
    "«the week 3 of 2027»=2027-W03",
    "«Week 32 of 2024»=2024-W32",
    "«week 53 of 2026»=2026-W53, «week 53 of 2024»=2024-WXX",
    "«the week after next»=2024-W31",
    "«the year before last»=2022",
    "on «the 18th»=2024-07-18, he won",
    "until «the 25th»=2024-07-25",
    "on «Tuesday the eleventh»=2024-06-11 it snowed",
    "«Friday the 13th»=2024-09-13",
    "«Thu 18th»=2024-07-18",
    "On «Tuesday the 16th»=2024-07-16 the jury left.",
    "On «Monday 22nd»=2024-07-22 their term ends.",
    "by «end of month»=2024-07",
  ])("is found in %s", (text) => expectDates(text));

  test.each([
    "the 18th hole",
    "on the 21st floor",
    "on «Saturday»=2024-07-13 23 people came",
    "Week 10 of it all",
    "on the third of it",
  ])("is none in %s", (text) => expectDates(text));

  test("after another day is counted from that", () => {
    expectDates("The vote was on «3 May 2020»=2020-05-03; «the following Friday»=2020-05-08 it was void.");
    expectDates("The vote was on «3 May 2020»=2020-05-03; on «the previous Friday»=2020-05-01 it had been set.");
    expectDates("The vote was on «3 May 2020»=2020-05-03; «the day before»=2020-05-02, it rained.");
    expectDates("Sales fell in «May»=2024-05 from «the same month a year ago»=2023-05.");
  });
});

describe("a point to come or a stretch of time", () => {
  test.each([
    "They will meet in «two weeks»=2024-W31",
    "The bill is due in «three days»=2024-07-22",
    "Prices rose 5 percent in «two weeks»=P2W",
    "for the first time in «three years»=P3Y",
    "It lasted «3 hours 30 minutes»=PT3H30M",
    "for «two years, a month and 21 days»=P2Y1M21D",
    "He left «2 years 1 month ago»=2022-06",
    "He left «48 hours ago»=2024-07-17TXX, not «3 hours ago»=2024-07-19TXX",
    "It will stop in «999,999,999 hours»=FUTURE_REF",
    "It took «3h»=PT3H, then «20 min»=PT20M",
    "for «two nights»=P2D",
    "«one year and a quarter»=P1.25Y",
    "«bi-monthly»=P2M talks",
    "«every other day»=P2D",
    "«every other Friday»=XXXX-WXX-5",
    "«every second Tuesday»=XXXX-WXX-2, «every third year»=P3Y",
    "«every Monday»=XXXX-WXX-1, «Wednesday»=XXXX-WXX-3 and «Friday»=XXXX-WXX-5",
    "«every Friday»=XXXX-WXX-5, and «Monday»=2024-07-15 was quiet",
    "«every Christmas»=XXXX-12-25, «each Easter»=P1Y",
    "«every 14 July»=XXXX-07-14, «each May 1»=XXXX-05-01",
    "«every night»=XXXX-XX-XXTNI",
    "«every noon»=XXXX-XX-XXT12:00",
  ])("is read in %s", (text) => expectDates(text));

  test.each(["CBS's 60 Minutes", "5 SEC filings", "about 5m dollars", "90m-long"])("leaves alone %s", (text) =>
    expectDates(text),
  );
});

describe("dates of other forms", () => {
  test.each([
    "on «22/04»=2024-04-22",
    "On «22/04»=2024-04-22 the council voted.",
    "from «22/04»=2024-04-22 to «25/04»=2024-04-25",
    "from «10/1»=2024-10-01 to «11/7»=2024-07-11",
    "«2024-07-14 04:00:00 UTC»=2024-07-14T04:00Z",
    "«2024-07-14 04:00 +0300»=2024-07-14T04:00+03:00",
    "«Friday 7/6»=2024-06-07",
    "in «9/2012»=2012-09",
    "«10/August/2012»=2012-08-10",
    "«2012/Aug/10»=2012-08-10",
    "«9 Aug 96»=1996-08-09",
    "«Aug 96»=1996-08",
    "«2018 March 18»=2018-03-18",
    "«10 August 88 AD»=0088-08-10",
    "on «march eighteenth»=2024-03-18",
    "on «february twenty-second»=2024-02-22",
    "on «14 nov 2023»=2023-11-14",
    "«Sun 15Sep»=2024-09-15",
    "«2017 Q1»=2017-Q1",
    "«2019-H2»=2019-H2",
    "«easter 2018»=2018-04-01",
    "on «Christmas morning»=2024-12-25TMO",
    "on «Corpus Christi»=2024-05-30",
    "on «St. Patrick’s Day»=2024-03-17",
    "on «Martin Luther King Jr. Day»=2025-01-20",
    "«black friday 2010»=2010-11-26",
    "«Independence Day of this year»=2024-07-04",
    "«the Labor Day 2021 weekend»=2021-W35-WE",
    "revenue «to date»=PRESENT_REF",
    "closed at «this time»=PRESENT_REF",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "open 24/7",
    "police in Corpus Christi, Texas",
    "highs in the 80s",
    "the tenth in as many days",
    "the house at 24 May Street",
    "in the early hours of the war",
    "Christmas Island",
    "from 1/2 to 3/4 of them",
    "from 1/2 to 3/4.",
    "a 1/2 cup",
    "he is 5/8 Irish",
    "resolution 5/2012",
    "Tel: 138-2010-2015",
    "sales-2002-10-09.xlsx",
    "up to date",
    "Black Monday",
    "Bloody Sunday",
    "may 5 people leave",
    "a prayer of thanksgiving",
    "march 3 miles",
  ])("leave alone %s", (text) => expectDates(text));
});
