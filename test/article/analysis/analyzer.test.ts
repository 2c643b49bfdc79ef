import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, Analyzer, PARTS, type Span, tagAll } from "../../../article/src/index.ts";
import { applyEdits } from "../../../article/src/markup/edits.ts";
import { anyText } from "../../support/arbitraries.ts";
import { newsText } from "../../support/newsText.ts";

/** Every part, computed. */
function parts(analysis: Analysis): Record<string, unknown> {
  return Object.fromEntries(PARTS.map((part) => [part, analysis[part]]));
}

function failing(part: string, error: unknown): never {
  throw new Error(`${part} threw`, { cause: error });
}

/** Every span in a value, however deep. */
function spans(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spans)];
}

describe("any text", () => {
  test("is analysed without an exception, with every span inside it", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), newsText()), (text) => {
        for (const { start, end } of spans(parts(new Analyzer(failing).analyze(text)))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("has one verdict for every line that is not blank, in order", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { lines, markup } = new Analyzer().analyze(text);
        const body = text.slice(markup.bodyStart);
        const expected = body.split(/\r\n|\n|\r/).filter((line) => markupText(line).trim() !== "").length;
        expect(lines.length).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  test("gives mentions in order and free of overlap", () => {
    fc.assert(
      fc.property(newsText(), (text) => {
        const { entities, dates } = new Analyzer().analyze(text);
        for (const mentions of [entities, dates]) {
          mentions.reduce((before, { start, end }) => {
            expect(start).toBeGreaterThanOrEqual(before);
            return end;
          }, 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A line as plain text. */
function markupText(line: string): string {
  return new Analyzer().analyze(line).markup.plain;
}

describe("an analyzer", () => {
  test("analyses an edited text as if it were fresh", () => {
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(40), insert: fc.oneof(newsText(), anyText()) });
    fc.assert(
      fc.property(newsText(), fc.array(edit, { maxLength: 4 }), (start, edits) => {
        const analyzer = new Analyzer(failing);
        let text = start;
        parts(analyzer.analyze(text));
        for (const { at, remove, insert } of edits) {
          const from = Math.min(at, text.length);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          expect(parts(analyzer.analyze(text))).toEqual(parts(new Analyzer().analyze(text)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("analyses a text as if it were fresh after lines came, went and changed in many places", () => {
    const line = fc.oneof(
      newsText(),
      anyText(),
      fc.constantFrom(
        "",
        "\r",
        "Share this",
        "Advertisement",
        "Ana Ruiz",
        "Ruiz",
        "Ruis",
        "The Harbour Trade Union (HTU)",
        "HTU",
        "<fw>Menu</fw>",
      ),
    );
    const edit = fc.record({ at: fc.nat(60), remove: fc.nat(2), insert: fc.array(line, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const analyzer = new Analyzer(failing);
        const lines = [...start];
        for (const { at, remove, insert } of edits) {
          lines.splice(at % (lines.length + 1), remove, ...insert);
          const text = lines.join("\n");
          expect(parts(analyzer.analyze(text))).toEqual(parts(new Analyzer().analyze(text)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("gives a part the same value whatever else is asked for", () => {
    fc.assert(
      fc.property(newsText(), fc.shuffledSubarray([...PARTS], { minLength: 1 }), (text, asked) => {
        const whole = parts(new Analyzer().analyze(text, { date: "2024-06-05" }));
        const some = new Analyzer().analyze(text, { date: "2024-06-05" });
        for (const part of asked) expect(some[part]).toEqual(whole[part]);
      }),
      { numRuns: 200 },
    );
  });

  test("stands over what a person has tagged: the tagged text is read as before", () => {
    fc.assert(
      fc.property(newsText(), (text) => {
        const analysis = new Analyzer().analyze(text);
        const tagged = applyEdits(text, tagAll(analysis, ["entities", "dates", "quotes"]).edits);
        const again = new Analyzer().analyze(tagged);
        expect(again.markup.plain).toBe(analysis.markup.plain);
        expect(again.markup.problems).toEqual([]);
        expect(again.lines.map(({ kind }) => kind)).toEqual(analysis.lines.map(({ kind }) => kind));
      }),
      { numRuns: 200 },
    );
  });
});

describe("the document date", () => {
  const text = "The council met on Friday.";
  const value = (source: string, context = {}): string | undefined =>
    new Analyzer().analyze(source, context).dates.find(({ end, start }) => source.slice(start, end) === "Friday")
      ?.value;

  test.each([
    ["the caller's date", text, { date: "2024-07-17" }, "2024-07-12"],
    ["the front matter", `---\npublished: 2024-07-17\n---\n${text}`, {}, "2024-07-12"],
    ["the address", text, { url: "https://news.example/2024/07/17/council" }, "2024-07-12"],
    [
      "the front matter where the caller's is no date",
      `---\npublished: 2024-07-17\n---\n${text}`,
      { date: "soon" },
      "2024-07-12",
    ],
    [
      "the address where the caller's is empty",
      text,
      { date: "", url: "https://news.example/2024/07/17/council" },
      "2024-07-12",
    ],
    [
      "the address where the front matter has only a month",
      `---\npublished: 2024-07\n---\n${text}`,
      { url: "https://news.example/2024/07/17/council" },
      "2024-07-12",
    ],
    [
      "the address where the front matter has only a year",
      `---\npublished: 2024\n---\n${text}`,
      { url: "https://news.example/2024/07/17/council" },
      "2024-07-12",
    ],
    ["nothing", text, {}, "XXXX-WXX-5"],
  ])("comes from %s", (_where, source, context, expected) => {
    expect(value(source, context)).toBe(expected);
  });
});

describe("the language", () => {
  const body = "The council met on Friday, and it was the first time that the mayor had been asked to speak to them.";
  const source = `---\nlanguage: de\n---\n<p>${body}</p>`;

  test("is the caller's, over the whole text, before the front matter's and the text's own", () => {
    const given = new Analyzer().analyze(source, { language: "fr" }).metadata.language;
    expect(given?.value).toBe("fr");
    expect(source.slice(given?.start, given?.end)).toContain(body);
    expect(new Analyzer().analyze(source).metadata.language?.value).toBe("de");
    expect(new Analyzer().analyze(body).metadata.language?.value).toBe("en");
    expect(new Analyzer().analyze(body, { language: "fr" }).metadata.language).toEqual({
      value: "fr",
      start: 0,
      end: body.length,
    });
  });
});

describe("the front matter", () => {
  test("stands over what the text says, where it says something", () => {
    const text =
      "---\nbyline: Ana Ruiz, Bo Lund\nupdated:\nsubjects: [port, trade]\n---\nBy Cem Arslan\nSource: Norpress";
    const { metadata } = new Analyzer().analyze(text);
    expect(metadata.byline?.value).toEqual(["Ana Ruiz", "Bo Lund"]);
    expect(metadata.subjects?.value).toEqual(["port", "trade"]);
    expect(metadata.updated).toBeNull();
    const { start = 0, end = 0 } = metadata.byline ?? {};
    expect(text.slice(start, end)).toBe("Ana Ruiz, Bo Lund");
  });
});

describe("a recognizer that throws", () => {
  test("costs its own part and is told of", () => {
    const told: string[] = [];
    const analyzer = new Analyzer((part) => told.push(part));
    const analysis = analyzer.analyze("Ana Ruiz left.", {
      get date(): string {
        throw new Error("broken");
      },
    });
    expect(analysis.dates).toEqual([]);
    expect(analysis.lines).toHaveLength(1);
    expect(told).toContain("documentDate");
  });
});
