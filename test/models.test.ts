import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import file from "../models/furniture.json" with { type: "json" };
import manifest from "../models/manifest.json" with { type: "json" };

/** Every part of the package counts; the models are the largest. */
const LARGEST = 700_000;

const parts = Object.values(file);
const sizes = parts.map(({ bytes }) => Buffer.from(bytes, "base64").length);

test("the manifest says what the models were learnt from, how large they are and how well they do", () => {
  const { furniture } = manifest;
  expect(furniture.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
  expect(furniture.bytes).toBeLessThan(LARGEST);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts[furniture.command.replace("npm run ", "")]).toContain("training/");
  for (const [what, score] of Object.entries(furniture.crossValidated)) expect(score, what).toBeGreaterThan(0.85);
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
  const names = manifest.furniture.data.flatMap(({ sources }) =>
    sources.map((source) => source.split(/[ ,]/)[0] as string),
  );
  expect(names.filter((name) => !notice.includes(name))).toEqual([]);
});
