import type { HolidayExpression } from "../../../model/reading.ts";
import { HOLIDAY_NAMES, yearlyDay } from "../holidays.ts";
import type { TimePattern } from "../pattern.ts";
import { readYear, readYearShift } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { isCapitalized, isTitleWord, type Words, wordAt } from "../words.ts";
import { PARTS_OF_DAY } from "./partOfDay.ts";

/** `Christmas Eve`, `last Thanksgiving`, `Easter Sunday 2018`, `New Year's Day`, `Black Friday`, `Independence Day of this year`, `the Labor Day weekend`, `Christmas morning`, `every Easter`. */
export const holiday: TimePattern = {
  name: "date/holiday",
  triggers: Trigger.holiday,
  claim(words, i, claims) {
    const name = HOLIDAY_NAMES.get(wordAt(words, i))?.find((parts) =>
      parts.every((part, k) => sameWord(wordAt(words, i + k), part)),
    );
    if (name === undefined || isOther(words, i, name)) return;
    const end = i + name.length;
    const weekend = wordAt(words, end) === "weekend" ? end + 1 : end;
    const year = readYearOf(words, weekend);
    const tail = weekend === end && wordAt(words, year.end) === "weekend" ? year.end + 1 : year.end;
    const before = wordAt(words, i - 1);
    if (before === "every" || before === "each") {
      const quant = before === "every" ? "EVERY" : "EACH";
      const value = yearlyDay(name.join(" ")) ?? "P1Y";
      claims.push({ first: i - 1, end, type: "SET", expression: { kind: "value", value, quant } });
      return;
    }
    const shift = before === "last" ? -1 : before === "next" ? 1 : before === "this" ? 0 : undefined;
    const part = tail === end ? PARTS_OF_DAY.get(wordAt(words, end)) : undefined;
    const time = part === undefined || part.plural ? undefined : part.time;
    const hasArticle = wordAt(words, i - 1) === "the" && tail > end;
    const expression: HolidayExpression = {
      kind: "holiday",
      holiday: name.join(" "),
      ...(shift !== undefined && { shift }),
      ...year.fields,
      ...(time !== undefined && { time: { time } }),
      ...((weekend > end || tail > year.end) && { weekend: true as const }),
    };
    claims.push({
      first: shift === undefined && !hasArticle ? i : i - 1,
      end: time === undefined ? tail : end + 1,
      type: time === undefined ? "DATE" : "TIME",
      expression,
    });
  },
};

function readYearOf(
  words: Words,
  at: number,
): { readonly end: number; readonly fields: Pick<HolidayExpression, "year" | "yearShift"> } {
  const start = wordAt(words, at) === "of" || wordAt(words, at) === "," ? at + 1 : at;
  const year = readYear(words, start);
  if (year !== undefined && !year.short) return { end: year.end, fields: { year: year.year } };
  const shifted = wordAt(words, at) === "," ? undefined : readYearShift(words, start);
  return shifted === undefined
    ? { end: at, fields: {} }
    : { end: shifted.end, fields: { yearShift: shifted.yearShift } };
}

/** Names that are words as well, in small letters or before another name: `a thanksgiving`, `a new year`, `May Day Ltd.` */
function isOther(words: Words, i: number, name: readonly string[]): boolean {
  const isSmall = !isCapitalized(words, i);
  if (isSmall && (name.length === 1 ? name[0] !== "easter" && name[0] !== "christmas" : name.join(" ") === "new year"))
    return true;
  // The city in Texas.
  if (name[0] === "corpus") return !/^(?:on|after|before|until|since|of)$/.test(wordAt(words, i - 1));
  if (/^islands?$/.test(wordAt(words, i + name.length)) && isTitleWord(words, i + name.length)) return true;
  if (name.join(" ") === "new year") return isSmall || isTitleWord(words, i + 2) || wordAt(words, i - 1) === "the";
  return name.join(" ") === "may day" && isTitleWord(words, i + 2);
}

function sameWord(word: string, part: string): boolean {
  return word === part || (part.startsWith("'") && word === part.replace("'", "’"));
}
