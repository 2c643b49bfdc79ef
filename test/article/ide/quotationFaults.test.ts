import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, applyEdits, codeActions, diagnostics, type Severities } from "../../../article/src/index.ts";
import { newsText } from "../../support/newsText.ts";
import { offered, placed, read, refusalOf, textAfter } from "./show.ts";

/** `quotes/unclosed “`: the findings about quotation marks. */
function found(text: string, severities?: Severities): readonly string[] {
  return diagnostics(read(text), severities)
    .filter(({ code }) => code === "quotes/unclosed" || code === "quotes/closing-mark")
    .map(({ start, end, code }) => `${code} ${text.slice(start, end)}`);
}

/** The text after each action of this id at the place. */
function textsAfter(marked: string, id: string): readonly string[] {
  const { analysis, place } = placed(marked);
  return codeActions(analysis, place)
    .filter((action) => action.id === id)
    .map((action) => applyEdits(analysis.text, action.edits()));
}

describe("a quotation that nothing closes", () => {
  test.each([
    ["“We wait for the tide, Mayor Lena Okafor said.", "“"],
    ['"We wait for the tide, Mayor Lena Okafor said.', '"'],
    ["„Wir warten auf die Flut, sagte Lena Okafor.", "„"],
    ["Okafor called it “a very long night and left.", "“"],
    ["Okafor called it “a long night. “We wait,” she said.", "“"],
    ["“He sang ‘We sail,’ Okafor said.", "“"],
    [
      "“We wait for the tide, Okafor said.\nThen everybody left the quay, and nobody came back that night.\n“We sail,” said Ruiz.",
      "“",
    ],
  ])("is reported: %s", (text, mark) => {
    expect(found(text)).toEqual([`quotes/unclosed ${mark}`]);
  });

  test.each([
    ["goes on in the next paragraph", "“We wait for the tide.\n“Then we sail,” Okafor said."],
    ["goes on behind a caption", "“We wait for the tide.\nThe quay at dawn\n“Then we sail,” Okafor said."],
    ["is closed in the next paragraph", "“We wait for the tide.\nThen we sail,” Okafor said."],
    ["was broken by a link", "„Wir warten, wenn\nder Hafen\nes will“, sagte Okafor."],
    ["holds a quotation with the same marks", "“He said “no” twice,” Okafor told us."],
    ["holds a quotation with other marks", '"We said “no” to them,\n"and we say it again," Okafor told us.'],
    ["has straight marks", '"We wait," she said. "We sail."'],
    ["is an inch", 'A 19" screen, a 5\'11" captain and a mast of 7\' 6" stood there. The 12" gun is gone.'],
    ["is an apostrophe", "The ’90s were long, ’tis true; the dockers’ hall, rock ’n’ roll, and Okafor’s ’60s hat."],
    ["is a single mark", "‘We wait for the tide, Okafor said."],
    ["is furniture", '<fw type="related">“We wait for the tide</fw>'],
    ["is ignored", "---\nignore: quotes\n---\n“We wait for the tide, Okafor said."],
  ])("is none where it %s: %s", (_why, text) => {
    expect(found(text)).toEqual([]);
  });

  test("is none in a paragraph that was broken at a fixed width", () => {
    const lines = [
      "The dockers of the old harbour said on the quay that they would rather wait “for",
      "as long as it takes than go back to work without a word of the port authority”",
      "and that they had been told nothing at all by anybody in the town for two weeks.",
    ];
    expect(found(lines.join("\n"))).toEqual([]);
  });

  test("is closed where the speaker is named behind it, or at its end", () => {
    expect(textsAfter("|“We wait for the tide, Mayor Lena Okafor said.", "closeQuote")).toEqual([
      "“We wait for the tide,” Mayor Lena Okafor said.",
      "“We wait for the tide, Mayor Lena Okafor said.”",
    ]);
    expect(textsAfter("Okafor called it |“a long night. “We wait,” she said.", "closeQuote")).toEqual([
      "Okafor called it “a long night.” “We wait,” she said.",
    ]);
    expect(textsAfter("Dort steht |„der Hafen ist zu", "closeQuote")).toEqual(["Dort steht „der Hafen ist zu“"]);
    expect(textsAfter('|"Nobody sails today', "closeQuote")).toEqual(['"Nobody sails today"']);
  });

  test("is closed outside the name it ends with, and inside its own tag", () => {
    const text = "Ruiz: <said>|“We met <persName>Lena Okafor</persName></said>";
    expect(textsAfter(text, "closeQuote")).toEqual(["Ruiz: <said>“We met <persName>Lena Okafor</persName>”</said>"]);
  });

  test("says in the menu where the mark would stand, the likelier place first", () => {
    const titles = offered("|“We wait for the tide, Mayor Lena Okafor said.").filter((title) =>
      title.startsWith("Write"),
    );
    expect(titles).toEqual(["Write ” behind “… wait for the tide,”", "Write ” behind “… Mayor Lena Okafor said.”"]);
  });
});

