import { expect, test } from "vitest";
import { isOneSlip } from "../../../../article/src/recognize/names/oneSlip.ts";

test.each([
  ["tverdal", "tverdel"],
  ["tverdal", "tverda"],
  ["tverdal", "tverdall"],
  ["tverdal", "verdal"],
])("%s is one letter off %s, both ways", (a, b) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]);
});

test.each([
  ["tverdal", "tverdal"],
  ["tverdal", "tvredal"],
  ["tverdal", "tverd"],
  ["", "ab"],
])("%s is not one letter off %s", (a, b) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]);
});
