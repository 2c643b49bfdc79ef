import fc from "fast-check";
import { expect, test } from "vitest";
import { Analyzer } from "../../../article/src/index.ts";

const LINES = [
  "Menu",
  "Sign up for our newsletter",
  "Board puts off vote on new ferry pier",
  "By Nora Quist",
  "3 March 2021, 14:20",
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were not known.",
  "“We need the figures before we build anything,” board member Lena Okafor said after the meeting.",
  "Three of its seven members had asked for more time to read the report, which runs to nine hundred pages.",
  "Two more years",
  "Read more",
  "Storm closes the coast road for a second day",
  "12 comments",
  "",
];

const page = fc.array(fc.constantFrom(...LINES), { minLength: 30, maxLength: 140 });

test("a page that is edited is judged as if it were new", () =>
  fc.assert(
    fc.property(
      page,
      fc.array(fc.tuple(fc.nat(139), fc.nat(3), fc.array(fc.constantFrom(...LINES), { maxLength: 3 })), {
        maxLength: 4,
      }),
      (start, edits) => {
        const analyzer = new Analyzer();
        const lines = [...start];
        void analyzer.analyze(lines.join("\n")).lines;
        for (const [at, removed, added] of edits) {
          lines.splice(at % (lines.length + 1), removed, ...added);
          const text = lines.join("\n");
          expect(analyzer.analyze(text).lines).toEqual(new Analyzer().analyze(text).lines);
        }
      },
    ),
    { numRuns: 60 },
  ));
