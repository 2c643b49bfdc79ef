import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, selectionRanges } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { placed } from "./show.ts";

/** What a selection at `|` grows to, from word to file. */
function steps(marked: string): readonly string[] {
  const { analysis, place } = placed(marked);
  const [spans = []] = selectionRanges(analysis, [place.start]);
  return spans.map(({ start, end }) => analysis.text.slice(start, end));
}

const QUOTE = "“We paid. Now we work,” Mayor Lena Okafor said on Monday. She left for Al-Hayat.";

describe("a selection grows", () => {
  test.each<readonly [string, readonly string[]]>([
    ["Ok|afor", ["Okafor", "Lena Okafor", QUOTE.slice(0, QUOTE.indexOf(" She"))]],
    ["M|onday", ["Monday", QUOTE.slice(0, QUOTE.indexOf(" She"))]],
    ["Ha|yat", ["Hayat", "Al-Hayat", "She left for Al-Hayat."]],
    [
      "We p|aid",
      ["paid", "We paid.", "We paid. Now we work,", "“We paid. Now we work,”", QUOTE.slice(0, QUOTE.indexOf(" She"))],
    ],
    ["|“We", ["“We paid. Now we work,”", QUOTE.slice(0, QUOTE.indexOf(" She"))]],
  ])("in plain text at %s", (at, expected) => {
    expect(steps(QUOTE.replace(at.replace("|", ""), at))).toEqual([...expected, QUOTE]);
  });

  test("from the words between tags to the words with their tags, and never cuts an element", () => {
    const name = '<persName ref="#kim">Kim Oh</persName>';
    const said = `<said who="#lena">“We met ${name}. We paid,”</said>`;
    expect(steps(`${said} she said.`.replace("met", "m|et"))).toEqual([
      "met",
      `We met ${name}.`,
      `We met ${name}. We paid,`,
      `“We met ${name}. We paid,”`,
      said,
      `${said} she said.`,
    ]);
    expect(steps(`${name} left. They stayed.`.replace("Kim", "K|im"))).toEqual([
      "Kim",
      "Kim Oh",
      name,
      `${name} left.`,
      `${name} left. They stayed.`,
    ]);
  });

  test("in a tag from pointer to value, attribute, tag and element", () => {
    expect(steps('It was <said who="#ann #b|en">“Yes,”</said> they said.')).toEqual([
      "#ben",
      "#ann #ben",
      'who="#ann #ben"',
      '<said who="#ann #ben">',
      '<said who="#ann #ben">“Yes,”</said>',
      'It was <said who="#ann #ben">“Yes,”</said> they said.',
    ]);
    expect(steps("A <date>May</da|te> day.").slice(0, 3)).toEqual(["date", "</date>", "<date>May</date>"]);
  });

  test("over section and article to the file", () => {
    const [sailed, slept, ate] = [
      "The ferry sailed from the old quay at noon, with all of its crew on deck.",
      "They slept well in their new bunks below, for the sea was calm all night.",
      "They ate what the cook had brought from town, which was bread and little else.",
    ];
    const section = `<head>The crew</head>\n${slept}\n\n${ate}`;
    const article = `<head>Ferry sails</head>\n${sailed}\n\n${section}`;
    const text = `${article}\n<fw>Share</fw>\n`;
    expect(steps(text.replace("slept", "sl|ept"))).toEqual(["slept", slept, section, article, text]);
    expect(steps(text.replace("Share", "Sh|are"))).toEqual(["Share", "<fw>Share</fw>", text]);
  });

  test("in the front matter over value, entry and block", () => {
    const block = "title: Ferry sails\nsubjects:\n  - Sea\n";
    const text = `---\n${block}---\nIt sailed.`;
    expect(steps(text.replace("Ferry", "Fer|ry"))).toEqual([
      "Ferry",
      "Ferry sails",
      "title: Ferry sails",
      block,
      `---\n${block}---`,
      text,
    ]);
  });

  test("at once to the file where there is nothing", () => {
    expect(steps("|")).toEqual([""]);
    expect(steps("One.\n|\nTwo.")).toEqual(["One.\n\nTwo."]);
  });

  test("at every cursor", () => {
    const { analysis } = placed("|One two.\nThree four.");
    expect(selectionRanges(analysis, [0, 9]).map(([first]) => first)).toEqual([
      { start: 0, end: 3 },
      { start: 9, end: 14 },
    ]);
  });

  test("strictly, inside the text, around the cursor, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        const [spans = []] = selectionRanges(new Analyzer().analyze(text), [offset]);
        expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
        spans.forEach(({ start, end }, i) => {
          expect(start <= offset && offset <= end).toBe(true);
          const wider = spans[i + 1];
          if (!wider) return;
          expect(wider.start <= start && end <= wider.end && wider.end - wider.start > end - start).toBe(true);
        });
      }),
    );
  });
});
