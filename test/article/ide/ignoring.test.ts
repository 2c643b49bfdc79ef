import { describe, expect, test } from "vitest";
import { CODES } from "../../../article/src/ide/codes.ts";
import { applyEdits, diagnostics, planCleaning, removeFurniture, repairDefects } from "../../../article/src/index.ts";
import { offered, read, refusalOf, textAfter } from "./show.ts";

const BODY = [
  "Dockers end strike after twelve days",
  "The port authority and the dockers agreed on\u200b board to end a strike of twelve days, Mayor Lena Okafor said.",
  "The dockers had asked for **more** pay, and the port had refused for a long time, as both of them said.",
  "Share on Facebook",
  "Sign up for our newsletter",
  "",
].join("\n");
const ignoring = (list: string): string => `---\nignore: ${list}\n---\n${BODY}`;

function codes(text: string): readonly string[] {
  return diagnostics(read(text)).map(({ code }) => code);
}

describe("a code that the front matter ignores", () => {
  test("is reported no more, and neither repaired nor removed with the rest", () => {
    expect(codes(BODY)).toEqual([
      "text/invisible-character",
      "text/markdown",
      "furniture/share",
      "furniture/promotion",
    ]);
    const text = ignoring("[text/markdown, furniture/share]");
    expect(codes(text)).toEqual(["text/invisible-character", "furniture/promotion"]);
    expect(applyEdits(text, repairDefects(read(text)))).toBe(text.replace("\u200b", ""));
    expect(planCleaning(read(text)).removed.length).toBe(1);
    expect(applyEdits(text, removeFurniture(read(text)))).toContain("Share on Facebook");
    expect(read(text).defects.map(({ code }) => code)).toEqual(["text/invisible-character"]);
  });

  test.each(["text", "[text]", "\n  - text", '["text"]'])("may be a family: %j", (list) => {
    expect(codes(ignoring(list))).toEqual(["furniture/share", "furniture/promotion"]);
  });

  test("says what the line is all the same: only nothing is to be done about it", () => {
    expect(read(ignoring("furniture")).lines.filter(({ boilerplate }) => boilerplate).length).toBe(2);
    expect(codes(ignoring("furniture"))).toEqual(["text/invisible-character", "text/markdown"]);
  });

  test("is named where no finding has it, and the others count", () => {
    const text = ignoring("[text/marks, text]");
    const unknown = diagnostics(read(text)).filter(({ code }) => code === "markup/unknown-code");
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(["text/marks"]);
    expect(codes(text)).not.toContain("text/markdown");
  });
});

describe("ignoring a code in this file", () => {
  const at = (text: string): string => text.replace("**more", "**mo|re");

  test.each([
    ["a file without front matter", BODY, `---\nignore:\n  - text/markdown\n---\n${BODY}`],
    [
      "front matter without the key",
      `---\ntitle: Strike\n---\n${BODY}`,
      `---\ntitle: Strike\nignore:\n  - text/markdown\n---\n${BODY}`,
    ],
    ["a list in brackets", ignoring("[furniture/share] # kept"), ignoring("[furniture/share, text/markdown] # kept")],
    [
      "a list of lines",
      ignoring("\n  - furniture/share\ntitle: Strike"),
      ignoring("\n  - furniture/share\n  - text/markdown\ntitle: Strike"),
    ],
    ["a single value", ignoring("furniture/share"), ignoring("[furniture/share, text/markdown]")],
    ["an empty value", ignoring(""), ignoring("[text/markdown]")],
    [
      "line ends of Windows",
      ignoring("\n- furniture").replaceAll("\n", "\r\n"),
      ignoring("\n- furniture\n- text/markdown").replaceAll("\n", "\r\n"),
    ],
  ])("works in %s", (_where, text, expected) => {
    const after = textAfter(at(text), "ignoreCode");
    expect(after).toBe(expected);
    expect(codes(after)).not.toContain("text/markdown");
    expect(offered(at(after)).join()).not.toContain("Ignore text/markdown");
  });

  test("is offered where the code is found, and says why it cannot be done", () => {
    expect(offered(at(BODY))).toContain("Ignore text/markdown in this file");
    expect(offered(BODY.replace("Dockers end", "Dockers| end")).join()).not.toContain("Ignore");
    expect(refusalOf(at(`---\ntitle: [open\n---\n${BODY}`), "ignoreCode")).toContain("not valid YAML");
  });
});

test("the codes are all different", () => expect(new Set(CODES).size).toBe(CODES.length));
