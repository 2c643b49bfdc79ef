import fc from "fast-check";
import { expect, test } from "vitest";
import { type Analysis, Analyzer, cleanArticle, cleanText } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";

const BODY = [
  "The harbour wall will be mended in October, and the ferry stops for three weeks while the stones are laid.",
  "“We could not wait for another winter,” said the harbour master, Ingrid Moen, who has seen nine of them.",
];

function analyze(text: string): Analysis {
  return new Analyzer().analyze(text);
}

test.each([
  ["nothing of nothing", "", ""],
  ["nothing of a page that is furniture only", "\nAdvertisement\n\nShare on Facebook\n", ""],
  ["an article as it is", BODY.join("\n\n"), BODY.join("\n\n")],
  ["no furniture", `Share on Facebook\n\n${BODY[0]}\n\nAdvertisement\n\n${BODY[1]}\n`, BODY.join("\n\n")],
  ["no front matter and no tags", `---\ntitle: Ferry\n---\n<p>${BODY[0]}`.replace("<p>", "\n"), BODY[0]],
  [
    "the text of tags, with references read",
    "<said>“Fish &amp; chips,”</said> said <persName>Ingrid Moen</persName> &lt;date>.",
    "“Fish & chips,” said Ingrid Moen <date>.",
  ],
  ["no line kept as furniture", `${BODY[0]}\n<fw type="share">Share on Facebook</fw>\n\n${BODY[1]}`, BODY.join("\n\n")],
  ["no furniture in furniture", `<fw>Share <fw>on</fw> Facebook</fw>\n${BODY[0]}`, BODY[0]],
  ["one blank line for several", `\ufeff\n\n${BODY[0]}  \r\n \t\r\n\r\n${BODY[1]}\r\n\r\n`, BODY.join("\n\n")],
  ["paragraphs without a blank line between them", BODY.join("\n"), BODY.join("\n")],
])("copies %s", (_name, text, expected) => {
  expect(cleanText(analyze(text))).toBe(expected);
});

test("keeps front matter, tags and lines kept as furniture in the clean article", () => {
  const article = `---\ntitle: Ferry\n---\n<fw type="share">Share on Facebook</fw>\n${BODY[0]}\n<said>“Yes,”</said> she said.\n`;
  expect(cleanArticle(analyze(article.replace("<said>", "Advertisement\n<said>")))).toBe(article);
});

test("copies as the settings say: what is silenced is no furniture, credits are kept in the article alone", () => {
  const page = analyze(`${BODY[0]}\n\nPhoto: Bo Lindt / Harbour Archive\n\n${BODY[1]}\n\nShare on Facebook`);
  const settings = { severities: { "furniture/share": "off" }, creditsAndCaptions: "mark" } as const;
  expect(cleanArticle(page, settings)).toBe(
    `${BODY[0]}\n\n<fw type="credit">Photo: Bo Lindt / Harbour Archive</fw>\n\n${BODY[1]}\n\nShare on Facebook`,
  );
  expect(cleanText(page, settings)).toBe(`${BODY.join("\n\n")}\n\nShare on Facebook`);
});

test("leaves any text trimmed, with no gap of two blank lines", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(cleanText(analyze(text))).not.toMatch(/^\n|\n$|\n\n\n/);
    }),
  );
});
