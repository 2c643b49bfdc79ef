import { describe, expect, test } from "vitest";
import { datesOf, expectDates, expectDatesOn } from "./expectDates.ts";

describe("a time without a year", () => {
  test("is the nearest to the document date", () => {
    expectDatesOn("2024-01-05", "The ship sank on «December 20»=2023-12-20 and returns on «February 3»=2024-02-03");
  });

  test("is past or to come as the verb says, where both are far", () => {
    expectDatesOn("2024-07-19", "The court ruled on «January 5»=2024-01-05");
    expectDatesOn("2024-07-19", "The court will rule on «January 5»=2025-01-05");
  });

  test("is the quarter that ended last, however it is spoken of", () => {
    expectDatesOn("2024-01-20", "The maker expects a «fourth-quarter»=2023-Q4 loss");
    expectDatesOn("2024-01-20", "Profit will fall in «the second quarter»=2024-Q2");
  });
});

describe("a century before Christ", () => {
  test("has no value", () => expectDates("In «490 BC»=BC0490 they won; «that century»=XX was rich."));
});

describe("a month whose name is a verb, too", () => {
  test("says nothing of the months beside it", () => expectDates("In «May»=2024-05 and «June»=2024-06 prices rose."));
});

describe("a time that ends a period", () => {
  test.each([
    "Profit fell in «the year»=2024 to «March 31»=2024-03-31",
    "Sales in «the six months»=P6M to «30 September»=2023-09-30 rose",
    "in the half ended «Dec. 31»=2023-12-31",
  ])("is over: %s", (text) => expectDates(text));
});

describe("a time that points back", () => {
  test("counts from the date mentioned last", () => {
    expectDates("He arrived on «March 3, 1999»=1999-03-03 and left «two days later»=1999-03-05.");
    expectDates("She was born in «1950»=1950 and married «20 years later»=1970.");
    expectDates(
      "The fire of «14 May 2020»=2020-05-14 spread «the next day»=2020-05-15 and «that evening»=2020-05-15TEV.",
    );
  });

  test("counts from the document date where no date fine enough was mentioned", () => {
    expectDates("In «1999»=1999 they met; «two days later»=2024-07-21 it rained.");
  });

  test("forgets dates of paragraphs long past", () => {
    expectDates(
      "On «March 3, 1999»=1999-03-03 it began.\nIn «two weeks»=P2W it grew.\nFor «a year»=P1Y it held.\nIn «two hours»=PT2H it sank.\nThey met «two days later»=2024-07-21.",
    );
  });

  test("means the same quarter a year before in a report of quarters", () => {
    expectDates(
      "Sales rose in «the second quarter»=2024-Q2 from 4 million «a year earlier»=2023-Q2 and from «the year-ago quarter»=2023-Q2.",
    );
    expectDates("He left for Rome «a year earlier»=2023.");
  });
});

test("the day that a time was counted from is told", () => {
  const [whole, relative, later] = datesOf(
    "On 3 May 2020 he spoke; last week he left. On 3 May 2020 he rose; two days later he fell.",
  ).filter((_, i) => i !== 2);
  expect(whole).not.toHaveProperty("anchor");
  expect(relative?.anchor).toBe("2024-07-19");
  expect(later?.anchor).toBe("2020-05-03");
});

test("offsets count in the whole document", () => {
  const text = "A line.\n\nIt rained on 14 July 2024.";
  expect(datesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["14 July 2024"]);
});

test("a document date that is none is as good as no date", () => {
  expectDatesOn("soon", "said «Friday»=XXXX-WXX-5");
  expectDatesOn("2024-02-30", "said «Friday»=XXXX-WXX-5");
  expectDatesOn("2024-07-19T23:30:00Z", "said «Friday»=2024-07-19");
});
