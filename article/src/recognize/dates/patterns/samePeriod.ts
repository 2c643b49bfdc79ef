import type { TimePattern } from "../pattern.ts";
import { readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { type Words, wordAt } from "../words.ts";

/** What is spoken of, one year back: `the same period last year`, `the same month a year ago`, `the comparable period a year earlier`. */
export const samePeriod: TimePattern = {
  name: "date/samePeriod",
  triggers: Trigger.unit | Trigger.quarter,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const unit = word === "period" ? "quarter" : UNITS.get(word)?.unit;
    if (unit === undefined || !SELECTORS.has(wordAt(words, i - 1))) return;
    const end = readYearShift(words, i + 1)?.yearShift === -1 ? i + 3 : yearBackEnd(words, i + 1);
    if (end === undefined) return;
    claims.push({
      first: wordAt(words, i - 2) === "the" ? i - 2 : i - 1,
      end,
      type: "DATE",
      expression: { kind: "offset", unit: "year", amount: -1, from: "mentioned", same: unit },
    });
  },
};

const SELECTORS: ReadonlySet<string> = new Set(["same", "comparable", "corresponding"]);

/** End of `a year ago`, `a year earlier`, `one year before`. */
function yearBackEnd(words: Words, at: number): number | undefined {
  const article = wordAt(words, at);
  if ((article !== "a" && article !== "one") || wordAt(words, at + 1) !== "year") return undefined;
  return /^(?:ago|earlier|before)$/.test(wordAt(words, at + 2)) ? at + 3 : undefined;
}
