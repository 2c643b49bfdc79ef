import fc from "fast-check";
import { expect, test } from "vitest";
import { type Excerpt, excerptOf } from "../../cli/src/findings/excerpt.ts";
import { widthOf } from "../../cli/src/terminal/width.ts";

/** The excerpt of the place that `[]` marks in the text, as `check` prints it. */
function excerpt(marked: string, room: number): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return printed(excerptOf(marked.replace(/[[\]]/gu, ""), { start, end }, room));
}

function printed({ whole, before, flagged, after }: Excerpt): string {
  return whole ? flagged : `${before}«${flagged}»${after}`;
}

test.each([
  ["a whole line stands without marks", "Top\n[Share this]\nEnd", 40, "Share this"],
  ["a whole line is cut at its end", "[Share this on every network there is]\n", 12, "Share this…"],
  ["white space of a whole line is squeezed", "[Home \t  News]", 40, "Home News"],
  ["a part stands in its line", "The ca[ts]\r\nnext", 40, "The ca«ts»"],
  ["both sides are cut to what fits", "one two three fo[x]ur five six seven", 14, "…e fo«x»ur fi…"],
  ["a short side leaves its room to the other", "fo[x]ur five six seven", 14, "fo«x»ur five…"],
  ["of several lines the first is shown", "a [b\nc] d", 40, "a «b»"],
  ["a long part is cut itself", "a [bcdefghijklmnopqrstuvwxyz] c", 10, "«bcdefgh…»"],
  ["spaces that are flagged are kept", "two[   ]words", 40, "two«   »words"],
])("%s", (_name, marked, room, expected) => {
  expect(excerpt(marked, room)).toBe(expected);
});

test.each([
  ["escape", "Home \u001b[2J", "Home <U+001B>[2J"],
  ["bell and C1 controls", "\u0007a\u009bb", "<U+0007>a<U+009B>b"],
  ["direction", "a\u202eb", "a<U+202E>b"],
  ["byte order mark", "\uFEFFa", "<U+FEFF>a"],
  ["line separator", "a\u2028b", "a b"],
  ["lone surrogate", "a\ud83d b", "a<U+D83D> b"],
])("prints no %s raw", (_name, text, expected) => {
  expect(printed(excerptOf(text, { start: 0, end: text.length }, 60))).toBe(expected);
});

test("keeps the joiners of a line and lays bare the flagged one", () => {
  const text = "می\u200Cشود or re\u200Cpairs";
  const start = text.lastIndexOf("\u200C");
  expect(printed(excerptOf(text, { start, end: start + 1 }, 60))).toBe("می\u200Cشود or re«<U+200C>»pairs");
});

test("never takes more columns than there are, and prints nothing that a terminal would obey", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 12, max: 40 }),
      (text, a, b, room) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const shown = printed(excerptOf(text, { start, end }, room));
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(widthOf(shown)).toBeLessThanOrEqual(room);
      },
    ),
  );
});
