import { expect, test } from "vitest";
import { quantile } from "../../bench/measure.ts";
import { formatTable, verdict } from "../../bench/table.ts";

test.each([
  [{ value: 50, floor: 50 }, "ok"],
  [{ value: 49.9, floor: 50 }, "below floor"],
  [{ value: 16, budget: 16 }, "ok"],
  [{ value: 16.1, budget: 16 }, "over budget"],
  [{ floor: 50 }, "not measured"],
  [{ value: 1 }, ""],
])("judges %j %s", (figure, expected) => {
  expect(verdict({ what: "", unit: "", ...figure })).toBe(expected);
});

test("aligns figures to the right and says why one is missing", () => {
  const table = formatTable([
    { what: "dates", value: 7.25, unit: "MB/s", digits: 2, floor: 10 },
    { what: "seeds", unit: "", floor: 1, note: "no data" },
  ]);
  expect(table.split("\n")).toEqual([
    "what    measured  bound                note",
    "dates  7.25 MB/s  ≥ 10   below floor",
    "seeds          –  ≥ 1    not measured  no data",
  ]);
});

test.each([
  [0.5, 3],
  [0.95, 5],
  [0, 1],
])("the quantile %f of 1 to 5 is %i", (q, expected) => {
  expect(quantile([5, 3, 1, 4, 2], q)).toBe(expected);
});
