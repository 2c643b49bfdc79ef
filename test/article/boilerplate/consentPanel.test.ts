import { expect, test } from "vitest";
import { findConsentPanel } from "../../../article/src/boilerplate/consentPanel.ts";
import { unwrap } from "../../../article/src/boilerplate/index.ts";
import { readPage } from "../../../article/src/boilerplate/page.ts";
import { documentLines } from "./pages.ts";

const ARTICLE = [
  "Board puts off vote on new ferry pier",
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were not known.",
  "© 2021 The Pier Post. All rights reserved.",
];
const PANEL = [
  "The Pier Post may store or retrieve information on your browser when you come to read it.",
  "Manage consent preferences",
  "Strictly necessary cookies",
  "Always active",
  "Without them the page would not know that you are signed in.",
  "Confirm my choices",
];

function panelOf(lines: readonly string[]): readonly string[] {
  const { start, end } = findConsentPanel(readPage(unwrap(documentLines(lines.join("\n")))));
  return lines.slice(start, end);
}

test("takes the panel and the sentence it opens with, and all below", () => {
  const page = [...ARTICLE.slice(0, 2), "Harbour news", ...PANEL, "Back"];
  expect(panelOf(page)).toEqual([...PANEL, "Back"]);
});

test.each([
  ["a page without one", ARTICLE],
  ["one heading alone", [...ARTICLE, "Strictly necessary cookies", "Weather"]],
  [
    "a text about cookies",
    [
      ...ARTICLE,
      "Readers must manage consent preferences on every visit, the board heard.",
      "Always active members spoke.",
    ],
  ],
])("finds none in %s", (_, page) => expect(panelOf(page)).toEqual([]));
