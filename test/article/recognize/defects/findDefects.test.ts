import { expect, test } from "vitest";
import type { DocumentLine, Reading } from "../../../../article/src/model/reading.ts";
import { claimDefects, findDefects } from "../../../../article/src/recognize/defects/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";

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
    names: [],
    quotes: [],
    defects: claimDefects(paragraph),
  };
}

test("finds a line's own defects where the line stands", () => {
  expect(marked("Fine.\n\nTwo«  »words«\u200b» here".replace(/[«»]/g, ""))).toBe("Fine.\n\nTwo«  »words«\u200b» here");
});

test("finds the second copy of a long line, and the third", () => {
  expect(marked(`${LONG}\nNews\n${LONG}\nNews\n${LONG}`)).toBe(`${LONG}\nNews\n«${LONG}»\nNews\n«${LONG}»`);
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

test.each(['“One,” he said of the 5" pipe.', "“One,” he said.", '"One," he said.', "»Eins«, sagte er.\n“Two”"])(
  "leaves the marks of %j",
  (source) => {
    expect(marked(source)).toBe(source);
  },
);
