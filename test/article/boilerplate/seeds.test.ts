import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentLines, judge } from "./pages.ts";

const SEEDS = join(import.meta.dirname, "../../../../shared/seeds");
const EXPECTED = join(SEEDS, "expected.json");

interface Seed {
  readonly file: string;
  readonly headline: number | null;
  /** Line number from 1 to kind. */
  readonly boilerplate: Readonly<Record<string, string>>;
}

const seeds: readonly Seed[] = existsSync(EXPECTED) ? JSON.parse(readFileSync(EXPECTED, "utf8")) : [];

test.skipIf(seeds.length === 0)(
  "finds every furniture line of the seed articles and flags no line of the text (skipped where ../shared is missing)",
  () => {
    for (const { file, headline, boilerplate } of seeds) {
      const text = readFileSync(join(SEEDS, file), "utf8");
      const verdicts = judge(text);
      const flagged: string[] = [];
      let named: number | null = null;
      documentLines(text).forEach(({ number }, i) => {
        if (verdicts[i]?.boilerplate) flagged.push(String(number + 1));
        if (verdicts[i]?.kind === "headline") named = number + 1;
      });
      expect([file, flagged]).toEqual([file, Object.keys(boilerplate)]);
      expect([file, named]).toEqual([file, headline]);
    }
  },
);
