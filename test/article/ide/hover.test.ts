import { describe, expect, test } from "vitest";
import { hover } from "../../../article/src/index.ts";
import { placed } from "./show.ts";

function shown(marked: string, date?: string): string | undefined {
  const { analysis, place } = placed(marked, date);
  return hover(analysis, place.start)?.markdown;
}

describe("hovering", () => {
  test("over a name shows the fullest form, the roles and how often it stands", () => {
    const card = shown("Mayor Lena Okafor left. Later Oka|for came back.");
    expect(card).toBe("**Lena Okafor** · person\n\nMayor\n\nMentioned 2 times, also as “Okafor”.");
  });

  test("over a date shows its value, the day and what it was counted from", () => {
    expect(shown("They met on Mon|day.", "2024-06-04")).toBe(
      "**2024-06-03** · date\n\nMonday, 3 June 2024 · the day before the article's date\n\nThe latest Monday, counted from the article's date (4 June 2024).  \nCould also be Monday, 10 June 2024.",
    );
  });

  test("over a date without anything to count from says so", () => {
    expect(shown("They met on Mon|day.")).toContain("The article's date is not known");
  });

  test("over a quote shows the speaker and the cue", () => {
    expect(shown("“We pa|id,” Mayor Lena Okafor said.")).toBe("Quote · **Lena Okafor** (“said”)");
  });

  test("over ordinary words shows nothing", () => {
    expect(shown("They me|t again.")).toBeUndefined();
  });

  test("over furniture says why, unless the editor says it already", () => {
    const { analysis, place } = placed("They met Lena Okafor again.\nAdver|tisement");
    expect(hover(analysis, place.start)?.markdown).toMatch(/^\*\*Advertisement\*\* · not part of the article/);
    expect(hover(analysis, place.start, { isTold: (code) => code === "furniture/advertisement" })).toBeUndefined();
    expect(hover(analysis, place.start, { isTold: (code) => code === "furniture/share" })).toBeDefined();
    expect(hover(analysis, place.start, { severities: { furniture: "off" } })).toBeUndefined();
  });

  test("never lets the article write Markdown or HTML", () => {
    const card = shown("Mayor Lena Okafor left, and <persName>[Click](http://x.y) <b>*Me*</|b></persName> stayed.");
    expect(card).not.toMatch(/[[\]()<>]|\*Me/);
  });
});
