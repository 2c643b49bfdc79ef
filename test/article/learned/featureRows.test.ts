import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf } from "../../../article/src/learned/base64.ts";
import { FeatureRows } from "../../../article/src/learned/featureRows.ts";
import { STEPS } from "../../../article/src/learned/wordTable.ts";
import { packRows } from "../../../training/pack.ts";

type Weights = readonly (readonly [output: number, weight: number])[];

const WIDTH = 17;
const SECTIONS = 3;
const OUTPUTS = WIDTH * SECTIONS;

function packed(rows: ReadonlyMap<number, Weights>): FeatureRows {
  const file = packRows(rows.keys(), (hash) => rows.get(hash) as Weights);
  return new FeatureRows(file, bytesOf(file.bytes), WIDTH, SECTIONS);
}

function sumsOf(rows: FeatureRows, hash: number): Float32Array {
  const sums = new Float32Array(OUTPUTS);
  rows.addAll(hash, sums);
  return sums;
}

/** Hashes that need from one to five bytes; not 0, which is another name of 1. */
const HASH = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }));
/** A row's outputs in order. */
const WEIGHTS = fc
  .uniqueArray(
    fc.tuple(
      fc.nat(OUTPUTS - 1),
      fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000),
    ),
    { maxLength: OUTPUTS, selector: ([output]) => output },
  )
  .map((weights) => weights.sort(([a], [b]) => a - b));
const ROWS = fc
  .uniqueArray(fc.tuple(HASH, WEIGHTS), { maxLength: 30, selector: ([hash]) => hash })
  .map((rows) => new Map(rows));

test("a packed weight is the nearest of the square steps", () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const read = packed(rows);
      const largest = Math.max(0, ...[...rows.values()].flat().map(([, weight]) => Math.abs(weight)));
      for (const [hash, weights] of rows) {
        const sums = sumsOf(read, hash);
        const exact = new Map(weights);
        for (const [output, sum] of sums.entries()) {
          const weight = exact.get(output) ?? 0;
          expect(Math.abs(rooted(sum, largest) - rooted(weight, largest))).toBeLessThanOrEqual(0.5 / STEPS + 1e-6);
        }
      }
    }),
    { numRuns: 50 },
  );
});

/** On this scale from -1 to 1 all steps are equally wide. */
function rooted(weight: number, largest: number): number {
  return largest === 0 ? 0 : Math.sign(weight) * Math.sqrt(Math.abs(weight) / largest);
}

test("a section is what stands in its part of all outputs", () => {
  fc.assert(
    fc.property(ROWS, fc.nat(SECTIONS - 1), fc.nat(SECTIONS - 1), fc.nat(5), (rows, a, b, gap) => {
      const read = packed(rows);
      for (const hash of rows.keys()) {
        const all = sumsOf(read, hash);
        const sectionOf = (section: number): Float32Array => all.subarray(section * WIDTH, (section + 1) * WIDTH);
        const one = new Float32Array(gap + WIDTH + 1);
        read.add(hash, a, one, gap);
        expect([...one]).toEqual([...new Array(gap).fill(0), ...sectionOf(a), 0]);
        const two = new Float32Array(gap + 2 * WIDTH);
        read.addTwo(hash, a, WIDTH + gap, b, 0, two);
        expect([...two]).toEqual([...sectionOf(b), ...new Array(gap).fill(0), ...sectionOf(a)]);
      }
    }),
  );
});

test("unknown hashes add nothing", () => {
  fc.assert(
    fc.property(ROWS, HASH, (rows, hash) => {
      fc.pre(!rows.has(hash));
      const read = packed(rows);
      const sums = new Float32Array(OUTPUTS).fill(2);
      read.addAll(hash, sums);
      read.add(hash, 1, sums, 0);
      read.addTwo(hash, 0, 0, 2, WIDTH, sums);
      expect(sums).toEqual(new Float32Array(OUTPUTS).fill(2));
    }),
  );
});

const FAR = 0x80000000;
const NEAR = 9;
const ROWS_BY_HAND = new Map<number, Weights>([
  [
    FAR,
    [
      [0, 4],
      [50, -1],
    ],
  ],
  [NEAR, [[50, 4]]],
  [77, []],
]);

test("rows add to what is there", () => {
  const rows = packed(ROWS_BY_HAND);
  const sums = new Float32Array(OUTPUTS).fill(10);
  rows.addAll(FAR, sums);
  rows.addAll(NEAR, sums);
  const expected = new Float32Array(OUTPUTS).fill(10);
  expected[0] = 14;
  expected[50] = 13;
  for (const [i, sum] of sums.entries()) expect(sum, `at ${i}`).toBeCloseTo(expected[i] as number, 1);
});

test("a hash with its sign is the hash without", () => {
  const rows = packed(ROWS_BY_HAND);
  expect(sumsOf(rows, FAR)[0]).toBeCloseTo(4, 5);
  expect(sumsOf(rows, FAR | 0)).toEqual(sumsOf(rows, FAR));
  expect(sumsOf(packed(new Map([[-3, [[1, 2]]]])), -3)[1]).toBeCloseTo(2, 5);
});

test("a feature without weights takes no room", () => {
  expect(packRows(ROWS_BY_HAND.keys(), (hash) => ROWS_BY_HAND.get(hash) as Weights).count).toBe(2);
});

test("no rows at all are read, and add nothing", () => {
  for (const hash of [0, 1, 5]) expect(sumsOf(packed(new Map()), hash)).toEqual(new Float32Array(OUTPUTS));
});
