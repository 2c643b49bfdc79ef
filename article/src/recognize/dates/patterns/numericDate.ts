import { isDay } from "../../../calendar/days.ts";
import type { CalendarExpression } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { wordAt } from "../words.ts";

/**
 * Dates in figures: `2024-07-14`, `2024/07/14`, `1994-11-05T13:15:30Z`, `14.07.2024`, `14/07/2024`, `11/10/2024` (ambiguous), `11/10/24`. Years before 1500 are left
 * alone: `1403/04/23` is a date of the Persian calendar.
 */
export const numericDate: TimePattern = {
  name: "date/numericDate",
  triggers: Trigger.year | Trigger.smallNumber | Trigger.dottedDate,
  claim(words, i, claims) {
    const start = words.starts[i] as number;
    const mark = words.text.charCodeAt(words.ends[i] as number);
    const isDotted = wordAt(words, i).length >= 8;
    if (!(isDotted || mark === 0x2d || mark === 0x2f) || isInsideCode(words.text, start)) return;
    const found = readYearFirst(words.text, start) ?? readYearLast(words.text, start);
    if (found === undefined) return;
    let end = i + 1;
    while (end < words.length && (words.ends[end - 1] as number) < found.end) end++;
    if (words.ends[end - 1] !== found.end) return;
    const first = WEEKDAYS.has(wordAt(words, i - 1))
      ? i - 1
      : wordAt(words, i - 1) === "," && WEEKDAYS.has(wordAt(words, i - 2))
        ? i - 2
        : i;
    const { time } = found.expression;
    claims.push({ first, end, type: time === undefined ? "DATE" : "TIME", expression: found.expression });
  },
};

interface Found {
  /** Offset in the text. */
  readonly end: number;
  readonly expression: CalendarExpression;
}

/** The character before makes it a part of a code, a path, an amount or a telephone number. */
function isInsideCode(text: string, start: number): boolean {
  return start > 0 && /[-/.:#$£€_=&\w]/.test(text.charAt(start - 1));
}

const YEAR_FIRST =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d\d):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?![-/.:]?\w)/y;

function readYearFirst(text: string, start: number): Found | undefined {
  YEAR_FIRST.lastIndex = start;
  const match = YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [all, yearText, , monthText, dayText, hour, minute, second, zone] = match;
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDay(year, month, day)) return undefined;
  const end = start + all.length;
  if (hour === undefined) return { end, expression: { kind: "calendar", year, month, day } };
  if (Number(hour) > 24) return undefined;
  const clock = `${hour}:${minute}${second === undefined || second === "00" ? "" : `:${second}`}`;
  return {
    end,
    expression: {
      kind: "calendar",
      year,
      month,
      day,
      time: zone === undefined ? { time: clock } : { time: clock, zone: withColon(zone) },
    },
  };
}

function withColon(zone: string): string {
  return zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** Before 1500 the press writes no dates in figures, but Persian pages do; after 2199 it is a number. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![-/.:]?\w)/y;

function readYearLast(text: string, start: number): Found | undefined {
  YEAR_LAST.lastIndex = start;
  const match = YEAR_LAST.exec(text);
  if (match === null) return undefined;
  const [all, a, mark, b, yearText = ""] = match;
  // `4-5-6`, `1.1.30`: two-digit years stand behind slashes only.
  if (yearText.length < 4 && mark !== "/") return undefined;
  const year = Number(yearText);
  if (yearText.length === 4 && (year < FIRST_YEAR || year > LAST_YEAR)) return undefined;
  const [first, second] = [Number(a), Number(b)];
  // Any leap year stands in for a year of two digits.
  const calendarYear = yearText.length === 4 ? year : 2000;
  const isMonthFirst = isDay(calendarYear, first, second) && mark !== ".";
  const isDayFirst = isDay(calendarYear, second, first);
  if (!isMonthFirst && !isDayFirst) return undefined;
  const years = yearText.length === 4 ? { year } : { year, short: true as const };
  const end = start + all.length;
  const date = isMonthFirst ? { month: first, day: second } : { month: second, day: first };
  const order =
    mark === "." || first === second
      ? undefined
      : isMonthFirst && isDayFirst
        ? "either"
        : isMonthFirst
          ? "monthFirst"
          : "dayFirst";
  const expression = { kind: "calendar" as const, ...years, ...date };
  return { end, expression: order === undefined ? expression : { ...expression, order } };
}
