import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Analyzer,
  cleanArticle,
  type DocumentContext,
  EMPTY_PROFILE,
  inWords,
  type Profile,
} from "../../../article/src/index.ts";
import { page } from "../../support/harbourNews.ts";
import { newsText } from "../../support/newsText.ts";

const LEARNT: Profile = {
  ...EMPTY_PROFILE,
  sources: [
    { source: "gannet.example", files: 40, furniture: [{ files: 38, kind: "related", line: "0 more from the desk" }] },
    { files: 20, furniture: [{ files: 20, kind: "navigation", line: "Gannet desk" }] },
  ],
};

/** What is said of the line that holds these words: `related 0.995: Stands in …`. */
function verdictOn(words: string, text: string, context: DocumentContext): string {
  const analysis = new Analyzer().analyze(text, context);
  const line = analysis.lines.find(({ start, end }) => text.slice(start, end).includes(words));
  if (!line) throw new Error(`“${words}” does not stand there`);
  return `${line.kind}${line.boilerplate ? "" : " (article)"}: ${line.reasons.map((reason) => inWords(reason)).join(" ")}`;
}

const GANNET = "---\nurl: https://www.gannet.example/a\n---\n";

describe("a line that was learnt", () => {
  test("is furniture in the files of its source, with the count as the reason", () => {
    const text = page(1, { frontMatter: GANNET, below: ["12 more from the desk"] });
    expect(verdictOn("12 more", text, { profile: LEARNT })).toMatch(/: Stands in 38 of 40 files of this source\./);
  });

  test("is furniture by the address that the caller names", () => {
    const text = page(1, { below: ["12 more from the desk"] });
    expect(verdictOn("12 more", text, { profile: LEARNT, url: "http://gannet.example:8080/b" })).toContain("38 of 40");
  });

  test("is text in the files of another source", () => {
    const other = page(1, {
      frontMatter: "---\nurl: https://tern.example/a\n---\n",
      below: ["12 more from the desk", "Gannet desk"],
    });
    expect(verdictOn("12 more", other, { profile: LEARNT })).not.toContain("files of this source");
    expect(verdictOn("Gannet desk", other, { profile: LEARNT })).not.toContain("files of this source");
  });

  test("still is one after a clean has written the source's name into the file", () => {
    const named = page(1, { frontMatter: "---\nsource: The Gannet\n---\n", below: ["Gannet desk"] });
    expect(verdictOn("Gannet desk", named, { profile: LEARNT })).toContain("20 of 20");
  });

  test("stays the headline where it is one, and what its tag says where it has one", () => {
    const tagged = page(1, { below: ['<seg type="body">Gannet desk</seg>'] });
    expect(verdictOn("Gannet desk", tagged, { profile: LEARNT })).toContain("body (article): Marked");
    const headline = page(1, { above: ["<head>Gannet desk</head>"] });
    expect(verdictOn("Gannet desk", headline, { profile: LEARNT })).toContain("headline (article): Marked");
  });

  test("keeps the kind that its own words give it", () => {
    const profile = {
      ...EMPTY_PROFILE,
      sources: [{ files: 9, furniture: [{ files: 9, kind: "related", line: "By Lena Okafor" }] }],
    } as const;
    const analysis = new Analyzer().analyze(page(1, { above: ["By Lena Okafor"] }), { profile });
    expect(analysis.metadata.byline?.value).toEqual(["Lena Okafor"]);
  });
});

describe("what a person has said", () => {
  const said: Profile = {
    ...LEARNT,
    always: [{ kind: "promotion", line: "Tides and times" }],
    never: ["Share this article", "Gannet desk"],
  };

  test("makes a line furniture, or article text", () => {
    const text = page(1, { below: ["Tides and times", "Share this article", "Gannet desk"] });
    expect(verdictOn("Tides", text, { profile: said })).toMatch(/^promotion: .*always remove/);
    expect(verdictOn("Share", text, {})).not.toContain("(article)");
    expect(verdictOn("Share", text, { profile: said })).toMatch(/\(article\): .*never flag/);
    expect(verdictOn("Gannet desk", text, { profile: said })).toMatch(/\(article\): .*never flag/);
  });

  test("gives way to the tag in the file", () => {
    const text = page(1, { below: ['<fw type="share">Gannet desk</fw>', '<seg type="body">Tides and times</seg>'] });
    expect(verdictOn("Gannet desk", text, { profile: said })).toMatch(/^share: Marked/);
    expect(verdictOn("Tides", text, { profile: said })).toMatch(/^body \(article\): Marked/);
  });

  test("holds for a whole clean, whose result needs no second one", () => {
    const text = page(1, {
      above: ["Tides and times", "Share this article"],
      below: ["Gannet desk", "Share on Facebook"],
    });
    const cleaned = cleanArticle(new Analyzer().analyze(text, { profile: said }));
    expect(cleaned).toContain("Share this article\n");
    expect(cleaned).toContain("Gannet desk");
    expect(cleaned).not.toMatch(/Tides|Facebook/);
    expect(cleanArticle(new Analyzer().analyze(cleaned, { profile: said }))).toBe(cleaned);
  });
});

test("an empty profile changes nothing", () => {
  fc.assert(
    fc.property(newsText(), (text) => {
      expect(new Analyzer().analyze(text, { profile: EMPTY_PROFILE }).lines).toEqual(
        new Analyzer().analyze(text).lines,
      );
    }),
  );
});
