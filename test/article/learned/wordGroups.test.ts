import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf } from "../../../article/src/learned/base64.ts";
import { WordGroups } from "../../../article/src/learned/wordGroups.ts";
import { packGroups } from "../../../training/pack.ts";

function packed(groups: readonly (readonly number[])[], bits: number): WordGroups {
  const file = packGroups(groups, bits);
  return new WordGroups(file, bytesOf(file.bytes));
}

/** Signed, as `hashText` gives them; many share their first bits. */
const HASH = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.nat(500),
  fc.nat(60).map((high) => (high << 26) | 5),
);

test("a word is in the first group that holds a word with the same kept bits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(HASH, { maxLength: 20 }), { maxLength: 8 }),
      fc.integer({ min: 6, max: 31 }),
      fc.array(HASH, { maxLength: 20 }),
      (groups, bits, others) => {
        const read = packed(groups, bits);
        const kept = (hash: number): number => Math.floor((hash >>> 0) / 2 ** (32 - bits));
        for (const hash of [...groups.flat(), ...others])
          expect(read.of(hash), `of ${hash}`).toBe(
            groups.findIndex((group) => group.some((word) => kept(word) === kept(hash))),
          );
      },
    ),
  );
});

test("groups keep their numbers where some are empty", () => {
  const groups = packed([[], [3 << 20], [], [], [-1]], 20);
  expect(groups.of(3 << 20)).toBe(1);
  expect(groups.of(-1)).toBe(4);
});

test("bits that are not kept say nothing", () => {
  const groups = packed([[0x12345678], [0x12355678]], 16);
  expect(groups.of(0x1234ffff)).toBe(0);
  expect(groups.of(0x12350000)).toBe(1);
  expect(groups.of(0x12365678)).toBe(-1);
});

test("counts the words that have a group of their own", () => {
  expect(packGroups([[1 << 8, 2 << 8, 1 << 8], [2 << 8, 3 << 8], []], 24).words).toBe(3);
});

test("a word in a row of many and the one behind the row are told apart", () => {
  const row = Array.from({ length: 5000 }, (_, i) => i);
  const groups = packed([row], 32);
  for (const word of row) expect(groups.of(word)).toBe(0);
  expect(groups.of(5000)).toBe(-1);
});
