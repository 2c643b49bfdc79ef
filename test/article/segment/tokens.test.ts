import fc from "fast-check";
import { expect, test } from "vitest";
import { TokenCase, TokenKind } from "../../../article/src/model/reading.ts";
import { tokenize } from "../../../article/src/segment/tokens.ts";

test.each([
  ["O'Brien saw Peskov's dog", "O'Brien|saw|Peskov|'s|dog"],
  ["don’t, she’s here", "don’t|,|she|’s|here"],
  ["the boys' club", "the|boys|'|club"],
  ["'twas 's", "'|twas|'|s"],
  ["U.S. troops", "U.S.|troops"],
  ["the U.S.-led talks", "the|U.S.|-|led|talks"],
  ["in the U.S.A now", "in|the|U.S.A|now"],
  ["U.S.and", "U.S|.|and"],
  ["at 4 p.m., J. K. Rowling", "at|4|p.m.|,|J.|K.|Rowling"],
  ["Plan B.", "Plan|B|."],
  ["It ended. Then", "It|ended|.|Then"],
  ["Al-Hayat", "Al|-|Hayat"],
  ["4.6, 1,000 and 04:00", "4.6|,|1,000|and|04:00"],
  ["on the 14th.5", "on|the|14th|.|5"],
  ["in the 1980s.", "in|the|1980s|."],
  ["2024-07-14T04:00Z", "2024|-|07|-|14T04:00Z"],
  ["wait... what", "wait|...|what"],
  ["U.S... and", "U.S|...|and"],
  ["“Да”, — сказал он", "“|Да|”|,|—|сказал|он"],
  ["$5m", "$|5m"],
  ["a\u00a0b\u2028c\u0000d", "a|b|c|d"],
  ["😀👍🏽 ok", "😀|👍|🏽|ok"],
  ["❤️ love", "❤️|love"],
  ["cafe\u0301 opens", "cafe\u0301|opens"],
  ["𝒜b c𠀋", "𝒜b|c𠀋"],
  ["x𝟓 𝟓x", "x𝟓|𝟓x"],
  ["", ""],
])("cuts %j", (text, expected) => {
  expect([...tokenize(text).words].join("|")).toBe(expected);
});

test.each([
  ["said", "lower"],
  ["Peskov", "title"],
  ["A", "upper"],
  ["NATO", "upper"],
  ["U.S.", "upper"],
  ["McDonald", "mixed"],
  ["iPhone", "mixed"],
  ["O'Brien", "mixed"],
  ["Don't", "title"],
  ["北京", "none"],
  ["14th", "none"],
  ["!", "none"],
] as const)("knows that %s is written in case %s", (text, expected) => {
  expect(tokenize(text).cases).toEqual([TokenCase[expected]]);
});

test("tells words, numbers, punctuation and symbols apart", () => {
  expect(tokenize("At 4 p.m., $5 😀").kinds).toEqual([
    TokenKind.word,
    TokenKind.number,
    TokenKind.word,
    TokenKind.punctuation,
    TokenKind.symbol,
    TokenKind.number,
    TokenKind.symbol,
  ]);
});

test("lowers words and the letters of numbers", () => {
  expect(tokenize("NATO on the 14TH, İzmir").lower).toEqual(["nato", "on", "the", "14th", ",", "i̇zmir"]);
});

const scraps = fc.constantFrom(
  "'",
  "’",
  "s",
  "S",
  ".",
  ",",
  ":",
  "4",
  "A",
  "b",
  " ",
  "-",
  "U.S.",
  "\u0301",
  "\u200d",
  "\u0000",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({
    unit: fc.oneof(scraps, fc.constantFrom("😀", "𝒜", "\ud800", "\udc00", "\u2028", "\t", "é", "中")),
    maxLength: 30,
  }),
);

test("tokens are sorted, disjoint, not empty and inside the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      let previous = 0;
      for (let i = 0; i < tokens.length; i++) {
        expect(tokens.starts[i]).toBeGreaterThanOrEqual(previous);
        previous = tokens.ends[i] as number;
        expect(previous).toBeGreaterThan(tokens.starts[i] as number);
      }
      expect(previous).toBeLessThanOrEqual(text.length);
      expect(
        [tokens.starts, tokens.ends, tokens.kinds, tokens.cases, tokens.words, tokens.lower].map((a) => a.length),
      ).toEqual(Array(6).fill(tokens.length));
    }),
  );
});

test("no token cuts a surrogate pair, and every visible character is in a token", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const owner = new Int32Array(text.length).fill(-1);
      const tokens = tokenize(text);
      for (let i = 0; i < tokens.length; i++) owner.fill(i, tokens.starts[i], tokens.ends[i]);
      for (let i = 0; i < text.length; ) {
        const character = String.fromCodePoint(text.codePointAt(i) as number);
        if (/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)) expect(owner[i]).not.toBe(-1);
        if (character.length === 2) expect(owner[i + 1]).toBe(owner[i]);
        i += character.length;
      }
    }),
  );
});

test("white space is in no token", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of tokenize(text).words) expect(word).not.toMatch(/\s/u);
    }),
  );
});
