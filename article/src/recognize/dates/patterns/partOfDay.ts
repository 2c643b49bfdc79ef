import type { AnaphoricExpression, OffsetExpression } from "../../../model/reading.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { type Words, wordAt } from "../words.ts";

/** What stands after `T` for a part of the day. */
export const PARTS_OF_DAY: ReadonlyMap<string, { readonly time: string; readonly plural: boolean }> = new Map(
  [
    ["morning", "MO"],
    ["afternoon", "AF"],
    ["evening", "EV"],
    ["night", "NI"],
  ].flatMap(([word, time]): [string, { readonly time: string; readonly plural: boolean }][] => [
    [word as string, { time: time as string, plural: false }],
    [`${word}s`, { time: time as string, plural: true }],
  ]),
);

/** `this morning`, `last night`, `that evening`, `the next morning`, `in the morning`, `noon`, `midnight`, `midday`. */
export const partOfDay: TimePattern = {
  name: "date/partOfDay",
  triggers: Trigger.partOfDay,
  claim(words, i, claims) {
    const fixed = FIXED_PARTS.get(wordAt(words, i));
    if (fixed !== undefined) {
      // `High Noon`
      if (wordAt(words, i - 1) === "high") return;
      claims.push({ first: i, end: i + 1, type: "TIME", expression: { kind: "time", time: { time: fixed } } });
      return;
    }
    const part = PARTS_OF_DAY.get(wordAt(words, i));
    if (part === undefined) return;
    const base = baseOf(words, i);
    if (base === undefined) return;
    claims.push({
      first: base.first,
      end: i + 1,
      type: "TIME",
      expression: { ...base.expression, time: { time: part.time } },
    });
  },
};

/** Those that are a time by themselves. */
export const FIXED_PARTS: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midnight", "00:00"],
  ["midday", "MI"],
]);

const INTRODUCERS: ReadonlySet<string> = new Set(["in", "during"]);

/** The day that the words before the part of day name. */
function baseOf(
  words: Words,
  i: number,
): { readonly first: number; readonly expression: OffsetExpression | AnaphoricExpression } | undefined {
  const before = wordAt(words, i - 1);
  const withArticle = wordAt(words, i - 2) === "the" ? i - 2 : i - 1;
  if (before === "this")
    return { first: i - 1, expression: { kind: "offset", unit: "day", amount: 0, from: "document" } };
  if (before === "last")
    return { first: i - 1, expression: { kind: "offset", unit: "day", amount: -1, from: "document" } };
  if (before === "that" || (before === "same" && withArticle < i - 1)) {
    return { first: withArticle, expression: { kind: "anaphoric", unit: "day", back: true } };
  }
  // `in the morning`: of the day that is spoken of.
  if (before === "the" && INTRODUCERS.has(wordAt(words, i - 2)) && wordAt(words, i + 1) !== "of") {
    return { first: i - 1, expression: { kind: "anaphoric", unit: "day", back: true } };
  }
  if (before === "next" || before === "following") {
    return { first: withArticle, expression: { kind: "offset", unit: "day", amount: 1, from: "mentioned" } };
  }
  if (before === "previous")
    return { first: withArticle, expression: { kind: "offset", unit: "day", amount: -1, from: "mentioned" } };
  return undefined;
}
