import fc from "fast-check";
import { expect, test } from "vitest";
import { endWithin, startWithin, widthOf } from "../../cli/src/terminal/width.ts";

test.each([
  ["harbour", 7],
  ["Zürich", 6],
  ["Zu\u0308rich", 6],
  ["港口新聞", 8],
  ["항구", 4],
  ["😀", 2],
  ["می\u200Cشود", 5],
  ["a<U+200B>b", 10],
])("%s takes %d columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ["harbour news", 12, "harbour news", "harbour news"],
  ["harbour news", 9, "harbour…", "…our news"],
  ["港口新聞", 5, "港口…", "…新聞"],
  ["港口新聞", 6, "港口…", "…新聞"],
  ["😀😀😀", 4, "😀…", "…😀"],
  ["a<U+200B>b", 6, "a…", "…b"],
  ["<U+200B><U+200C>", 9, "<U+200B>…", "…<U+200C>"],
  ["harbour", 1, "…", "…"],
  ["harbour", 0, "", ""],
])("%s in %d columns is %s from its start, %s from its end", (text, room, start, end) => {
  expect([startWithin(text, room), endWithin(text, room)]).toEqual([start, end]);
});

test("what is cut fits, and is the text where that fits", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", " ", "é", "\u0301", "港", "😀", "<U+200B>", "<U+"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.nat(20), (text, room) => {
      for (const cut of [startWithin(text, room), endWithin(text, room)]) {
        expect(widthOf(cut)).toBeLessThanOrEqual(room);
        if (widthOf(text) <= room) expect(cut).toBe(text);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }
    }),
  );
});
