import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesOf, expectDates, expectDatesOn } from "./expectDates.ts";

// The document date is Friday, 19 July 2024.

describe("calendar dates", () => {
  test.each([
    "The bridge opened on «14 July 2024»=2024-07-14 to traffic",
    "😀 «14 July 2024»=2024-07-14",
    "«October 11th, 2024»=2024-10-11",
    "«Oct 11, 2024»=2024-10-11",
    "signed «Sept. 30»=2024-09-30 in Accra",
    "signed on «the 30th of September»=2024-09-30",
    "«Tuesday, 4 June 2024, 09:15»=2024-06-04T09:15",
    "«Tuesday, 4 June 2024»=2024-06-04",
    "OSTHAVEN, «Jul. 13»=2024-07-13 (Norpress)",
    "Updated «10-August-2023»=2023-08-10",
    "on «December 3 last year»=2023-12-03",
    "from «13»=2024-07-13 to «15 July»=2024-07-15",
    "«13»=2024-07-13-«15 July»=2024-07-15",
    "between «May 3»=2024-05-03 and «June 5»=2024-06-05",
    "«May 3»=2024-05-03-«5»=2024-05-05 in Oslo",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "«2024-07-14»=2024-07-14",
    "«2024/07/14»=2024-07-14",
    "«14.07.2024»=2024-07-14",
    "«14/07/2024»=2024-07-14",
    "«1994-11-05T13:15:30Z»=1994-11-05T13:15:30Z",
    "Published: «2024-07-14T04:00:00+03:30»=2024-07-14T04:00+03:30",
    "«Tuesday 11/3/2015»=2015-11-03",
  ])("in figures are found in %s", (text) => expectDates(text));

  test("in figures follow the order that another date of the document shows", () => {
    expectDates("Posted «11/10/2023»=2023-10-11\nUpdated «25/10/2023»=2023-10-25");
    expectDates("Posted «11/10/2023»=2023-11-10\nUpdated «10/25/2023»=2023-10-25");
  });

  test("in figures that read both ways are those nearer to the document date", () => {
    expectDates("Posted «07/08/2024»=2024-07-08");
    expectDates("Posted «12/07/2024»=2024-07-12");
  });

  test("need no document date when they are whole", () => {
    expectDatesOn(
      undefined,
      "On «14 July 2024»=2024-07-14 and «March 2, 1999»=1999-03-02, on «July 14»=XXXX-07-14 and in «April»=XXXX-04",
    );
  });

  test.each([
    "am «14. Juli 2024»=2024-07-14 in Bonn",
    "le «14 juillet 2024»=2024-07-14",
    "el «14 de julio de 2024»=2024-07-14",
    "«14 июля 2024»=2024-07-14",
    "«14 липня 2024»=2024-07-14",
    "«lundi 15 juillet 2024»=2024-07-15",
  ])("in other languages are found in %s", (text) => expectDates(text));

  test.each([
    "Version 1.1.30 is out",
    "a score of 2-1, then 4-5-6",
    "call 555-010-2014",
    "News ID 217830",
    "code ABC-2017-B",
    "1403/04/23",
    "2014/22/29",
    "31/02/2022",
    "page 3/14",
    "https://example.org/2024/07/14/story",
  ])("leave alone %s", (text) => expectDates(text));
});

describe("months", () => {
  test.each([
    "in «April»=2024-04",
    "in «August 1988»=1988-08",
    "since «October, 1984»=1984-10",
    "«last November»=2023-11",
    "«this June»=2024-06",
    "«next March»=2025-03",
    "in «January this year»=2024-01",
    "in «June last year»=2023-06",
    "by «mid-November»=2023-11",
    "the deal will close in «February»=2025-02",
    "the deal closed in «February»=2024-02",
    "a fair will open in «September»=2024-09",
    "«early October»=2024-10",
    "a «May»=2024-05 vote",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "the March on Rome",
    "They may march in protest",
    "an august body",
    "Theresa May said no",
    "April Smith spoke first",
    "August Wilson wrote plays",
    "May I come in?",
    "May 14 people leave safely",
  ])("are not made of %s", (text) => expectDates(text));
});

