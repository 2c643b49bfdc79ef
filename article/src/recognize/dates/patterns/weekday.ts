import type { Shift, TimeOfDay, WeekdayExpression } from "../../../model/reading.ts";
import { MONTHS } from "../months.ts";
import { ordinalFrom, ordinalOf } from "../numbers.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { isHyphenatedWeekday } from "../readWeekday.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { WEEKDAYS, type WeekdayName } from "../weekdays.ts";
import { integerAt, isCapitalized, isTitleWord, type Words, wordAt } from "../words.ts";
import { DAY_FOLLOWERS } from "./dayOfMonth.ts";
import { PARTS_OF_DAY } from "./partOfDay.ts";

/**
 * `Friday`, `last Friday`, `the previous Friday`, `this coming Sunday`, `Wednesday night`, `Friday the 13th`; the sets `every Monday`, `every second Monday`, `Mondays`, `Tuesday nights`. Not
 * `the Sunday Times`, `Monday Night Football`.
 */
export const weekday: TimePattern = {
  name: "date/weekday",
  triggers: Trigger.weekday,
  claim(words, i, claims) {
    const name = WEEKDAYS.get(wordAt(words, i));
    if (name === undefined) return;
    claimWithDay(words, i, name, claims);
    if (name.hyphenated) {
      // `terça-feira`
      if (isHyphenatedWeekday(words, i))
        claims.push({
          first: i,
          end: i + 3,
          type: "DATE",
          expression: { kind: "weekday", weekday: name.weekday },
        });
      return;
    }
    if (name.short) {
      // `Mon or Tue` beside `next week`.
      if (isCapitalized(words, i) && !name.foreign)
        claims.push({
          first: i,
          end: i + 1,
          type: "DATE",
          expression: { kind: "weekday", weekday: name.weekday },
          tentative: true,
        });
      return;
    }
    if (name.foreign && isCapitalized(words, i) && !GERMAN_INTRODUCERS.has(wordAt(words, i - 1))) return;
    if (isInName(words, i)) return;
    const at = /^(?:early|late)$/.test(wordAt(words, i + 1)) ? i + 2 : i + 1;
    const part = PARTS_OF_DAY.get(wordAt(words, at));
    const end = part === undefined ? i + 1 : at + 1;
    const type = part === undefined ? "DATE" : "TIME";
    const before = wordAt(words, i - 1);
    const repetition = repetitionBefore(words, i);
    if (repetition !== undefined) {
      const { first, quant } = repetition;
      const expression = { kind: "value" as const, value: setValue(name.weekday, part?.time), quant };
      claims.push({ first, end, type: "SET", expression });
      return;
    }
    if (name.plural || part?.plural) {
      claims.push({
        first: i,
        end,
        type: "SET",
        expression: { kind: "value", value: setValue(name.weekday, part?.time), quant: "EVERY" },
      });
      return;
    }
    const expression: WeekdayExpression = { kind: "weekday", weekday: name.weekday, ...timeField(part?.time) };
    const shift = SHIFTS.get(before);
    if (before === "following") {
      claims.push({ first: beforeShift(words, i - 1), end, type, expression: { ...expression, from: "mentioned" } });
    } else if (before === "previous" && wordAt(words, i - 2) === "the") {
      claims.push({ first: i - 2, end, type, expression: { ...expression, from: "mentioned", shift: -1 } });
    } else if (shift !== undefined) {
      claims.push({ first: beforeShift(words, i - 1), end, type, expression: { ...expression, shift } });
    } else claims.push({ first: i, end, type, expression });
  },
};

/** `every` Monday, `each` Monday, `every other` Monday, `every second` Monday; in `every Monday and Friday` Friday comes back, too. */
function repetitionBefore(words: Words, i: number): { readonly first: number; readonly quant: string } | undefined {
  const before = wordAt(words, i - 1);
  if (before === "every" || before === "each") return { first: i - 1, quant: before === "every" ? "EVERY" : "EACH" };
  if (wordAt(words, i - 2) === "every" && (before === "other" || ordinalOf(before) > 1))
    return { first: i - 2, quant: "EVERY" };
  const isListed = before === "and" || before === "or" || (before === "," && LISTED.has(wordAt(words, i + 1)));
  if (!isListed) return undefined;
  const other = wordAt(words, i - 2) === "," && wordAt(words, i - 4) === "," ? i - 3 : i - 2;
  const repetition = WEEKDAYS.has(wordAt(words, other)) ? repetitionBefore(words, other) : undefined;
  return repetition === undefined ? undefined : { first: i, quant: repetition.quant };
}

