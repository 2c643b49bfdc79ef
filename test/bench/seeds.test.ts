import { expect, test } from "vitest";
import { type SeedExpectation, scoreSeed } from "../../bench/seeds.ts";

const TEXT = "Share this\nAnn Berg met Lund on Friday.\n\nBerg left.\nMore from Ann Berg";
const SEED: SeedExpectation = {
  file: "made-up.txt",
  boilerplate: { 1: "share", 5: "related" },
  people: [
    { name: "Ann Berg", mentions: ["Ann Berg", "Berg"], count: 2, roles: ["the mayor"] },
    { name: "Lund", mentions: ["Lund"], count: 1, roles: [] },
  ],
  variants: [{ suspect: ["Bergh"], of: "Berg" }],
  organizations: ["Lund"],
  places: ["Berg"],
  dates: [{ text: "Friday", type: "DATE|SET", value: "2024-07-12" }],
};

function span(words: string, from = 0): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

function line(words: string, boilerplate: boolean) {
  return { ...span(words), boilerplate, kind: boilerplate ? "related" : "body", confidence: 1, reasons: [] } as const;
}

function person(id: number, ...mentions: readonly ReturnType<typeof span>[]) {
  return { id, type: "person", name: "", mentions, roles: [], variants: [] } as const;
}

const BERG = person(1, span("Ann Berg"), span("Berg left"), span("Ann Berg", 50));
const LINES = [
  line("Share this", true),
  line("Ann Berg met", false),
  line("Berg left.", true),
  line("More from", false),
];

test("counts furniture found and article lines flagged", () => {
  const score = scoreSeed(SEED, TEXT, { lines: LINES, entities: [], clusters: [], dates: [] });
  expect(score).toMatchObject({ furnitureFound: 1, articleLinesFlagged: 1, peopleRight: 0, namesFound: 0 });
});

test("a person is right by the mentions in article lines alone", () => {
  const berg = person(
    1,
    span("Ann Berg"),
    { ...span("Berg left"), end: span("Berg left").start + 4 },
    span("Ann Berg", 50),
  );
  const people = (...clusters: (typeof BERG)[]) =>
    scoreSeed(SEED, TEXT, { lines: [], entities: [], clusters, dates: [] }).peopleRight;
  expect(people(berg, person(2, span("Lund")))).toBe(2);
  expect(people(BERG)).toBe(0);
  expect(people(person(1, span("Ann Berg")))).toBe(0);
});

test("a role is found in its words without the article, a spelling slip where it is a variant, and any other is a false alarm", () => {
  const variant = { start: 0, end: 1, kind: "slip", usual: "Berg", reason: { text: "", values: [] } } as const;
  const cluster = {
    ...BERG,
    name: "Ann Berg",
    roles: [{ text: "Mayor", start: 0, end: 1 }],
    variants: [
      { ...variant, text: "Bergh" },
      { ...variant, text: "Berk" },
    ],
  };
  const score = scoreSeed(SEED, TEXT, { lines: [], entities: [], clusters: [cluster], dates: [] });
  expect(score).toMatchObject({ rolesFound: 1, slipsFound: 1, falseAlarms: 1 });
});

test("a name is found where it is tagged with its type", () => {
  const entities = [
    { ...span("Lund"), type: "organization", confidence: 1 },
    { ...span("Berg left"), type: "place", confidence: 1 },
  ] as const;
  expect(scoreSeed(SEED, TEXT, { lines: [], entities, clusters: [], dates: [] }).namesFound).toBe(1);
});

test.each([
  ["DATE", "2024-07-12", 1],
  ["DATE", "2024-07-19", 0],
  ["TIME", "2024-07-12", 0],
] as const)("a date of type %s and value %s counts %i", (type, value, expected) => {
  const dates = [{ ...span("Friday"), type, value }];
  expect(scoreSeed(SEED, TEXT, { lines: [], entities: [], clusters: [], dates }).datesFound).toBe(expected);
});
