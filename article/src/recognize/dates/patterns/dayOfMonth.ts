import { ordinalOf } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { wordAt } from "../words.ts";

/** A day of a month that is not named: `on the 18th`, `on 29th`, `until the 3rd`; not `the 18th hole`, `the 21st century`. */
export const dayOfMonth: TimePattern = {
  name: "date/dayOfMonth",
  triggers: Trigger.ordinal,
  claim(words, i, claims) {
    const day = ordinalOf(wordAt(words, i));
    const first = wordAt(words, i - 1) === "the" ? i - 1 : i;
    if (day < 1 || day > 31 || !INTRODUCERS.has(wordAt(words, first - 1))) return;
    const after = wordAt(words, i + 1);
    if (/^\w/.test(after) && !DAY_FOLLOWERS.has(after)) return;
    claims.push({ first, end: i + 1, type: "DATE", expression: { kind: "calendar", day } });
  },
};

const INTRODUCERS: ReadonlySet<string> = new Set(["on", "until", "till", "since", "by", "before", "after"]);

/** What goes on with the sentence, not with the number of a day. */
export const DAY_FOLLOWERS: ReadonlySet<string> = new Set(
  "at in for with and when after before that which to by from he she they we it i the his her its their no there nothing".split(
    " ",
  ),
);
