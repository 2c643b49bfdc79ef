import { describe, test } from "vitest";
import { expectDates, expectDatesOn } from "./expectDates.ts";

// The document date is Friday, 19 July 2024.

describe("clock times in words", () => {
  test.each([
    "at «half past seven»=2024-07-19T07:30",
    "at «quarter to nine tonight»=2024-07-19T20:45",
    "at «a quarter past 6 in the evening»=2024-07-19T18:15",
    "at «20 minutes past eight»=2024-07-19T08:20",
    "by «eight o'clock»=2024-07-19T08:00",
    "at «4 oclock in the afternoon»=2024-07-19T16:00",
    "home at «three in the morning»=2024-07-19T03:00",
    "by «seven p.m.»=2024-07-19T19:00",
    "at «nine thirty p.m.»=2024-07-19T21:30",
    "shot at «4 in the morning»=2024-07-19T04:00",
    "at «five to seven on Thursday»=2024-07-18T06:55",
  ])("are found in %s", (text) => expectDates(text));

  test.each([
    "from five to seven children",
    "ten past presidents spoke",
    "They lost five to two on «Saturday»=2024-07-13",
    "open from ten to five on «Monday»=2024-07-15",
    "two thirty of them",
    "On «Monday»=2024-07-15 two forty-foot trucks crashed",
    "On «Friday»=2024-07-19 ten fifteen-year-olds ran",
    "it moved to seven",
    "a quarter of ten",
    "seven in the room",
  ])("leave alone %s", (text) => expectDates(text));
});

describe("clock times in figures", () => {
  test.each([
    "at «9:05a»=2024-07-19T09:05",
    "at «9p»=2024-07-19T21:00",
    "at «1140 a.m.»=2024-07-19T11:40",
    "at «20:32:13»=2024-07-19T20:32:13",
    "we leave at «6.45»=2024-07-19T06:45.",
    "on «Friday at 7»=2024-07-19T07:00",
    "from «1»=2024-07-19T13:00-«3 pm»=2024-07-19T15:00",
    "from «11»=2024-07-19T11:00 to «2 p.m.»=2024-07-19T14:00",
    "between «2:30»=2024-07-19T14:30 and «4 p.m.»=2024-07-19T16:00",
  ])("are found in %s", (text) => expectDates(text));

  test.each(["%e7%b7%8a", "down 6.43, on target", "at 7 places", "section 4a", "ISO-8601am", "a 4.15 million loss"])(
    "leave alone %s",
    (text) => expectDates(text),
  );
});

describe("a clock time beside a day", () => {
  test.each([
    "«tomorrow before 5pm»=2024-07-20T17:00",
    "«today by 4 p.m.»=2024-07-19T16:00",
    "«Sunday late evening at 10:00»=2024-07-14T22:00",
    "at «8:15 tomorrow evening»=2024-07-20T20:15",
    "between «5»=2024-07-16T17:00 and «7 p.m. on Tuesday»=2024-07-16T19:00",
    "«Tuesday from 2:00»=2024-07-16T14:00 to «2:30 pm»=2024-07-16T14:30",
    "«Thu Oct 26 11:00:09 2023»=2023-10-26T11:00:09",
    "«05/31/2024-14:15»=2024-05-31T14:15",
    "«Mondays at 17.30»=XXXX-WXX-1T17:30",
    "«Thursday, 9:00»=2024-07-18T09:00-«17:30»=2024-07-18T17:30, «Friday 10:00»=2024-07-19T10:00",
    "«17:30, Friday»=2024-07-19T17:30",
    "on «Tuesday»=2024-07-16 («16:30 GMT»=2024-07-16T16:30Z)",
    "on «Tuesday»=2024-07-16 («16:30»=2024-07-16T16:30, «17:30»=2024-07-19T17:30)",
    "«0400 local time»=2024-07-19T04:00 («0200 GMT»=2024-07-19T02:00Z)",
    "«every evening at 7:13 p.m.»=XXXX-XX-XXT19:13",
    "«every Friday at 4pm»=XXXX-WXX-5T16:00",
  ])("is one time in %s", (text) => expectDates(text));
});

describe("an amount of hours or minutes", () => {
  const NOON = "2024-07-19T12:10";

  test("is counted from the document's own time, to the minute", () => {
    expectDatesOn(NOON, "It began «half an hour ago»=2024-07-19T11:40");
    expectDatesOn(NOON, "It ends «12 hours from now»=2024-07-20T00:10");
    expectDatesOn(NOON, "It sank «1 day 21 hours ago»=2024-07-17T15:10");
    expectDatesOn(NOON, "It will start in «25 minutes»=2024-07-19T12:35");
    expectDatesOn(NOON, "«5h ago»=2024-07-19T07:10");
    expectDatesOn(NOON, "«now + 40 minutes»=2024-07-19T12:50");
  });

  test("leaves the hour open where the document has a day only", () => {
    expectDatesOn("2024-07-19", "It began «half an hour ago»=2024-07-19TXX");
    expectDatesOn(undefined, "It began «half an hour ago»=XXXX-XX-XXTXX");
  });

  test("is counted from a clock time named before it", () => {
    expectDatesOn(
      "2024-07-19",
      "On «3 May 2020, 22:30»=2020-05-03T22:30 it rained; «two hours later»=2020-05-04T00:30 it snowed.",
    );
  });
});
