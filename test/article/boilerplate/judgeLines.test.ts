import fc from "fast-check";
import { expect, test } from "vitest";
import { isContentKind } from "../../../article/src/model/analysis.ts";
import { inWords, message } from "../../../article/src/model/message.ts";
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

test("takes a row of entries above the headline for a menu, and keeps the last item of a list", () =>
  expectPage(`
    navigation | Eng Fra Deu Our Friends
    headline   | Board puts off vote on new ferry pier
    byline     | By Nora Quist
    body       | ${FIRST}
    body       | ${SECOND}
    body       | • The board will ask the skippers of the harbour before it votes again in the spring.
    body       | • The council will pay for a second report on the piles, which is due in May.
    promotion  | Subscribe now`));

test("takes titles with clock times under the text for a list of other stories, and the times for times", () =>
  expectPage(`
    body    | ${FIRST}
    body    | ${SECOND}
    body    | ${THIRD}
    related | Recent news
    timestamp | 10:20
    related | Storm closes the coast road for a second day
    timestamp | 10:12
    related | Fishing fleet stays in port as prices fall
    timestamp | 09:50
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

test.each([
  "– The Pier Post",
  "- The Pier Post",
  "| The Pier Post",
  "|The Pier Post",
  "· pierpost.example",
  "— Harbour — The Pier Post",
  "– 港报",
])("takes the title without the name of the site for the headline, whatever the text speaks of: %s", (tail) =>
  // The site's name is a word of the text: the longer line shares more words with it.
  expectPage(`
    duplicate  | Board puts off vote on pier ${tail}
    navigation | Menu
    headline   | Board puts off vote on pier
    byline     | By Nora Quist
    body       | ${FIRST}
    body       | ${SECOND} The Pier Post asked the harbour board.
    body       | ${THIRD}`),
);

test.each([
  ["says more of the story", "Board puts off vote on pier", "Board puts off vote on pier – members had asked for time"],
  [
    "is long",
    "Board puts off vote on pier",
    "Board puts off vote on pier – Three of Its Seven Members Had Asked for Time",
  ],
  ["stands behind a topic", "Ferry pier vote", "Ferry pier vote – Board Wants More Time"],
  ["stands behind another title", "Board puts off vote on road", "Board puts off vote on pier – The Harbour Board"],
])("takes a title with a tail for the headline where the tail %s", (_, title, headline) => {
  const page = ["Menu", title, "Weather", headline, "By Nora Quist", FIRST, SECOND, THIRD];
  expect(page[judge(page.join("\n")).findIndex(({ kind }) => kind === "headline")]).toBe(headline);
});

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
  expect(advertisement?.reasons.map((reason) => inWords(reason))).toEqual(["“advertisement” labels an advertisement."]);
  expect(clock?.reasons).toEqual([message("A clock time alone on its line.")]);
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

test("judges a paragraph that was broken into lines of one width as one text", () =>
  expectPage(`
    headline   | Tug crew pull a piano out of the harbour

    byline     | By Nora Quist
    timestamp  | 3 March 2021

    body       | A grand piano that had lain under the old ferry pier for eleven years was
    body       | lifted on Monday by the crew of a tug, who had taken it for a lost crate of
    body       | oranges.

    body       | “It still has most of its keys,” said Tamo Relu, who steers the tug. “Two of
    body       | them even make a sound, though nobody on board could tell me which they are.”

    subheading | Where it came from

    body       | The board believes that it fell off a barge in the winter storm of that year,
    body       | when three of the harbour’s cranes came down and nobody counted what was on
    body       | the quay.`));

test("does not join headlines of one length", () =>
  expectPage(`
    body    | ${FIRST}
    body    | ${SECOND}
    body    | ${THIRD}
    related | Most read
    related | Storm closes the coast road for a second day as waves reach houses
    related | Fishing fleet stays in port as prices for cod and herring fall fast
    related | Town museum to show a whale that was found on the beach in the 1902`));

test("keeps a short last sentence after an advertisement", () =>
  expectPage(`
    body          | ${FIRST}
    body          | ${SECOND}
    advertisement | Advertisement
    body          | The board will meet again on 6 January.
    legal         | Privacy policy`));

test("keeps a short quotation with its speaker at the end, in Spanish too", () =>
  expectPage(`
    body    | ${FIRST}
    body    | ${SECOND}
    related | Lea también: Cómo se hundió el muelle
    body    | “No queremos otro muelle”, afirmó Quist.
    legal   | Aviso legal`));

test("keeps both sentences of an article of two", () =>
  expectPage(`
    headline | Board puts off vote on new ferry pier
    body     | ${FIRST}
    share    | Share this article
    body     | The board will meet again on 6 January.`));

test("takes a summary right under the headline for a sub-heading", () =>
  expectPage(`
    navigation | Menu
    headline   | Board puts off vote on new ferry pier
    subheading | The members say they need more time to read a report of nine hundred pages
    byline     | By Nora Quist
    body       | ${FIRST}
    body       | ${SECOND}
    share      | Facebook`));

test("tells a cross-head from the numbered headlines above it", () =>
  expectPage(`
    headline   | Board puts off vote on new ferry pier
    byline     | By Nora Quist
    body       | ${FIRST}
    body       | ${THIRD.replace("June", "May")}
    related    | Most read
    related    | 1 Storm closes the coast road
    related    | 2 Fishing fleet stays in port
    subheading | The report nobody had read
    body       | ${SECOND}
    body       | ${THIRD}`));

test("takes rows of entries for menus and share bars", () =>
  expectPage(`
    navigation | Harbour | Fish market | Weather | Opinion
    navigation | News   Harbour   Tides   Weather
    navigation | Home > News > Harbour
    headline   | Board puts off vote on new ferry pier
    share      | Share  Tweet  Facebook
    body       | ${FIRST}
    body       | ${SECOND}
    navigation | Contact us   About us   Privacy`));

test("takes what stands between the controls of the comments for comments", () =>
  expectPage(`
    body     | ${FIRST}
    body     | ${SECOND}
    body     | ${THIRD}
    comments | 2 comments
    comments | gull_72
    comments | 4 March 2021 at 8:14 am
    comments | I walked on that pier as a child and it was rotten then.
    comments | Reply
    comments | Nils
    comments | Build it out of stone this time, please.
    comments | Reply
    legal    | Privacy policy`));

test.each([
  ["Next: Town museum to show a whale", "related"],
  ["Report This Ad", "advertisement"],
  ["Читайте також: Як музей отримав кита", "related"],
  ["Читайте также: Как музей получил кита", "related"],
  ["Lesen Sie auch: Wie das Museum zu einem Wal kam", "related"],
  ["Lea también: Cómo llegó la ballena al museo", "related"],
  ['<div class="slot" id="slot-2"></div>', "navigation"],
])("cuts %s between two paragraphs", (line, kind) => {
  const verdicts = judge([FIRST, line, SECOND, "Sign up for our newsletter", THIRD, "Share this"].join("\n"));
  expect(verdicts[1]?.kind).toBe(kind);
});

test.each([
  ["Next, the board will ask the town for money.", "body"],
  ["Nora Quist is a reporter for the other paper, the board was told.", "body"],
])("keeps %s between paragraphs", (line, kind) => {
  const rows = [
    FIRST,
    line,
    SECOND,
    "Sign up for our newsletter",
    THIRD,
    FIRST.replace("spring", "June"),
    "Share this",
  ];
  expect(judge(rows.join("\n"))[1]?.kind).toBe(kind);
});

test.each([
  ["Nora Quist is a staff writer at The Pier Post.", "byline"],
  ["This article appears in the spring print edition under another headline.", "timestamp"],
  ["© The Pier Post Ltd 2021. Registered in Norway.", "legal"],
  ["© Pier Post 2021", "legal"],
  ["Kommentare (17)", "comments"],
])("takes %s under the text for %s", (line, kind) => {
  const verdicts = judge([FIRST, SECOND, THIRD, line, "Privacy policy", "Share this"].join("\n"));
  expect(verdicts[3]?.kind).toBe(kind);
});

test.each([
  ["[Photo: the old pier at low tide, seen from the north]", "caption"],
  ["Image: The old pier at low tide, with two boys. Credit: Nils Aker", "caption"],
  ["12 de marzo de 2024", "timestamp"],
  ["1x", "navigation"],
  ["0:00 / 41:17", "navigation"],
  ["Оксана ТихаСереда, 9 жовтня 2024, 11:20", "byline"],
])("takes %s between headline and text for %s", (line, kind) => {
  const rows = ["Board puts off vote on new ferry pier", line, "Share this", FIRST, SECOND, THIRD, "Privacy policy"];
  expect(judge(rows.join("\n"))[1]?.kind).toBe(kind);
});
