import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAt, splitLines } from "../../../article/src/text/lines.ts";

const anyText = fc.string({
  unit: fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028", "\u0085", "😀", "\ud800", "\0"),
  maxLength: 200,
});

test.each([
  ["", [""]],
  ["a", ["a"]],
  ["a\nb", ["a", "b"]],
  ["a\r\nb\rc\n", ["a", "b", "c", ""]],
  ["\n\r\r\n", ["", "", "", ""]],
  ["a\u2028b\u0085c\u000bd", ["a\u2028b\u0085c\u000bd"]],
])("splits %j at line feeds and carriage returns only", (text, expected) => {
  const lines = splitLines(text);
  expect(Array.from(lines.starts, (start, i) => text.slice(start, lines.ends[i]))).toEqual(expected);
});

test("lines and their breaks give the text back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = splitLines(text);
      let joined = "";
      for (let i = 0; i < lines.length; i++) {
        const line = text.slice(lines.starts[i], lines.ends[i]);
        const lineBreak = text.slice(lines.ends[i], i + 1 < lines.length ? lines.starts[i + 1] : text.length);
        expect(line).not.toMatch(/[\n\r]/);
        expect(lineBreak).toMatch(i + 1 < lines.length ? /^(\r\n|\n|\r)$/ : /^$/);
        joined += line + lineBreak;
      }
      expect(joined).toBe(text);
    }),
  );
});

test("lineAt finds the line a linear search finds", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = splitLines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const expected = lines.starts.findLastIndex((start) => start <= offset);
        expect(lineAt(lines, offset)).toBe(expected);
      }
    }),
  );
});

test("many short lines are all found", () => {
  expect(splitLines("\n".repeat(100_000)).length).toBe(100_001);
});
