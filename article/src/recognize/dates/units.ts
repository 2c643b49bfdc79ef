import type { TimeAmount, TimeUnit } from "../../model/reading.ts";
import { isLowerWord, type Words, wordAt } from "./words.ts";

/** A unit of time as it stands in the text. */
export interface UnitName {
  readonly unit: TimeUnit;
  readonly plural: boolean;
  /** How many of `unit` one is: a fortnight is two weeks. */
  readonly times: number;
  /** `min`, `hrs`, of one or several: a unit in small letters only. */
  readonly short?: true;
}

// Written for this project. Abbreviations of one letter are left out: they mean other things as often.
export const UNITS: ReadonlyMap<string, UnitName> = new Map(makeUnits());

function makeUnits(): readonly [string, UnitName][] {
  const units: [string, UnitName][] = [];
  const add = (names: string, unit: TimeUnit, times = 1): void => {
    names.split(" ").forEach((name, i) => {
      const known = { unit, plural: i > 0, times };
      units.push([name, i > 1 ? { ...known, short: true } : known]);
    });
  };
  add("second seconds sec secs", "second");
  add("minute minutes min mins", "minute");
  add("hour hours hr hrs", "hour");
  add("day days", "day");
  // `for two nights` counts the days; one night is a part of one.
  units.push(["nights", { unit: "day", plural: true, times: 1 }]);
  add("week weeks wk wks", "week");
  add("weekend weekends", "weekend");
  add("month months", "month");
  add("quarter quarters", "quarter");
  add("year years yr yrs", "year");
  add("decade decades", "decade");
  add("century centuries", "century");
  add("fortnight fortnights", "week", 2);
  add("millennium millennia", "century", 10);
  return units;
}

/** TIMEX3 duration of `amount` units, `X` where nobody says how many: `P2W`, `PT48H`, `PXY`. Decades count as years. */
export function durationOf(unit: TimeUnit, amount: number | "X"): string {
  if (unit === "decade") return amount === "X" ? "PXY" : `P${tidy(amount * 10)}Y`;
  return `${DURATION_FORMS[unit][0]}${amount === "X" ? "X" : tidy(amount)}${DURATION_FORMS[unit][1]}`;
}

/** TIMEX3 duration of several amounts, coarse units first: `P2Y1M`, `P1DT21H`, `PT3H30M`. */
export function durationOfParts(parts: readonly TimeAmount[]): string {
  const [first] = parts;
  if (first === undefined || parts.length === 1)
    return first === undefined ? "P" : durationOf(first.unit, first.amount);
  let value = "P";
  for (const { unit, amount } of parts) {
    const [prefix, letter] = DURATION_FORMS[unit];
    if (prefix === "PT" && !value.includes("T")) value += "T";
    value += tidy(amount) + letter;
  }
  return value;
}

/** At most three places: a third of a year is `P0.333Y`. */
function tidy(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}

const DURATION_FORMS: Readonly<Record<TimeUnit, readonly [string, string]>> = {
  second: ["PT", "S"],
  minute: ["PT", "M"],
  hour: ["PT", "H"],
  day: ["P", "D"],
  week: ["P", "W"],
  weekend: ["P", "WE"],
  month: ["P", "M"],
  quarter: ["P", "Q"],
  half: ["P", "H"],
  season: ["P", "SE"],
  year: ["P", "Y"],
  decade: ["P", "DE"],
  century: ["P", "CE"],
};

/** The unit at token `i`. */
export function unitAt(words: Words, i: number): UnitName | undefined {
  const name = UNITS.get(wordAt(words, i));
  return name?.short && !isLowerWord(words, i) ? undefined : name;
}