describe("marks that do not belong together", () => {
  test.each([
    ["“We wait,’ Okafor said.", "’", "“We wait,” Okafor said."],
    ["“We wait,’ Okafor said. “We sail,” she said.", "’", "“We wait,” Okafor said. “We sail,” she said."],
    ['“We wait," Okafor said.', '"', "“We wait,” Okafor said."],
    ["“We wait,“ Okafor said.", "“", "“We wait,” Okafor said."],
    ["”We wait,“ Okafor said.", "”", "“We wait,” Okafor said."],
    ['"We wait,” Okafor said.', "”", '"We wait," Okafor said.'],
    ['„Wir warten", sagte Okafor.', '"', "„Wir warten“, sagte Okafor."],
    ["“He said ‘no',” Okafor said.", "'", "“He said ‘no’,” Okafor said."],
  ])("are reported and repaired: %s", (text, mark, after) => {
    expect(found(text)).toEqual([`quotes/closing-mark ${mark}`]);
    const at = diagnostics(read(text)).find(({ code }) => code === "quotes/closing-mark")?.start ?? 0;
    expect(textAfter(`${text.slice(0, at)}|${text.slice(at)}`, "fixQuotationMarks")).toBe(after);
    expect(found(after)).toEqual([]);
  });

  test.each([
    '"We wait," Okafor said.',
    "“We wait,” Okafor said.",
    "„Wir warten“, sagte Okafor. „Wir auch“, sagte Ruiz.",
    "„Czekamy”, powiedziała Okafor.",
    "»Wir warten«, sagte Okafor. «Nous attendons», dit-elle.",
    "”Vi väntar”, sade Okafor. ”Vi seglar”, sade Ruiz.",
    "``We wait,'' Okafor said.",
    "‘We wait,’ Okafor said. 'We wait,' Ruiz said.",
    "The dockers’ hall and 'the dockers’ hall', they said.",
  ])("are not these: %s", (text) => expect(found(text)).toEqual([]));

  test("are told once where straight and curly marks are mixed in a text", () => {
    const text = '"We wait,” Okafor said.\n“We sail,” Ruiz said.\n“We wait," Solberg said.';
    expect(found(text)).toEqual([]);
    expect(diagnostics(read(text)).map(({ code }) => code)).toContain("text/mixed-quotation-marks");
  });

  test("are repaired all at once, in the menu of one of them and by command", () => {
    const text =
      "“We wait,’ Okafor said.\nThen <persName>Ana Ruiz</persName> came. ”We sail,“ she said.\nNobody else came.";
    const after =
      "“We wait,” Okafor said.\nThen <persName>Ana Ruiz</persName> came. “We sail,” she said.\nNobody else came.";
    expect(textAfter(text.replace("’", "|’"), "fixAllQuotationMarks")).toBe(after);
    expect(textAfter(text.replace("else", "el|se"), "fixAllQuotationMarks")).toBe(after);
    expect(offered(text.replace("else", "el|se"))).toEqual([]);
    expect(offered(text.replace("’", "|’"))).toContain(
      "Repair every pair of quotation marks that do not belong together (2)",
    );
    expect(refusalOf("“We wait,|’ Okafor said.", "fixAllQuotationMarks")).toBe("No fixAllQuotationMarks");
  });

  test("may be written as a reference", () => {
    expect(textAfter("“We wait,|&quot; Okafor said.", "fixQuotationMarks")).toBe("“We wait,” Okafor said.");
  });

  test("are left alone where the finding is off", () => {
    expect(found("“We wait,’ Okafor said.", { quotes: "off" })).toEqual([]);
    const { analysis, place } = placed("“We wait,|’ Okafor said.");
    const ids = codeActions(analysis, place, { severities: { "quotes/closing-mark": "off" } }).map(({ id }) => id);
    expect(ids).not.toContain("fixQuotationMarks");
  });
});

describe("a repair of quotation marks", () => {
  test("writes marks and nothing else, whatever the text and its tags", () => {
    const marks = fc.constantFrom("“", "”", '"', "„", "‘", "’", "«", "<said>", "</said>", "<persName ", "&quot;");
    const text = fc.array(fc.oneof(marks, newsText()), { maxLength: 6 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const analysis = new Analyzer().analyze(source);
        const place = { start: at % (source.length + 1), end: at % (source.length + 1) };
        for (const { id, edits } of codeActions(analysis, place)) {
          if (id !== "closeQuote" && id !== "fixQuotationMarks" && id !== "fixAllQuotationMarks") continue;
          const after = new Analyzer().analyze(applyEdits(source, edits()));
          const letters = (plain: string): string => plain.replace(/["“”„‟＂‘’‚‛'`«»‹›]/g, "");
          expect(letters(after.markup.plain)).toBe(letters(analysis.markup.plain));
          expect(after.markup.elements.length).toBe(analysis.markup.elements.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
