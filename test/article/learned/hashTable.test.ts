import fc from "fast-check";
import { expect, test } from "vitest";
import { HashTable } from "../../../article/src/learned/hashTable.ts";

/** Hashes as they come: signed or not, many with the same low bits, some met twice. */
const HASH = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
  fc.nat(40),
  fc.nat(40).map((high) => high * 0x10000),
);

test("says what a map of its hashes says", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(HASH, fc.nat()), { maxLength: 80 }),
      fc.array(HASH, { maxLength: 20 }),
      (entries, others) => {
        const table = new HashTable(entries.length);
        const map = new Map<number, number>();
        for (const [hash, value] of entries) {
          table.set(hash, value);
          map.set(keyOf(hash), value);
        }
        for (const hash of [...entries.map(([known]) => known), ...others, 0])
          expect(table.get(hash), `of ${hash}`).toBe(map.get(keyOf(hash)) ?? -1);
      },
    ),
  );
});

/** 0 is another name of 1. */
function keyOf(hash: number): number {
  return hash >>> 0 || 1;
}

test("an empty table knows no hash", () => {
  for (const hash of [0, 1, -1, 0xffffffff]) expect(new HashTable(0).get(hash)).toBe(-1);
});

test("0 is a hash like others", () => {
  const table = new HashTable(1);
  table.set(0, 7);
  expect(table.get(0)).toBe(7);
  expect(table.get(2)).toBe(-1);
});

test("a hash with its sign is the hash without", () => {
  const table = new HashTable(2);
  table.set(-5, 3);
  table.set(0xfffffff0, 4);
  expect(table.get(2 ** 32 - 5)).toBe(3);
  expect(table.get(-16)).toBe(4);
});

test("holds as many hashes that want the same place as it was made for", () => {
  const table = new HashTable(2048);
  for (let i = 1; i <= 2048; i++) table.set(i * 2 ** 20, i);
  for (let i = 1; i <= 2048; i++) expect(table.get(i * 2 ** 20)).toBe(i);
  expect(table.get(2049 * 2 ** 20)).toBe(-1);
});
