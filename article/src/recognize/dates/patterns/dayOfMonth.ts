import { ordinalOf } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { wordAt } from "../words.ts";

/** A day of a month that is not named: `on the 18th`, `until the 3rd`; not `the 18th hole`, `the 21st century`. */
export const dayOfMonth: TimePattern = {
  name: "date/dayOfMonth",
  triggers: Trigger.ordinal,
  claim(words, i, claims) {
    const day = ordinalOf(wordAt(words, i));
    if (day < 1 || day > 31 || wordAt(words, i - 1) !== "the" || !INTRODUCERS.has(wordAt(words, i - 2))) return;
    const after = wordAt(words, i + 1);
    if (/^\w/.test(after) && !FOLLOWERS.has(after)) return;
    claims.push({ first: i - 1, end: i + 1, type: "DATE", expression: { kind: "calendar", day } });
  },
};

const INTRODUCERS: ReadonlySet<string> = new Set(["on", "until", "till", "since", "by", "before", "after"]);

/** What goes on with the sentence, not with the ordinal. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  "at in for with and when after before that which to by from he she they we it i".split(" "),
);
