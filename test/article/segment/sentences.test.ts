import fc from "fast-check";
import { expect, test } from "vitest";
import { readParagraph } from "../../../article/src/segment/paragraph.ts";

/** `|` stands where a sentence ends and the next begins. */
test.each([
  "He left. |She stayed.",
  "“It is over.” |He left.",
  "“It is over,” he said. |Nobody answered.",
  "Is it over?! |Nobody knows… |Then it was.",
  "“Is it over?” she asked. |Yes.",
  "“Is it over?” Anna Berg asked. |Yes.",
  "Dr. Berg met Sen. Lund on Jan. 5. |Then they ate.",
  "J. K. Lund wrote it. |J. Berg did not.",
  "The U.S. Army left. |It moved to the U.S. |The rest stayed in the U.K. for good.",
  "They met at 4 p.m. |They left at 5 p.m. Monday.",
  "Acme Inc. Chief Executive Ann Berg quit Acme Inc. |The board is looking.",
  "He voted no. |She voted yes on No. 5 of the list.",
  "1. The first point. |The second.",
  "a. The first point. |The second.",
  "Er kam am 14. Juli nach Wien. |Dort blieb er.",
  "Yahoo! – the firm – said so. |It did.",
  "It rose 4.6 percent. |2023 was worse.",
  "He said so (it is true). |(So they say.) |The rest is known.",
  "„Es ist vorbei.“ |Er ging.",
  "Er sagte: »Es ist vorbei.« |»Nein«, sagte sie.",
  "So did I. |The rest stayed.",
  "They saw example.com and left. |They came back.",
  "He was… not sure. |Well... maybe.",
  "他走了。|她留下了。|真的吗？|是。",
  "هل انتهى؟ |نعم.",
  "No stop here",
  "St. Petersburg is far. |Mt. Fuji is farther.",
  "Smith, Jr., came. |He ate.",
])("splits %j", (marked) => {
  const expected = marked.split("|").map((sentence) => sentence.trim());
  const { text, tokens, sentences } = readParagraph(marked.replaceAll("|", ""));
  const found = sentences
    .slice(1)
    .map((end, i) => text.slice(tokens.starts[sentences[i] as number], tokens.ends[end - 1]));
  expect(found).toEqual(expected);
});

test("has no sentence where there is no token", () => {
  expect(readParagraph(" \t").sentences).toEqual([0]);
});

test("bounds rise from 0 to the number of tokens", () => {
  const pieces = ["Mr", "U.S.", "14", "\ud83d", "\udc00", "\0", ...'.!?…”"“ Aa。()»'];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, sentences } = readParagraph(text);
      expect(sentences[0]).toBe(0);
      expect(sentences.at(-1)).toBe(tokens.length);
      expect(sentences.every((bound, i) => i === 0 || bound > (sentences[i - 1] as number))).toBe(true);
    }),
  );
});
