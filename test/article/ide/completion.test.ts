import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer, type Completion, completion, completionNote, LINE_KINDS } from "../../../article/src/index.ts";
import { TAG_NAMES } from "../../../article/src/markup/tags.ts";
import { anyText } from "../../support/arbitraries.ts";
import { placed } from "./show.ts";

/** Two names, two dates, two ids: what completions are made of. */
const STORY = [
  "Ferries stay in port",
  'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> met captain Henrik Solberg in Rotterdam on 3 June 2024.',
  '<said who="#lena-okafor" xml:id="s1" next="#s2">“We wait,”</said> she said. <said xml:id="s2" prev="#s1">“Then we sail.”</said>',
  "Okafor will fly to Oslo on 5 June 2024, and the strike lasts three days.",
].join("\n");

function offered(marked: string, date = "2024-06-04"): readonly Completion[] {
  const { analysis, place } = placed(marked, date);
  return completion(analysis, place.start);
}

const labels = (marked: string): readonly string[] => offered(marked).map(({ label }) => label);
/** A line after the story. */
const inStory = (line: string): string => `${STORY}\n${line}\n`;

/** The text once the completion is taken, `|` where the cursor is first put. */
function taken(marked: string, label: string): string {
  const { analysis, place } = placed(marked, "2024-06-04");
  const found = completion(analysis, place.start).find((each) => each.label === label);
  if (!found) throw new Error(`No ${label} at ${marked}`);
  const insert = found.hasPlaces ? found.insert.replace(/\$[01]/, "|").replace("$0", "") : `${found.insert}|`;
  return analysis.text.slice(0, found.start) + insert + analysis.text.slice(found.end);
}

describe("tags", () => {
  test("are all offered behind “<”, with the cursor between the two", () => {
    expect([...labels("She met <| there.")].sort()).toEqual([...TAG_NAMES].sort());
    expect(taken("She met <| there.", "persName")).toBe("She met <persName>|</persName> there.");
    expect(taken("She met <per| there.", "persName")).toBe("She met <persName>|</persName> there.");
  });

  test("of whole lines come first where a line begins, and last elsewhere", () => {
    expect(labels("<|").slice(0, 4)).toEqual(["head", "byline", "dateline", "fw"]);
    expect(labels("She met <|").slice(-4)).toEqual(["head", "byline", "dateline", "fw"]);
  });

  test("that stand already only change their name", () => {
    expect(taken('She met <per|Name ref="#a">Ana</persName>.', "orgName")).toBe(
      'She met <orgName| ref="#a">Ana</persName>.',
    );
  });

  test("are closed behind “</”, the inner one first", () => {
    expect(labels("<said>“She met <persName>Ana</|")).toEqual(["persName", "said"]);
    expect(taken("<said>“She met <persName>Ana</|", "persName")).toBe("<said>“She met <persName>Ana</persName>|");
    expect(labels("<said>“She met <persName>Ana</persName></|")).toEqual(["said"]);
    expect(labels("<b>Nothing of ours</|")).toEqual([]);
  });
});

