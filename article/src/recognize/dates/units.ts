import type { TimeUnit } from "../../model/reading.ts";

/** A unit of time as it stands in the text. */
export interface UnitName {
  readonly unit: TimeUnit;
  readonly plural: boolean;
  /** How many of `unit` one is: a fortnight is two weeks. */
  readonly times: number;
}

// Written for this project. Abbreviations are left out where they mean other things as often (`min`, `m`, `d`).
export const UNITS: ReadonlyMap<string, UnitName> = new Map(
  (
    [
      ["second", "seconds"],
      ["minute", "minutes"],
      ["hour", "hours"],
      ["day", "days"],
      ["week", "weeks"],
      ["weekend", "weekends"],
      ["month", "months"],
      ["quarter", "quarters"],
      ["year", "years"],
      ["decade", "decades"],
      ["century", "centuries"],
    ] as const
  )
    .flatMap(([one, many]): [string, UnitName][] => [
      [one, { unit: one, plural: false, times: 1 }],
      [many, { unit: one, plural: true, times: 1 }],
    ])
    .concat([
      ["fortnight", { unit: "week", plural: false, times: 2 }],
      ["millennium", { unit: "century", plural: false, times: 10 }],
      ["millennia", { unit: "century", plural: true, times: 10 }],
    ]),
);

/** TIMEX3 duration of `amount` units, `X` where nobody says how many: `P2W`, `PT48H`, `PXY`. A decade counts as ten years. */
export function durationOf(unit: TimeUnit, amount: number | "X"): string {
  if (unit === "decade" && amount !== "X") return `P${tidy(amount * 10)}Y`;
  return `${DURATION_FORMS[unit][0]}${amount === "X" ? "X" : tidy(amount)}${DURATION_FORMS[unit][1]}`;
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