describe("years and longer", () => {
  test.each([
    "in «2022»=2022 and «2023»=2023",
    "«2014»=2014-«2016»=2016",
    "«1914»=1914-«18»=1918",
    "the «2023»=2023-«24»=2024 season",
    "the «2019»=2019 protests",
    "«mid-1996»=1996",
    "«the end of 1990»=1990",
    "back in «'98»=1998",
    "«nineteen ninety-six»=1996",
    "by «the year 2000»=2000",
    "built in «490 BC»=BC0490",
    "«fiscal 1989»=1989",
    "«the 1980s»=198",
    "«the late 1980s»=198",
    "«the '80s»=198",
    "«the mid-1990s»=199",
    "«1990s»=199 fashion",
    "«the 20th century»=19",
    "«20th-century»=19 art",
    "the «19th»=18 and «20th centuries»=19",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "the Russell 2000 index",
    "about 2000 people",
    "1995 people died",
    "$1999",
    "flight 1917",
    "room 2010",
    "in his 30s",
    "20th Century Fox",
    "born in 555-2014",
  ])("leave alone %s", (text) => expectDates(text));
});

describe("weekdays and days", () => {
  test.each([
    "The army said «Friday»=2024-07-19 that",
    "Talks began on «Tuesday»=2024-07-16",
    "Voting will resume on «Tuesday»=2024-07-23",
    "«last Friday»=2024-07-12",
    "«next Friday»=2024-07-26",
    "«this Friday»=2024-07-19",
    "on «Thursday night»=2024-07-18TNI",
    "«every Sunday»=XXXX-WXX-7",
    "closed on «Mondays»=XXXX-WXX-1",
    "on «Tuesday nights»=XXXX-WXX-2TNI",
    "«Monday»=2024-07-15's vote",
    "«today»=2024-07-19, «yesterday»=2024-07-18 and «tomorrow»=2024-07-20",
    "«the day before yesterday»=2024-07-17",
    "«yesterday afternoon»=2024-07-18TAF",
    "«tonight»=2024-07-19TNI",
    "«last night»=2024-07-18TNI",
    "«overnight»=2024-07-18TNI raids",
    "«this morning»=2024-07-19TMO",
    "«Christmas Eve»=2023-12-24 was quiet",
    "«last Thanksgiving»=2023-11-23",
    "«Easter Sunday 2025»=2025-04-20",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "the Sunday Times reports",
    "on Monday Night Football",
    "USA Today said",
    "the sun sat low",
    "we wed in haste",
  ])("leave alone %s", (text) => expectDates(text));

  test("keep what is unknown unknown", () => {
    expectDatesOn(
      undefined,
      "said «Friday»=XXXX-WXX-5 that «last week»=XXXX-WXX, «yesterday»=XXXX-XX-XX and «last year»=XXXX were bad",
    );
  });
});

describe("clock times", () => {
  test.each([
    "at «16:00»=2024-07-19T16:00",
    "at «4 p.m.»=2024-07-19T16:00 sharp",
    "at «8:30 am»=2024-07-19T08:30",
    "by «noon»=2024-07-19T12:00",
    "at «04:00 GMT on Sunday»=2024-07-14T04:00Z",
    "at «0800 UTC»=2024-07-19T08:00Z",
    "at «6:40 p.m. (GMT+8)»=2024-07-19T18:40+08:00",
    "until «5 p.m. EST Nov. 9»=2024-11-09T17:00-05:00",
    "«noon Thursday»=2024-07-18T12:00",
    "«tomorrow at 12 am»=2024-07-20T00:00",
  ])("are found in %s", (text) => expectDates(text));

  test.each(["won 2:1", "a ratio of 4:30", "in 3.45 metres", "14pm", "I am here", "Psalm 25:10 tells"])(
    "leave alone %s",
    (text) => expectDates(text),
  );
});

