import { describe, expect, test } from "vitest";
import { Analyzer, quoteRows } from "../../../article/src/index.ts";

const rows = (text: string, date?: string) => quoteRows(new Analyzer().analyze(text, date ? { date } : {}), SPOKEN);
const SPOKEN = ["direct", "mixed"] as const;

describe("the rows of quotes", () => {
  test("name who speaks as fully as the text does, with the first role", () => {
    const text = "Harbour master Lena Okafor came at noon. “We wait for the tide,” Okafor said. “It is late.”";
    expect(rows(text, "2024-06-04")).toEqual([
      {
        date: "2024-06-04",
        speaker: "Lena Okafor",
        role: "Harbour master",
        quote: "“We wait for the tide,”",
        kind: "direct",
        start: text.indexOf("“We"),
        end: text.indexOf(" Okafor said"),
        group: 0,
        confidence: expect.closeTo(0.95, 1),
      },
      expect.objectContaining({ speaker: "Lena Okafor", quote: "“It is late.”", group: 0 }),
    ]);
  });

  test("hold the words without tags and count in the file with them", () => {
    const text =
      "Lena Okafor came with Henrik Solberg.\n<said who='#henrik-solberg'>“We <name>wait</name> &amp; see,”</said> Okafor said.\n";
    const [row] = rows(text);
    expect(row).toMatchObject({ quote: "“We wait & see,”", speaker: "Henrik Solberg", role: "" });
    expect(text.slice(row?.start, row?.end)).toBe("“We <name>wait</name> &amp; see,”");
  });

  test("give the words that stand for a speaker without a name", () => {
    expect(rows("“We wait for the tide,” the statement said.")).toMatchObject([{ speaker: "the statement", role: "" }]);
  });

  test("leave empty what nothing says", () => {
    const text = "“We wait for the tide, and nobody goes out.”\n\nThe quay was closed.\n";
    expect(rows(text)).toMatchObject([{ date: "", speaker: "", role: "" }]);
  });

  test("give the day where the article has a time", () => {
    expect(rows("“We wait,” Lena Okafor said.", "2024-06-04T09:15:00+03:00")[0]?.date).toBe("2024-06-04");
  });

  test("leave out what stands on a furniture line, and kinds that are not asked for", () => {
    const text = [
      "Captain Lena Okafor came to the harbour early on Monday and called the tide “a nuisance” on her way.",
      "The crew of the ferry had waited for her at the quay since the early morning, as they do on most days.",
      "<fw type='share'>“Share this,” Okafor said.</fw>\n",
    ].join("\n");
    expect(rows(text).map(({ quote }) => quote)).toEqual(["“a nuisance”"]);
    expect(quoteRows(new Analyzer().analyze(text), ["direct", "indirect"])).toEqual([]);
  });
});
