import { expect, test } from "vitest";
import { endingOf, endingsOf } from "../../../../article/src/recognize/names/endings.ts";

const ENDINGS = endingsOf("keeper maker  wright");

test.each([
  ["beekeeper", "keeper"],
  ["winemaker", "maker"],
  ["playwright", "wright"],
])("%s ends in %s", (word, ending) => {
  expect(endingOf(word, ENDINGS)).toBe(ending);
});

test.each(["", "r", "keepers", "right"])("%s has none of the endings", (word) => {
  expect(endingOf(word, ENDINGS)).toBeUndefined();
});
