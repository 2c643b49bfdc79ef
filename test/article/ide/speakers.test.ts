import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Analyzer,
  applyEdits,
  chooseSpeaker,
  codeActions,
  diagnostics,
  type Severities,
  speakerChoices,
} from "../../../article/src/index.ts";
import { newsText } from "../../support/newsText.ts";
import { placed, read, textAfter } from "./show.ts";

const CAST = "Mayor Lena Okafor met captain Henrik Solberg of the Harbour Board and pilot Ana Ruiz on the quay.";
const STORY = `${CAST}\n“We wait for the ti|de,” Okafor said. “Nobody sails today.”\n`;
const NOBODY = "“We paid for all of it, and we would pay for it all ag|ain tomorrow.”";

function chosen(marked: string, value: string): string {
  const { analysis, place } = placed(marked);
  return applyEdits(analysis.text, chooseSpeaker(analysis, place, value).edits);
}

function known(marked: string) {
  const { analysis, place } = placed(marked);
  const choices = speakerChoices(analysis, place);
  if (typeof choices === "string") throw new Error(choices);
  return choices;
}

function unattributed(text: string, severities?: Severities): readonly string[] {
  return diagnostics(read(text), severities)
    .filter(({ code }) => code === "quotes/unattributed")
    .map(({ start, end, severity }) => `${severity} ${text.slice(start, end)}`);
}

describe("the speakers to choose from", () => {
  test("are people, then organisations, those named nearest to the quote first", () => {
    const names = known(`${CAST}\nPilot Ana Ruiz stood by. “We wait for the ti|de,” Okafor said.`).known;
    expect(names.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "person Lena Okafor",
      "person Ana Ruiz",
      "person Henrik Solberg",
      "organization Harbour Board",
    ]);
  });

  test("come with their office, how often they are named and how much they say", () => {
    expect(known(STORY)).toMatchObject({
      quote: "“We wait for the tide,” … “Nobody sails today.”",
      current: "#lena-okafor",
    });
    expect(known(STORY).known.find(({ name }) => name === "Lena Okafor")).toEqual({
      value: "#lena-okafor",
      name: "Lena Okafor",
      kind: "person",
      role: "Mayor",
      mentions: 2,
      quotes: 1,
    });
  });

  test("are asked for inside a quote, or a tag of one", () => {
    const at = (marked: string) => {
      const { analysis, place } = placed(marked);
      return speakerChoices(analysis, place);
    };
    expect(at("Mayor Lena Oka|for left.")).toBe("There is no quote at the cursor: put it between quotation marks.");
    expect(at("The law says: <quote>“Nobody shall sa|il.”</quote>")).toContain("change it to <said> first");
    expect(at("Mayor Lena Okafor spoke: <said>no ma|rks here</said>")).toMatchObject({ quote: "no marks here" });
  });
});

