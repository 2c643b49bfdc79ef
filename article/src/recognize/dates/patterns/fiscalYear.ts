import type { TimePattern } from "../pattern.ts";
import { readYear } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { wordAt } from "../words.ts";

/** `fiscal 1989`, `fiscal year 1990`, `fiscal '98`. */
export const fiscalYear: TimePattern = {
  name: "date/fiscalYear",
  triggers: Trigger.fiscal,
  claim(words, i, claims) {
    const at = wordAt(words, i + 1) === "year" ? i + 2 : i + 1;
    const year = readYear(words, at);
    if (year === undefined) return;
    const years = year.short === undefined ? { year: year.year } : { year: year.year, short: year.short };
    claims.push({ first: i, end: year.end, type: "DATE", expression: { kind: "calendar", ...years } });
  },
};
