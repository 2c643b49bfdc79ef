import { HOLIDAY_NAMES } from "../holidays.ts";
import type { TimePattern } from "../pattern.ts";
import { readYear } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { isCapitalized, wordAt } from "../words.ts";

/** `Christmas Eve`, `last Thanksgiving`, `Easter Sunday 2018`, `New Year's Day`, `Black Friday`. */
export const holiday: TimePattern = {
  name: "date/holiday",
  triggers: Trigger.holiday,
  claim(words, i, claims) {
    if (!isCapitalized(words, i)) return;
    const name = HOLIDAY_NAMES.find((parts) => parts.every((part, k) => sameWord(wordAt(words, i + k), part)));
    if (name === undefined) return;
    const end = i + name.length;
    const year = readYear(words, end);
    const before = wordAt(words, i - 1);
    const shift = before === "last" ? -1 : before === "next" ? 1 : before === "this" ? 0 : undefined;
    claims.push({
      first: shift === undefined ? i : i - 1,
      end: year === undefined ? end : year.end,
      type: "DATE",
      expression: {
        kind: "holiday",
        holiday: name.join(" "),
        ...(shift === undefined ? {} : { shift }),
        ...(year === undefined || year.short ? {} : { year: year.year }),
      },
    });
  },
};

function sameWord(word: string, part: string): boolean {
  return word === part || (part === "'s" && word === "’s");
}
