import { describe, expect, test } from "vitest";
import { foldingRanges } from "../../../article/src/index.ts";
import { read } from "./show.ts";

/** Each range as the line that stays and the last one that goes, from 1. */
function folds(text: string): readonly string[] {
  const line = (offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
  return foldingRanges(read(text)).map(
    ({ start, end, kind, summary }) => `${kind} ${line(start)}–${line(end)}: ${summary}`,
  );
}

const BODY = "The port authority and the dockers agreed on Monday to end a strike of twelve days, the city said.";
const MORE = "They will be paid for the days on which they stood at the gates, and nobody is to lose a job over it.";
const LAST = "The ships that waited outside the harbour mouth came in one by one, and the cranes moved all night long.";

describe("folding", () => {
  test("takes the front matter with both fences", () => {
    expect(folds(`---\ntitle: Strike ends\n---\n${BODY}`)).toEqual(["frontMatter 1–3: Front matter: Strike ends"]);
    expect(folds(`---\r\nurl: a\r\n---\r\n${BODY}`)).toEqual(["frontMatter 1–3: Front matter"]);
  });

  test.each([
    ["furniture at the top into its first line", `Advertisement\nShare on Facebook\n${BODY}`, "1–2: 2 furniture lines"],
    [
      "furniture after text into its first line",
      `${BODY}\nAdvertisement\nShare on Facebook\n`,
      "2–3: 2 furniture lines",
    ],
    [
      "furniture after a blank line into that line",
      `${BODY}\n\nAdvertisement\n\nShare on Facebook\n\n${MORE}`,
      "2–6: 2 f",
    ],
    ["one line of furniture between blank lines", `${BODY}\n\nAdvertisement\n\n${MORE}`, "2–4: 1 furniture line: Adv"],
    ["the same with other line ends", `${BODY}\r\r\n\r\nAdvertisement\r\n\r\n${MORE}`, "3–5: 1 furniture line: Adv"],
  ])("takes %s", (_, text, expected) => {
    const found = folds(text).filter((fold) => fold.startsWith("furniture"));
    expect(found).toEqual([expect.stringContaining(`furniture ${expected}`)]);
  });

  test("leaves a single line without room, and furniture that is kept", () => {
    expect(folds(`${BODY}\nAdvertisement\n${MORE}`)).toEqual([]);
    expect(folds(`${BODY}\n\n<fw type="share">Share</fw>\n\n${MORE}`)).toEqual([]);
  });

  test("leaves furniture that is silenced", () => {
    const analysis = read(`${BODY}\n\nAdvertisement\n\n${MORE}\n\nShare on Facebook\n`);
    const found = foldingRanges(analysis, { "furniture/share": "off" });
    expect(found.map(({ summary }) => summary)).toEqual(["1 furniture line: Advertisement"]);
    expect(foldingRanges(analysis, { furniture: "off" })).toEqual([]);
  });

  test("takes the article under its headline and paragraphs under sub-headings, without what trails them", () => {
    const text = `<head>Strike ends</head>\n${BODY}\n\n<head>The price</head>\n${MORE}\n\n${LAST}\n\nAdvertisement\n`;
    expect(folds(text)).toEqual([
      "section 1–7: Strike ends (4 paragraphs)",
      "section 4–7: The price (2 paragraphs)",
      "furniture 8–10: 1 furniture line: Advertisement",
    ]);
  });

  test("ends a section above the headline where the headline begins", () => {
    const text = `<head type="sub">Harbour</head>\n\n<head type="main">Strike ends</head>\n\n${BODY}\n\n<head type="sub">The price</head>\n\n${MORE}\n`;
    expect(folds(text)).toEqual(["section 3–9: Strike ends (3 paragraphs)", "section 7–9: The price (1 paragraph)"]);
  });

  test("has nothing to fold in an empty text", () => {
    expect(folds("")).toEqual([]);
    expect(folds("<head>Strike ends</head>")).toEqual([]);
  });
});
