import { describe, expect, test } from "vitest";
import {
  type Analysis,
  Analyzer,
  codeActions,
  documentHighlights,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  inlayHints,
  selectionRanges,
  semanticTokens,
} from "../../article/src/index.ts";
import { parse } from "../../article/src/markup/parse.ts";
import { tokenize } from "../../article/src/segment/tokens.ts";

const times = (text: string) => (n: number) => text.repeat(n);

/** What `run` does, counted: characters read one by one, and characters passed over by a search. */
function charactersRead(run: () => void): number {
  const { charCodeAt, codePointAt, indexOf } = String.prototype;
  let read = 0;
  String.prototype.charCodeAt = function (index) {
    read++;
    return charCodeAt.call(this, index);
  };
  String.prototype.codePointAt = function (index) {
    read++;
    return codePointAt.call(this, index);
  };
  String.prototype.indexOf = function (search, from = 0) {
    const found = indexOf.call(this, search, from);
    read += (found === -1 ? this.length : found) - from + 1;
    return found;
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { charCodeAt, codePointAt, indexOf });
  }
  return read;
}

/** How many times longer four times as much takes, from size `n`: the least of three tries, since a machine that has other work to do only ever makes it more. */
function timeRatio<T>(n: number, make: (n: number) => T, run: (input: T) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= GENEROUS; attempt++)
    least = Math.min(least, timeRatioOnce(n, make, run));
  return least;
}

/** Where size `n` takes too short to be measured, from a larger one. */
function timeRatioOnce<T>(n: number, make: (n: number) => T, run: (input: T) => void): number {
  const shortest = 20;
  const largest = 64_000;
  let size = n;
  let time = fastest(make(size), run);
  while (time < shortest && size < largest) {
    size *= 2;
    time = fastest(make(size), run);
  }
  return fastest(make(4 * size), run) / time;
}

