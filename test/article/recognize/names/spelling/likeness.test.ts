import { expect, test } from "vitest";
import { isInflected } from "../../../../../article/src/recognize/names/spelling/inflected.ts";
import { Likeness, likenessOf } from "../../../../../article/src/recognize/names/spelling/likeness.ts";
import { Spelling } from "../../../../../article/src/recognize/names/spelling/spelling.ts";

test.each([
  ["tverdal", "tvérdal", "letters"],
  ["al-dawari", "aldawari", "letters"],
  ["o'hanlon", "ohanlon", "letters"],
  ["łukaszyk", "lukaszyk", "letters"],
  ["strauß", "strauss", "letters"],
  ["tverdal", "tvedral", "transposed"],
  ["tverdal", "tverdla", "transposed"],
  ["tverdal", "tverddal", "doubled"],
  ["hammett", "hammet", "doubled"],
  ["zelenov", "zelenow", "romanised"],
  ["yezhova", "ejova", "romanised"],
  ["khaldi", "haldi", "romanised"],
  ["tourani", "turani", "romanised"],
  ["qasemi", "kasemi", "romanised"],
  ["sadiqi", "sadiki", "romanised"],
  ["bondarskyy", "bondarskiy", "romanised"],
  ["tverdal", "tverdel", "inner"],
  ["tverdal", "tvedal", "inner"],
  ["tverdal", "tverwdal", "inner"],
  ["muhammad", "mohamed", "consonants"],
  ["tverdal", "tverdall", "doubled"],
  ["tverdal", "tverda", "last"],
  ["tverdal", "tverdan", "last"],
] as const)("%s and %s are alike by %s", (a, b, likeness) => {
  const x = new Spelling(a);
  const y = new Spelling(b);
  expect([likenessOf(x, y), likenessOf(y, x)]).toEqual([Likeness[likeness], Likeness[likeness]]);
});

test.each([
  ["tverdal", "sverdal"],
  ["tverdal", "verdal"],
  ["tverdal", "tverdelo"],
  ["tverdal", "tvordeln"],
  ["lund", "berg"],
])("%s and %s are not alike", (a, b) => {
  expect(likenessOf(new Spelling(a), new Spelling(b))).toBe(Likeness.none);
});

test.each([
  ["norland", "norlands"],
  ["norlandia", "norlandian"],
  ["norlandia", "norlandians"],
  ["norland", "norlander"],
  ["qorat", "qorati"],
  ["qorat", "qoratis"],
  ["velandy", "velandian"],
  ["suvano", "suvanese"],
])("%s is inflected as %s", (a, b) => {
  expect([isInflected(a, b), isInflected(b, a)]).toEqual([true, true]);
});

test.each([
  ["tverdal", "tverdel"],
  ["tverdal", "tverdall"],
  ["zelenska", "zelensko"],
  ["norland", "norlandic-baltic"],
])("%s is not inflected as %s", (a, b) => {
  expect([isInflected(a, b), isInflected(b, a)]).toEqual([false, false]);
});
