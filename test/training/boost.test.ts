import fc from "fast-check";
import { expect, test } from "vitest";
import { Forest } from "../../article/src/learned/forest.ts";
import { bytesOf } from "../../article/src/learned/base64.ts";
import { type BoostOptions, boost, predict, type Table } from "../../training/boost.ts";
import { packForest } from "../../training/pack.ts";
import { randomFrom } from "../../training/records.ts";

const OPTIONS: BoostOptions = {
  trees: 30,
  leaves: 6,
  rate: 0.3,
  leafHessian: 0.5,
  featureShare: 1,
  groupShare: 1,
  ridge: 1,
  seed: 4,
};

/** 400 rows of three bytes; a row is positive where exactly one of the first two is large. */
function exclusiveOr(): { table: Table; labels: Uint8Array } {
  const random = randomFrom(9);
  const columns = [0, 1, 2].map(() => Uint8Array.from({ length: 400 }, () => Math.floor(random() * 64)));
  const large = (f: number, row: number): boolean => ((columns[f] as Uint8Array)[row] as number) > 31;
  const labels = Uint8Array.from({ length: 400 }, (_, row) => (large(0, row) !== large(1, row) ? 1 : 0));
  return { table: { length: 400, columns }, labels };
}

function learn(options: BoostOptions = OPTIONS) {
  const { table, labels } = exclusiveOr();
  const rows = Int32Array.from(labels.keys());
  const groups = rows.map((row) => row % 20);
  return { table, labels, model: boost(table, labels, new Float32Array(400).fill(1), groups, rows, options) };
}

test("learns what no single feature tells", () => {
  const { table, labels, model } = learn();
  const right = labels.filter((label, row) => predict(model, table, row) > 0 === (label === 1)).length;
  expect(right).toBeGreaterThan(390);
});

test("learns the same twice, and another thing from another seed", () => {
  const drawn = { ...OPTIONS, featureShare: 0.5, groupShare: 0.5 };
  expect(learn(drawn).model).toEqual(learn(drawn).model);
  expect(learn({ ...drawn, seed: 5 }).model).not.toEqual(learn(drawn).model);
});

test("a packed forest says what the trees say", () => {
  const { table, model } = learn();
  const packed = packForest(model, OPTIONS.leaves);
  const forest = new Forest(packed, bytesOf(packed.bytes));
  fc.assert(
    fc.property(fc.nat(399), (row) => {
      const bytes = Uint8Array.from(table.columns, (column) => column[row] as number);
      expect(forest.score(bytes, 0)).toBeCloseTo(predict(model, table, row), 2);
    }),
  );
});

test("a forest whose trees found nothing to ask says its bias and leaves", () => {
  const packed = packForest({ bias: 0.5, trees: [{ features: [], thresholds: [], left: [], right: [], leaves: [0.25] }] }, 4);
  expect(new Forest(packed, bytesOf(packed.bytes)).score(Uint8Array.of(7), 0)).toBeCloseTo(0.75, 3);
});
