import type { Shift, TimeOfDay, WeekdayExpression } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { isCapitalized, isTitleWord, type Words, wordAt } from "../words.ts";
import { PARTS_OF_DAY } from "./partOfDay.ts";

/**
 * `Friday`, `last Friday`, `the previous Friday`, `this coming Sunday`, `Wednesday night`, `a week from Friday`; the sets `every Monday`, `Mondays`, `Tuesday nights`. Not
 * `the Sunday Times`, `Monday Night Football`.
 */
export const weekday: TimePattern = {
  name: "date/weekday",
  triggers: Trigger.weekday,
  claim(words, i, claims) {
    const name = WEEKDAYS.get(wordAt(words, i));
    if (name === undefined || name.short) return;
    if (
      name.foreign ? isCapitalized(words, i) && !GERMAN_INTRODUCERS.has(wordAt(words, i - 1)) : !isCapitalized(words, i)
    )
      return;
    if (isInName(words, i)) return;
    const part = PARTS_OF_DAY.get(wordAt(words, i + 1));
    const end = part === undefined ? i + 1 : i + 2;
    const type = part === undefined ? "DATE" : "TIME";
    const before = wordAt(words, i - 1);
    if (before === "every" || before === "each") {
      const quant = before === "every" ? "EVERY" : "EACH";
      claims.push({
        first: i - 1,
        end,
        type: "SET",
        expression: { kind: "value", value: setValue(name.weekday, part?.time), quant },
      });
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
    if (shift !== undefined) {
      claims.push({ first: beforeShift(words, i - 1), end, type, expression: { ...expression, shift } });
    } else claims.push({ first: i, end, type, expression });
  },
};

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

/** A newspaper, a broadcast or a band that has the day in its name. */
function isInName(words: Words, i: number): boolean {
  const after = wordAt(words, i + 1);
  if (!isTitleWord(words, i + 1)) return false;
  return (
    NAME_TAILS.has(after) ||
    (after === "night" && isTitleWord(words, i + 2)) ||
    (after === "morning" && isTitleWord(words, i + 2))
  );
}
const NAME_TAILS: ReadonlySet<string> = new Set(
  "times telegraph mirror mail express post herald sun star people world tribune club service services football review business book agreement".split(
    " ",
  ),
);
