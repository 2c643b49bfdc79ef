import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idPlaces } from "../../../article/src/ide/idPlaces.ts";
import {
  Analyzer,
  applyEdits,
  closeTag,
  definition,
  findReferences,
  linkedEditing,
  renamable,
  rename,
} from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { placed } from "./show.ts";

describe("the tags of a pair", () => {
  test.each([
    ["<per|sName>Ana</persName>", ["persName", "persName"]],
    ["<said>“<persName>Ana</pers|Name>”</said>", ["persName", "persName"]],
    ["<q>a <|q>b</q></q>", ["q", "q"]],
    ['<persNa| ref="#ana">Ana</persNa>', ["persNa", "persNa"]],
    ["<persName>A|na</persName>", []],
    ["<per|sName>Ana", []],
    ["<date/| when> 3 < 4", []],
  ])("are edited as one: %s", (marked, names) => {
    const { analysis, place } = placed(marked);
    const spans = linkedEditing(analysis, place.start);
    expect(spans.map(({ start, end }) => analysis.text.slice(start, end))).toEqual(names);
  });
});

describe("a tag that is typed", () => {
  test.each([
    ["<persName>|", "</persName>"],
    ['on <date when="2024-06-03">| it ended', "</date>"],
    ["<said>|“She met <said>him</said>”", "</said>"],
    ["<said>“Yes”</|", "said>"],
    ["<said>“<persName>Ana</|”", "persName>"],
    ["<said>“<persName>Ana</persName></|", "said>"],
    ["<persName>|Ana</persName>", undefined],
    ["<persName>Ana</persName>|", undefined],
    ["<persName>Ana</|persName>", undefined],
    ["<date/>|", undefined],
    ["<b>|", undefined],
    ["3 > |2", undefined],
    ["and/|or", undefined],
    ["</|", undefined],
  ])("gets what closes it: %s", (marked, text) => {
    const { analysis, place } = placed(marked);
    expect(closeTag(analysis, place.start)?.text).toBe(text);
  });
});

const STORY = [
  'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> met captain Henrik Solberg in Rotterdam.',
  '<said who="#lena-okafor #x" xml:id="s1" next="#s2">“We wait,”</said> she said. <said xml:id="s2" prev="#s1">“Then we sail.”</said>',
  "Okafor will fly to Oslo, and “we stay here for the winter,” Solberg said.",
].join("\n");

/** The story with the cursor inside `words`, at the bar. */
const at = (words: string): string => STORY.replace(words.replace("|", ""), words);

describe("renaming an id", () => {
  const renamed = (words: string, name: string): string => {
    const { analysis, place } = placed(at(words));
    const answer = rename(analysis, place.start, name);
    return "reason" in answer ? answer.reason : applyEdits(analysis.text, answer.edits);
  };

  test("changes every place in the file and nothing else", () => {
    expect(renamed('ref="#lena|-okafor"', "mayor")).toBe(STORY.replaceAll("#lena-okafor", "#mayor"));
    expect(renamed('xml:id="s|1"', "#first")).toBe(STORY.replaceAll('"s1"', '"first"').replaceAll("#s1", "#first"));
    expect(renamed('prev="|#s1"', "s1")).toBe(STORY);
  });

  test.each([
    ["two words", /cannot be an id/],
    ["", /cannot be an id/],
    ['a"b', /cannot be an id/],
    ["1st", /cannot be an id/],
    ["s2", /something else in this file.*“s2-2”/],
  ])("to “%s” is refused with a sentence", (name, reason) => {
    expect(renamed('ref="#lena|-okafor"', name)).toMatch(reason);
  });

  test("is not offered where no id stands", () => {
    const { analysis, place } = placed(at("Oka|for will"));
    expect(renamable(analysis, place.start)).toMatchObject({ reason: expect.stringMatching(/put the cursor/) });
  });

  test("leaves the plain text and every other id as it was, in any text", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), (tail, where) => {
        const text = `<persName ref="#ana #bo">Ana</persName> ${tail} <said who="#ana" xml:id='bo'>“No”</said>`;
        const analysis = new Analyzer().analyze(text);
        const places = idPlaces(analysis);
        const place = places[where % Math.max(1, places.length)];
        if (!place) return;
        const answer = rename(analysis, place.start, "new-id");
        if ("reason" in answer) throw new Error(answer.reason);
        const after = new Analyzer().analyze(applyEdits(text, answer.edits));
        expect(after.markup.plain).toBe(analysis.markup.plain);
        expect(idPlaces(after).map(({ id }) => id)).toEqual(places.map(({ id }) => (id === place.id ? "new-id" : id)));
      }),
    );
  });
});

describe("going to what is meant", () => {
  const target = (words: string): string | undefined => {
    const { analysis, place } = placed(at(words));
    const found = definition(analysis, place.start)?.target;
    return found && analysis.text.slice(found.start, found.end);
  };

  test.each([
    ['who="#lena|-okafor', '<persName ref="#lena-okafor">Lena Okafor</persName>'],
    ['prev="#s|1"', '<said who="#lena-okafor #x" xml:id="s1" next="#s2">“We wait,”</said>'],
    ["Oka|for will", "Lena Okafor"],
    ["sh|e said", "Lena Okafor"],
    ["for the win|ter", "Henrik Solberg"],
    ["Solb|erg said", "Henrik Solberg"],
    ["will f|ly", undefined],
    ['who="#lena-okafor #|x"', undefined],
  ])("from %s", (words, expected) => {
    expect(target(words)).toBe(expected);
  });
});

describe("finding every place", () => {
  const found = (words: string, withGiven?: boolean): readonly string[] => {
    const { analysis, place } = placed(at(words));
    return findReferences(analysis, place.start, withGiven).map(({ start, end }) => analysis.text.slice(start, end));
  };

  test("of a name takes every form, tagged or not", () => {
    expect(found("Oka|for will")).toEqual(["Lena Okafor", "Okafor"]);
    expect(found("sh|e said")).toEqual(["Lena Okafor", "Okafor"]);
  });

  test("of an id takes its pointers, and where it is given if that is wanted", () => {
    expect(found('who="#lena|-okafor')).toEqual(["lena-okafor", "lena-okafor"]);
    expect(found('prev="#s|1"')).toHaveLength(2);
    expect(found('prev="#s|1"', false)).toHaveLength(1);
  });

  test("of other words is nothing", () => {
    expect(found("will f|ly")).toEqual([]);
  });
});

test("nothing throws at any offset of any text", () => {
  fc.assert(
    fc.property(anyText(), fc.nat(), (text, where) => {
      const analysis = new Analyzer().analyze(text);
      const offset = where % (text.length + 1);
      for (const ask of [closeTag, definition, findReferences, linkedEditing, renamable]) ask(analysis, offset);
    }),
  );
});
