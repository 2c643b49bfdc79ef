import { expect, test } from "vitest";
import { unwrap } from "../../../article/src/boilerplate/index.ts";
import { copyRuns } from "../../../article/src/boilerplate/copyRuns.ts";
import { readPage } from "../../../article/src/boilerplate/page.ts";
import { documentLines } from "./pages.ts";

const A = "The board put off its vote on the pier";
const B = "Three members asked for more time to read";
const C = "Work was to begin in June and take two years";
const OTHER = "Storm closes the coast road for a second day";

function runsOf(lines: readonly string[]): readonly number[] {
  return Array.from(copyRuns(readPage(unwrap(documentLines(lines.join("\n"))))));
}

test.each([
  ["a second copy of three lines in their order", [A, B, C, OTHER, A, B, C], [0, 0, 0, 0, 27, 27, 27]],
  ["a copy with a short line of its own", [A, B, C, A, "Share", B, C], [0, 0, 0, 27, 0, 27, 27]],
  ["a copy that leaves a line out", [A, B, C, OTHER, A, C], [0, 0, 0, 0, 19, 19]],
  ["a line here and there", [A, B, OTHER, A, C], [0, 0, 0, 9, 0]],
  ["lines in another order", [A, B, C, OTHER, C, A], [0, 0, 0, 0, 10, 9]],
  ["no copies", [A, B, C], [0, 0, 0]],
])("counts the words of %s", (_, lines, words) => expect(runsOf(lines)).toEqual(words));
