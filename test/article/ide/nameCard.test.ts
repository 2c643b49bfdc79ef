import { describe, expect, test } from "vitest";
import { hover, useTranslation } from "../../../article/src/index.ts";
import { read } from "./show.ts";

/** The card at `|` as a reader sees it: references decoded, lines as they break; a link is `[words→text there]`. */
function card(marked: string, date?: string): string {
  const offset = marked.indexOf("|");
  const analysis = read(marked.replace("|", ""), date);
  const markdown = hover(analysis, offset, { linkTo: (at) => `file:///a.article#${at}` })?.markdown ?? "";
  return markdown
    .replace(/\[([^\]]*)\]\(<file:[^#]*#(\d+)>\)/g, (_, words: string, at: string) => {
      const there = analysis.text.slice(Number(at)).match(/^\P{L}*\p{L}+/u)?.[0];
      return `[${words}→${there}]`;
    })
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("  \n", "\n");
}

const STRIKE = `Mayor Lena Okafor told the Harbour Board on Monday that the dockers had won. Tomas Berglund of the Harbour Board disagreed.
“We are close to a deal that both sides of this harbour can sign before Friday,” Okafor said. “Nobody loses,” she said.
“The cranes turn again,” Okafor added, and Tomas Berglund laughed.
Ida Winther heard of it later.`;

describe("the card of a person", () => {
  test("tells what the article tells, with links to the places", () => {
    expect(card(STRIKE.replace("Okafor added", "Oka|for added")).split("\n")).toEqual([
      "**Lena Okafor** · person",
      "",
      "Mayor",
      "",
      "Mentioned 3 times ([first→Lena]), also as “Okafor”.",
      "Named with [Tomas Berglund→Tomas], [Harbour Board→Harbour].",
      "Quoted 3 times: [“We are close to a deal that both sides of this…→“We] · [“Nobody loses,”→“Nobody] · 1 more",
    ]);
  });

  test("does not link to where the cursor is", () => {
    expect(card(STRIKE.replace("Lena", "Le|na"))).toContain("Mentioned 3 times, also as “Okafor”.");
  });

  test("links to the full name where another form stands first", () => {
    const text = "Okafor won. Mayor Lena Okafor spoke. Later Oka|for left.";
    expect(card(text)).toContain("Mentioned 3 times ([first→Okafor], [in full→Lena])");
  });

  test("names nobody beside who is alone in the paragraph", () => {
    expect(card(STRIKE.replace("Ida Win", "Ida |Win"))).toBe("**Ida Winther** · person\n\nMentioned once.");
  });

  test("has no links where the caller can make none", () => {
    const offset = STRIKE.indexOf("Okafor added");
    const analysis = read(STRIKE);
    const markdown = hover(analysis, offset)?.markdown;
    expect(markdown).toContain("Named with Tomas Berglund, Harbour Board");
    expect(hover(analysis, offset, { linkTo: () => undefined })?.markdown).toBe(markdown);
    expect(markdown).not.toContain("](");
  });

  test("stays short and is no Markdown of the article's, however long the names are", () => {
    const name = `Aurelia ${"Konstantinopel".repeat(30)}`;
    const text = `<persName>${name}|</persName> met <persName>[x](y) *z*</persName>.`;
    expect(card(text).length).toBeLessThan(400);
    expect(hover(read(text.replace("|", "")), 20)?.markdown).not.toMatch(/[[\]*](?!\*)z|\]\(y\)/);
  });
});

describe("what the dictionary says of a person", () => {
  const PAINE = "*WordNet 2011*: American Revolutionary leader and pamphleteer (1737–1809)";

  test.each([
    "The hall has a portrait of Thomas| Paine.",
    "Pamphleteer Thomas| Paine is on show in the museum.",
    "They read Thomas| Paine, who wrote of common sense.",
  ])("is shown in %s", (text) => {
    expect(card(text, "2024-06-04")).toContain(PAINE);
  });

  test.each([
    ["a name of one word", "They spoke of Pai|ne on Monday, the neighbour said."],
    ["somebody with another role", "Plumber Thomas| Paine repaired the pump."],
    ["somebody who speaks", "“The pump works,” Thomas| Paine said."],
    ["a place", "They met in Thomas Paine Sq|uare on Monday."],
  ])("is not shown for %s", (_, text) => {
    expect(card(text, "2024-06-04")).not.toContain("WordNet");
  });
});

