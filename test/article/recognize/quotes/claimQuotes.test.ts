import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimQuotes } from "../../../../article/src/recognize/quotes/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";
import { expectQuotes, utterancesOf } from "./quoteNotation.ts";

describe("pairs", () => {
  test.each([
    "⟦“The bridge is closed,”⟧=direct(Okri) said Okri.",
    '⟦"The bridge is closed,"⟧=direct(Okri) said Okri.',
    "⟦‘The bridge isn’t closed,’⟧=direct(Okri) said Okri.",
    "⟦'The bridge isn't closed,'⟧=direct(Okri) said Okri.",
    "⟦``The bridge is closed,''⟧=direct(Okri) said Okri.",
    "⟦''The bridge is closed,''⟧=direct(Okri) said Okri.",
    "⟦„Die Brücke ist zu“⟧=direct(Okri), sagte Okri.",
    "⟦»Die Brücke ist zu«⟧=direct(Okri), sagte Okri.",
    "⟦« Le pont est fermé »⟧=direct(Okri), a déclaré Okri.",
    "⟦«Мост закрыт»⟧=direct(Окрин), — сказал Окрин.",
    "⟦«Міст закрито»⟧=direct(Окрин), – сказав Окрин.",
    "⟦”The bridge is closed,”⟧=direct(Okri) said Okri.",
  ])("the marks of %s", expectQuotes);

  test.each([
    "⟦“The bridge is closed,’⟧=direct(Okri) said Okri.",
    "⟦“The bridge is closed,’’⟧=direct(Okri) said Okri.",
    "⟦“The bridge is closed, ”⟧=direct(Okri) said Okri.",
    '⟦"The bridge is closed, "⟧=direct(Okri) said Okri.',
    '😀 Okri said: ⟦"The bridge is closed."⟧=direct(Okri)',
  ])("marks that scraping has spoilt in %s", expectQuotes);

  test.each([
    "The farmers’ union and the unions’ lawyers met in the ’90s.",
    "The dogs' owners didn't come; 'tis a pity.",
    'A 6\'2" guard took a 19" screen home.',
    "Read more »",
    "No marks at all, said Okri.",
    "",
  ])("nothing in %s", (text) => expect(claimQuotes(readParagraph(text))).toEqual([]));

  test("lets a plural's apostrophe close only where nothing later can", () => {
    expectQuotes("⟦‘The farmers’ bridge is closed,’⟧=direct(Okri) said Okri.");
  });

  test("marks a quote inside a quote as nested", () => {
    expectQuotes("⟦“She told us ⟦‘stay home’⟧=nested and left,”⟧=direct(Okri) said Okri.");
    expectQuotes("⟦‘She told us ⟦“stay home”⟧=nested and left,’⟧=direct(Okri) said Okri.");
  });

  test("keeps a quote open that the paragraph does not close", () => {
    expectQuotes("Okri said: ⟦“The bridge is closed. It stays closed.⟧=open(Okri)");
  });

  test("tells of a closing mark that the paragraph does not open", () => {
    expectQuotes("⟦It stays closed,”⟧=unopened(Okri) Okri added.");
  });
});

