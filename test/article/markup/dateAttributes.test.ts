import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateAttributes, type Timex, timexOfAttributes } from "../../../article/src/markup/dateAttributes.ts";
import type { TimexType } from "../../../article/src/model/analysis.ts";
import { timex } from "../../support/timex.ts";

function show(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

describe("a time expression is written as", () => {
  test.each<[TimexType, string, string]>([
    ["DATE", "2024-07-14", 'when="2024-07-14"'],
    ["DATE", "2024-07", 'when="2024-07"'],
    ["DATE", "2024", 'when="2024"'],
    ["TIME", "2024-07-14T04:00", 'when="2024-07-14T04:00:00"'],
    ["TIME", "2024-07-14T04:00+03:30", 'when="2024-07-14T04:00:00+03:30"'],
    ["TIME", "2024-07-14T04:00:30Z", 'when="2024-07-14T04:00:30Z"'],
    ["TIME", "2024-07-18TNI", 'when="2024-07-18" when-custom="2024-07-18TNI"'],
    ["TIME", "XXXX-XX-XXT16:00", 'when="16:00:00"'],
    ["DATE", "2024-W28", 'from="2024-07-08" to="2024-07-14" when-custom="2024-W28"'],
    ["DATE", "2024-W28-WE", 'from="2024-07-13" to="2024-07-14" when-custom="2024-W28-WE"'],
    ["DATE", "2024-Q3", 'from="2024-07-01" to="2024-09-30" when-custom="2024-Q3"'],
    ["DATE", "2023-SU", 'notBefore="2023-06-01" notAfter="2023-08-31" when-custom="2023-SU"'],
    ["DATE", "198", 'from="1980" to="1989" when-custom="198"'],
    ["DATE", "19", 'from="1901" to="2000" when-custom="19"'],
    ["DATE", "XXXX-07-14", 'when="--07-14"'],
    ["DATE", "XXXX-04", 'when="--04"'],
    ["DATE", "XXXX-WXX-5", 'when-custom="XXXX-WXX-5"'],
    ["DATE", "PRESENT_REF", 'type="ref" when-custom="PRESENT_REF"'],
    ["DATE", "BC0490", 'when-custom="BC0490"'],
    ["DURATION", "P2Y", 'dur="P2Y"'],
    ["DURATION", "P2W", 'dur="P14D" when-custom="P2W"'],
    ["DURATION", "P2.5Y", 'dur="P2Y6M" when-custom="P2.5Y"'],
    ["DURATION", "PT1.5H", 'dur="PT1H30M" when-custom="PT1.5H"'],
    ["DURATION", "PXY", 'when-custom="PXY"'],
    ["SET", "P1D", 'type="set" when-custom="P1D"'],
  ])("%s %s: %s", (type, value, expected) => {
    expect(show(dateAttributes({ type, value }))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ["2024-10", "START", 'notBefore="2024-10-01" notAfter="2024-10-10" when-custom="2024-10 START"'],
    ["1996", "MID", 'notBefore="1996-05-02" notAfter="1996-08-31" when-custom="1996 MID"'],
    ["2010", "APPROX", 'when="2010" cert="medium" when-custom="2010 APPROX"'],
    ["2024-03-01", "ON_OR_BEFORE", 'notAfter="2024-03-01" when-custom="2024-03-01 ON_OR_BEFORE"'],
    ["2024-03-01", "AFTER", 'notBefore="2024-03-01" when-custom="2024-03-01 AFTER"'],
    ["2024-03-01", "END", 'when="2024-03-01" when-custom="2024-03-01 END"'],
  ])("%s %s: %s", (value, mod, expected) => {
    expect(show(dateAttributes({ type: "DATE", value, mod }))).toBe(expected);
  });
});

const W3C_MOMENT =
  /^(?:(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?)?)?|--\d\d(?:-\d\d)?|---\d\d|(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)?)$/;
const W3C_DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

describe("whatever the expression", () => {
  test("reading what was written gives it back", () => {
    fc.assert(
      fc.property(timex(), (date) => {
        expect(timexOfAttributes(dateAttributes(date))).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  test("the attributes hold W3C types and never `when` beside a range", () => {
    fc.assert(
      fc.property(timex(), (date) => {
        const { when, from, to, notBefore, notAfter, dur } = dateAttributes(date);
        for (const moment of [when, from, to, notBefore, notAfter])
          if (moment !== undefined) expect(moment).toMatch(W3C_MOMENT);
        if (dur !== undefined) expect(dur).toMatch(W3C_DURATION);
        if (when !== undefined)
          expect([from, to, notBefore, notAfter]).toEqual([undefined, undefined, undefined, undefined]);
        expect(from === undefined).toBe(to === undefined);
        if (from !== undefined) expect([notBefore, notAfter]).toEqual([undefined, undefined]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("attributes written by hand", () => {
  test.each<[Readonly<Record<string, string>>, Timex | undefined]>([
    [
      { from: "2024-07-01", to: "2024-09-30" },
      { type: "DATE", value: "2024-Q3" },
    ],
    [
      { from: "1980", to: "1989" },
      { type: "DATE", value: "198" },
    ],
    [{ from: "2024-07-01", to: "2024-07-03" }, undefined],
    [{ when: "---14" }, { type: "DATE", value: "XXXX-XX-14" }],
    [{ when: "2024-07-14T04:00:15" }, { type: "TIME", value: "2024-07-14T04:00:15" }],
    [
      { "when-custom": " 2024-10  START ", when: "2020" },
      { type: "DATE", value: "2024-10", mod: "START" },
    ],
    [
      { "when-custom": "", when: "2020" },
      { type: "DATE", value: "2020" },
    ],
    [{ cert: "high" }, undefined],
  ])("%j", (attributes, expected) => {
    expect(timexOfAttributes(attributes)).toEqual(expected);
  });
});
