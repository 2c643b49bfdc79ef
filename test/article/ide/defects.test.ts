import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, diagnostics, repairDefects } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { newsText } from "../../support/newsText.ts";
import { offered, read, refusalOf, textAfter } from "./show.ts";

const WRAPPED = [
  "The harbour board met on Monday evening and decided after a long",
  "debate that the northern quay should stay closed until the inform-",
  "ation on its piles had been read by all members, and that a second",
  "report should be ordered from the engineers in the city of Ghent.",
  "",
  "Its chair said that the information had come too late for anybody to",
  "read it before the session, and that the ships would have to wait at",
  "anchor for another week or be sent to other ports along the coast.",
].join("\n");
const JOINED = [
  "The harbour board met on Monday evening and decided after a long debate that the northern quay should stay closed until the information on its piles had been read by all members, and that a second report should be ordered from the engineers in the city of Ghent.",
  "",
  "Its chair said that the information had come too late for anybody to read it before the session, and that the ships would have to wait at anchor for another week or be sent to other ports along the coast.",
].join("\n");

function messages(text: string): readonly string[] {
  return diagnostics(read(text)).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

function repaired(text: string): string {
  return applyEdits(text, repairDefects(read(text)));
}

describe("a paragraph that was broken at a fixed width", () => {
  test("is reported once, and joined with the words that its breaks have cut", () => {
    expect(messages(WRAPPED).filter((each) => each.includes("hard-wrap"))).toEqual([
      "hint text/hard-wrap: This paragraph was broken at a fixed width; its lines can be joined.",
      "hint text/hard-wrap: This paragraph was broken at a fixed width; its lines can be joined.",
    ]);
    const [first = "", ...rest] = JOINED.split("\n\n");
    expect(textAfter(WRAPPED.replace("board", "bo|ard"), "fixDefect")).toBe(
      [first, WRAPPED.split("\n\n")[1]].join("\n\n"),
    );
    expect(rest.length).toBe(1);
    expect(repaired(WRAPPED)).toBe(JOINED);
    expect(repaired(JOINED)).toBe(JOINED);
  });

  test("keeps its tags, and line ends of another kind go too", () => {
    const tagged = WRAPPED.replace("Ghent", "<placeName>Ghent</placeName>").replaceAll("\n", "\r\n");
    expect(repaired(tagged)).toBe(JOINED.replace("Ghent", "<placeName>Ghent</placeName>").replaceAll("\n", "\r\n"));
  });
});

describe("what is said of a defect", () => {
  test.each([
    ["We have informa-\ntion.", "warning text/hyphenation: A line break has cut a word here; its parts can be joined."],
    [
      "a long-\nterm plan",
      "warning text/hyphenation: A line break has cut a word here; join the two parts if they are one word.",
    ],
    ["the **quay** closed", "warning text/markdown: A mark of Markdown was left in the text; meant is “quay”."],
    [
      "Sm\ufffdrg",
      "warning text/replacement-character: A character was lost when this text was decoded; look the word up at its source.",
    ],
    ["was closed.The quay", "warning text/glued-words: Two words run together here; meant is “closed. The”."],
  ])("tells what to do: %j", (text, expected) => expect(messages(text)).toContain(expected));
});

describe("repairs", () => {
  test.each([
    ["the **<persName>Ana Ruiz</persName>** said", "the **<persName>Ana Ruiz</persName>** said"],
    ["said <persName> Ana Ruiz</persName>", "said <persName> Ana Ruiz</persName>"],
    ["<persName>Ana **Ruiz**</persName> said", "<persName>Ana Ruiz</persName> said"],
    ["see [a <b](https://example.org) there", "see a &lt;b there"],
  ])("never take half of a pair of tags: %s", (text, expected) => expect(repaired(text)).toBe(expected));

  test("leave the plain text's tags standing in any text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const elements = (source: string): number => read(source).markup.elements.length;
        expect(elements(repaired(text))).toBeGreaterThanOrEqual(elements(text));
      }),
    );
  });
});

describe("all repairs at once", () => {
  const line = fc.constantFrom(
    ...WRAPPED.split("\n"),
    "> and said.The quay",
    "  report on **piles**\u200b from the  engineers,",
    "har\u00ad",
    "bour was open\u00ad",
    "# Talks **bo",
    "ld** and so on",
  );

  test("leave nothing to repair, in any text", () => {
    const texts = fc.oneof(
      fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n")),
      newsText(),
      anyText(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = repaired(text);
        expect(repaired(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

describe("the second copy of a line", () => {
  const line = "The harbour authority said on Monday that the northern quay would stay closed to ships.";

  test("is removed by itself, and never with all defects", () => {
    const text = `${line}\n\nNobody was hurt in the night, the town’s fire brigade said.\n\n${line.replace("northern", "nor|thern")}\n`;
    expect(offered(text)).toContain("Remove this copy of the line");
    expect(textAfter(text, "fixDefect")).toBe(
      `${line}\n\nNobody was hurt in the night, the town’s fire brigade said.\n`,
    );
    expect(repaired(text.replace("|", ""))).toBe(text.replace("|", ""));
  });
});

describe("quotation marks of two styles", () => {
  const uniform = (text: string): string => textAfter(`|${text}`, "uniformQuotationMarks");

  test.each([
    ['“One,” he said. “Two.”\n"Three," she said.', "“One,” he said. “Two.”\n“Three,” she said."],
    ['"One," he said. "Two."\n“Three,” she said.', '"One," he said. "Two."\n"Three," she said.'],
    ['„Eins“, sagte er. „Zwei.“\n"Drei", sagte sie.', "„Eins“, sagte er. „Zwei.“\n„Drei“, sagte sie."],
    [
      '“One,” he said of the 5" pipe. “Two.”\n&quot;Three,&quot; <persName>Bo</persName> said.',
      '“One,” he said of the 5" pipe. “Two.”\n“Three,” <persName>Bo</persName> said.',
    ],
    ['“One,” he said.\n“Two\n"Three', "“One,” he said.\n“Two\n“Three"],
  ])("become one: %j", (text, expected) => {
    expect(uniform(text)).toBe(expected);
    expect(refusalOf(`|${expected}`, "uniformQuotationMarks")).toBe("No uniformQuotationMarks");
  });

  test("stay where it cannot be told which mark closes which", () => {
    const broken = '“He said "no and left,” she said.';
    expect(uniform(`${broken}\n"Yes," he said.\n“One,” he said.\n“Two,” he said.`)).toBe(
      `${broken}\n“Yes,” he said.\n“One,” he said.\n“Two,” he said.`,
    );
  });

  test("become single inside a quotation", () => {
    expect(uniform('“He said "no," and left,” she said.\n"Yes," he said.\n“One,” he said.')).toBe(
      "“He said ‘no,’ and left,” she said.\n“Yes,” he said.\n“One,” he said.",
    );
  });

  test("are changed on request only", () => {
    const text = '“One,” he said.\n"Two," she said.';
    expect(repaired(text)).toBe(text);
    expect(offered(text.replace('"Two', '|"Two'))).toContain("Make the quotation marks of this text uniform");
    expect(offered(`|${text}`)).not.toContain("Make the quotation marks of this text uniform");
  });
});
