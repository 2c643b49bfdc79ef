import { expect, test } from "vitest";
import { inWords } from "../../../../../article/src/model/message.ts";
import { clusterNames, NameBook, refineNames } from "../../../../../article/src/recognize/names/index.ts";
import type { SpellingContext } from "../../../../../article/src/recognize/names/spelling/spellings.ts";
import { documentOf } from "../marked.ts";

/** The text with its variants as `«Tverdel»=Tverdal`. */
function marked(text: string, known: Partial<SpellingContext> = {}): string {
  const { lines, verdicts } = documentOf(text);
  const book = new NameBook();
  const { clusters } = clusterNames(lines, refineNames(lines, verdicts, book), book, {
    areDifferent: () => false,
    language: () => undefined,
    ...known,
  });
  const variants = clusters.flatMap((cluster) => cluster.variants).sort((a, b) => b.start - a.start);
  return variants.reduce(
    (line, { start, end, text: form, usual }) => `${line.slice(0, start)}«${form}»=${usual}${line.slice(end)}`,
    text,
  );
}

function unmarked(text: string): string {
  return text.replace(/«([^»]*)»=\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu, "$1");
}

test.each([
  // The same other words.
  "Mayor Ingrid Tverdal came. Ingrid Tverdal left, and «Ingrid Tvedral»=Ingrid Tverdal spoke.",
  "Minister Ibrahim Sadeqi left. Ibrahim Sadeqi wept when «Ebrahim Sadeqi»=Ibrahim Sadeqi fell.",
  "Mr Ali Karimzadeh spoke, and later Ali Karimzadeh left before «Ari Karimzadeh»=Ali Karimzadeh came.",
  "The Lindkvist Shipping Company sank. Lindkvist Shipping Company shares fell, «Lindkivst Shipping Company»=Lindkvist Shipping Company said.",
  // A surname that nothing else explains.
  "Mayor Ingrid Tverdal came. Tverdal left, and later «Tverdel»=Tverdal spoke.",
  "Mayor Ingrid Tverdal came. Mr «Tverdall»=Tverdal spoke. Tverdal left.",
  // A place, also where the tagger does not take the slip for a name.
  "He lives in Montevideo. From Montevideo she went to «Montevdieo»=Montevideo by bus, he said in Montevideo.",
  // Two ways to write one name.
  "Joana Ramírez Duarte sang. Joana Ramírez Duarte slept, and «Joana Ramirez Duarte»=Joana Ramírez Duarte left.",
  "They left Kyiv for Lviv. In Kyiv it rained; «Kiev»=Kyiv slept.",
])("marks %s", (text) => {
  expect(marked(unmarked(text))).toBe(text);
});

test.each([
  // Other people.
  "Mayor Ingrid Tverdal met Peter Tverdel. Tverdal spoke.",
  "Mayor Ingrid Tverdal met Peter Tverdel. Tverdal spoke, and Tverdel left.",
  "Maria Okonjo came with her brother Mario Okonjo. Maria Okonjo left.",
  "Kim Min-jun met Kim Min-jin. Kim Min-jun spoke.",
  // Other forms of one word.
  "In Ethiopia the Ethiopian army said that Ethiopians left.",
  "Ingrid Tverdal and the other Tverdals came. Tverdal spoke.",
  // Other known places.
  "Iran and Iraq signed. Iran left, Iraq stayed in Iran.",
  "He flew from Austria to Australia. Austria is small, Australia is not. In Austria it rained.",
  // What capitals or typographic marks alone make different.
  "JOANA RAMIREZ DUARTE SINGS\nJoana Ramírez Duarte sang for an hour.",
  "Women of O'Hanlon met Mr O’Hanlon. O'Hanlon left.",
  // Many that are alike.
  "Anna Barel, Anna Barem, Anna Baren, Anna Baret and Anna Barek sang.",
  // Too short to tell.
  "Mr Lee met Mr Leo. Lee spoke.",
])("leaves alone: %s", (text) => {
  expect(marked(text)).toBe(text);
});

test("says what differs and how often each stands", () => {
  const { lines, verdicts } = documentOf("Mayor Ingrid Tverdal came. Tverdal left. Tvedral spoke.");
  const { clusters } = clusterNames(lines, refineNames(lines, verdicts));
  expect(clusters.flatMap(({ variants }) => variants.map(({ kind, reason }) => [kind, inWords(reason)]))).toEqual([
    ["slip", "“Tvedral” (1×) beside “Tverdal” (2×), two letters have changed places"],
  ]);
});

test("keeps apart what a person has said are two", () => {
  const text = "Mayor Ingrid Tverdal came. Tverdal left, and later Tverdel spoke.";
  expect(marked(text, { areDifferent: (a, b) => [a, b].sort().join() === "tverdal,tverdel" })).toBe(text);
});

test("takes nothing for a slip that may be an ending, in a language that inflects names", () => {
  const text = "Mayor Ingrid Tverdal came. Tverdal left, and later Tverdel spoke.";
  expect(marked(text, { language: () => "cs" })).toBe(text);
  const slip = "Mayor Ingrid Tverdal came. Tverdal left, and later «Tvedral»=Tverdal spoke.";
  expect(marked(unmarked(slip), { language: () => "cs" })).toBe(slip);
});
