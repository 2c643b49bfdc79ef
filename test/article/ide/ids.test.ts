import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../../../article/src/ide/ids.ts";
import { Analyzer, applyEdits, tagAll } from "../../../article/src/index.ts";

test.each([
  ["Dmitry Orlov", "dmitry-orlov"],
  ["José O’Brien-Łukasz", "jose-o-brien-lukasz"],
  ["Путин", "путин"],
  ["Żółć Õ", "zolc-o"],
  ["Søren Weiß", "soren-weiss"],
  ["7-Eleven", "n-7-eleven"],
  ["“”", "name"],
])("%s becomes %s", (name, id) => {
  expect(idOf(name)).toBe(id);
});

test("is always a valid xml:id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(idOf(name)).toMatch(/^[\p{L}_][\p{L}\p{N}\p{M}_-]*$/u);
    }),
  );
});

test("two people whose names give one id are kept apart", () => {
  const text = "Minister Ana Ruiz spoke. President Ana-Ruiz Silva and Minister Bo Ruíz met Bo Ruiz.";
  const analysis = new Analyzer().analyze(text);
  const tagged = applyEdits(text, tagAll(analysis, ["entities"]).edits);
  const ids = [...tagged.matchAll(/ref="(#[^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(new Set(analysis.entities.map(({ cluster }) => cluster)).size);
});
