import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Analyzer } from "../article/src/index.ts";
import { type SeedExpectation, scoreSeed } from "../bench/seeds.ts";
import { sharedPath } from "../bench/sharedData.ts";

interface Seed extends SeedExpectation {
  readonly headline: number | null;
  readonly byline?: string;
  readonly published?: string;
  readonly dateline?: string;
}

const expectedPath = sharedPath("seeds/expected.json");
if (!expectedPath) console.warn("Skipped: ../shared/seeds is not on this machine");
const seeds = expectedPath ? (JSON.parse(readFileSync(expectedPath, "utf8")) as readonly Seed[]) : [];

/** The real articles that the first readers brought. They stay outside the repository. */
describe.skipIf(!expectedPath)("the seed articles", () => {
  const read = seeds.map((seed) => {
    const text = readFileSync(sharedPath(`seeds/${seed.file}`) as string, "utf8");
    const analysis = new Analyzer().analyze(text, seed.assumeDate === undefined ? {} : { date: seed.assumeDate });
    return { seed, text, analysis, score: scoreSeed(seed, text, analysis) };
  });
  const total = (key: "furnitureFound" | "articleLinesFlagged" | "peopleRight" | "namesFound"): number =>
    read.reduce((sum, { score }) => sum + score[key], 0);

  test("have all their furniture found and no line of text flagged", () => {
    expect([total("furnitureFound"), total("articleLinesFlagged")]).toEqual([53, 0]);
  });

  test("have at least 18 of 23 people found with the right mentions", () => {
    expect(total("peopleRight")).toBeGreaterThanOrEqual(18);
  });

  test("have at least 55 of 63 names of organizations and places found with their type", () => {
    expect(total("namesFound")).toBeGreaterThanOrEqual(55);
  });

  test.each(["byline", "published", "dateline"] as const)("give their %s, and no other", (key) => {
    const found = read.map(({ analysis }) => analysis.metadata[key]?.value);
    const wanted = seeds.map((seed) => seed[key]);
    expect(found.map((value) => (Array.isArray(value) ? value.join(", ") : value))).toEqual(wanted);
  });

  test("have their headline named where they have one", () => {
    const headlines = read.map(({ analysis, text }) => {
      const line = analysis.lines.find(({ kind }) => kind === "headline");
      return line ? text.slice(0, line.start).split("\n").length : null;
    });
    expect(headlines).toEqual(seeds.map(({ headline }) => headline));
  });
});
