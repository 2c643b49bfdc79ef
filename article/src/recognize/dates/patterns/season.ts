import type { Shift } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { readYear, readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { isTitleWord, wordAt } from "../words.ts";

export const PARTS_OF_SEASON: ReadonlyMap<string, string> = new Map([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

/** `last summer`, `this spring`, `the winter`, `summer 2023`, `the fall of 1989`; not `fall` and `spring` as verbs. */
export const season: TimePattern = {
  name: "date/season",
  triggers: Trigger.season,
  claim(words, i, claims) {
    const part = PARTS_OF_SEASON.get(wordAt(words, i));
    if (part === undefined || isTitleWord(words, i + 1)) return;
    let at = i - 1;
    const withArticle = (from: number): number => (wordAt(words, from - 1) === "the" ? from - 1 : from);
    const isOf = wordAt(words, i + 1) === "of";
    const year = readYear(words, isOf ? i + 2 : i + 1);
    if (year !== undefined) {
      const years = year.short === undefined ? { year: year.year } : { year: year.year, short: year.short };
      claims.push({
        first: withArticle(i),
        end: year.end,
        type: "DATE",
        expression: { kind: "calendar", part, ...years },
      });
      return;
    }
    const shifted = readYearShift(words, isOf ? i + 2 : i + 1);
    if (shifted !== undefined) {
      claims.push({
        first: withArticle(i),
        end: shifted.end,
        type: "DATE",
        expression: { kind: "calendar", part, yearShift: shifted.yearShift },
      });
      return;
    }
    if (wordAt(words, at) === "past" || wordAt(words, at) === "coming") at--;
    const shift = SHIFTS.get(wordAt(words, at));
    if (shift !== undefined) {
      const past = at < i - 1 && wordAt(words, at + 1) === "past" ? -1 : shift;
      claims.push({
        first: withArticle(at),
        end: i + 1,
        type: "DATE",
        expression: { kind: "calendar", part, shift: past },
      });
    } else if (wordAt(words, i - 1) === "the" || BARE_INTRODUCERS.has(wordAt(words, i - 1))) {
      const isVerbOrDrop =
        part === "FA" && wordAt(words, i) === "fall" && wordAt(words, i + 1) !== "." && wordAt(words, i + 1) !== ",";
      if (!isVerbOrDrop && !isOf)
        claims.push({ first: withArticle(i), end: i + 1, type: "DATE", expression: { kind: "calendar", part } });
    }
  },
};

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

const BARE_INTRODUCERS: ReadonlySet<string> = new Set(["in", "early", "late", "since", "until", "by", "during", "mid"]);
