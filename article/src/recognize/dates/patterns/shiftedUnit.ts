import type { OffsetExpression, TimeExpression, TimeUnit } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { isTitleWord, type Words, wordAt } from "../words.ts";

/**
 * One unit of the calendar: `last week`, `this month`, `next year`, `the past year`, `the current fiscal year`, `the following day`, `the same day`, `that year`, `the week`,
 * `year-end`, `the week after next`, `the year before last`, `the day before`; the day of the last mentioned date for those that point back into the text.
 */
export const shiftedUnit: TimePattern = {
  name: "date/shiftedUnit",
  triggers: Trigger.unit,
  claim(words, i, claims) {
    const name = UNITS.get(wordAt(words, i));
    if (name?.unit === "hour" && !name.plural && wordAt(words, i - 1) === "next" && wordAt(words, i - 2) !== "the") {
      claims.push({ first: i - 1, end: i + 1, type: "TIME", expression: offset("hour", 1, "document") });
      return;
    }
    if (name === undefined || name.plural || !CALENDAR_UNITS.has(name.unit) || name.times > 1) return;
    const yearEnd = name.unit === "year" ? endOfYear(words, i) : undefined;
    if (yearEnd !== undefined) {
      const expression = {
        kind: "offset" as const,
        unit: "year" as const,
        amount: 0,
        from: "document" as const,
        mod: "END",
      };
      claims.push({ first: i, end: yearEnd, type: "DATE", expression });
      return;
    }
    if (isEndOfUnit(words, i)) {
      const expression = { ...(offset(name.unit, 0, "document") as OffsetExpression), mod: "END" };
      claims.push({ first: i - 2, end: i + 1, type: "DATE", expression });
      return;
    }
    const beside = besideUnit(words, i, name.unit);
    if (beside !== undefined) {
      claims.push({ first: i - 1, end: beside.end, type: "DATE", expression: beside.expression });
      return;
    }
    if (wordAt(words, i + 1) === "-" && COMPOUND_TAILS.has(wordAt(words, i + 2))) return;
    let at = i - 1;
    if (isTitleWord(words, i) && isTitleWord(words, at) && QUOTES.has(wordAt(words, at - 1))) return;
    if (ADJECTIVES.has(wordAt(words, at))) at--;
    const word = wordAt(words, at);
    const hasArticle = wordAt(words, at - 1) === "the";
    const first =
      hasArticle ||
      (word === "coming" && wordAt(words, at - 1) === "this") ||
      (word === "same" && wordAt(words, at - 1) === "that")
        ? at - 1
        : at;
    const expression = shiftOf(words, i, name.unit, word, hasArticle);
    if (expression === undefined) return;
    claims.push({ first: word === "the" ? at : first, end: i + 1, type: "DATE", expression });
  },
};

/** `end of month`, `by end of year`: without its article, as in notes and headlines. */
function isEndOfUnit(words: Words, i: number): boolean {
  return wordAt(words, i - 1) === "of" && wordAt(words, i - 2) === "end" && !/^[-\w]/.test(wordAt(words, i + 1));
}

/** `the week after next`, `the year before last`; `the day before`, `the week after` at the end of a clause. */
function besideUnit(
  words: Words,
  i: number,
  unit: TimeUnit,
): { readonly end: number; readonly expression: TimeExpression } | undefined {
  const direction = wordAt(words, i + 1);
  if (wordAt(words, i - 1) !== "the" || (direction !== "after" && direction !== "before")) return undefined;
  const tail = wordAt(words, i + 2);
  if (direction === "after" && tail === "next") return { end: i + 3, expression: offset(unit, 2, "document") };
  if (direction === "before" && tail === "last") return { end: i + 3, expression: offset(unit, -2, "document") };
  const isEnd = tail === "" || /^[.,;!?)]$/.test(tail);
  return isEnd ? { end: i + 2, expression: offset(unit, direction === "after" ? 1 : -1, "mentioned") } : undefined;
}

const CALENDAR_UNITS: ReadonlySet<TimeUnit> = new Set([
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
]);

/** Marks that open a title: the broadcast "This Week". */
const QUOTES: ReadonlySet<string> = new Set(['"', "“", "‘", "'", "`", "``", "«"]);

/** Words between the shift and the unit that change nothing. */
const ADJECTIVES: ReadonlySet<string> = new Set([
  "fiscal",
  "calendar",
  "financial",
  "school",
  "academic",
  "full",
  "whole",
  "entire",
  "trading",
  "business",
]);

/** `week-long`, `day-to-day`, `year-old`: no point in time. */
const COMPOUND_TAILS: ReadonlySet<string> = new Set([
  "long",
  "old",
  "to",
  "by",
  "round",
  "over",
  "on",
  "earlier",
  "ago",
]);

function shiftOf(
  words: Words,
  i: number,
  unit: TimeUnit,
  word: string,
  hasArticle: boolean,
): TimeExpression | undefined {
  switch (word) {
    case "last":
    case "past":
      // `on the last day` is no yesterday, and `the past decade` as long as one.
      if (unit === "day") return undefined;
      if (word === "past" && (unit === "decade" || unit === "century")) return undefined;
      return word === "past" && !hasArticle ? undefined : offset(unit, -1, "document");
    case "this":
    case "current":
      return offset(unit, 0, "document");
    case "next":
      return offset(unit, 1, hasArticle ? "mentioned" : "document");
    case "coming":
    case "upcoming":
      return offset(unit, 1, "document");
    case "previous":
      return offset(unit, -1, hasArticle ? "mentioned" : "document");
    case "preceding":
    case "prior":
      return hasArticle ? offset(unit, -1, "mentioned") : undefined;
    case "following":
      return hasArticle ? offset(unit, 1, "mentioned") : undefined;
    case "same":
    case "that":
      return { kind: "anaphoric", unit, back: true };
    case "latest":
      return { kind: "anaphoric", unit, latest: true };
    case "the":
      if (!isAnaphoric(words, i, unit)) return undefined;
      return unit === "day" ? { kind: "anaphoric", unit, back: true } : { kind: "anaphoric", unit };
    default:
      return undefined;
  }
}

function offset(unit: TimeUnit, amount: number, from: "document" | "mentioned"): TimeExpression {
  return { kind: "offset", unit, amount, from };
}

/** `the year`, `the quarter`: not `the day he left`, `the Year of the Dragon`, `the week's`. */
function isAnaphoric(words: Words, i: number, unit: TimeUnit): boolean {
  const after = wordAt(words, i + 1);
  if (unit === "decade" || unit === "century" || isTitleWord(words, i)) return false;
  if (unit === "weekend" || unit === "quarter") return after !== "of" && after !== "-";
  if (unit === "day" && wordAt(words, i - 2) !== "of" && wordAt(words, i - 2) !== "in") return false;
  return !/^(?:of|ending|ended|when|that|he|she|they|it|we|i|in|ahead|a|-)$/.test(after);
}

/** End of `year-end`, `year end` and `year's end`. */
function endOfYear(words: Words, i: number): number | undefined {
  const next = wordAt(words, i + 1);
  const at = next === "-" || next === "'s" || next === "’s" ? i + 2 : i + 1;
  return wordAt(words, at) === "end" ? at + 1 : undefined;
}