describe("finds the speaker", () => {
  test.each([
    "⟦“It rained,”⟧=direct(he) he said.",
    "⟦“It rained,”⟧=direct(the harbour master) the harbour master told reporters on Monday.",
    "⟦“It rained,”⟧=direct(Ada Quill) Ada Quill, a judge who lives nearby, said.",
    "⟦“It rained,”⟧=direct(Ada Quill) said spokeswoman Ada Quill of Harbour Watch.",
    "⟦“It rained,”⟧=direct(Ada Quill) said the group’s founder, Ada Quill.",
    "⟦“Did it rain?”⟧=direct(Mr. Okri) Mr. Okri asked.",
    "⟦“It rained,”⟧=direct(the report) according to the report.",
    "⟦“It rained,”⟧=direct(him) local media quoted him as saying.",
    "⟦“It rained,”⟧=direct(she) she shrugged.",
    "⟦„Es regnet“⟧=direct(Quill), so Quill.",
    "⟦« Il pleut »⟧=direct(elle), explique-t-elle.",
    "⟦«Llueve»⟧=direct(la ministra), afirmó la ministra.",
    "⟦“It never stopped raining.”⟧=direct(Okri) Okri said.",
    "⟦“It rained,”⟧=direct(Lena Kelly) said Lena Kelly, who lives nearby.",
    "⟦“The bridge is a shame,”⟧=direct(a Sunday editorial) reads a Sunday editorial in the local paper.",
    "⟦“It rained,”⟧=direct(the annual report) the annual report said.",
    "⟦“It rained all day,”⟧=direct(the village weekly) the village weekly wrote.",
    "⟦“You see, it rained,”⟧=direct(Okri) Okri went on.",
    "⟦“They asked, ⟦‘Where is the bridge?’⟧=nested”⟧=direct(Okri) Okri said.",
  ])("after the quote: %s", expectQuotes);

  test.each([
    "Okri said: ⟦“It rained all day.”⟧=direct(Okri)",
    "Okri said, ⟦“It rained all day.”⟧=direct(Okri)",
    "On Monday, the mayor of the town told reporters: ⟦“It rained all day.”⟧=direct(the mayor)",
    "The letter reads: ⟦“It rained all day.”⟧=direct(The letter)",
    "Ada Quill, a judge, said: ⟦“It rained all day.”⟧=direct(Ada Quill)",
    "Okri told the council to wait, adding: ⟦“It rained all day.”⟧=direct(Okri)",
    "According to Okri, ⟦“It rained all day.”⟧=direct(Okri)",
    "Okri: ⟦“It rained all day.”⟧=direct(Okri)",
    "Am Montag sagte die Ministerin: ⟦„Es regnet den ganzen Tag.“⟧=direct(die Ministerin)",
    "По словам Окрина, ⟦«дождь идёт весь день»⟧=mixed(Окрина).",
    "Hours later, Quill left the hall, telling reporters: ⟦“It rained all day.”⟧=direct(Quill)",
    "The town’s newly elected mayor, Ada Quill, said: ⟦“It rained all day.”⟧=direct(Ada Quill)",
    "He has never taken back his remark that ⟦“rain is for ducks.”⟧=mixed(his)",
    "Mayor Okri Warned: ⟦“It Rained All Day.”⟧=direct(Mayor Okri)",
    "⟦“OKRI: It rained all day, and nobody came.”⟧=direct(OKRI)",
  ])("before the quote: %s", expectQuotes);

  test.each([
    "Okri said the bridge is ⟦“safe and dry”⟧=mixed(Okri).",
    "He dismissed the story as ⟦“gossip”⟧=mixed(He).",
    "Calling the bridge ⟦“a bargain,”⟧=mixed(Okri) Okri promised two more.",
    "The two towns share ⟦“a river and a past,”⟧=mixed(Okri) Okri said.",
    "Okri said the mayor called the bridge ⟦“a toy”⟧=mixed(Okri).",
    "Bridge Is ⟦‘Safe and Dry’⟧=mixed(Mayor): Mayor",
    "The bridge, in Okri’s words, is ⟦“safe and dry”⟧=mixed(Okri).",
  ])("of a fragment: %s", expectQuotes);

  test("never takes a name from another quote", () => {
    expectQuotes("⟦“Ada Quill said nothing,”⟧=direct(Okri) Okri said. ⟦“I asked her twice.”⟧=direct(Okri)");
  });

  test("gives a bare quote to the subject of the sentence before it", () => {
    expectQuotes("Okri urged the town to wait. ⟦“We cannot build in winter.”⟧=direct(Okri)");
  });

  test("prefers the cue after a quote to the one before it", () => {
    expectQuotes("Okri said it rained. ⟦“The river rose,”⟧=direct(Quill) Quill said.");
  });
});

