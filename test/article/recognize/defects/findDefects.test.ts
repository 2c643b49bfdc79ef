import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentLine, Reading } from "../../../../article/src/model/reading.ts";
import { claimDefects, findDefects } from "../../../../article/src/recognize/defects/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";
import { NO_NAMES } from "../../noNames.ts";

const LONG = "The harbour authority said on Monday that the northern quay would stay closed to ships.";

/** `«…»` around each defect. */
function marked(source: string): string {
  let result = "";
  let end = 0;
  for (const defect of findDefects(linesOf(source))) {
    result += `${source.slice(end, defect.start)}«${source.slice(defect.start, defect.end)}»`;
    end = defect.end;
  }
  return result + source.slice(end);
}

function linesOf(text: string): readonly DocumentLine[] {
  let start = 0;
  return text.split("\n").flatMap((line, number) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line.trim() === "" ? [] : [{ ...span, number, reading: readingOf(line) }];
  });
}

function readingOf(line: string): Reading {
  const paragraph = readParagraph(line);
  return {
    paragraph,
    form: { words: 0 } as Reading["form"],
    dates: [],
    names: NO_NAMES,
    quotes: [],
    reports: [],
    defects: claimDefects(paragraph),
  };
}

test("finds a line's own defects where the line stands", () => {
  expect(marked("Fine.\n\nTwo«  »words«\u200b» here".replace(/[«»]/g, ""))).toBe("Fine.\n\nTwo«  »words«\u200b» here");
});

test("finds the second copy of a long line, and the third", () => {
  expect(marked(`${LONG}\nNews\n${LONG}\nNews\n${LONG}`)).toBe(`${LONG}\nNews\n«${LONG}»\nNews\n«${LONG}»`);
});

test.each([
  ["rows of a table", "Rotterdam 4:12 Antwerp 5:40 Hamburg 7:15 Bremen 8:05 Gdansk 11:30 Riga 14:45 Tallinn 17:00"],
  [
    "lines of a program",
    "if (ships.length > 0) harbour.open(ships, { quay: 7, until: night }) // and so on, in the end.",
  ],
])("takes no %s for copies", (_what, line) => expect(marked(`${line}\n${line}`)).toBe(`${line}\n${line}`));

test("takes what comes again and again for meant", () => {
  const text = Array.from({ length: 5 }, () => LONG).join("\n");
  expect(marked(text)).toBe(text);
});

test("takes no short line for a copy", () => {
  expect(marked("Advertisement\nAdvertisement")).toBe("Advertisement\nAdvertisement");
});

test.each([
  [
    '"One," he said.\n"Two," she said.\n“Three,” they said.',
    '"One," he said.\n"Two," she said.\n«“»Three,” they said.',
  ],
  ['“One,” he said.\n"Two," she said.', '“One,” he said.\n«"»Two," she said.'],
])("marks the rarer opening quotation mark in %j", (source, expected) => {
  expect(marked(source)).toBe(expected);
});

describe("words that a line break has cut", () => {
  /** The text with every cut word joined that is joined for certain; `«…»` around those that are only shown. */
  function joined(source: string): string {
    let result = "";
    let end = 0;
    for (const { start, end: next, code, replacement } of findDefects(linesOf(source))) {
      if (code !== "text/hyphenation") continue;
      result += source.slice(end, start) + (replacement ?? `«${source.slice(start, next)}»`);
      end = next;
    }
    return result + source.slice(end);
  }

  test.each([
    [
      "without the hyphen where the word stands elsewhere",
      "The har-\nbour is open. No harbour is safe.",
      "The harbour is open. No harbour is safe.",
    ],
    [
      "with the hyphen where the compound stands elsewhere",
      "A well-\nknown man. A well-known one.",
      "A well-known man. A well-known one.",
    ],
    ["where the rest is no word", "We have informa-\ntion for you", "We have information for you"],
    ["at a soft hyphen", "We have infor\u00ad\nmation", "We have information"],
    ["whatever the case", "Har-\nbour news. The harbour.", "Harbour news. The harbour."],
  ])("are joined %s", (_why, source, expected) => expect(joined(source)).toBe(expected));

  test("are shown where it may be a compound", () => expect(joined("a long-\nterm plan")).toBe("a long«-\n»term plan"));

  test.each([
    "im- and\nexports, Import-\nund Exporthandel",
    "He waited -\nand left",
    "the end-\n\nof it",
    "the Kyiv-\nBerlin train",
    "a list-\n  indented",
    "2019-\nund",
  ])("are none in %j", (source) => expect(joined(source)).toBe(source));

  test("lose nothing but the hyphen and the break", () => {
    const word = fc.constantFrom(
      "harbour",
      "well-known",
      "informa-\ntion",
      "har-\nbour",
      "to-\nday",
      "soft\u00ad\nly",
      "The",
      "-",
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const letters = (source: string): string => source.replace(/[«»\n\u00ad-]/g, "");
        expect(letters(joined(text))).toBe(letters(text));
      }),
    );
  });
});

test.each(['“One,” he said of the 5" pipe.', "“One,” he said.", '"One," he said.', "»Eins«, sagte er.\n“Two”"])(
  "leaves the marks of %j",
  (source) => {
    expect(marked(source)).toBe(source);
  },
);
