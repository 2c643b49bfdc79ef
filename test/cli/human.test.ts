import { describe, expect, test } from "vitest";
import type { Finding } from "../../cli/src/findings/finding.ts";
import { human } from "../../cli/src/formats/human.ts";
import { screenOf } from "../../cli/src/terminal/screen.ts";
import { widthOf } from "../../cli/src/terminal/width.ts";

const TEXT = "Menu\nThe ca\u200Bts sleep by the stove all winter, and nobody on the ferry minds them at all.\n";
const MENU: Finding = {
  file: "a.txt",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 5,
  start: 0,
  end: 4,
  severity: "hint",
  code: "furniture/navigation",
  message: "Navigation: is a control of the page.",
};
const CHARACTER: Finding = {
  file: "a.txt",
  line: 2,
  column: 7,
  endLine: 2,
  endColumn: 8,
  start: 11,
  end: 12,
  severity: "warning",
  code: "text/invisible-character",
  message: "An invisible character stands in the middle of this word; it can be removed.",
};

function report(columns: number | undefined, colored: boolean, findings: readonly Finding[]): string {
  return human.start({ columns, colored }).findings(findings, TEXT);
}

test("aligns the rows of a file below its name", () => {
  expect(report(undefined, false, [MENU, CHARACTER])).toBe(
    [
      "a.txt",
      `  1:1  hint     ${MENU.message.padEnd(CHARACTER.message.length)}  furniture/navigation      Menu`,
      `  2:7  warning  ${CHARACTER.message}  text/invisible-character  The ca«<U+200B>»ts sleep by the stove all winter, and nobod…`,
      "",
      "",
    ].join("\n"),
  );
});

test("cuts messages and excerpts to the width of a terminal and keeps what to do", () => {
  const lines = report(110, false, [MENU, CHARACTER]).split("\n");
  expect(lines[2]).toMatch(
    / {2}An invisible char.*…; it can be removed\. {2}text\/inv.* {2}The ca«<U\+200B>»ts sle.*…$/u,
  );
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(110);
});

test("prints nothing for a file without findings", () => {
  expect(report(undefined, false, [])).toBe("");
});

test("lets no file name or message reach the terminal raw", () => {
  const output = report(undefined, false, [{ ...MENU, file: "a\u001b[2J.txt", message: "meant is “\u0007”\n." }]);
  expect(output).toContain("a<U+001B>[2J.txt\n");
  expect(output).toContain("meant is “<U+0007>”<U+000A>.");
});

test("colours only where colours are wanted, and changes no word by it", () => {
  const colored = report(120, true, [MENU, CHARACTER]);
  const plain = report(120, false, [MENU, CHARACTER]);
  const escapes = /\u001b\[\d+m/gu;
  expect(colored).toMatch(escapes);
  expect(plain).not.toMatch(escapes);
  const bare = colored.replace(escapes, "");
  expect(bare.replace(/ +$/gmu, "")).toBe(plain);
});

describe("a screen", () => {
  const hasColors = (): boolean => true;
  test.each([
    ["a terminal", { isTTY: true, columns: 90, hasColors }, { colored: true, columns: 90 }],
    [
      "a terminal whose user wants no colour",
      { isTTY: true, columns: 90, hasColors: () => false },
      { colored: false, columns: 90 },
    ],
    ["a pipe", { isTTY: false, hasColors }, { colored: false, columns: undefined }],
    ["a file", {}, { colored: false, columns: undefined }],
  ])("is known for %s", (_name, output, expected) => {
    expect(screenOf(output)).toEqual(expected);
  });
});
