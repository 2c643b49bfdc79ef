import { Analyzer, PARTS } from "../article/src/index.ts";
import { quantile } from "./measure.ts";
import { NO_SHARED, newsTexts } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

/** Words, edits measured, and the budget of DESIGN.md for the 95th percentile, in milliseconds. */
const SIZES = [
  { words: 1_000, edits: 400, budget: 5 },
  { words: 100_000, edits: 60, budget: 16 },
] as const;

/** Milliseconds from one typed or deleted character to the whole analysis, by the clock on the wall. */
export function keystroke(): readonly Figure[] {
  return SIZES.flatMap(({ words, edits, budget }) => {
    const what = `keystroke: ${words.toLocaleString("en")} words`;
    const text = newsText(words);
    if (text === undefined) return missing([what], NO_SHARED);
    const times = typeInto(text, edits);
    return [
      { what: `${what}, p50`, value: quantile(times, 0.5), unit: "ms", digits: 2 },
      {
        what: `${what}, p95`,
        value: quantile(times, 0.95),
        unit: "ms",
        digits: 2,
        budget,
        note: `all parts, ${edits} edits`,
      },
    ];
  });
}

/** Development articles one after the other, again and again under changed numbers, until there are enough words; never stored. */
export function newsText(words: number): string | undefined {
  const paragraphs = newsTexts()?.flatMap((text) => text.split("\n").filter((line) => line.trim() !== ""));
  if (!paragraphs || paragraphs.length === 0) return undefined;
  const lines: string[] = [];
  for (let count = 0, i = 0; count < words; i++) {
    const copy = Math.floor(i / paragraphs.length);
    const paragraph = paragraphs[i % paragraphs.length] as string;
    lines.push(copy === 0 ? paragraph : `${paragraph} (${copy})`);
    count += paragraph.split(" ").length;
  }
  return lines.join("\n\n");
}

function typeInto(text: string, edits: number): readonly number[] {
  const analyzer = new Analyzer();
  const readAll = (source: string): void => {
    const analysis = analyzer.analyze(source);
    for (const part of PARTS) void analysis[part];
  };
  const times: number[] = [];
  let seed = 1;
  let edited = text;
  readAll(edited);
  for (let edit = -WARM_UP; edit < edits; edit++) {
    // A generator of Park and Miller: the same places in every run.
    seed = (seed * 48_271) % 2_147_483_647;
    const offset = seed % edited.length;
    edited =
      edit % 3 === 0
        ? edited.slice(0, offset) + edited.slice(offset + 1)
        : `${edited.slice(0, offset)}e${edited.slice(offset)}`;
    const before = performance.now();
    readAll(edited);
    if (edit >= 0) times.push(performance.now() - before);
  }
  return times;
}

/** Edits before the measured ones: by then the code is compiled. */
const WARM_UP = 20;
