import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, documentLinks } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { read } from "./show.ts";

/** What is underlined, and where it leads. */
function links(text: string): readonly string[] {
  return documentLinks(read(text)).map(({ start, end, target }) => {
    return `${text.slice(start, end)} → ${"url" in target ? target.url : `file ${target.path}`}`;
  });
}

describe("an address", () => {
  test.each([
    ["See https://news.example/a?b=1#c for more.", "https://news.example/a?b=1#c → https://news.example/a?b=1#c"],
    ["See http://news.example.", "http://news.example → http://news.example"],
    ["(see https://news.example/a)", "https://news.example/a → https://news.example/a"],
    [
      "https://wiki.example/Ferry_(boat), she said",
      "https://wiki.example/Ferry_(boat) → https://wiki.example/Ferry_(boat)",
    ],
    ["“https://news.example/a”", "https://news.example/a → https://news.example/a"],
    ["www.news.example/a!", "www.news.example/a → https://www.news.example/a"],
    ["https://новини.example/а", "https://новини.example/а → https://новини.example/а"],
    ["https://news.example/?a=1&amp;b=2", "https://news.example/?a=1&amp;b=2 → https://news.example/?a=1&b=2"],
    ["&quot;https://news.example/a&quot; it said", "https://news.example/a → https://news.example/a"],
    ['<persName ref="https://people.example/7">Ann</persName>', "https://people.example/7 → https://people.example/7"],
    ["<persName ref='https://people.example/7'>Ann</persName>", "https://people.example/7 → https://people.example/7"],
    ['<quote source="https://law.example/12">so</quote>', "https://law.example/12 → https://law.example/12"],
    ["---\nurl: https://news.example/a&amp;b\n---\nA", "https://news.example/a&amp;b → https://news.example/a&amp;b"],
  ])("leads where it says: %s", (text, expected) => {
    expect(links(text)).toEqual([expected]);
  });

  test.each([
    "https://",
    "Write to ftp://news.example or file:///etc/passwd.",
    "www.news",
    "javascript:alert(1)",
    "https://bank.example@evil.example/",
    "nothttps and wwww.",
  ])("is none: %s", (text) => {
    expect(links(text)).toEqual([]);
  });
});

describe("the register", () => {
  test("is a file beside the article", () => {
    expect(links("---\nregister: people/register.yaml\n---\nA")).toEqual([
      "people/register.yaml → file people/register.yaml",
    ]);
  });

  test.each(["---\nregister:\n---\nA", "---\nregister: data:text/plain,x\n---\nA", "---\nregister: [a, b]\n---\nA"])(
    "is none where no file is named: %s",
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );
});

test("links lie in the text, in order, free of overlap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText(), fc.constantFrom("https://a.b/", "www.a.b", "&amp;", ")", "."))),
      (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end } of documentLinks(new Analyzer().analyze(text))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
