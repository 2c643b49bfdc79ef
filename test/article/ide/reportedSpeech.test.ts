import { describe, expect, test } from "vitest";
import {
  type Analysis,
  applyEdits,
  codeActions,
  contents,
  diagnostics,
  documentSymbols,
  hover,
  inlayHints,
  speakerChoices,
  tagAll,
} from "../../../article/src/index.ts";
import { placed } from "./show.ts";

/** The article, with a place in the words that it only reports. */
function reported(text: string): { readonly analysis: Analysis; readonly at: number } {
  const { analysis } = placed(`|${text}`);
  const quote = analysis.quotes.find(({ kind }) => kind === "indirect");
  return { analysis, at: (quote?.start ?? 0) + 2 };
}

const STORY = "Mayor Lena Okafor said that the harbour would stay closed until Monday. “We wait,” Okafor said.";

describe("reported speech", () => {
  test("is shown on hover, with its speaker", () => {
    const { analysis, at } = reported(STORY);
    expect(hover(analysis, at)?.markdown).toBe(
      "Reported speech · **Lena Okafor** · Mayor\n\nby “said” · 8 words\n\nOne other quote",
    );
  });

  test("stands in the outline and in the table of contents, and is called so", () => {
    const { analysis } = reported(STORY);
    const people = documentSymbols(analysis).flatMap(({ children }) => children);
    const quotes = people.find(({ name }) => name === "Lena Okafor")?.children ?? [];
    expect(quotes.map(({ name, detail }) => [name, detail])).toEqual([
      ["that the harbour would stay closed until Monday", "reported"],
      ["“We wait,”", ""],
    ]);
    const listed = contents(analysis, { section: "quotes", group: "Lena Okafor" });
    expect(listed.map(({ label, detail, open }) => [label, detail, open !== undefined])).toEqual([
      ["that the harbour would stay closed until Monday", "reported", false],
      ["“We wait,”", "", true],
    ]);
  });

  test("gets no hint, no finding, and no tag with all the others", () => {
    const { analysis } = reported(`${CAST}\nShe said that the harbour would stay closed.`);
    const hints = inlayHints(analysis, { start: 0, end: analysis.text.length }, { dates: false, speakers: true });
    expect(hints).toEqual([]);
    expect(diagnostics(analysis).filter(({ code }) => code.startsWith("quotes/"))).toEqual([]);
    expect(tagAll(analysis, ["quotes"]).edits).toEqual([]);
  });

  test("is tagged where somebody asks for it, as words without marks", () => {
    const { analysis, at } = reported(STORY);
    const action = codeActions(analysis, { start: at, end: at }).find(({ id }) => id === "tagSaid");
    expect([action?.title, action?.hidden]).toEqual(["Tag this reported speech as <said> by Lena Okafor", undefined]);
    expect(applyEdits(analysis.text, action?.edits() ?? [])).toContain(
      '<said who="#lena-okafor" direct="false">that the harbour would stay closed until Monday</said>',
    );
  });

  test("leaves a quotation in it to itself", () => {
    const { analysis, at } = reported("Mayor Lena Okafor said that the film “Cold Water” would be shown on the quay.");
    const inside = analysis.text.indexOf("Water”");
    const action = codeActions(analysis, { start: inside, end: inside }).find(({ id }) => id === "tagSaid");
    expect(action?.title).toMatch(/^Tag (?:this quote|““Cold Water”)/);
    expect(hover(analysis, at)?.markdown).toMatch(/^Reported speech/);
  });

  test("has a speaker to choose, by command alone", () => {
    const { analysis, at } = reported(STORY);
    const place = { start: at, end: at };
    expect(speakerChoices(analysis, place)).toMatchObject({ quote: "that the harbour would stay closed until Monday" });
    expect(codeActions(analysis, place).map(({ id }) => id)).not.toContain("chooseSpeaker");
  });
});

const CAST = "Mayor Lena Okafor met captain Henrik Solberg on the quay of the harbour.";
