import { expect, test } from "vitest";
import { CharacterClass, classAt, classOf, isBlank, widthAt } from "../../../article/src/text/characters.ts";

test("agrees with the Unicode tables on every code unit", () => {
  const expected = (character: string): number => {
    if (/[\n\r]/u.test(character)) return CharacterClass.lineBreak;
    if (/\s/u.test(character)) return CharacterClass.space;
    if (/\p{Ll}/u.test(character)) return CharacterClass.lower;
    if (/[\p{Lu}\p{Lt}]/u.test(character)) return CharacterClass.upper;
    if (/\p{L}/u.test(character)) return CharacterClass.letter;
    if (/[\p{M}\u00ad\u200c\u200d]/u.test(character)) return CharacterClass.mark;
    if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
    if (/\p{P}/u.test(character)) return CharacterClass.punctuation;
    return /[\p{S}\p{N}]/u.test(character) ? CharacterClass.symbol : CharacterClass.other;
  };
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    if (classOf(code) !== expected(String.fromCharCode(code))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["😀", CharacterClass.symbol, 2],
  ["𝒜", CharacterClass.upper, 2],
  ["𠀋", CharacterClass.letter, 2],
  ["𝟓", CharacterClass.digit, 2],
  ["\ud83d", CharacterClass.symbol, 1],
  ["a", CharacterClass.lower, 1],
])("reads %j as one character", (text, characterClass, width) => {
  expect([classAt(text, 0), widthAt(text, 0)]).toEqual([characterClass, width]);
});

test.each([
  ["", true],
  [" \t\u00a0\ufeff\u2028", true],
  [" \u200b", false],
  [" x ", false],
])("says whether %j is blank", (text, expected) => {
  expect(isBlank(text, 0, text.length)).toBe(expected);
});