describe("leaves alone", () => {
  test.each([
    "The ⟦“Harbour Prize”⟧=title went to a swimmer.",
    "He won the so-called ⟦“little crown”⟧=scare twice.",
    "The Welsh word ⟦“hiraeth”⟧=term has no match.",
    "Engineers met over the ⟦“peace bridge”⟧=scare again.",
    "She sang in the film ⟦“Cold Water”⟧=title before.",
    "Okri sang on the Friday show ⟦“Late Tide”⟧=title last week.",
    "⟦“(Laughter.)”⟧=scare",
    "The ⟦“quick”⟧=scare repair took nine months.",
  ])("%s", expectQuotes);

  test("a name in front of what a notice says", () => {
    expectQuotes("⟦“BREAKING: The bridge is closed.”⟧=direct(?)");
  });
});

test("says what name beside another cue a pronoun may stand for", () => {
  const text = "Of Lund and Reed, the judge Ada Quill said, “It rained all day, and they came,” she said.";
  const [claim] = claimQuotes(readParagraph(text));
  expect(claim?.antecedent && text.slice(claim.antecedent.start, claim.antecedent.end)).toBe("Ada Quill");
});

test("is less sure of a speaker that only the sentence before names", () => {
  const sure = claimQuotes(readParagraph("“It rained all day,” Okri said."))[0]?.confidence ?? 0;
  const unsure =
    claimQuotes(readParagraph("Okri saw the river from Lund’s office. “It rained all day.”"))[0]?.confidence ?? 1;
  expect(sure).toBeGreaterThan(0.9);
  expect(unsure).toBeLessThan(sure);
});

test("joins the pieces of an interrupted quote into one utterance", () => {
  expect(utterancesOf("“It rained,” he said, “and the river rose.”")).toEqual([0, 0]);
  expect(utterancesOf("“It rained,” he said. “The river rose.”")).toEqual([0, 0]);
  expect(utterancesOf("“It rained,” he said. “The river rose,” she said.")).toEqual([0, 1]);
  expect(utterancesOf("“Did it rain?” he asked. “The river rose.”")).toEqual([0, 0]);
  expect(utterancesOf("Okri said the town is “wet” and the river “wide.”")).toEqual([0, 0]);
});

test("keeps the words that a reporter quotes in telling of a quote apart from it, and the quote's next piece with it", () => {
  expect(
    utterancesOf("“It rained,” he said, showing how he mends the “gutters” of the hall. “The river rose.”"),
  ).toEqual([0, 1, 0]);
  expect(utterancesOf("“It rained,” he said, adding that the mayor called the river a “lake.” “It rose.”")).toEqual([
    0, 1, 0,
  ]);
});

test("takes a fragment in the reporter's own sentence for complete", () => {
  expect(utterancesOf("Okri said the town was “soaked” on Monday. “The river rose and we ran.”")).toEqual([0, 1]);
});

test("never throws, and claims sorted spans inside the text, for any text with marks", () => {
  const character = fc.constantFrom(...Array.from("“”\"'‘’„«»‹›`「」 .,?!:—-aAsé😀\ud800said he “ ” The Okri"));
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
      const text = characters.join("").replace(/[\r\n]/g, " ");
      let start = 0;
      for (const claim of claimQuotes(readParagraph(text))) {
        expect(claim.start).toBeGreaterThanOrEqual(start);
        expect(claim.end).toBeGreaterThan(claim.start);
        expect(claim.end).toBeLessThanOrEqual(text.length);
        for (const span of [claim.speaker, claim.cue]) {
          if (span === undefined) continue;
          expect(span.end).toBeGreaterThan(span.start);
          const isInside = span.start >= claim.start && span.end <= claim.end;
          // A transcript names its speaker inside the marks.
          expect(isInside && claim.basis !== "mark").toBe(false);
        }
        start = claim.start;
      }
    }),
  );
});

test.each([
  "“It rained” said he and ",
  "«",
  "‘the unions’ ",
  "” ",
  "said Okri “It rained,” ",
  '"',
  "he said to say and ",
])("answers within the runner's five seconds for a long line made of %s, as no quadratic scan can", (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  expect(Array.isArray(claimQuotes(readParagraph(text)))).toBe(true);
});