function fastest<T>(input: T, run: (input: T) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run(input);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Four times as much is 4 where linear, 16 where quadratic; between them is room for a busy machine. */
const GENEROUS = 12;

test.each([
  ["letters with stops", times("a.b.")],
  ["capitals with stops", times("U.S.")],
  ["letters outside the BMP", times("𝒜")],
  ["apostrophes", times("a'b’")],
  ["numbers with commas", times("1,2")],
])("tokens of %s in one word: four times the text, four times the reads", (_, make) => {
  const reads = (n: number) => charactersRead(() => tokenize(make(n)));
  expect(reads(4000)).toBeGreaterThan(4000);
  expect(reads(4000) / reads(1000)).toBeLessThan(4.5);
});

test.each([
  ["malformed tags", times("<date ")],
  ["malformed tags before a far bracket", (n: number) => `${"<persname ".repeat(n)}\n${"x".repeat(n)}>`],
  ["a malformed tag on each line", times("<date when=2024\n")],
  ["less-than signs", times("<")],
  ["ampersands", times("&")],
])("markup with %s: four times the text, four times the reads", (_, make) => {
  const reads = (n: number) => charactersRead(() => parse(make(n)));
  expect(reads(4000)).toBeGreaterThan(4000);
  expect(reads(4000) / reads(1000)).toBeLessThan(4.5);
});

/** The size is one where what is not linear has outgrown the rest. */
test.each([
  ["start tags that stay open", 32_000, times("<persName>")],
  ["elements inside open tags", 32_000, (n: number) => `${"<said>".repeat(n)}${"<date></date>".repeat(n)}`],
  [
    "attributes of many names",
    4000,
    (n: number) => `<date ${Array.from({ length: n }, (_, i) => `a${i}=""`).join(" ")}>`,
  ],
] as const)("markup with %s: the time grows with the text", { timeout: 60_000 }, (_, size, make) => {
  expect(timeRatio(size, make, parse)).toBeLessThan(GENEROUS);
});

test.each([
  ["unclosed tags", times("<persName>")],
  ["ampersands", times("&")],
  ["less-than signs", times("<")],
  ["quotation marks", times('"')],
  ["verbs that report", times("she said, it told ")],
  ["reports and quotes", times("Okri said that it rained. “No,” said Okri. ")],
  ["names", (n: number) => Array.from({ length: n }, (_, i) => `Anna ${surname(i)} met`).join(" ")],
])("a line of %s: the time of an analysis grows with the text", { timeout: 60_000 }, (_, make) => {
  expect(timeRatio(2000, make, analyze)).toBeLessThan(GENEROUS);
});

test("end tags that close nothing take about as long as end tags that close something", { timeout: 60_000 }, () => {
  const n = 16_000;
  const closing = fastest("<date>".repeat(n) + "</date>".repeat(n), parse);
  expect(fastest("<date>".repeat(n) + "</said>".repeat(n), parse) / closing).toBeLessThan(GENEROUS);
});

test.each([
  ["links", times("(www.a.example/(), ")],
  ["dates, quotes and tags", times("“We paid,” the mayor said on Monday, <date>May</date>. ")],
])("what a reader sees of one line of %s: the time grows with the text", { timeout: 60_000 }, (_, make) => {
  const read = (n: number): Analysis => new Analyzer().analyze(make(n), { date: "2024-06-04" });
  const look = (analysis: Analysis): void => {
    const range = { start: 0, end: analysis.text.length };
    inlayHints(analysis, range, { dates: true, speakers: true });
    documentLinks(analysis);
    selectionRanges(analysis, [range.end >> 1]);
    documentHighlights(analysis, range.end >> 1);
    foldingRanges(analysis);
    semanticTokens(analysis);
  };
  expect(timeRatio(500, read, look)).toBeLessThan(GENEROUS);
});

const MENU_LINES = {
  untagged: (i: number) =>
    `Anna Karlson met Ben Okafor on Monday. “We paid,” Karlson said of the rain in ward ${i}.\n\n`,
  tagged: () => "<persName>Anna Karlson</persName> met <persName>Ben Okafor</persName> in the rain.\n\n",
  "half tagged": (i: number) =>
    `Anna Karlson met Ben Okafor at <date in the rain. “We paid,” Karlson said in ward ${i}.\n\n`,
  "of many people": (i: number) => `Anna ${surname(i)} met Ben Okafor. “We paid,” ${surname(i)} said in the rain.\n\n`,
};

describe.each(Object.entries(MENU_LINES))("the menu in a text that is %s", (_, line) => {
  const article = (n: number): Analysis => {
    const text = Array.from({ length: n }, (_, i) => line(i)).join("");
    return new Analyzer().analyze(text, { date: "2024-06-04" });
  };
  /** At the first one of each of these words. */
  const open = (analysis: Analysis, words: readonly string[]): readonly string[] =>
    words.flatMap((word) => {
      const at = analysis.text.indexOf(word) + 1;
      const shown = codeActions(analysis, { start: at, end: at }).filter(({ hidden }) => !hidden);
      return shown.map(({ title, disabled }) => disabled ?? title);
    });

  test("at a name: four times the text, four times the reads", () => {
    const reads = (n: number): number => {
      const analysis = article(n);
      open(analysis, ["met"]);
      // Two, so that neither is remembered.
      return charactersRead(() => open(analysis, ["Ben", "Anna"]));
    };
    expect(reads(400) / reads(100)).toBeLessThan(4.8);
  });

  test("at a word: any text, the same reads", () => {
    const reads = (n: number): number => {
      const analysis = article(n);
      open(analysis, ["Ben", "rain"]);
      return charactersRead(() => open(analysis, ["rain"]));
    };
    expect(reads(400)).toBe(reads(100));
  });
});

test.each([
  ["blanks", times(" ")],
  ["words apart", times("  a")],
  ["empty elements", times("<q> </q> ")],
  ["elements with blanks inside", (n: number) => `${"<q> ".repeat(n)}a${" </q>".repeat(n)}`],
  ["blank lines", times(" \n")],
  [
    "paragraphs of two lines",
    times(`${"the ferry sails at noon and ".repeat(3)}the\n${"port stays shut ".repeat(5)}.\n\n`),
  ],
])("laying out %s: the time grows with the text", { timeout: 60_000 }, (_, make) => {
  const read = (n: number): Analysis => new Analyzer().analyze(make(n));
  expect(timeRatio(1000, read, formatting)).toBeLessThan(GENEROUS);
});

test("the outline looks at each quote a few times, however many people there are", () => {
  const text = Array.from({ length: 40 }, (_, i) => `“We came home,” said Anna ${surname(i)}.`).join("\n\n");
  const analysis = new Analyzer().analyze(text);
  let looks = 0;
  const quotes = analysis.quotes.map((quote) => ({
    ...quote,
    get cluster() {
      looks++;
      return quote.cluster as number;
    },
  }));
  Object.defineProperty(analysis, "quotes", { value: quotes });
  const people = documentSymbols(analysis).find(({ name }) => name === "People")?.children ?? [];
  expect(people.length).toBe(40);
  expect(people.flatMap(({ children }) => children).length).toBe(40);
  expect(looks).toBeLessThanOrEqual(4 * quotes.length);
});

function analyze(text: string): void {
  const analysis = new Analyzer().analyze(text);
  for (const part of [analysis.clusters, analysis.quotes, analysis.dates, analysis.defects]) expect(part).toBeDefined();
}

/** A surname for each number: letters only. */
function surname(i: number): string {
  return `Ka${[...i.toString(26)].map((digit) => "bcdfghjklmnpqrstvwxzaeiouy"[Number.parseInt(digit, 26)]).join("")}son`;
}
