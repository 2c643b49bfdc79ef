import type { DateFault } from "../../model/analysis.ts";
import { faultSentence, faultyDates } from "../dateFaults.ts";
import { firstUndated } from "../documentDate.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import type { Rule } from "../rule.ts";
import { textOf } from "../textOf.ts";

/** What is wrong with a date; without a date of its own an article's relative ones mean no day. */
export const DATE_CODES: Readonly<Record<DateFault | "noDate", string>> = {
  weekday: "dates/weekday",
  day: "dates/day",
  noDate: "dates/no-date",
};

/** Dates whose weekday is another one or whose month is too short, and, once an article, that nothing gives the day to count from. */
export const dates: Rule = (analysis) => {
  const undated = firstUndated(analysis);
  return [
    ...faultyDates(analysis).map((date) => ({
      start: date.start,
      end: date.end,
      code: DATE_CODES[date.fault],
      severity: "warning" as const,
      message: faultSentence(analysis, date),
    })),
    ...(undated
      ? [
          {
            start: undated.start,
            end: undated.end,
            code: DATE_CODES.noDate,
            severity: "hint" as const,
            message: t(
              "The article's date is not known: “{0}” cannot be dated.",
              shortened(textOf(analysis, undated), LONGEST_SHOWN),
            ),
          },
        ]
      : []),
  ];
};

/** Code units. */
const LONGEST_SHOWN = 60;
