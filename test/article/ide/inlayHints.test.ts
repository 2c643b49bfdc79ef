import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, applyEdits, inlayHints } from "../../../article/src/index.ts";
import { parse } from "../../../article/src/markup/parse.ts";
import { anyText } from "../../support/arbitraries.ts";
import { read } from "./show.ts";

const BOTH = { dates: true, speakers: true };
const TUESDAY = "2024-06-04";

/** The text with its hints in brackets. */
function hinted(text: string, options = BOTH, date = TUESDAY): string {
  const analysis = read(text, date);
  const hints = inlayHints(analysis, { start: 0, end: text.length }, options);
  return applyEdits(
    text,
    hints.map(({ offset, label }) => ({ start: offset, end: offset, text: `[${label}]` })),
  );
}

/** The text after the first hint is accepted. */
function accepted(text: string): string {
  const [hint] = inlayHints(read(text, TUESDAY), { start: 0, end: text.length }, BOTH);
  return applyEdits(text, hint?.edits() ?? []);
}

describe("a date", () => {
  test.each([
    ["They met on Monday.", "They met on Monday[2024-06-03]."],
    ["They meet on 12 June again.", "They meet on 12 June[2024-06-12] again."],
    ["They met last week.", "They met last week[2024-W22]."],
    ["Talks will resume at 15:00 on Wednesday.", "Talks will resume at 15:00 on Wednesday[2024-06-05]."],
    ["They left on Monday morning at last.", "They left on Monday morning[2024-06-03] at last."],
    ["They met on 11/10/2024 in Bonn.", "They met on 11/10/2024[2024-10-11] in Bonn."],
    ["They met on Monday, and on Monday they left.", "They met on Monday[2024-06-03], and on Monday they left."],
  ])("that needs the article's date is shown with its value: %s", (text, expected) => {
    expect(hinted(text)).toBe(expected);
  });

  test.each([
    "They met on 12 June 2023.",
    "They met in 1998.",
    "They met in the 1980s.",
    "They met every Monday for two years.",
    "They are here now.",
    "They met on 12/12/2023.",
    "They met at 15:00, and went home at about 9:20 p.m. on foot.",
    'They met on <date when="2024-06-03">Monday</date>.',
    '<fw type="related">They met on Monday</fw>',
  ])("that says itself, or beside which it is said, is left alone: %s", (text) => {
    expect(hinted(text)).toBe(text);
  });

  test("is left alone where nothing gives a day to count from", () => {
    const text = "They met on Monday.";
    expect(inlayHints(read(text), { start: 0, end: text.length }, BOTH)).toEqual([]);
  });

  test("is tagged by accepting the hint, also inside a bare tag", () => {
    expect(accepted("They met on Monday.")).toBe('They met on <date when="2024-06-03">Monday</date>.');
    expect(accepted("They met on <date>Monday</date>.")).toBe('They met on <date when="2024-06-03">Monday</date>.');
  });

  test("tells on the hint what day it is", () => {
    const [hint] = inlayHints(read("They met on Monday.", TUESDAY), { start: 0, end: 19 }, BOTH);
    expect(hint?.tooltip()).toContain("Monday, 3 June 2024");
  });
});

const OKAFOR = "Mayor Lena Okafor opened the harbour for the public again.";

describe("a speaker", () => {
  test.each([
    [`${OKAFOR}\n“We paid for it,” she said.`, `${OKAFOR}\n[Lena Okafor:]“We paid for it,” she said.`],
    [
      `${OKAFOR}\n“We paid for it,” she said. “We will pay again next year.”`,
      `${OKAFOR}\n[Lena Okafor:]“We paid for it,” she said. “We will pay again next year.”`,
    ],
    [
      "“We paid for it,” Lena Okafor said. “We paid a price.\n“And we would pay it again and again.”",
      "“We paid for it,” Lena Okafor said. “We paid a price.\n[Lena Okafor:]“And we would pay it again and again.”",
    ],
    [
      `${OKAFOR}\n“We paid for it and for all that came after.”`,
      `${OKAFOR}\n[Lena Okafor?:]“We paid for it and for all that came after.”`,
    ],
  ])("whom the paragraph does not name is shown, in doubt with a question mark: %s", (text, expected) => {
    expect(hinted(text, { dates: false, speakers: true })).toBe(expected);
  });

  test.each([
    "“We paid for it,” Mayor Lena Okafor said.",
    `${OKAFOR}\n“We paid for it,” Okafor said. “We will pay again next year.”`,
    "The mayor of the town, Lena Okafor, called the price “a price that nobody in this harbour wanted to pay”.",
    `${OKAFOR}\n<said who="#lena-okafor">“We paid for it,”</said> she said.`,
    "“We paid for it and for all that came after,” she said.",
  ])("who stands beside the quote, or is not known, is not: %s", (text) => {
    expect(hinted(text, { dates: false, speakers: true })).toBe(text);
  });

  test("is written down by accepting the hint, also in a bare tag", () => {
    expect(accepted(`${OKAFOR}\n“We paid for it,” she said.`)).toContain(
      '\n<said who="#lena-okafor">“We paid for it,”</said> she said.',
    );
    expect(accepted(`${OKAFOR}\n<said>“We paid for it,”</said> she said.`)).toContain(
      '\n<said who="#lena-okafor">“We paid for it,”</said> she said.',
    );
  });
});

describe("hints", () => {
  const text = `${OKAFOR}\n“We paid for it on Monday,” she said.`;

  test("can be switched off, each kind by itself", () => {
    const kinds = (options: typeof BOTH) =>
      inlayHints(read(text, TUESDAY), { start: 0, end: text.length }, options).map(({ kind }) => kind);
    expect(kinds(BOTH)).toEqual(["speaker", "date"]);
    expect(kinds({ dates: true, speakers: false })).toEqual(["date"]);
    expect(kinds({ dates: false, speakers: true })).toEqual(["speaker"]);
    expect(kinds({ dates: false, speakers: false })).toEqual([]);
  });

  test("are those of the range alone", () => {
    const labels = (start: number, end: number) =>
      inlayHints(read(text, TUESDAY), { start, end }, BOTH).map(({ label }) => label);
    const line = text.indexOf("\n") + 1;
    expect(labels(0, line - 1)).toEqual([]);
    expect(labels(line, line)).toEqual(["Lena Okafor:"]);
    expect(labels(line + 1, text.length)).toEqual(["2024-06-03"]);
  });

  test("never change the plain text, whatever it is, and stand in order", () => {
    fc.assert(
      fc.property(anyText(), (any) => {
        const analysis = new Analyzer().analyze(any, { date: TUESDAY });
        const hints = inlayHints(analysis, { start: 0, end: any.length }, BOTH);
        for (const hint of hints) {
          hint.tooltip();
          expect(parse(applyEdits(any, hint.edits())).plain).toBe(analysis.markup.plain);
        }
        const offsets = hints.map(({ offset }) => offset);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});
