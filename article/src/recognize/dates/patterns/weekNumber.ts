import type { TimePattern } from "../pattern.ts";
import { readYear, readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { integerAt, isTitleWord, wordAt } from "../words.ts";

/** A week by its number: `week 23`, `the week 3 of 2027`, `Week 32 of 2024`; not `Week 10` of a season, `week 12 of her pregnancy`. */
export const weekNumber: TimePattern = {
  name: "date/weekNumber",
  triggers: Trigger.unit,
  claim(words, i, claims) {
    if (wordAt(words, i) !== "week") return;
    const week = integerAt(words, i + 1);
    if (week < 1 || week > 53) return;
    const isOf = wordAt(words, i + 2) === "of";
    const at = isOf ? i + 3 : i + 2;
    const year = readYear(words, at);
    const shifted = year === undefined ? readYearShift(words, at) : undefined;
    if (isTitleWord(words, i) && !isOf) return;
    if (isOf && year === undefined && shifted === undefined) return;
    const first = wordAt(words, i - 1) === "the" ? i - 1 : i;
    claims.push({
      first,
      end: year?.end ?? shifted?.end ?? i + 2,
      type: "DATE",
      expression: {
        kind: "calendar",
        week,
        ...(year !== undefined && { year: year.year }),
        ...(shifted !== undefined && { yearShift: shifted.yearShift }),
      },
    });
  },
};
