import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { wordAt } from "../words.ts";
import { PARTS_OF_DAY } from "./partOfDay.ts";

/** `today`, `yesterday`, `tomorrow`, `tonight`, `overnight`, `yesterday afternoon`, `the day before yesterday`, `the day after tomorrow`. */
export const dayWord: TimePattern = {
  name: "date/dayWord",
  triggers: Trigger.dayWord,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    if (word === "tonight" || word === "tonite" || word === "overnight") {
      const amount = word === "overnight" ? -1 : 0;
      claims.push({
        first: i,
        end: i + 1,
        type: "TIME",
        expression: { kind: "offset", unit: "day", amount, from: "document", time: { time: "NI" } },
      });
      return;
    }
    const amount = word === "today" ? 0 : word === "yesterday" ? -1 : 1;
    const away = wordAt(words, i - 1);
    const isTwoAway =
      wordAt(words, i - 2) === "day" && ((away === "before" && amount < 0) || (away === "after" && amount > 0));
    if (isTwoAway) {
      const first = wordAt(words, i - 3) === "the" ? i - 3 : i - 2;
      claims.push({
        first,
        end: i + 1,
        type: "DATE",
        expression: { kind: "offset", unit: "day", amount: 2 * amount, from: "document" },
      });
    }
    // `USA Today`, `Russia Today`: a title in a name.
    if (word === "today" && isNameOfPaper(wordAt(words, i - 1))) return;
    const part = PARTS_OF_DAY.get(wordAt(words, i + 1));
    const expression = { kind: "offset" as const, unit: "day" as const, amount, from: "document" as const };
    if (part === undefined || part.plural) claims.push({ first: i, end: i + 1, type: "DATE", expression });
    else claims.push({ first: i, end: i + 2, type: "TIME", expression: { ...expression, time: { time: part.time } } });
  },
};

function isNameOfPaper(before: string): boolean {
  return before === "usa" || before === "russia" || before === "psychology";
}
