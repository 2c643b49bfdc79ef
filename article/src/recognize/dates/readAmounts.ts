import type { TimeAmount } from "../../model/reading.ts";
import { readAmountBefore } from "./readAmount.ts";
import { unitAt } from "./units.ts";
import { digitsIn, type Words, wordAt } from "./words.ts";

/** Amounts of units that end with one: `two weeks`, `1 day 21 hours`, `2 years, 1 month and 21 days`, `3h`. */
export interface Amounts {
  /** Token they begin at. */
  readonly first: number;
  /** Coarse units before fine ones; `X`: several. */
  readonly parts: readonly { readonly unit: TimeAmount["unit"]; readonly amount: number | "X" }[];
}

/** The amounts that end with the unit, or with the figures and unit in one, at token `last`; `undefined` where there are none. */
export function readAmounts(words: Words, last: number): Amounts | undefined {
  const one = readOne(words, last);
  if (one === undefined || one.parts[0]?.amount === "X") return one;
  let { first } = one;
  const parts = [...one.parts];
  for (;;) {
    const before = unitBefore(words, first);
    const coarser = before === undefined ? undefined : readOne(words, before);
    const [outer] = coarser?.parts ?? [];
    const [inner] = parts;
    if (coarser === undefined || outer === undefined || inner === undefined || outer.amount === "X") break;
    if (SIZES.indexOf(outer.unit) >= SIZES.indexOf(inner.unit)) break;
    first = coarser.first;
    parts.unshift(outer);
  }
  return { first, parts };
}

const SIZES: readonly TimeAmount["unit"][] = [
  "century",
  "decade",
  "year",
  "month",
  "week",
  "day",
  "hour",
  "minute",
  "second",
];

function readOne(words: Words, at: number): Amounts | undefined {
  const glued = readGlued(wordAt(words, at));
  if (glued !== undefined) return { first: at, parts: [glued] };
  const name = unitAt(words, at);
  const amount = name === undefined ? undefined : readAmountBefore(words, at);
  if (name === undefined || amount === undefined || amount.hyphenated) return undefined;
  const units = amount.value === "X" ? "X" : amount.value * name.times;
  return { first: amount.first, parts: [{ unit: name.unit, amount: units }] };
}

/** The token before `first` that may be the unit of another amount, past a comma and `and`. */
function unitBefore(words: Words, first: number): number | undefined {
  let at = first - 1;
  if (wordAt(words, at) === "and") at--;
  if (wordAt(words, at) === ",") at--;
  return at < 0 ? undefined : at;
}

/** `3h`, `15min`, `1d`: figures and an abbreviated unit in one. */
export function readGlued(word: string): { readonly unit: TimeAmount["unit"]; readonly amount: number } | undefined {
  // Most words that are asked for are units; a regular expression costs more.
  const match = digitsIn(word) === 0 ? null : GLUED.exec(word);
  const unit = match === null ? undefined : GLUED_UNITS.get(match[2] as string);
  return unit === undefined ? undefined : { unit, amount: Number(match?.[1]) };
}

const GLUED = /^(\d{1,4}(?:\.\d)?)([a-z]{1,7})$/;

const GLUED_UNITS: ReadonlyMap<string, TimeAmount["unit"]> = new Map(
  (
    [
      ["second", "s sec secs seconds"],
      ["minute", "m min mins minutes"],
      ["hour", "h hr hrs hours"],
      ["day", "d days"],
      ["week", "w wk wks weeks"],
      ["month", "mo mos months"],
      ["year", "y yr yrs years"],
    ] as const
  ).flatMap(([unit, names]) => names.split(" ").map((name): [string, TimeAmount["unit"]] => [name, unit])),
);
