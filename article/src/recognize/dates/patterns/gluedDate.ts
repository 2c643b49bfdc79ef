import { MONTHS } from "../months.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { WEEKDAYS } from "../weekdays.ts";
import { wordAt } from "../words.ts";

/** A day and its month in one word, as scrapers and machines leave them: `15Sep`, `14JUL2024`, `Sun 15Sep`. */
export const gluedDate: TimePattern = {
  name: "date/gluedDate",
  triggers: Trigger.gluedDate,
  claim(words, i, claims) {
    const match = GLUED_DATE.exec(wordAt(words, i));
    const month = match === null ? undefined : MONTHS.get(match[2] as string);
    const day = Number(match?.[1]);
    if (month === undefined || month.foreign || day < 1 || day > 31) return;
    const weekday = WEEKDAYS.get(wordAt(words, i - 1));
    const hasWeekday = weekday !== undefined && !weekday.plural;
    claims.push({
      first: hasWeekday ? i - 1 : i,
      end: i + 1,
      type: "DATE",
      expression: {
        kind: "calendar",
        month: month.month,
        day,
        ...(match?.[3] !== undefined && { year: Number(match[3]) }),
        ...(hasWeekday && { weekday: weekday.weekday }),
      },
    });
  },
};

const GLUED_DATE = /^(\d{1,2})([a-z]{3,9})(\d{4})?$/;
