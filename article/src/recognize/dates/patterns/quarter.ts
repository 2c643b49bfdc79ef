import type { CalendarExpression, TimeExpression } from "../../../model/reading.ts";
import { ordinalOf } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { readYear, readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { isDash, type Words, wordAt } from "../words.ts";

/**
 * Quarters, halves and the periods of company reports: `the third quarter`, `third-quarter profit`, `fourth quarter of 1989`, `last year's first quarter`, `the 1988 quarter`,
 * `the year-ago quarter`, `the year-earlier period`, `the latest quarter`, `fiscal second-quarter`, `Q3 2024`, `the first half of 2024`.
 */
export const quarter: TimePattern = {
  name: "date/quarter",
  triggers: Trigger.quarter,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const coded = /^[qh]\d$/.test(word) ? word.toUpperCase() : undefined;
    if (coded !== undefined) {
      const year = readYear(words, wordAt(words, i + 1) === "of" ? i + 2 : i + 1);
      const at = isDash(words, i - 1) ? i - 2 : i - 1;
      const before = year === undefined ? readYear(words, at) : undefined;
      const isBefore = before !== undefined && !before.short && before.end === at + 1;
      const fields = year !== undefined ? { year: year.year } : isBefore ? { year: before.year } : {};
      claims.push({
        first: isBefore ? at : i,
        end: year?.end ?? i + 1,
        type: "DATE",
        expression: { kind: "calendar", part: coded, ...fields },
      });
      return;
    }
    if (isDash(words, i + 1) && /^(?:final|back|mile|point|century|hour)/.test(wordAt(words, i + 2))) return;
    const scan = scanBack(words, i);
    const forward = word === "period" ? undefined : readForward(words, i + 1);
    const fields = { ...scan.fields, ...forward?.fields };
    const end = forward?.end ?? i + 1;
    const { ordinal } = scan;
    if (word === "quarter" && ordinal >= 1 && ordinal <= 4) {
      claims.push({
        first: scan.first,
        end,
        type: "DATE",
        expression: { kind: "calendar", part: `Q${ordinal}`, ...fields },
      });
    } else if (
      word === "half" &&
      (ordinal === 1 || ordinal === 2) &&
      (scan.hasYear || forward !== undefined || isReported(words, i))
    ) {
      claims.push({
        first: scan.first,
        end,
        type: "DATE",
        expression: { kind: "calendar", part: `H${ordinal}`, ...fields },
      });
    } else if (ordinal < 0 && word !== "half") {
      const expression = withoutOrdinal(scan);
      if (expression !== undefined) claims.push({ first: scan.first, end: i + 1, type: "DATE", expression });
    }
  },
};

interface Scan {
  readonly first: number;
  /** -1 where none stands there. */
  readonly ordinal: number;
  readonly hasYear: boolean;
  readonly isYearAgo: boolean;
  readonly determiner: string;
  readonly fields: Pick<CalendarExpression, "year" | "yearShift">;
}

/** Reads what stands before `quarter`, from right to left. */
function scanBack(words: Words, i: number): Scan {
  let at = isDash(words, i - 1) ? i - 2 : i - 1;
  let ordinal = ordinalOf(wordAt(words, at));
  if (wordAt(words, at) === "final" || wordAt(words, at) === "last")
    ordinal = wordAt(words, i) === "half" ? 2 : ordinal;
  if (ordinal > 0) at--;
  else at = i - 1;
  if (isDash(words, at) && wordAt(words, at - 1) === "fiscal") at--;
  if (wordAt(words, at) === "fiscal") at--;
  let fields: Scan["fields"] = {};
  const year = readYear(words, at);
  if (year !== undefined && year.end === at + 1) {
    fields = { year: year.year };
    at--;
    if (wordAt(words, at) === "fiscal") at--;
  }
  let isYearAgo = false;
  if (/^(?:ago|earlier|before)$/.test(wordAt(words, at)) && isDash(words, at - 1) && wordAt(words, at - 2) === "year") {
    isYearAgo = true;
    at -= 3;
    if (ordinal > 0) fields = { yearShift: -1 };
  }
  const possessive = wordAt(words, at);
  if ((possessive === "'s" || possessive === "’s") && wordAt(words, at - 1) === "year") {
    const shifted = readYearShift(words, at - 2);
    if (shifted !== undefined) {
      fields = { yearShift: shifted.yearShift };
      return { first: at - 2, ordinal, hasYear: true, isYearAgo, determiner: "", fields };
    }
  }
  const determiner = wordAt(words, at);
  let first = at + 1;
  if (determiner === "the") first = at;
  else if (SELECTORS.has(determiner)) first = wordAt(words, at - 1) === "the" ? at - 1 : at;
  return { first, ordinal, hasYear: fields.year !== undefined || isYearAgo, isYearAgo, determiner, fields };
}

const SELECTORS: ReadonlySet<string> = new Set(["latest", "comparable", "corresponding", "same"]);

/** `of 1984`, `of this year`, `1989`, `, 1989`, `of fiscal 1990`, `a year ago` is left to the resolver. */
function readForward(words: Words, at: number): { readonly end: number; readonly fields: Scan["fields"] } | undefined {
  const isOf = wordAt(words, at) === "of";
  let start = isOf ? at + 1 : at;
  if (isOf && wordAt(words, start) === "fiscal") start++;
  const shifted = readYearShift(words, start);
  if (shifted !== undefined) return { end: shifted.end, fields: { yearShift: shifted.yearShift } };
  if (isOf && wordAt(words, start) === "the" && wordAt(words, start + 1) === "year")
    return { end: start + 2, fields: {} };
  const year = readYear(words, start);
  return year === undefined || year.short ? undefined : { end: year.end, fields: { year: year.year } };
}

/** `first-half profit`: of a business, not of a match. */
function isReported(words: Words, i: number): boolean {
  return (
    isDash(words, i - 1) &&
    /^(?:profits?|earnings|sales|revenues?|results?|net|loss|losses|operating|pretax|gdp|output|growth)$/.test(
      wordAt(words, i + 1),
    )
  );
}

/** `the latest quarter`, `the 1988 period`, `the year-ago quarter`; plain `the quarter` is claimed with the other units. */
function withoutOrdinal(scan: Scan): TimeExpression | undefined {
  if (scan.fields.yearShift === -1 || scan.isYearAgo)
    return { kind: "offset", unit: "quarter", amount: -4, from: "mentioned", comparison: true };
  // The quarter that the report is about, in the year it names.
  if (scan.fields.year !== undefined) return { kind: "anaphoric", unit: "quarter", year: scan.fields.year };
  if (scan.determiner === "latest") return { kind: "anaphoric", unit: "quarter", latest: true };
  return undefined;
}
