import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, applyEdits, formatting, type Span } from "../../../article/src/index.ts";
import { parse } from "../../../article/src/markup/parse.ts";
import { anyText } from "../../support/arbitraries.ts";
import { newsText } from "../../support/newsText.ts";
import { placed } from "./show.ts";

const analyzed = (text: string) => new Analyzer().analyze(text);
const formatted = (text: string, range?: Span): string => applyEdits(text, formatting(analyzed(text), range));

describe("stray white space", () => {
  test.each([
    ["at the ends of a line", "  The ferry sails. \t\n", "The ferry sails.\n"],
    ["doubled inside", "The  ferry\tsails \u00a0 at noon.\n", "The ferry sails at noon.\n"],
    ["between paragraphs", "One.\n \n\n\t\nTwo.\n\n\n", "One.\n\nTwo.\n"],
    ["at the top", "\n \nOne.", "One.\n"],
    [
      "behind front matter, where one blank line may be",
      "---\ntitle:  A  \n---\n\n\n\nOne.",
      "---\ntitle:  A  \n---\n\nOne.\n",
    ],
    ["after a byte order mark", "\ufeff  One.\n", "\ufeffOne.\n"],
    ["with the line breaks of the file", "One. \r\n\r\n\r\nTwo.", "One.\r\n\r\nTwo.\r\n"],
    [
      "just inside a tag, which goes outside",
      'Mayor<persName  ref="#x y"> Lena  Okafor </persName>left.\n',
      'Mayor <persName  ref="#x y">Lena Okafor</persName> left.\n',
    ],
    ["inside two tags", "Then <said> <q> “Yes” </q> </said>she said.\n", "Then <said><q>“Yes”</q></said> she said.\n"],
    ["at the ends of a tagged line", " <head> A  deal </head> \n", "<head>A deal</head>\n"],
  ])("goes %s", (_, text, wanted) => {
    expect(formatted(text)).toBe(wanted);
  });

  test.each([
    ["a no-break space", "About 40\u00a0000 dockers struck.\n"],
    ["a reference", "About 40&nbsp;&nbsp;000 dockers.&nbsp;\n"],
    ["all that an element holds", "They <q>  </q> left.\n"],
    ["a line whose tags do not fit together", "They  met <persName> Okafor </orgName> \n"],
    ["a tag that is being written", 'They  met <persName ref="#a \n'],
    ["a rule of hyphens that would close front matter", "---\ntitle: A\n --- \nOne.\n"],
    ["front matter that would be made", "\n---\ntitle: A\n---\nOne.\n"],
    ["an empty file", ""],
  ])("stays in %s", (_, text) => {
    expect(formatted(text)).toBe(text);
  });
});

const WRAPPED = [
  "The port authority and the dockers agreed on Monday to end the strike that",
  "had kept eleven ships waiting at the mouth of the river since the middle of",
  'the month, and <persName ref="#okafor">Lena Okafor</persName>, the mayor, told reporters that a well-',
  "known lawyer would see to it that both sides keep what they have signed at",
  "the end of a long night.",
];

describe("a paragraph broken at a fixed width", () => {
  const second = [
    "Nobody had expected the talks to last for more than a week when they began",
    "in the old customs house, where the heating failed twice and the coffee was",
    "cold long before the first of the drafts had been read out to those present.",
  ];

  test("becomes one line, tags and cut words with it", () => {
    const text = `${WRAPPED.join("\n")}\n\n${second.join("\n")}\n`;
    expect(formatted(text)).toBe(`${WRAPPED.join(" ").replace("well- ", "well-")}\n\n${second.join(" ")}\n`);
  });

  test("keeps its lines where one of them is marked as something else", () => {
    const marked = WRAPPED.map((line, i) => (i === 1 ? `<fw type="promo">${line}</fw>` : line));
    expect(formatted(`${marked.join("\n")}\n`)).toBe(`${marked.join("\n")}\n`);
  });

  test("keeps its lines where a tag in it has no partner", () => {
    const broken = WRAPPED.map((line) => line.replace("</persName>", ""));
    expect(formatted(`${broken.join("\n")}\n`)).toBe(`${broken.join("\n")}\n`);
  });

  test("is joined for the lines of a selection alone", () => {
    const text = `${WRAPPED.join("\n")}\n\n${second.join("\n")}\n`;
    const start = text.indexOf("Nobody");
    expect(formatted(text, { start, end: text.length })).toBe(`${WRAPPED.join("\n")}\n\n${second.join(" ")}\n`);
  });
});

test("a selection is laid out to the ends of its lines and no further", () => {
  const { analysis, place } = placed("One  a. \n Two « b. \n»  Three  c.  \n");
  expect(applyEdits(analysis.text, formatting(analysis, place))).toBe("One  a. \nTwo b.\n  Three  c.  \n");
});

describe("in any text", () => {
  const texts = fc.oneof(anyText(), newsText(), wrappedText());

  test("only white space changes, and the elements stay", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        for (const range of [undefined, { start, end }]) {
          const after = formatted(text, range);
          expect(after.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          expect(shapeOf(after)).toEqual(shapeOf(text));
        }
      }),
    );
  });

  test("what was laid out is left alone", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
      }),
    );
  });
});

/** Tags with the words they hold, and the front matter. */
function shapeOf(text: string): readonly string[] {
  const { elements, plain, frontMatter } = parse(text);
  const front = frontMatter ? text.slice(frontMatter.start, frontMatter.end) : "";
  return [
    front,
    ...elements.map(
      ({ startTag, plain: { start, end } }) =>
        text.slice(startTag.start, startTag.end) + plain.slice(start, end).replace(/\s/g, ""),
    ),
  ];
}

/** Sentences cut into lines of a few widths, with pieces between them that are hard for the parser. */
function wrappedText(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 9, arbitrary: newsText() }, anyText()), { maxLength: 8 }),
      fc.integer({ min: 50, max: 90 }),
    )
    .map(([texts, width]) => {
      const edge = new RegExp(`(.{${width - 12},${width}}) `, "g");
      return texts.map((text) => text.replaceAll("\n", " ").replace(edge, "$1\n")).join("\n\n");
    });
}
