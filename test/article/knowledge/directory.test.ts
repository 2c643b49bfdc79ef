import fc from "fast-check";
import { expect, test } from "vitest";
import { Directory } from "../../../article/src/knowledge/directory.ts";
import { nameKey } from "../../../article/src/knowledge/nameKey.ts";
import { packPeople, packPoint, readPeople, readPoint } from "../../../article/src/knowledge/packedFacts.ts";

function directory(names: readonly string[]): Directory {
  const rows = names.map((name, number) => ({ row: `${name}=${number}`, key: nameKey(name) }));
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return new Directory(rows.map(({ row }) => row).join("|"));
}

test("finds every name of a text and nothing else", () => {
  const name = fc.stringMatching(/^[a-e ÉÖ.-]{0,6}$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), name, (names, wanted) => {
      const found = directory(names)
        .find(wanted)
        .map(({ facts }) => Number(facts));
      const key = nameKey(wanted);
      const expected = names.flatMap((each, number) => (key !== "" && nameKey(each) === key ? [number] : []));
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test("an empty text has no rows", () => {
  expect(new Directory("").find("Oslo")).toEqual([]);
  expect(directory(["Oslo"]).row(1)).toBeUndefined();
});

test.each([0, 7, 999, 1_000, 15_432, 999_999, 24_870_895])("%i people are kept to three digits", (people) => {
  expect(packPeople(people)).toHaveLength(3);
  expect(Math.abs(readPeople(packPeople(people)) - people)).toBeLessThanOrEqual(people / 200);
});

test("a point is kept to a hundredth of a degree", () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (north, east) => {
      const packed = packPoint(north, east);
      expect(packed).toHaveLength(6);
      expect(readPoint(packed).latitude).toBeCloseTo(north, 1.9);
      expect(readPoint(packed).longitude).toBeCloseTo(east, 1.9);
    }),
  );
});
