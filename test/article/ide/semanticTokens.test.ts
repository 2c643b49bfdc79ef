import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, semanticTokens } from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { read } from "./show.ts";

function tokens(text: string): readonly string[] {
  return semanticTokens(read(text)).map(({ start, end, type, modifiers }) =>
    [`${text.slice(start, end)}`, type, ...modifiers].join(" · "),
  );
}

describe("colours", () => {
  test("are those of names and dates", () => {
    expect(tokens("Mayor Lena Okafor met Ana Ruiz on Monday.")).toEqual([
      "Lena Okafor · person",
      "Ana Ruiz · person",
      "Monday · date",
    ]);
  });

  test("tell what is tagged from what is found", () => {
    expect(tokens("<persName>Kim</persName> met Mayor Lena Okafor on <date when='2024'>that day</date>.")).toEqual([
      "Kim · person · tagged",
      "Lena Okafor · person",
      "that day · date · tagged",
    ]);
  });

  test("mark a name that the model is not sure of, unless the article confirms it elsewhere", () => {
    const prize = "The prize went to Ostwald at last.";
    expect(tokens(prize)).toEqual(["Ostwald · person · uncertain"]);
    expect(tokens(`${prize} Mayor Peter Ostwald clapped.`)).toEqual(["Ostwald · person", "Peter Ostwald · person"]);
  });

  test("make headline and sub-headings stand out, around tags and names in them", () => {
    expect(tokens("<head>Strike ends as <persName>Lena Okafor</persName> pays</head>\nIt was over.")).toEqual([
      "Strike ends as  · heading",
      "Lena Okafor · person · tagged",
      " pays · heading",
    ]);
  });

  test("leave furniture faded", () => {
    expect(tokens('<fw type="related">Lena Okafor on Monday</fw>')).toEqual([]);
  });

  test("of a range are those of all that lie in it, never overlap, and never cross a line", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(40), fc.nat(40), (text, from, length) => {
        const analysis = new Analyzer().analyze(text);
        const all = semanticTokens(analysis);
        all.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
        });
        const range = { start: from, end: from + length };
        expect(semanticTokens(analysis, range)).toEqual(
          all.filter(({ start, end }) => start < range.end && range.start < end),
        );
      }),
    );
  });
});
