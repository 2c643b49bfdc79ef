import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, type DocumentSymbol, documentSymbols, workspaceSymbols } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { read } from "./show.ts";

/** The tree, indented. */
function outline(text: string, date?: string): string {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail ? ` (${detail})` : ""}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(read(text, date)), "").join("\n");
}

const ARTICLE = `---
title: Strike ends
byline: Ana Ruiz
subjects: [Ports, Strikes]
---
<head>Strike ends in Rotterdam</head>
The dockers agreed on Monday to end a strike that began in May 2023, the city of Rotterdam said.
<head>The price</head>
“We paid for it,” Mayor Lena Okafor said on Monday. Okafor left for Brussels yesterday.`;

describe("the outline", () => {
  test("has the article's structure, who says what, where, when, and what is known of it", () => {
    expect(outline(ARTICLE, "2024-06-05")).toBe(
      `Strike ends in Rotterdam
  The price
People (1)
  Lena Okafor (Mayor)
    “We paid for it,”
Places (2)
  Rotterdam (2 times)
  Brussels (once)
Dates (3)
  2023-05 (“May 2023”)
  2024-06-03 (“Monday”)
    Monday
    Monday
  2024-06-04 (“yesterday”)
Metadata (3)
  Title (Strike ends)
  By (Ana Ruiz)
  Topics (Ports, Strikes)`,
    );
  });

  test("gathers quotes that nobody is shown to say", () => {
    expect(outline("“We paid for it, and we would pay for it all again tomorrow.”")).toContain(
      "Quotes without a named speaker (1)\n  “We paid",
    );
  });

  test("gathers quotes of somebody without a name there too, with who it is, and shows no tags", () => {
    const text = "“We paid for it in <placeName>Bergen</placeName>,” a neighbour said.\nMayor Lena Okafor left.";
    expect(outline(text)).toContain("Quotes without a named speaker (1)\n  “We paid for it in Bergen,” (a neighbour)");
  });

  test("calls an article without a headline by its title", () => {
    const body = "The dockers agreed to end a strike that had closed the harbour for most of the spring and summer.";
    expect(outline(`---\ntitle: Strike ends\n---\n${body}`)).toContain("Strike ends\nMetadata");
    expect(outline(body)).toBe("Article");
  });

  test("is empty for an empty text", () => {
    expect(outline("")).toBe("");
  });

  test("lists dates from the earliest to the latest, also where an editor sorts by place and then by name", () => {
    const dates = documentSymbols(read(ARTICLE, "2024-06-05")).find(({ name }) => name === "Dates")?.children ?? [];
    expect(new Set(dates.map(({ start, end }) => `${start}-${end}`)).size).toBe(1);
    const names = dates.map(({ name }) => name);
    expect([...names].sort()).toEqual(names);
  });

  test("selects what lies inside each symbol, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const check = (symbols: readonly DocumentSymbol[]): void => {
          for (const { name, start, end, selection, children } of symbols) {
            expect(name).not.toBe("");
            expect(start <= selection.start && selection.end <= end && end <= text.length).toBe(true);
            check(children);
          }
        };
        check(documentSymbols(new Analyzer().analyze(text, { date: "2024-06-05" })));
      }),
    );
  });
});

describe("the symbols of all articles", () => {
  test.each([
    ["", ["Strike ends in Rotterdam", "Rotterdam", "Lena Okafor", "Brussels"]],
    ["okafor", ["Lena Okafor"]],
    ["LOK", ["Lena Okafor"]],
    ["strike rott", ["Strike ends in Rotterdam"]],
    ["xyz", []],
  ])("are searched by the letters of their names: %j", (query, expected) => {
    expect(workspaceSymbols(read(ARTICLE), query).map(({ name }) => name)).toEqual(expected);
  });
});
