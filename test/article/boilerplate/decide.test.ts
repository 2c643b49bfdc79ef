import { expect, test } from "vitest";
import { type Evidence, decide } from "../../../article/src/boilerplate/decide.ts";
import { unwrap } from "../../../article/src/boilerplate/index.ts";
import { layOut } from "../../../article/src/boilerplate/layout.ts";
import { documentLines } from "./pages.ts";

const PAGE = [
  "Menu",
  "Board puts off vote on new ferry pier",
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were not known.",
  "“We need the figures before we build anything,” board member Lena Okafor said after the meeting.",
  "Share this article",
];

/** Furniture and not furniture as the model may see it; log-odds a line. */
function decided(lines: readonly number[], rest: Partial<Evidence> = {}, page: readonly string[] = PAGE) {
  const evidence: Evidence = {
    lines: Float32Array.from(lines),
    words: new Float32Array(page.length),
    candidates: [],
    headlines: new Float32Array(0),
    tidy: -5,
    ...rest,
  };
  const { margins, headline } = decide(layOut(unwrap(documentLines(page.join("\n")))), evidence);
  return { furniture: Array.from(margins, (margin) => margin > 0), headline };
}

test("what is likelier furniture than text is furniture", () =>
  expect(decided([3, 1, -2, -2, 3])).toEqual({ furniture: [true, true, false, false, true], headline: -1 }));

test("the likeliest headline is text, whatever its line looks like", () =>
  expect(decided([3, 1, -2, -2, 3], { candidates: [0, 1], headlines: Float32Array.of(-4, 2) })).toEqual({
    furniture: [true, false, false, false, true],
    headline: 1,
  }));

test("a doubtful headline stays and is not called one", () =>
  expect(decided([3, 1, -2, -2, 3], { candidates: [0, 1], headlines: Float32Array.of(-4, -1) })).toEqual({
    furniture: [true, false, false, false, true],
    headline: -1,
  }));

test("a page that may be clean already loses only what is sure", () =>
  expect(decided([3, -1, -2, -2, 5], { tidy: -1 }).furniture).toEqual([false, false, false, false, true]));

test("somebody's words with their speaker go only where all speaks for it", () => {
  expect(decided([3, -1, -2, 2, 5]).furniture[3]).toBe(false);
  expect(decided([3, -1, -2, 4, 5]).furniture[3]).toBe(true);
});

test("the only sentence of a page stays where neither words nor place are sure", () => {
  expect(decided([3, -1, 2, 5, 5]).furniture[2]).toBe(false);
  expect(decided([3, -1, 3, 5, 5]).furniture[2]).toBe(true);
  expect(decided([3, -1, 2, 5, 5], { words: Float32Array.of(0, 0, 2, 0, 0) }).furniture[2]).toBe(true);
});

test("most of the running text does not go on a doubt", () => {
  const report = (town: string): string =>
    `In ${town} the wind took down the market hall, the old lime tree and the fence of the school, and the road to the coast was under water until the evening, the fire brigade said there.`;
  const page = ["Storm reports", ...["Alby", "Borg", "Carn", "Dorn"].map(report)];
  expect(decided([-1, 1, 0.5, 1, 0.5], {}, page).furniture).toEqual([false, false, false, false, false]);
  expect(decided([-1, 3, 3, 3, 3], {}, page).furniture).toEqual([false, true, true, true, true]);
});
