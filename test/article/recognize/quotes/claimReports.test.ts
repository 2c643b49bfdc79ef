import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuoteClaim } from "../../../../article/src/model/reading.ts";
import { claimQuotes, claimReports } from "../../../../article/src/recognize/quotes/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";

function reportsOf(text: string): readonly QuoteClaim[] {
  const paragraph = readParagraph(text);
  return claimReports(paragraph, claimQuotes(paragraph));
}

/** One paragraph with its reports drawn in: `Okri said ⟦that it rained⟧=Okri.` */
function expectReports(drawn: string): void {
  const text = drawn.replace(/⟦|⟧=(?:\{[^}]*\}|\p{L}+)/gu, "");
  const edits = reportsOf(text).flatMap(({ start, end, speaker }) => {
    const name = speaker === undefined ? "?" : text.slice(speaker.start, speaker.end);
    return [
      { at: start, insert: "⟦" },
      { at: end, insert: `⟧=${/^\p{L}+$/u.test(name) ? name : `{${name}}`}` },
    ];
  });
  const found = edits
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, insert }) => all.slice(0, at) + insert + all.slice(at), text);
  expect(found).toBe(drawn);
}

describe("words behind their verb", () => {
  test.each([
    "Okri said ⟦that the harbour plan had failed⟧=Okri.",
    "Okri said ⟦the harbour plan had failed⟧=Okri.",
    "Okri said ⟦it would rain⟧=Okri.",
    "The ministry said ⟦more boats were on their way⟧={The ministry}.",
    "Mayor Lena Okri said on Tuesday ⟦that the harbour plan had failed⟧={Mayor Lena Okri}.",
    "Okri said in a letter to the council ⟦that the dredgers would stay⟧=Okri.",
    "The company announced ⟦that it would close the mill⟧={The company}.",
    "Okri told reporters ⟦that the bridge was safe⟧=Okri.",
    "Okri told the council ⟦the bridge was safe⟧=Okri.",
    "Okri has long argued ⟦that ferries pay for themselves⟧=Okri.",
    "The bank warned ⟦that prices would rise⟧={The bank}.",
    "She was quoted as saying ⟦that the bridge was safe⟧=She.",
    "Ana Quill, who said ⟦she had seen the boat sink⟧=who, left the room.",
    "Quill sent a report saying ⟦that the dam leaks⟧={a report}.",
  ])("%s", expectReports);

  test("a question, an order, a promise", () => {
    expectReports("Okri asked ⟦whether the ferry would sail⟧=Okri.");
    expectReports("Okri explained ⟦why the ferry was late⟧=Okri.");
    expectReports("Okri urged ⟦voters to stay at home⟧=Okri.");
    expectReports("Okri called on ⟦the council to resign⟧=Okri.");
    expectReports("Okri promised ⟦to pay for the repairs⟧=Okri.");
  });

  test("end where the reporter goes on", () => {
    expectReports("Okri said ⟦the plan had failed⟧=Okri, adding ⟦that nobody was to blame⟧=Okri.");
    expectReports("Okri said ⟦the plan had failed⟧=Okri, but Quill said ⟦it had worked⟧=Quill.");
    expectReports("Okri said ⟦he sold the ferry⟧=Okri, which sank in May.");
    expectReports("While Okri said ⟦the plan had failed⟧=Okri, the council met again.");
    expectReports("Okri said ⟦the plan had failed⟧=Okri; the council met again.");
  });
});

describe("words before their source, or around it", () => {
  test.each([
    "⟦The harbour plan has failed⟧=Okri, Okri said.",
    "⟦The harbour plan has failed⟧=Okri, Okri said on Monday.",
    "⟦The harbour plan has failed⟧={the minister}, said the minister.",
    "⟦The harbour plan has failed⟧={a spokeswoman}, a spokeswoman told the Harbour Post.",
    "⟦The plan⟧=Okri, Okri said, ⟦has failed⟧=Okri.",
    "⟦The harbour plan has failed⟧={the ministry}, according to the ministry.",
    "According to Okri, ⟦the harbour plan has failed⟧=Okri.",
    "According to Okri, a former judge, ⟦the harbour plan has failed⟧=Okri.",
    "⟦The plan⟧=Okri, according to Okri, ⟦has failed⟧=Okri.",
    "BERGEN (NTB) — ⟦The harbour plan has failed⟧=Okri, Okri said.",
  ])("%s", expectReports);

  test("the pieces around a source are one utterance", () => {
    const [first, second, third] = reportsOf("The plan, Okri said, has failed. Quill said it would be back.");
    expect(first?.utterance).toBe(second?.utterance);
    expect(third?.utterance).not.toBe(first?.utterance);
  });

  test("a source is told from a verb", () => {
    expect(reportsOf("According to Okri, the plan has failed.")[0]?.basis).toBe("source");
    expect(reportsOf("Okri said the plan has failed.")[0]?.basis).toBe("verb");
  });
});

