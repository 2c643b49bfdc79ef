import { MONTHS } from "../months.ts";
import { CARDINALS, MULTIPLIERS, ordinalOf } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { readAmountBefore } from "../readAmount.ts";
import { Trigger } from "../triggers.ts";
import { durationOf, UNITS, unitAt } from "../units.ts";
import { isDash, isNumber, isTitleWord, type Words, wordAt } from "../words.ts";
import { FIXED_PARTS, PARTS_OF_DAY } from "./partOfDay.ts";
import { PARTS_OF_SEASON } from "./season.ts";

/** Times that come back: `daily`, `bi-monthly`, `every other day`, `every third year`, `every night`, `weekly`, `annually`, `every day`, `each year`, `every two weeks`, `15 trucks a day`, `twice a month`, `per year`, `each July`, `every summer`. */
export const recurring: TimePattern = {
  name: "date/recurring",
  triggers: Trigger.unit | Trigger.recurring | Trigger.month | Trigger.season | Trigger.partOfDay,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const adverb = ADVERBS.get(word);
    if (adverb !== undefined) {
      // `the Daily Mail`
      if (i > 0 && isTitleWord(words, i)) return;
      const prefix = isDash(words, i - 1) ? PREFIXES.get(wordAt(words, i - 2)) : undefined;
      const value = prefix === undefined ? adverb : (prefix.get(adverb) ?? adverb);
      const expression = { kind: "value" as const, value, quant: "EVERY" };
      claims.push({ first: prefix === undefined ? i : i - 2, end: i + 1, type: "SET", expression });
      return;
    }
    // `every other year`, `every third year`
    const nth = wordAt(words, i - 1) === "other" ? 2 : ordinalOf(wordAt(words, i - 1));
    const before = wordAt(words, nth > 1 ? i - 2 : i - 1);
    const quant = quantOf(before);
    const name = unitAt(words, i);
    if (nth > 1) {
      if (before !== "every" || name === undefined || name.plural) return;
      const value = durationOf(name.unit, nth * name.times);
      claims.push({ first: i - 2, end: i + 1, type: "SET", expression: { kind: "value", value, quant: "EVERY" } });
      return;
    }
    const part = PARTS_OF_DAY.get(word);
    const time = part?.time ?? FIXED_PARTS.get(word);
    if (time !== undefined) {
      if (quant === undefined || part?.plural) return;
      const value = `XXXX-XX-XXT${time}`;
      claims.push({ first: i - 1, end: i + 1, type: "SET", expression: { kind: "value", value, quant } });
      return;
    }
    if (name === undefined) {
      const month = MONTHS.get(word);
      if (quant === undefined || month?.foreign) return;
      const value =
        month !== undefined
          ? `XXXX-${String(month.month).padStart(2, "0")}`
          : `XXXX-${PARTS_OF_SEASON.get(word) ?? ""}`;
      claims.push({ first: i - 1, end: i + 1, type: "SET", expression: { kind: "value", value, quant } });
      return;
    }
    if (quant !== undefined && !name.plural) {
      const value = durationOf(name.unit, name.times);
      claims.push({ first: i - 1, end: i + 1, type: "SET", expression: { kind: "value", value, quant } });
      return;
    }
    if (!name.plural && (before === "a" || before === "an" || before === "per")) {
      claimRate(words, i, durationOf(name.unit, name.times), claims);
      return;
    }
    const amount = readAmountBefore(words, i);
    if (amount === undefined || amount.value === "X") return;
    const every = quantOf(wordAt(words, amount.first - 1));
    if (every === undefined) return;
    const value = durationOf(name.unit, amount.value * name.times);
    claims.push({
      first: amount.first - 1,
      end: i + 1,
      type: "SET",
      expression: { kind: "value", value, quant: every },
    });
  },
};

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["everyday", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["annually", "P1Y"],
  ["hourly", "PT1H"],
]);

/** What a prefix makes of a repetition: `bi-monthly`, `semi-annually`. */
const PREFIXES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    "bi",
    new Map([
      ["P1W", "P2W"],
      ["P1M", "P2M"],
      ["P1Y", "P6M"],
    ]),
  ],
  [
    "semi",
    new Map([
      ["P1W", "P0.5W"],
      ["P1M", "P0.5M"],
      ["P1Y", "P6M"],
    ]),
  ],
]);

function quantOf(word: string): string | undefined {
  return word === "every" ? "EVERY" : word === "each" ? "EACH" : undefined;
}

/** `15 trucks a day`, `$3 a share a year`, `twice a month`. */
function claimRate(words: Words, i: number, value: string, claims: Parameters<TimePattern["claim"]>[2]): void {
  const frequency = FREQUENCIES.get(wordAt(words, i - 2));
  if (frequency !== undefined) {
    claims.push({ first: i - 2, end: i + 1, type: "SET", expression: { kind: "value", value, freq: frequency } });
    return;
  }
  const isTimes = wordAt(words, i - 2) === "times";
  if (wordAt(words, i - 1) === "per" || isTimes || followsQuantity(words, i - 2)) {
    claims.push({ first: i - 1, end: i + 1, type: "SET", expression: { kind: "value", value, quant: "EVERY" } });
  }
}

const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ["once", "1X"],
  ["twice", "2X"],
  ["thrice", "3X"],
]);

/** Whether a number, or a number and up to two nouns, ends at token `i`. */
function followsQuantity(words: Words, i: number): boolean {
  for (let back = 0; back < 4; back++) {
    const word = wordAt(words, i - back);
    if (
      isNumber(words, i - back) ||
      CARDINALS.has(word) ||
      MULTIPLIERS.has(word) ||
      word === "%" ||
      word === "percent"
    ) {
      return !UNITS.has(wordAt(words, i - back + 1));
    }
    if (word === "" || STOPPERS.has(word) || /^\W/.test(word)) return false;
  }
  return false;
}

const STOPPERS: ReadonlySet<string> = new Set(
  "for in within after over about than of by to at on from with only nearly almost barely just and or but was is were be took take last lasted spend spent is's half".split(
    " ",
  ),
);
