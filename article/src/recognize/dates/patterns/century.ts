import { ordinalOf } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { isDash, isTitleWord, wordAt } from "../words.ts";

/** `the 20th century`, `20th-century`, `the nineteenth century`, both of `the 19th and 20th centuries`; not `20th Century Fox`. */
export const century: TimePattern = {
  name: "date/century",
  triggers: Trigger.unit,
  claim(words, i, claims) {
    const unit = wordAt(words, i);
    if (unit !== "century" && unit !== "centuries") return;
    if (isTitleWord(words, i) && isTitleWord(words, i + 1)) return;
    const at = isDash(words, i - 1) ? i - 2 : i - 1;
    const isHyphenated = isDash(words, at - 1) && wordAt(words, at - 2) === "twenty";
    const number = isHyphenated ? 20 + ordinalOf(wordAt(words, at)) : ordinalOf(wordAt(words, at));
    if (number < 1 || number > 22) return;
    const start = isHyphenated ? at - 2 : at;
    const first = wordAt(words, start - 1) === "the" ? start - 1 : start;
    claims.push({ first, end: i + 1, type: "DATE", expression: { kind: "calendar", century: number } });
    const other = ordinalOf(wordAt(words, at - 2));
    if ((wordAt(words, at - 1) === "and" || wordAt(words, at - 1) === "to") && other > 0) {
      claims.push({ first: at - 2, end: at - 1, type: "DATE", expression: { kind: "calendar", century: other } });
    }
  },
};
