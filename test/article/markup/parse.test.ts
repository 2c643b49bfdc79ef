import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeOf, type Markup } from "../../../article/src/markup/markup.ts";
import { parse, print } from "../../../article/src/markup/parse.ts";
import { anyText } from "../../support/arbitraries.ts";

/** `name(content)` of every element, in order. */
function elements({ elements, plain }: Markup): readonly string[] {
  return elements.map(({ name, plain: { start, end } }) => `${name}(${plain.slice(start, end)})`);
}

function problems({ problems, source }: Markup): readonly string[] {
  return problems.map(({ code, start, end }) => `${code} ${source.slice(start, end)}`);
}

describe("any string", () => {
  test("parses and prints back to the same string", () => {
    fc.assert(
      fc.property(anyText(), (text) => print(parse(text)) === text),
      { numRuns: 2000 },
    );
  });

  test("is covered by pieces without gap or overlap", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let at = 0;
        for (const { start, end } of parse(text).pieces) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  test("has elements that nest, stay on their line and hold the plain text of their source", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const markup = parse(text);
        for (const element of markup.elements) {
          expect(text.slice(element.start, element.end)).not.toMatch(/[\r\n]/);
          expect(element.startTag.end).toBeLessThanOrEqual(element.endTag.start);
          if (element.parent) {
            expect(element.start).toBeGreaterThanOrEqual(element.parent.startTag.end);
            expect(element.end).toBeLessThanOrEqual(element.parent.endTag.start);
          }
          // The letter before it keeps a byte order mark inside an element from counting as the file's own.
          const inner = parse(`x${text.slice(element.startTag.end, element.endTag.start)}`);
          expect(`x${markup.plain.slice(element.plain.start, element.plain.end)}`).toBe(inner.plain);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("crosses between plain and source and back to the same place", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const markup = parse(text);
        let before = markup.bodyStart;
        for (let offset = 0; offset < markup.plain.length; offset++) {
          const start = markup.toSource(offset, "start");
          const end = markup.toSource(offset + 1, "end");
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          const isText = end - start === 1;
          if (isText) expect(text[start]).toBe(markup.plain[offset]);
          if (isText) expect(markup.toPlain(start)).toBe(offset);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("reports problems that lie inside it, in order", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let before = 0;
        for (const { start, end, message } of parse(text).problems) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe("");
          before = start;
        }
      }),
    );
  });
});

describe("elements", () => {
  test.each([
    ["Mayor <persName>Ana Ruiz</persName> left", ["persName(Ana Ruiz)"]],
    ["<said>“We met <persName>Bo</persName>”</said>", ["said(“We met Bo”)", "persName(Bo)"]],
    ["<date when='2024-01-02'>Tuesday</date>", ["date(Tuesday)"]],
    ['<date  when="2024"\ttype="set" >x</date >', ["date(x)"]],
    ["gone<date/>", ["date()"]],
    ["<q>a <q>b</q> c</q>", ["q(a b c)", "q(b)"]],
    ["Smith &amp; <orgName>Sons &lt;Ltd&gt;</orgName>", ["orgName(Sons <Ltd>)"]],
  ])("are read in %s", (source, expected) => {
    const markup = parse(source);
    expect(elements(markup)).toEqual(expected);
    expect(markup.problems).toEqual([]);
  });

  test.each([
    ["<b>bold</b> and <3", []],
    ["<PERSNAME>Ann</PERSNAME>", ["markup/malformed-tag <PERSNAME>", "markup/malformed-tag </PERSNAME>"]],
    ["<persName>Ann", ["markup/unclosed-tag <persName>"]],
    ["<persName>Ann\nLee</persName>", ["markup/unclosed-tag <persName>", "markup/stray-end-tag </persName>"]],
    [
      "<persName ref=ann>Ann</persName>",
      ["markup/malformed-tag <persName ref=ann>", "markup/stray-end-tag </persName>"],
    ],
    ["<date when", ["markup/malformed-tag <date"]],
    ["a &lt;date> is text", []],
    ["<named>", []],
  ])("are not made of %s", (source, expected) => {
    const markup = parse(source);
    expect(markup.elements).toEqual([]);
    expect(problems(markup)).toEqual(expected);
  });

  test("that overlap: the one that closes first stands, the other is text", () => {
    const markup = parse("<said>“I met <persName>Ann</said> Lee</persName>");
    expect(elements(markup)).toEqual(["said(“I met <persName>Ann)"]);
    expect(problems(markup)).toEqual(["markup/unclosed-tag <persName>", "markup/stray-end-tag </persName>"]);
  });

  test("keep the first of two attributes with one name", () => {
    const markup = parse('<persName ref="#a" ref="#b">Ann</persName>');
    expect(attributeOf(markup.elements[0] as never, "ref")).toBe("#a");
    expect(problems(markup)).toEqual(['markup/duplicate-attribute ref="#b"']);
  });
});

describe("references", () => {
  test.each([
    ["fish &amp; chips", "fish & chips"],
    ["&#8220;Yes&#x201D;", "“Yes”"],
    ["&#x1F600;", "😀"],
    ["a&nbsp;b", "a&nbsp;b"],
    ["a &#10; b", "a &#10; b"],
    ["&#xD800;", "&#xD800;"],
    ["AT&T; &unknown;", "AT&T; &unknown;"],
    ["&amp;lt;", "&lt;"],
  ])("%s reads %s", (source, plain) => {
    expect(parse(source).plain).toBe(plain);
  });
});

describe("front matter", () => {
  test("is no part of the plain text, and its values know their place", () => {
    const source = "---\ntitle: Harbour opens\nsubjects: [port, trade]\n---\nThe harbour opened.";
    const { frontMatter, plain } = parse(source);
    expect(plain).toBe("The harbour opened.");
    expect(frontMatter?.entries.map(({ key, values }) => [key, values])).toEqual([
      ["title", ["Harbour opens"]],
      ["subjects", ["port", "trade"]],
    ]);
    const [title] = frontMatter?.entries ?? [];
    expect(title && source.slice(title.valueSpan.start, title.valueSpan.end)).toBe("Harbour opens");
  });

  test.each([
    "---\n---\nText",
    "---\r\ntitle: A\r\n---\r\nText",
    "\ufeff---\ntitle: A\n...\nText",
    "---\rtitle: A\r---\rText",
  ])("is found in %j", (source) => {
    expect(parse(source).plain).toBe("Text");
  });

  test.each([
    "---\nA rule of hyphens, then text.\n---\nMore",
    "---\nBy: Ana Ruiz\n\nThe harbour opened: at last.\nShips came in.\n---\nMore",
    "----\ntitle: A\n----\n",
    "text\n---\ntitle: A\n---\n",
    "---\ntitle: A\n",
  ])("is not seen in %j", (source) => {
    expect(parse(source).frontMatter).toBeUndefined();
    expect(parse(source).plain).toBe(source);
  });

  test("that is no YAML is front matter with a problem, and nothing is lost", () => {
    const source = "---\ntitle: [open\n---\nText";
    const markup = parse(source);
    expect(markup.plain).toBe("Text");
    expect(markup.problems.map(({ code }) => code)).toEqual(["markup/front-matter"]);
    expect(print(markup)).toBe(source);
  });
});
