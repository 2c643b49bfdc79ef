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
    expect(shown("“We pa|id,” Mayor Lena Okafor said.")).toBe("Quote · **Lena Okafor** · Mayor\n\nby “said” · 2 words");
  });

  test.each([
    ["“It was cl|osed,” Mayor Lena Okafor said.", "by “said” · 3 words"],
    ["According to Mayor Lena Okafor, “the harb|our is closed”.", "by “According to” · 4 words"],
    ["Lena Okafor: “The har|bour is closed.”", "by the colon or dash beside the name"],
    [
      "“The harbour is closed,” Mayor Lena Okafor said. “We wa|it.”",
      "goes on with the quote before it · 2 words · part 2 of 2",
    ],
    ["“No,” said Mayor Lena Okafor. “We wait,” she said, “for the ti|de.”", "part 2 of 2"],
    [
      "“The harbour is closed to us,” Okafor said. “We wait.\n“Then we sai|l again at last.”",
      "goes on with the quote before it",
    ],
    ['Lena Okafor left. <said who="#lena-okafor">“The har|bour is closed.”</said>', "as tagged · 4 words"],
    ["“The har|bour,” Lena Okafor said.", "2 words"],
    ["“N|o!” Lena Okafor said.", "one word"],
  ])("over a quote says how the speaker is known, how long it is and which piece: %s", (marked, expected) => {
    expect(shown(marked)).toContain(expected);
  });

  test("over a quote whose speaker is doubtful or not known says so", () => {
    expect(shown("Mayor Lena Okafor was angry.\n“The harbour is cl|osed for all of us.”")).toContain(
      "unsure, by the sentence before",
    );
    expect(shown("“The harbour is closed for all of us, and nobody kno|ws why.”")).toMatch(
      /^Quote · speaker not found\n\n\d+ words$/,
    );
    const nobody = '<said cert="unknown">“The har|bour is closed,”</said> Lena Okafor said.';
    expect(shown(nobody)).toBe("Quote · nobody is named\n\n4 words");
  });

  test("over a quote counts the speaker's others and links to the next and the first", () => {
    const text =
      "“We wait,” Mayor Lena Okafor said.\n“We sail,” Okafor said.\n“We sing,” Okafor said.\n“No,” Ana Ruiz said.";
    const analysis = placed(`|${text}`).analysis;
    const card = (words: string) =>
      hover(analysis, text.indexOf(words), { linkTo: (offset) => `#${offset}` })?.markdown.split("\n\n")[2];
    const [second, third] = [text.indexOf("“We sail"), text.indexOf("“We sing")];
    expect(card("We wait")).toBe(`2 other quotes ([the next one](<#${second}>))`);
    expect(card("We sail")).toBe(`2 other quotes ([the next one](<#${third}>), [the first one](<#0>))`);
    expect(card("We sing")).toBe("2 other quotes ([the first one](<#0>))");
    expect(card("No,")).toBeUndefined();
    expect(hover(analysis, text.indexOf("We sing"))?.markdown).toContain("2 other quotes");
  });

  test("over quoted words that nobody says shows nothing", () => {
    expect(shown("They saw the so-called “ghost sh|ip” again.")).toBeUndefined();
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
