import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutOverlaps } from "../../../article/src/analysis/overlaps.ts";

test.each([
  [
    "the longest",
    [
      [0, 4],
      [2, 9],
      [8, 10],
    ],
    [[2, 9]],
  ],
  [
    "of equally long ones the one listed first",
    [
      [2, 5],
      [0, 3],
    ],
    [[2, 5]],
  ],
  [
    "what lies apart, in order",
    [
      [6, 8],
      [0, 2],
      [2, 4],
    ],
    [
      [0, 2],
      [2, 4],
      [6, 8],
    ],
  ],
  [
    "what the longest leaves free on both sides",
    [
      [0, 2],
      [1, 9],
      [9, 11],
      [8, 10],
    ],
    [
      [1, 9],
      [9, 11],
    ],
  ],
])("keeps %s", (_what, claims, expected) => {
  const kept = withoutOverlaps(claims.map(([start = 0, end = 0]) => ({ start, end })));
  expect(kept.map(({ start, end }) => [start, end])).toEqual(expected);
});

test("keeps claims that are apart and in order, and leaves out only what overlaps a kept one that is at least as long", () => {
  const claim = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const kept = withoutOverlaps(claims);
      kept.reduce((before, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(before);
        return end;
      }, 0);
      for (const left of claims.filter((candidate) => !kept.includes(candidate))) {
        const winners = kept.filter(({ start, end }) => start < left.end && left.start < end);
        expect(winners.some(({ start, end }) => end - start >= left.end - left.start)).toBe(true);
      }
    }),
  );
});
