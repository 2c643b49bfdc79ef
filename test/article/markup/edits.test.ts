import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inWords } from "../../../article/src/index.ts";
import { applyEdits, type Mark, markAll, unmark } from "../../../article/src/markup/edits.ts";
import { parse } from "../../../article/src/markup/parse.ts";
import { TAG_NAMES } from "../../../article/src/markup/tags.ts";
import { anyText } from "../../support/arbitraries.ts";

/** `«…»` is what is to be tagged. */
function markIn(marked: string, name: Mark["name"] = "persName"): { readonly source: string; readonly mark: Mark } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return { source: marked.replace("«", "").replace("»", ""), mark: { start, end, name, attributes: { ref: "#x" } } };
}

describe("tagging", () => {
  test.each([
    ["Mayor «Ana Ruiz» left", 'Mayor <persName ref="#x">Ana Ruiz</persName> left'],
    ["Mayor « Ana Ruiz » left", 'Mayor  <persName ref="#x">Ana Ruiz</persName>  left'],
    ["<said>“«Bo» left”</said>", '<said>“<persName ref="#x">Bo</persName> left”</said>'],
    ["«<date>May</date> Lee» left", '<persName ref="#x"><date>May</date> Lee</persName> left'],
    ["Smith «&amp;» Sons", 'Smith <persName ref="#x">&amp;</persName> Sons'],
    ["half <b «Bo» tag", 'half <b <persName ref="#x">Bo</persName> tag'],
  ])("%s", (marked, expected) => {
    const { source, mark } = markIn(marked);
    expect(applyEdits(source, markAll(parse(source), [mark]).edits)).toBe(expected);
  });

  test.each([
    ["a «b\nc» d", "never crosses a line"],
    ["<said>“a «b”</said> c»", "overlap <said>"],
    ["<persName>«Bo»</persName>", "already stands inside <persName>"],
    ["«Mayor <persName>Bo</persName>»", "tagged as <persName> already"],
    ["«<persName>Bo</persName> Lee»", "tagged as <persName> already"],
    ["a «» b", "nothing to tag"],
    ["Smith &a«mp; Sons»", "character reference"],
    ["---\ntitle: «A»\n---\n", "front matter"],
    ["</persName>«Bo</persName>» left", "half tag"],
  ])("refuses %s", (marked, why) => {
    const { source, mark } = markIn(marked);
    const { edits, refused } = markAll(parse(source), [mark]);
    expect(edits).toEqual([]);
    expect(refused[0] && inWords(refused[0].reason)).toContain(why);
  });

  test("nests what stands inside and refuses what crosses", () => {
    const source = "“Bo met Ann Lee,” he said";
    const marks: Mark[] = [
      { start: 1, end: 3, name: "persName" },
      { start: 0, end: 17, name: "said" },
      { start: 8, end: 15, name: "persName" },
      { start: 12, end: 20, name: "orgName" },
    ];
    const { edits, refused } = markAll(parse(source), marks);
    expect(applyEdits(source, edits)).toBe(
      "<said>“<persName>Bo</persName> met <persName>Ann Lee</persName>,”</said> he said",
    );
    expect(refused.map(({ mark }) => mark.name)).toEqual(["orgName"]);
  });

  test("never changes the plain text, and taking the tag away gives the bytes back", () => {
    const mark = fc.record({ from: fc.nat(80), length: fc.nat(30), name: fc.constantFrom(...TAG_NAMES) });
    fc.assert(
      fc.property(anyText(), fc.array(mark, { maxLength: 4 }), (source, wishes) => {
        const markup = parse(source);
        const marks = wishes.map(({ from, length, name }) => {
          const start = Math.min(from, source.length);
          return { start, end: Math.min(start + length, source.length), name, attributes: { type: 'a"<&\nb' } };
        });
        const { edits, refused } = markAll(markup, marks);
        const tagged = parse(applyEdits(source, edits));
        expect(tagged.plain).toBe(markup.plain);
        expect(tagged.elements.length - markup.elements.length).toBe(marks.length - refused.length);
        const added = tagged.elements.filter(({ attributes }) => attributes[0]?.value === 'a"<& b');
        const untagged = applyEdits(
          tagged.source,
          added.flatMap(unmark).sort((a, b) => a.start - b.start),
        );
        expect(untagged).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("edits", () => {
  test("that overlap or leave the text are refused by name", () => {
    expect(() => applyEdits("abc", [{ start: 1, end: 9, text: "" }])).toThrow(RangeError);
    const crossing = [
      { start: 0, end: 2, text: "" },
      { start: 1, end: 3, text: "" },
    ];
    expect(() => applyEdits("abc", crossing)).toThrow(/\[1, 3\)/);
  });
});