describe("attributes", () => {
  test("keep the quote signs they stand between", () => {
    const marked = "<persName role='p|'>Tom Stone</persName>, the port workers' leader, said the strike was over.";
    const role = labels(marked).find((label) => label.includes("'"));
    expect(role).toBe("port workers' leader");
    expect(taken(marked, role ?? "")).toContain("<persName role='port workers&apos; leader|'>Tom");
    expect(taken(marked.replace("'p|'", '"p|"'), role ?? "")).toContain(`role="port workers' leader|">Tom`);
  });

  test("are those that the tag may have and has not", () => {
    expect(labels("<persName |>Ana</persName>")).toEqual(["ref", "role", "cert", "xml:id"]);
    expect(labels('<persName ref="#ana" | cert="low">Ana</persName>')).toEqual(["role", "xml:id"]);
    expect(taken("<date wh|>Monday</date>", "when")).toBe('<date when="|">Monday</date>');
    expect(taken('<date wh|="2024">Monday</date>', "when")).toBe('<date when|="2024">Monday</date>');
  });

  test.each([
    "<byline |>Ana</byline>",
    "<b |>bold</b>",
    "<date of the |",
    '<date when="2024"|',
    "</date |",
    "<date> |",
    "< |",
  ])("are none in %s", (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe("values", () => {
  test("of ref are the ids of the file and the names without one, of the tag's own kind", () => {
    const found = offered(inStory('Then <persName ref="|">Okafor</persName> left.'));
    expect(found.map(({ label }) => label)).toEqual(["#lena-okafor", "#henrik-solberg"]);
    expect(found.map(({ detail }) => detail)).toEqual([
      "Lena Okafor · 2 times in this file",
      "Henrik Solberg · not used yet",
    ]);
    expect(labels(inStory('In <placeName ref="|">Oslo</placeName>.'))).toEqual(["#oslo", "#rotterdam"]);
  });

  test("prefer who the words name", () => {
    const solberg = offered(inStory('Then <persName ref="|">Solberg</persName> left.'));
    expect(solberg[0]).toMatchObject({ label: "#henrik-solberg", preferred: true });
  });

  test("of who are speakers; one that stands there is not offered again", () => {
    expect(labels(inStory('<said who="|">“Yes,”</said>'))).toEqual(["#lena-okafor", "#henrik-solberg"]);
    expect(labels(inStory('<said who="#lena-okafor |">“Yes,”</said>'))).toEqual(["#henrik-solberg"]);
    expect(taken(inStory('<said who="#lena-okafor #he|">“Yes,”</said>'), "#henrik-solberg")).toContain(
      '<said who="#lena-okafor #henrik-solberg|">“Yes,”</said>',
    );
  });

  test("of pointers are addresses too, but no half of one", () => {
    const line =
      '<persName ref="https://people.example/7">Ana Ruiz</persName> and <persName ref="an|">Bo</persName> met.';
    expect(labels(inStory(line))).toContain("https://people.example/7");
    expect(labels(inStory(line))).not.toContain("an");
  });

  test("of prev and next are the pieces of speech, nearest first", () => {
    expect(labels(inStory('<said prev="|">“Yes,”</said>'))).toEqual(["#s2", "#s1"]);
  });

  test("of dates are what the words mean, the article's day, and its dates", () => {
    const found = offered(inStory('They met on <date when="|">Monday</date>.'));
    expect(found.slice(0, 2)).toMatchObject([
      { label: "2024-06-03", detail: "what the words mean", preferred: true },
      { label: "2024-06-04", detail: "the article's date" },
    ]);
    expect(found.map(({ label }) => label)).toContain("2024-06-05");
    expect(labels(inStory('It lasts <date dur="|">two days</date>.'))).toEqual(["P2D", "P3D"]);
    expect(labels(inStory('It lasted <date from="|">last week</date>.')).slice(0, 2)).toEqual([
      "2024-05-27",
      "2024-06-02",
    ]);
  });

  test.each([
    ['<name type="|">x</name>', ["group", "product", "event", "misc"]],
    ['<q type="|">x</q>', ["soCalled", "title", "term"]],
    ['<seg type="|">x</seg>', ["dateline"]],
    ['<said cert="|">x</said>', ["high", "medium", "low", "unknown"]],
    ['<said aloud="|">x</said>', ["true", "false", "unknown"]],
    ['<fw type="|">x</fw>', LINE_KINDS.slice(3)],
  ])("are the kinds that the tag knows: %s", (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test("of xml:id are not used yet", () => {
    expect(labels(inStory('<said xml:id="|">“Yes.”</said>'))).toEqual(["s3"]);
    expect(labels(inStory('<persName xml:id="|">Bo Lund</persName>'))).toEqual(["bo-lund"]);
  });

  test.each([
    ["<q type=|>x</q>", '<q type="term"|>x</q>'],
    ['<q type="|', '<q type="term"|'],
    ['<q type="te|"', '<q type="term|"'],
    ["<q type='|'>x</q>", "<q type='term|'>x</q>"],
    ['<q type="so|Called">x</q>', '<q type="term|">x</q>'],
    ['met <q type="|Ana and said no', 'met <q type="term"|Ana and said no'],
  ])("are quoted as they should be: %s", (marked, expected) => {
    expect(taken(marked, "term")).toBe(expected);
  });
});

describe("the front matter", () => {
  const page = (head: string): string =>
    `---\n${head}\n---\nFerries stay in port\nBy Ana Ruiz\n4 June 2024, 09:15\n${STORY}`;

  test("has the keys that are not there yet", () => {
    expect(labels(page("title: Ferries\n|"))).toEqual(
      "byline published updated source url language subjects register different ignore".split(" "),
    );
    expect(taken(page("title: Ferries\nby|"), "byline")).toContain("title: Ferries\nbyline: |\n---");
    expect(labels("---\npu|")).toContain("published");
  });

  test("has the values that the text gives", () => {
    expect(labels(page("title: |"))).toEqual(["Ferries stay in port"]);
    expect(labels(page("byline: |"))).toEqual(["Ana Ruiz"]);
    expect(labels(page("published: |"))[0]).toMatch(/^2024-06-04/);
    expect(labels(page("published: |"))).toContain("2024-06-05");
    expect(labels(page("language: |"))[0]).toBe("en");
    expect(taken(page("language:|"), "no")).toContain("language: no|\n");
    expect(labels(page("byline:\n  - |"))).toEqual(["Ana Ruiz"]);
  });

  test("has the codes that can be ignored, first those that this file has findings of", () => {
    for (const head of ["ignore: |", "ignore: [|", "ignore:\n  - |"]) {
      expect(labels(page(head)).slice(0, 2)).toEqual(["furniture/byline", "furniture/timestamp"]);
    }
    expect(labels(page("ignore: [furniture/byline, |]"))).not.toContain("furniture/byline");
    expect(labels(page("ignore: |"))).toEqual(
      expect.arrayContaining(["text/markdown", "markup/malformed-tag", "furniture"]),
    );
    expect(taken(page("ignore:\n  - te|"), "text/markdown")).toContain("ignore:\n  - text/markdown|\n");
  });

  test("is not mistaken for a rule above prose", () => {
    expect(labels("---\nThe ferry sailed at noon and nobody waved.\n|")).toEqual([]);
    expect(labels("---\ntitle: x\n---\n|")).toEqual([]);
  });
});

describe("prose", () => {
  test.each(["|", "She met |Ana.", 'She said "|no".', "a / |b", "2 < 3 |", "x =|", "#|", "a <3 |", "<Lena said |"])(
    "is left in peace: %s",
    (marked) => {
      expect(labels(marked)).toEqual([]);
    },
  );
});

describe("notes", () => {
  const { analysis } = placed(inStory('Then <persName ref="|">Okafor</persName> left.'), "2024-06-04");
  test.each([
    ["tag:persName", /`<persName>`.*name of a person[\s\S]*`ref`/],
    ["attribute:when", /2024-06-03/],
    ["pointer:#lena-okafor", /\*\*Lena Okafor\*\* · person[\s\S]*Mayor[\s\S]*2 times in this file/],
    ["given:s1", /We wait/],
    ["date:2024-06-03", /^Monday, 3 June 2024$/],
    ["key:published", /ISO 8601/],
  ])("say more of %s", (topic, expected) => {
    expect(completionNote(analysis, topic)).toMatch(expected);
  });

  test("are none for what nobody knows", () => {
    for (const topic of ["", "tag:b", "pointer:#x", "given:x", "date:soon", "key:__proto__", "attribute:toString"]) {
      expect(completionNote(analysis, topic)).toBeUndefined();
    }
  });
});

describe("at any offset of any text", () => {
  test("completions replace a stretch of one line that holds the cursor, and each has an answer", () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.nat(),
        fc.constantFrom("", "---\n", "<persName ", '<said who="', "<"),
        (tail, at, head) => {
          const text = head + tail;
          const offset = at % (text.length + 1);
          const analysis = new Analyzer().analyze(text);
          for (const { start, end, topic } of completion(analysis, offset)) {
            expect(start).toBeLessThanOrEqual(offset);
            expect(end).toBeGreaterThanOrEqual(offset);
            expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
            completionNote(analysis, topic);
          }
        },
      ),
    );
  });
});
