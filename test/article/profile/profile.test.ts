import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMPTY_PROFILE,
  inWords,
  LINE_KINDS,
  type Profile,
  parseProfile,
  printProfile,
} from "../../../article/src/index.ts";
import { linePattern } from "../../../article/src/profile/linePattern.ts";
import { anyText } from "../../support/arbitraries.ts";

describe("a line's pattern", () => {
  test.each([
    ["12 comments", "0 comments"],
    ["1,204\u00a0 comments ", "0 comments"],
    ["Updated 2024-07-14, 09:15", "Updated 0-0-0, 0"],
    ["Page 3.", "Page 0."],
    ["٣ تعليقات", "0 تعليقات"],
    ["Share this story", "Share this story"],
  ])("of %j is %j", (line, pattern) => expect(linePattern(line)).toBe(pattern));

  test("is its own pattern", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(linePattern(linePattern(text))).toBe(linePattern(text));
      }),
    );
  });
});

const PROFILE: Profile = {
  always: [{ kind: "promotion", line: "Support the Gannet" }],
  never: ["Letters from the quay"],
  sources: [
    { files: 30, furniture: [{ files: 30, kind: "share", line: "Pass it on" }] },
    { source: "gannet.example", files: 430, furniture: [{ files: 412, kind: "comments", line: "0 comments" }] },
  ],
};

describe("the file", () => {
  test("has one entry a line", () => {
    const body = printProfile(PROFILE).replace(/^#.*\n/gm, "");
    expect(body).toBe(`
version: 1
always:
  - { kind: promotion, line: Support the Gannet }
never:
  - Letters from the quay
sources:
  - files: 30
    furniture:
      - { files: 30, kind: share, line: Pass it on }
  - source: gannet.example
    files: 430
    furniture:
      - { files: 412, kind: comments, line: 0 comments }
`);
  });

  test("keeps what a person wrote beside an entry, and the entries that did not change as they were written", () => {
    const before = "never:\n  - 'Letters from the quay' # our column\n  - Old\nalways:\n  - Support us\n";
    const after = printProfile({ ...parseProfile(before).profile, never: ["Letters from the quay", "Tides"] }, before);
    expect(after).toBe("never:\n  - 'Letters from the quay' # our column\n  - Tides\nalways:\n  - Support us\n");
  });

  test("is read as it was printed", () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
      .filter((text) => linePattern(text) !== "");
    const kind = fc.constantFrom(...LINE_KINDS.slice(3));
    const learnt = fc.record({ files: fc.integer({ min: 1, max: 50 }), kind, line });
    const profiles: fc.Arbitrary<Profile> = fc.record({
      always: fc.array(fc.record({ kind, line }), { maxLength: 4 }),
      never: fc.array(line, { maxLength: 4 }),
      sources: fc.array(
        fc.record({ source: line, files: fc.constant(50), furniture: fc.array(learnt, { maxLength: 5 }) }),
        {
          maxLength: 3,
        },
      ),
    });
    fc.assert(
      fc.property(profiles, profiles, (profile, other) => {
        const printed = printProfile(profile);
        expect(parseProfile(printed)).toEqual({ profile });
        expect(parseProfile(printProfile(other, printed))).toEqual({ profile: other });
      }),
    );
  });

  test("may be empty, or hold a key without entries", () => {
    for (const text of ["", "# nothing yet\n", "always:\nnever:\n"])
      expect(parseProfile(text)).toEqual({ profile: EMPTY_PROFILE });
  });

  test.each([
    ["never: [Letters\n", 2, /^It is not valid YAML: /],
    [
      "never:\n  - Letters\nallways:\n  - Support us\n",
      3,
      /^There is no key “allways” here; known are: version, always/,
    ],
    ["never: Letters\n", 1, /^Here should stand a list/],
    ["never:\n  - Letters\n  - sea: wind\n", 3, /^Here should stand a text/],
    ["never:\n  - ' '\n", 2, /^An empty line says nothing/],
    [
      "always:\n  - { kind: body, line: Support us }\n",
      2,
      /^There is no kind “body” of furniture; choose from byline, /,
    ],
    ["always:\n  - { kind: share }\n", 2, /^The key “line” is missing/],
    ["sources:\n  - files: 3\n    furniture:\n      - { files: 4, kind: share, line: Pass it on }\n", 4, /3 files/],
    ["version: 2\n", 1, /version 1/],
    ["- Letters\n", 1, /^Here should stand keys/],
    ["never:\n  - &a Letters\n  - *a\n", 3, /^Here should stand a text/],
  ])("that is broken says where and why, and nothing of it counts: %j", (text, line, why) => {
    const { profile, problem } = parseProfile(text);
    expect([profile, problem?.line]).toEqual([EMPTY_PROFILE, line]);
    expect(problem && inWords(problem.message)).toMatch(why);
  });

  test("is read whatever it holds", () => {
    fc.assert(fc.property(anyText(), (text) => void parseProfile(text)));
  });
});
