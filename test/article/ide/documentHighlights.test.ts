import { describe, expect, test } from "vitest";
import { applyEdits, documentHighlights } from "../../../article/src/index.ts";
import { placed } from "./show.ts";

/** The text with what is highlighted in «», `:` before words that are no name, `=` before what an id is given to. */
function highlighted(marked: string): string {
  const { analysis, place } = placed(marked, "2024-06-04");
  const signs = { text: "", mention: ":", definition: "=" };
  const edits = documentHighlights(analysis, place.start).map(({ start, end, kind }) => ({
    start,
    end,
    text: `«${signs[kind]}${analysis.text.slice(start, end)}»`,
  }));
  return applyEdits(analysis.text, edits);
}

const OKAFOR = "Mayor Lena Okafor left. “We paid for it,” she said. Okafor came back.";
const EVERY_FORM = "«:Mayor» «Lena Okafor» left. “We paid for it,” «:she» said. «Okafor» came back.";

describe("highlights show", () => {
  test.each(["Lena Oka|for", "Oka|for came", "sh|e said", "May|or"])("every form of a name at %s", (at) => {
    expect(highlighted(OKAFOR.replace(at.replace("|", ""), at))).toBe(EVERY_FORM);
  });

  test.each([
    [
      "dates of the same day",
      "On Mon|day and on 3 June, not on Friday.",
      "On «Monday» and on «3 June», not on Friday.",
    ],
    [
      "the two tags of an element",
      'A <date| when="2024">year</date> <date>day</date>',
      'A «<date when="2024">»year«</date>» <date>day</date>',
    ],
    [
      "every use of an id",
      '<said who="#an|n #ben">“A”</said> <persName ref="#ann">Ann</persName> <persName ref="#anna">A</persName>',
      '<said who="«#ann» #ben">“A”</said> <persName ref="«#ann»">Ann</persName> <persName ref="#anna">A</persName>',
    ],
    [
      "where an id is given",
      '<said xml:id="s|1" next="#s2">“A”</said> <said xml:id="s2" prev="#s1">“B”</said>',
      '<said xml:id="«=s1»" next="#s2">“A”</said> <said xml:id="s2" prev="«#s1»">“B”</said>',
    ],
    ["the marks of a quote", "She said |“we paid for all of it” again.", "She said «“»we paid for all of it«”» again."],
  ])("%s", (_, marked, expected) => {
    expect(highlighted(marked)).toBe(expected);
  });

  test.each(["They le|ft again.", "She said “we pa|id for all of it” again.", "|"])("nothing at %s", (marked) => {
    expect(highlighted(marked)).toBe(marked.replace("|", ""));
  });
});
