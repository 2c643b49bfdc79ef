import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import file from "../models/furniture.json" with { type: "json" };
import knowledge from "../models/knowledge.json" with { type: "json" };
import manifest from "../models/manifest.json" with { type: "json" };
import names from "../models/names.json" with { type: "json" };
import quotes from "../models/quotes.json" with { type: "json" };
import words from "../models/words.json" with { type: "json" };

/** Bytes. Every part of the package counts; the models are the largest. */
const LARGEST = { furniture: 700_000, knowledge: 1_500_000, names: 2_000_000, quotes: 20_000, words: 2_000_000 };

interface Made {
  readonly bytes: number;
  readonly command: string;
  readonly data: readonly { readonly sources: readonly string[] }[];
}

const parts = Object.values(file);
const PARTS: Readonly<Record<keyof typeof LARGEST, readonly string[]>> = {
  furniture: parts.map(({ bytes }) => bytes),
  knowledge: Object.values(knowledge).map((text) => Buffer.from(text).toString("base64")),
  names: [names.rows.bytes, names.transitions],
  quotes: [quotes.features, quotes.verbWeights],
  words: [words.clusters.bytes, ...words.levels, words.lists.bytes],
};

test.each(["furniture", "knowledge", "names", "quotes", "words"] as const)(
  "the manifest says what %s.json was made from, by which command, and how large it is",
  (name) => {
    const { bytes, command, data } = manifest[name] as Made;
    expect(bytes).toBe(PARTS[name].reduce((sum, part) => sum + Buffer.from(part, "base64").length, 0));
    expect(bytes).toBeLessThan(LARGEST[name]);
    expect(data.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(scripts[command.replace("npm run ", "")]).toContain("training/");
  },
);

test("the manifest says how well the furniture model does on pages it has not seen", () => {
  for (const [what, score] of Object.entries(manifest.furniture.crossValidated))
    expect(score, what).toBeGreaterThan(0.85);
});

test("every forest has the bytes that its shape asks for", () => {
  for (const part of parts) {
    if (!("trees" in part)) continue;
    const { trees, leaves, bytes } = part;
    // Four bytes a node, two a leaf.
    expect(Buffer.from(bytes, "base64").length).toBe(trees * (4 * (leaves - 1) + 2 * leaves));
  }
});

test("NOTICE names every collection of the manifest", () => {
  const notice = readFileSync("NOTICE", "utf8");
  const names = Object.values(manifest).flatMap(({ data }) =>
    data.flatMap(({ sources }) => sources.map((source) => source.split(/[ ,]/)[0] as string)),
  );
  expect(names.filter((name) => !notice.includes(name))).toEqual([]);
});
