import fc from "fast-check";
import { expect, test } from "vitest";
import { isContentKind } from "../../../article/src/model/analysis.ts";
import { documentLines, expectPage, judge } from "./pages.ts";

const FIRST =
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were still not known.";
const SECOND =
  "Three of its seven members had asked for more time to read the report, which runs to nine hundred pages.";
const THIRD =
  "Work on the pier was to begin in June and take two years, with the old landing stage kept open until the end.";

test("keeps the article and names what stands around it", () =>
  expectPage(`
    navigation | Skip to content
    navigation | Home
    navigation | Business
    headline   | Board puts off vote on new ferry pier

    byline     | By Nora Quist
    timestamp  | 3 March 2021, 14:20
    share      | Share this article

    body       | ${FIRST}
    advertisement | Advertisement
    body       | ${SECOND}
    body       | ${THIRD}

    promotion  | Sign up for our newsletter
    tags       | Tags: ferries, harbour
    comments   | Leave a comment
    legal      | © 2021 The Pier Post. All rights reserved.`));

test("takes clock times with titles under the text for a list of other stories", () =>
  expectPage(`
    body    | ${FIRST}
    body    | ${SECOND}
    body    | ${THIRD}
    related | Recent news
    related | 10:20
    related | Storm closes the coast road for a second day
    related | 10:12
    related | Fishing fleet stays in port as prices fall
    related | 09:50
    related | Town museum to show a whale found in 1902`));

test("tells a copy of the headline under the by-line from the headline", () =>
  expectPage(`
    navigation | Menu
    headline  | Board puts off vote on new ferry pier
    byline    | Nora QuistSunday, 14 March 2021, 04:00
    duplicate | Board puts off vote on new ferry pier
    credit    | Photo: Nils Aker
    body      | ${FIRST}
    body      | ${SECOND}
    promotion | Subscribe now`));

test("cuts a title under Read more between two paragraphs, keeps a cross-head", () =>
  expectPage(`
    body       | ${FIRST}
    related    | Read more
    related    | Storm closes the coast road for a second day
    body       | ${SECOND}
    subheading | Two more years
    body       | ${THIRD}`));

test("cuts a card of a section's name and a title, keeps the cross-head below it", () =>
  expectPage(`
    body       | ${FIRST}
    navigation | World
    related    | Storm Closes the Coast Road for a Second Day as Waves Rise

    subheading | Slow Start

    body       | ${SECOND}
    body       | ${THIRD}`));

test("keeps list items inside and at the end of the text", () =>
  expectPage(`
    share | Share
    body  | ${FIRST}
    body  | ${SECOND}
    body  | The report names three risks:
    body  | • Piles driven into soft mud
    body  | • Two winters of storms
    promotion | Support us`));

test("keeps a label that opens a paragraph of the text", () =>
  expectPage(`
    body | ${FIRST}
    body | Source: Harbour Board
    body | Details: ${SECOND}
    body | ${THIRD}`));

test("a text without a sign of furniture stays whole", () =>
  expectPage(`
    headline | Board puts off vote on new ferry pier
    body     | ${FIRST}
    body     | “We have waited long enough for a pier that can take the winter boats,” said Nora Quist, who chairs the board.
    body     | ${SECOND}
    body     | Nobody spoke against it`));

test("never cuts somebody's words with their speaker, whatever they say", () => {
  const quotation =
    "“Subscribe to our newsletter, sign up today and follow us on every channel there is,” the mayor said with a laugh on Monday.";
  const verdicts = judge([FIRST, quotation, SECOND, THIRD].join("\n"));
  expect(verdicts.map(({ boilerplate }) => boilerplate)).toEqual([false, false, false, false]);
});

test("judges by form where it knows no word of the language", () =>
  expectPage(`
    navigation | Abe
    navigation | Kula
    navigation | Zola
    byline     | By Tamo Relu
    body       | Zilo kamu tare ni pelo ruvi, sano meka toli ni vare kolu pasi ne tiro lamu kesa.
    body       | Pelo ni tare zuvi kamo lesi, ruvi ne sano toli meka vare ni kolu zilo pasi tamo.
    share      | Facebook`));

test("says why in sentences", () => {
  const [, , advertisement, , clock] = judge([FIRST, SECOND, "Advertisement", THIRD, "10:20"].join("\n"));
  expect(advertisement?.reasons).toEqual(["“Advertisement” labels an advertisement."]);
  expect(clock?.reasons[0]).toBe("A clock time alone on its line.");
});

test("one verdict a line, in order, in bounds, with one headline at most", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "",
      "Share",
      "10:20",
      "Read more",
      "Comments",
      "Board puts off vote on new ferry pier",
      FIRST,
      SECOND,
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (rows) => {
      const text = rows.join("\n");
      const lines = documentLines(text);
      const verdicts = judge(text);
      expect(verdicts.map(({ start, end }) => [start, end])).toEqual(lines.map(({ start, end }) => [start, end]));
      for (const { kind, boilerplate, confidence } of verdicts) {
        expect(boilerplate).toBe(!isContentKind(kind));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      expect(verdicts.filter(({ kind }) => kind === "headline").length).toBeLessThanOrEqual(1);
    }),
  );
});

test("a month or a day that heads a part of the text is a cross-head", () =>
  expectPage(`
    body       | ${FIRST}
    subheading | March 2021
    body       | ${SECOND}
    subheading | Day 9
    body       | ${THIRD}`));

test("a lone link in a text that is clean already stays", () =>
  expectPage(`
    body    | ${FIRST}
    body    | Read more about the pier in the board's own report of last year.
    body    | ${SECOND}
    body    | ${THIRD}`));

test("a page without running text loses only what its words name", () =>
  expectPage(`
    share | Facebook
    legal | All rights reserved`));
