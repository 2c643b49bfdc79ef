import fc from "fast-check";
import type { Timex } from "../../article/src/markup/dateAttributes.ts";

/** Time expressions of every form and modifier, with the nearly right among them: month 13, week 54, `0.333` years. */
export function timex(): fc.Arbitrary<Timex> {
  return fc
    .tuple(
      fc.oneof(
        dateValue.map((value) => ({ type: "DATE" as const, value })),
        timeValue.map((value) => ({ type: "TIME" as const, value })),
        durationValue.map((value) => ({ type: "DURATION" as const, value })),
        fc.oneof(durationValue, dateValue).map((value) => ({ type: "SET" as const, value })),
      ),
      fc.option(mod, { nil: undefined }),
    )
    .map(([base, modifier]): Timex => (modifier === undefined ? base : { ...base, mod: modifier }));
}

const year = fc.integer({ min: 0, max: 2199 }).map((number) => String(number).padStart(4, "0"));
const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, "0"));
const clock = fc
  .tuple(two(24), two(59), fc.constantFrom("", ":00", ":30"), fc.constantFrom("", "Z", "+03:30", "-05:00"))
  .map((parts) => `${parts[0]}:${parts[1]}${parts[2]}${parts[3]}`);
const day = fc
  .tuple(
    fc.oneof(year, fc.constant("XXXX")),
    fc.oneof(two(13), fc.constant("XX")),
    fc.oneof(two(32), fc.constant("XX")),
  )
  .map((parts) => parts.join("-"));
const dateValue = fc.oneof(
  day,
  year,
  year.map((value) => value.slice(0, 3)),
  year.map((value) => value.slice(0, 2)),
  fc.tuple(year, two(13)).map((parts) => parts.join("-")),
  fc
    .tuple(fc.oneof(year, fc.constant("XXXX")), fc.oneof(two(54), fc.constant("XX")), fc.constantFrom("", "-WE", "-3"))
    .map(([a, b, c]) => `${a}-W${b}${c}`),
  fc.tuple(year, fc.constantFrom("Q1", "Q4", "QX", "H1", "H2", "SP", "SU", "FA", "WI")).map((parts) => parts.join("-")),
  fc.constantFrom("PRESENT_REF", "PAST_REF", "FUTURE_REF", "BC0490"),
);
const timeValue = fc
  .tuple(day, fc.oneof(clock, fc.constantFrom("MO", "NI", "XX", "DT")))
  .map((parts) => parts.join("T"));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(String),
  fc.constantFrom("X", "0.5", "2.5", "1.25", "0.333"),
);
const durationValue = fc.oneof(
  fc.tuple(amount, fc.constantFrom("Y", "Q", "M", "W", "D", "DE", "CE", "WE")).map((parts) => `P${parts.join("")}`),
  fc.tuple(amount, fc.constantFrom("H", "M", "S")).map((parts) => `PT${parts.join("")}`),
);
const mod = fc.constantFrom(
  "START",
  "MID",
  "END",
  "APPROX",
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
  "LESS_THAN",
  "EQUAL_OR_MORE",
);
