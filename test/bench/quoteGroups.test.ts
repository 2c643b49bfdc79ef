import { expect, test } from "vitest";
import { joinedUtterances, type Piece } from "../../bench/quoteGroups.ts";

/** Pieces of ten characters, one a letter: letters that are alike are one utterance, `.` is a place without a quote. */
function pieces(drawn: string): readonly Piece[] {
  return Array.from(drawn).flatMap((letter, i) => {
    if (letter === ".") return [];
    return [{ start: i * 20, end: i * 20 + 10, kind: "direct", group: letter.charCodeAt(0) }];
  });
}

test.each([
  ["aab", "aab", ["0 20"], ["0 20"]],
  ["aab", "abb", ["0 20"], ["20 40"]],
  ["abc", "abc", [], []],
  ["aaa", "a.a", ["0 40"], ["0 40"]],
  ["a..", "aa.", [], []],
])("utterances of gold %s and prediction %s", (gold, predicted, ...expected) => {
  expect(Object.values(joinedUtterances(pieces(gold), pieces(predicted)))).toEqual(expected);
});

test("takes a span for the same that is a little longer, and reported speech without marks for none", () => {
  const gold = pieces("aa");
  const longer = gold.map((piece) => ({ ...piece, end: piece.end + 2 }));
  expect(joinedUtterances(gold, longer).predicted).toEqual(["0 20"]);
  const indirect = gold.map((piece) => ({ ...piece, kind: "indirect" }));
  expect(joinedUtterances(gold, indirect).predicted).toEqual([]);
});