describe("other languages", () => {
  test.each([
    "Der Minister sagte, ⟦dass der Plan gescheitert sei⟧={Der Minister}.",
    "Der Minister sagte am Montag, ⟦der Plan sei gescheitert⟧={Der Minister}.",
    "Die Firma kündigte an, ⟦sie werde das Werk schließen⟧={Die Firma}.",
    "⟦Der Plan sei gescheitert⟧=Okri, sagte Okri.",
    "Le ministre a déclaré ⟦que le plan avait échoué⟧={Le ministre}.",
    "Selon le ministre, ⟦le plan a échoué⟧={le ministre}.",
    "⟦Le plan est mort⟧={le ministre}, a déclaré le ministre.",
    "La alcaldesa dijo ⟦que el plan había fracasado⟧={La alcaldesa}.",
    "Según la alcaldesa, ⟦el plan había fracasado⟧={la alcaldesa}.",
    "Министр заявил, ⟦что план провалился⟧=Министр.",
  ])("%s", expectReports);
});

test.each([
  ["nothing is told", "Okri told the council. The mayor spoke, and nobody answered."],
  ["an object", "Okri said a few words. She said nothing about the plan and told him so."],
  ["a noun", "The claim that sank the plan was false, and reports that came later were worse."],
  ["a relative clause", "Okri recalled a storm that left the island dark."],
  ["a thought", "Okri thinks that the plan has failed and hopes it will be back."],
  ["a name for it", "Okri called the plan a failure and described the mayor as a friend."],
  ["a label", "Okri: plan has failed"],
  ["what is only done", "Okri signed the plan, closed the office and left for Bergen."],
  ["nobody who says it", "When asked whether the plan had failed, the mayor left."],
])("leaves alone %s: %s", (_, text) => {
  expectReports(text);
});

describe("beside quotes in marks", () => {
  test.each([
    "“We told him that it would rain,” said Okri.",
    "Okri said that the plan was “dead and buried” and would stay so.",
    "“It will rain,” Okri said on the way to the harbour that morning.",
  ])("words with marks around a part of them stay theirs: %s", expectReports);

  test("another verb of the sentence has its own words", () => {
    expectReports("“It will rain,” said Okri, adding ⟦that the ferry would stay in port⟧=Okri.");
    expectReports("Okri said ⟦the plan had failed⟧=Okri. “It is dead,” she said.");
  });

  test("quoted words that are no speech do not stand in the way", () => {
    expectReports("Okri said ⟦the film “Harbour Lights” had cost too much⟧=Okri.");
  });
});

test("spans lie inside the text, in order, and apart from each other and from quotes", () => {
  const parts = [
    "Okri",
    "said",
    "that",
    "the plan",
    "had failed",
    ",",
    ".",
    "“",
    "”",
    "according to",
    "the mayor",
    "told",
    "reporters",
    "asked",
    "whether",
    "and",
    "but",
    "which",
    "adding",
    "sagte",
    "sei",
    "dit",
    "que",
    "selon",
    "to",
    "urged",
    "on Monday",
    "(",
    ")",
    ";",
    "it",
    "he",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const paragraph = readParagraph(text);
      const quotes = claimQuotes(paragraph);
      const speech = quotes.filter(({ kind }) => kind === "direct" || kind === "mixed");
      let before = 0;
      for (const { start, end, speaker, cue } of claimReports(paragraph, quotes)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(speaker?.end).toBeLessThanOrEqual(text.length);
        expect(cue?.end).toBeLessThanOrEqual(text.length);
        expect(speech.filter((quote) => quote.start < end && start < quote.end)).toEqual([]);
        before = end;
      }
    }),
  );
});
