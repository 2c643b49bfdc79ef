import { describe, expect, test } from "vitest";
import { callOf } from "../../../article/src/boilerplate/callOf.ts";
import { decide, type Evidence } from "../../../article/src/boilerplate/decide.ts";
import { unwrap } from "../../../article/src/boilerplate/index.ts";
import { layOut } from "../../../article/src/boilerplate/layout.ts";
import { documentLines } from "./pages.ts";

const ARTICLE = [
  "Menu",
  "Board puts off vote on new ferry pier",
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were not known.",
  "“We need the figures before we build anything,” board member Lena Okafor said after the meeting.",
  "Share this article",
];
/** So many that only the model counts. */
const FOOTER = Array.from({ length: 60 }, (_, i) => `Ward ${String.fromCharCode(65 + i)}`);

/** Log-odds by the model of the lines of a page whose footer is furniture. Answers whether each line is furniture, the footer left out, and the headline. */
function decided(
  lines: readonly number[],
  rest: Partial<Evidence> = {},
  page: readonly string[] = ARTICLE,
  footer: readonly string[] = FOOTER,
) {
  const layout = layOut(unwrap(documentLines([...page, ...footer].join("\n"))));
  const evidence: Evidence = {
    lines: Float32Array.from([...lines, ...footer.map(() => 6)]),
    words: new Float32Array(layout.lines.length),
    candidates: [],
    headlines: new Float32Array(0),
    tidy: -5,
    ...rest,
  };
  const calls = layout.lines.map((_, i) => callOf(layout, i));
  const { margins, headline } = decide(layout, calls, evidence);
  return { furniture: Array.from(margins.subarray(0, page.length), (margin) => margin > 0), headline };
}

test("what is likelier furniture than text is furniture", () =>
  expect(decided([3, 1, -2, -2, 3])).toEqual({ furniture: [true, true, false, false, true], headline: -1 }));

describe("headlines", () => {
  const furniture = [true, false, false, false, true];

  test("the likeliest one is text, whatever its line looks like", () =>
    expect(decided([3, 1, -2, -2, 3], { candidates: [0, 1], headlines: Float32Array.of(-4, 2) })).toEqual({
      furniture,
      headline: 1,
    }));

  test("a doubtful one stays and is not called one", () =>
    expect(decided([3, 1, -2, -2, 3], { candidates: [0, 1], headlines: Float32Array.of(-4, -2) })).toEqual({
      furniture,
      headline: -1,
    }));
});

test("a page that may be clean already loses only what is sure", () =>
  expect(decided([3, -1, -2, -2, 5], { tidy: 1 }).furniture).toEqual([false, false, false, false, true]));

test("in a text of a few lines the rules have the say", () =>
  expect(decided([-2, 1, 1, 1, -2], {}, ARTICLE, []).furniture).toEqual([true, false, false, false, true]));

test("somebody's words with their speaker go only where all speaks for it", () => {
  expect(decided([3, -1, -2, 2, 5]).furniture[3]).toBe(false);
  expect(decided([3, -1, -2, 4, 5]).furniture[3]).toBe(true);
});

test("the only sentence of a page stays where neither words nor place are sure", () => {
  expect(decided([3, -1, 2, 5, 5]).furniture[2]).toBe(false);
  expect(decided([3, -1, 3, 5, 5]).furniture[2]).toBe(true);
  expect(decided([3, -1, 2, 5, 5], { words: Float32Array.from({ length: 65 }, () => 2) }).furniture[2]).toBe(true);
});

test("most of the running text does not go on a doubt", () => {
  const report = (town: string): string =>
    `In ${town} the wind took down the market hall, the old lime tree and the fence of the school, and the road to the coast was under water until the evening, the fire brigade said there.`;
  const page = ["Storm reports", ...["Alby", "Borg", "Carn", "Dorn"].map(report)];
  expect(decided([-1, 1, 0.5, 1, 0.5], {}, page).furniture).toEqual([false, false, false, false, false]);
  expect(decided([-1, 3, 3, 3, 3], {}, page).furniture).toEqual([false, true, true, true, true]);
});