describe("units of the calendar", () => {
  test.each([
    "resigned «last week»=2024-W28",
    "«last month»=2024-06",
    "«this year»=2024",
    "«next year»=2025",
    "over «the past year»=2023",
    "«earlier this month»=2024-07",
    "by «the end of the year»=2024",
    "over «the weekend»=2024-W28-WE",
    "«the third quarter»=2024-Q3",
    "«second-quarter»=2024-Q2 profit",
    "«the third quarter of 2022»=2022-Q3",
    "«last year's first quarter»=2023-Q1",
    "«the first half of 2024»=2024-H1",
    "«Q3 2023»=2023-Q3",
    "«last summer»=2023-SU",
    "«this spring»=2024-SP",
    "«the winter of 1989»=1989-WI",
    "«two days ago»=2024-07-17",
    "«three weeks ago»=2024-W26",
    "«five months ago»=2024-02",
    "«two years ago»=2022",
    "«two decades ago»=2004",
    "«10 days from now»=2024-07-29",
    "«several years ago»=PAST_REF",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "prices fall and hopes spring up",
    "a spring in her step",
    "the Year of the Dragon",
    "a second quarter-final",
    "the second half began 1-0",
  ])("leave alone %s", (text) => expectDates(text));
});

describe("amounts and sets", () => {
  test.each([
    "for «two weeks»=P2W",
    "a «10-day»=P10D trip",
    "«10-year»=P10Y bonds",
    "«two and a half years»=P2.5Y",
    "«5 1/2 hours»=PT5.5H",
    "«a year and a half»=P1.5Y",
    "within «48 hours»=PT48H",
    "in «the past two months»=P2M",
    "in «the first nine months»=P9M of «2024»=2024",
    "«a decade»=P10Y of sanctions",
    "«more than a decade»=P10Y",
    "«nearly forty years»=P40Y",
    "for «several weeks»=PXW",
    "«a few days»=PXD",
    "in «recent months»=PXM",
    "for «weeks»=PXW",
    "between «five»=P5Y and «ten years»=P10Y",
    "«12»=P12M to «18 months»=P18M",
    "for «the year»=P1Y ended «March 31»=2024-03-31",
    "a «decades-long»=PXY dispute",
    "15 trucks «a day»=P1D",
    "«daily»=P1D flights",
    "«every day»=P1D",
    "«each year»=P1Y",
    "«every two weeks»=P2W",
    "«twice a month»=P1M",
    "«each July»=XXXX-07",
    "«every summer»=XXXX-SU",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "a 34-year-old man",
    "34 years old",
    "aged 34 years",
    "an annual report",
    "a quarterly review",
    "wait a second",
    "three-quarters of it",
    "the Daily Mail",
  ])("leave alone %s", (text) => expectDates(text));

  test("carry their modifier, quantifier and frequency", () => {
    expect(
      datesOf("more than a decade, early October, every day, twice a month").map(
        ({ mod, quant, freq }) => mod ?? quant ?? freq,
      ),
    ).toEqual(["MORE_THAN", "START", "EVERY", "2X"]);
  });
});

describe("references", () => {
  test.each([
    "He «now»=PRESENT_REF lives abroad",
    "«currently»=PRESENT_REF at sea",
    "at «the moment»=PRESENT_REF",
    "was «recently»=PAST_REF freed",
    "in «the past»=PAST_REF, few came",
    "in «the near future»=FUTURE_REF",
    "will «soon»=FUTURE_REF end",
  ])("are found in %s", (text) => expectDates(text));

  test.each(["nowhere to go", "as soon as they can", "the future-proof plan", "walked past him", "an ocean current."])(
    "leave alone %s",
    (text) => expectDates(text),
  );
});

test("claims lie inside the text, in order and apart, whatever the text is", () => {
  const words = fc.constantFrom(
    ..."14 July , 2024 last next the two week years ago May 5 p.m. GMT a half quarter third - ' s of 1980s Friday 16:00 to and / . \ud83d\ude00".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }),
      fc.constantFrom("", " "),
      (parts, joiner) => {
        const text = parts.join(joiner).replace(/\n/g, " ");
        let end = 0;
        for (const mention of datesOf(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.value).toMatch(/^[\w:+.-]+$/);
          expect(mention.value).not.toMatch(/NaN|undefined|Infinity/);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