describe("choosing a speaker", () => {
  test("tags every piece of the utterance with the pointer of the name", () => {
    expect(chosen(STORY, "#henrik-solberg")).toBe(
      `${CAST}\n<said xml:id="s1" who="#henrik-solberg" next="#s2">“We wait for the tide,”</said> Okafor said. <said xml:id="s2" who="#henrik-solberg" prev="#s1">“Nobody sails today.”</said>\n`,
    );
  });

  test.each([
    ['<said who="#lena-okafor">“We wa|it,”</said> she said.', '<said who="#ana-ruiz">“We wait,”</said> she said.'],
    ["<said>“We wa|it,”</said> she said.", '<said who="#ana-ruiz">“We wait,”</said> she said.'],
    ['<said aloud="false">“We wa|it,”</said>', '<said who="#ana-ruiz" aloud="false">“We wait,”</said>'],
    ['<said cert="unknown">“We wa|it,”</said>', '<said who="#ana-ruiz">“We wait,”</said>'],
    ['<said cert="low" who="#x">“We wa|it,”</said>', '<said cert="low" who="#ana-ruiz">“We wait,”</said>'],
  ])("changes the tag that is there: %s", (marked, expected) => {
    expect(chosen(`${CAST} ${marked}`, "#ana-ruiz")).toBe(`${CAST} ${expected}`);
  });

  test("changes all pieces that point to each other, and tags what has no tag yet", () => {
    const pieces =
      '<said xml:id="a" who="#x" next="#b">“We wa|it,”</said> she said.\n<said xml:id="b" prev="#a" who="#x">“Now.”</said>';
    expect(chosen(`${CAST}\n${pieces}`, "#ana-ruiz")).toBe(
      `${CAST}\n${pieces.replace("|", "").replaceAll("#x", "#ana-ruiz")}`,
    );
    const half = '<said who="#x">“We wa|it for the tide,”</said> Okafor said. “Nobody sails today.”';
    expect(chosen(`${CAST}\n${half}`, "#ana-ruiz")).toBe(
      `${CAST}\n<said who="#ana-ruiz">“We wait for the tide,”</said> Okafor said. <said who="#ana-ruiz">“Nobody sails today.”</said>`,
    );
  });

  test("says that nobody is named, and is believed", () => {
    const after = chosen(NOBODY, "");
    expect(after).toBe(`<said cert="unknown">${NOBODY.replace("|", "")}</said>`);
    expect(unattributed(NOBODY.replace("|", ""))).toHaveLength(1);
    expect(unattributed(after)).toEqual([]);
    const tagged = `${CAST} <said who="#lena-okafor" cert="low">“We wa|it,”</said> Okafor said.`;
    const nobody = chosen(tagged, "");
    expect(nobody).toBe(`${CAST} <said cert="unknown">“We wait,”</said> Okafor said.`);
    expect(known(nobody.replace("wait", "wa|it")).current).toBe("");
  });

  test("says why nothing can be written", () => {
    const { analysis, place } = placed("“I had one <said>shoe,” Ana Ru|iz said.</said>");
    const { edits, reason } = chooseSpeaker(analysis, { start: 3, end: 3 }, "#ana-ruiz");
    expect([edits, reason]).toEqual([[], expect.stringContaining("overlap")]);
    expect(chooseSpeaker(analysis, place, "#ana-ruiz").edits.length).toBeGreaterThan(0);
  });

  test("leaves the plain text as it is and gives an article that parses, whatever the text", () => {
    fc.assert(
      fc.property(newsText(), fc.nat(), fc.constantFrom("#lena-okafor", "#a&b", ""), (text, at, value) => {
        const analysis = new Analyzer().analyze(text);
        const start = at % (text.length + 1);
        const { edits } = chooseSpeaker(analysis, { start, end: start }, value);
        const after = new Analyzer().analyze(applyEdits(text, edits));
        expect(after.markup.plain).toBe(analysis.markup.plain);
        expect(after.markup.problems.length).toBe(analysis.markup.problems.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the menu", () => {
  const speakersIn = (marked: string): readonly string[] => {
    const { analysis, place } = placed(marked);
    return codeActions(analysis, place)
      .filter(({ id }) => id === "chooseSpeaker")
      .map(({ title }) => title);
  };

  test("has few others where the speaker is found, the present one left out", () => {
    const titles = speakersIn(STORY);
    expect(titles).toHaveLength(2);
    expect(titles.join()).not.toContain("Okafor");
    expect(titles[0]).toMatch(/^Tag this quote as <said> by /);
  });

  test("changes the speaker of a tagged quote", () => {
    const marked = `${CAST} <said who="#lena-okafor">“We wa|it,”</said> Okafor said.`;
    expect(speakersIn(marked).every((title) => title.startsWith("Change the speaker to"))).toBe(true);
    expect(textAfter(marked, "chooseSpeaker")).toMatch(/<said who="#(?!lena)/);
  });

  test("has those who may have said a quote without a speaker, and nobody, as fixes of the finding", () => {
    const marked = `${NOBODY}\n${CAST}\nThey left.`;
    const { analysis, place } = placed(marked);
    const actions = codeActions(analysis, place).filter(({ id }) => id === "chooseSpeaker");
    expect(actions.map(({ title }) => title)).toHaveLength(5);
    expect(actions.at(-1)?.title).toBe("Tag this quote as <said>: nobody is named");
    expect(
      actions.every(({ kind, diagnostic }) => kind === "quickfix" && diagnostic?.code === "quotes/unattributed"),
    ).toBe(true);
    for (const action of actions) expect(unattributed(applyEdits(analysis.text, action.edits()))).toEqual([]);
  });

  test("tells two people of one name apart", () => {
    const marked = `<persName ref="#bo-1">Bo Lund</persName> met <persName ref="#bo-2">Bo Lund</persName>. ${NOBODY}`;
    const titles = speakersIn(marked);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("has none outside quotes, in furniture and in quoted writing", () => {
    expect(speakersIn("Mayor Lena Oka|for left.")).toEqual([]);
    expect(speakersIn(`${CAST}\n<fw type="related">“We wa|it for the tide,” Okafor said</fw>`)).toEqual([]);
    expect(speakersIn(`${CAST}\n<quote>“We wa|it for the tide and the wind.”</quote>`)).toEqual([]);
  });
});

describe("a quote without a speaker", () => {
  test("is reported once for an utterance, where it begins", () => {
    const text =
      "“We paid for all of it, and we would pay for it again tomorrow.\n“And we would pay for it all the day after that.”";
    expect(unattributed(text)).toEqual(["information “We paid for all of it, and we would pay for it again tomorrow."]);
  });

  test.each([
    "“We wait for the tide,” Mayor Lena Okafor said.",
    "“We wait for the tide,” a neighbour said.",
    "They saw the so-called “ghost ship” again.",
    `<said who="#somebody">${NOBODY.replace("|", "")}</said>`,
    `<quote>${NOBODY.replace("|", "")}</quote>`,
    `<fw type="promotion">${NOBODY.replace("|", "")}</fw>`,
    `---\nignore: [quotes/unattributed]\n---\n${NOBODY.replace("|", "")}`,
  ])("is not reported where somebody speaks, or nobody need: %s", (text) => {
    expect(unattributed(text)).toEqual([]);
  });

  test("is as loud as a person wants", () => {
    expect(unattributed(NOBODY.replace("|", ""), { quotes: "off" })).toEqual([]);
    expect(unattributed(NOBODY.replace("|", ""), { "quotes/unattributed": "warning" })[0]).toMatch(/^warning/);
  });
});