const LISTED: ReadonlySet<string> = new Set([",", "and", "or"]);

/** `Tuesday the eleventh`, `Friday the 13th`, `Tue 13th`, `Sunday 31`: a day of the month that is such a weekday. */
function claimWithDay(words: Words, i: number, { weekday, plural, foreign }: WeekdayName, claims: TokenClaim[]): void {
  if (plural || foreign) return;
  const at = wordAt(words, i + 1) === "," || wordAt(words, i + 1) === "." ? i + 2 : i + 1;
  const hasArticle = wordAt(words, at) === "the";
  const start = hasArticle ? at + 1 : at;
  const integer = integerAt(words, start);
  const ordinal = integer < 0 ? ordinalFrom(words, start) : undefined;
  const day = ordinal?.value ?? integer;
  const end = ordinal?.end ?? start + 1;
  // `Friday 23 people died`, `Saturday third in the race`, `Sunday 2-1`: in figures alone, at the end of a clause.
  const isDigits = /^\d/.test(wordAt(words, start));
  if (day < 1 || day > 31 || (!isDigits && !hasArticle) || at !== i + 1) return;
  const after = wordAt(words, end);
  const isEnd =
    after === "" || /^[.,;!?)]$/.test(after) || DAY_FOLLOWERS.has(after) || after === "night" || after === "morning";
  if (!isEnd || UNITS.has(after) || goesOnWithMonth(words, end)) return;
  claims.push({ first: i, end, type: "DATE", expression: { kind: "calendar", weekday, day } });
}

/** `Monday 14` of `Monday 14 and Tuesday 15 July`: the month is read with it. */
function goesOnWithMonth(words: Words, end: number): boolean {
  const at = WEEKDAYS.has(wordAt(words, end + 1)) ? end + 2 : end + 1;
  return MONTHS.has(wordAt(words, at + 1)) && /^\d/.test(wordAt(words, at));
}

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["next", 1],
  ["coming", 1],
]);

/** German capitalizes its weekdays, and `Sonntag` or `Freitag` may be a surname: a preposition tells. */
const GERMAN_INTRODUCERS: ReadonlySet<string> = new Set(["am", "vom", "bis", "seit", "ab", "jeden"]);

function beforeShift(words: Words, i: number): number {
  const before = wordAt(words, i - 1);
  return before === "this" || before === "the" ? i - 1 : i;
}

function timeField(time: string | undefined): { readonly time?: TimeOfDay } {
  return time === undefined ? {} : { time: { time } };
}

function setValue(weekday: number, time: string | undefined): string {
  return `XXXX-WXX-${weekday}${time === undefined ? "" : `T${time}`}`;
}

/** A newspaper, a broadcast, a band or an event that has the day in its name. */
function isInName(words: Words, i: number): boolean {
  const after = wordAt(words, i + 1);
  if (isTitleWord(words, i - 1) && NAME_HEADS.has(wordAt(words, i - 1))) return true;
  if (!isTitleWord(words, i + 1)) return false;
  return (
    NAME_TAILS.has(after) ||
    (after === "night" && isTitleWord(words, i + 2)) ||
    (after === "morning" && isTitleWord(words, i + 2))
  );
}
/** `Black Monday`, `Bloody Sunday`: days of a story, not of this week. */
const NAME_HEADS: ReadonlySet<string> = new Set("black bloody super ruby blue manic fat giving".split(" "));

const NAME_TAILS: ReadonlySet<string> = new Set(
  "times telegraph mirror mail express post herald sun star people world tribune club service services football review business book agreement".split(
    " ",
  ),
);