/** The part of the card that is not the article's. */
function known(marked: string): string {
  return card(marked).split("\n\n").at(-1) ?? "";
}

const OPEN = "The text does not say which one: country in Europe and Asia; or state, United States.";
const STATE = "*GeoNames*: state · United States · seat: Atlanta";
const COUNTRY = "*Country data*: Georgia · country in Europe and Asia · capital: Tbilisi · GE, GEO · Georgian";

describe("a place of several meanings", () => {
  test.each([
    ["The minister flew to Geor|gia on Monday, her office said.", OPEN],
    ["The minister flew to Geor|gia on Monday. Farmers near Atlanta met her.", STATE],
    ["The U.S. senator flew to Geor|gia on Monday, his office said.", STATE],
    ["The minister flew to Geor|gia on Monday. Farmers near Tbilisi met her.", COUNTRY],
    ["The minister flew to Geor|gia on Monday with a Georgian envoy.", COUNTRY],
  ])("is settled by what else is named, or left open: %s", (text, expected) => {
    expect(known(text).split("\n")[0]).toBe(expected);
  });

  test("says what has settled it, and what else has the name", () => {
    expect(
      known("The minister flew to Geor|gia on Monday. Farmers near Atlanta met her.").split("\n").slice(1),
    ).toEqual(["Taken for this one because of Atlanta in the text.", "Of the same name: country in Europe and Asia."]);
  });

  test.each([
    ["The band comes from Par|is, Texas, and plays on Friday.", "town · Texas, United States"],
    ["The talks in Par|is ended on Friday, and a French diplomat left.", "capital · Île-de-France, France"],
    ["The talks in Par|is ended on Friday, and the diplomat left.", "capital · Île-de-France, France"],
    ["A mill in Cam|bridge closed, and one near Boston will.", "city · Massachusetts, United States"],
    ["A mill in Cam|bridge closed, and one near Manchester and London will.", "city · England, United Kingdom"],
  ])("is the nearer of its towns: %s", (text, expected) => {
    expect(known(text)).toContain(`*GeoNames*: ${expected}`);
  });

  test("is said to be one of its name, or of several, where nothing speaks for it", () => {
    expect(known("The fair in Cam|bridge opened on Friday.")).toMatch(
      /^\*GeoNames\* has several of this name: England, United Kingdom; Ontario, Canada; Massachusetts, United States/,
    );
    expect(known("The fair in Peters|burg opened on Friday.")).toContain("*GeoNames* has one of this name: town");
  });

  test("has a link to the map, which only a click opens", () => {
    expect(known("The talks in Par|is ended on Friday.")).toContain(
      "[48.85, 2.35](https://www.openstreetmap.org/?mlat=48.85&mlon=2.35#map=10/48.85/2.35)",
    );
  });
});

test.each([
  ["New| York held its fair on Friday.", /city · New York, United States .*\nOf the same name: state, United States/],
  ["Officials in the U.|S. signed it.", /United States · country in North America · capital: Washington, D\.C\./],
  ["A Geor|gian official signed it.", /^\*Country data\*: Georgia · country in Europe and Asia/],
  ["They sailed through the Bos|porus on Friday.", /^\*WordNet 2011\*: a strait/],
  ["The World Health| Organization sent doctors.", /^\*WordNet 2011\*: a United Nations agency/],
  ["The delegates flew home to Scot|land on Friday.", /^\*GeoNames\*: constituent country · United Kingdom/],
  [
    "The match in Es|sex was called off.",
    /^\*GeoNames\*: county · United Kingdom\nOf the same name: Maryland, United States/,
  ],
  ["The fire in County| Cork was put out.", /^\*GeoNames\*.*: county · Ireland/],
  ["The party met in Kohler|ville on Friday.", /^(?!\*)/],
])("%s", (text, expected) => {
  expect(known(text)).toMatch(expected);
});

describe("in another language", () => {
  const facts = (language: string): string => {
    useTranslation((text) => text, language);
    try {
      return known("The talks in Par|is ended on Friday, and a French diplomat left.");
    } finally {
      useTranslation((text) => text);
    }
  };

  test("countries and numbers are that language's", () => {
    expect(facts("de")).toMatch(/Frankreich.*2\.140\.000/);
  });

  test("a language that is none is English", () => {
    expect(facts("de_DE")).toMatch(/France.*2,140,000/);
  });
});
