import { describe, expect, test } from "vitest";
import { Analyzer, diagnostics, type Severities, semanticTokens } from "../../../article/src/index.ts";

const ARTICLE = [
  "World  |  Sport  |  Weather",
  "Dockers end strike after twelve days",
  "The port authority and the dockers agreed on\u200b board to end a strike of twelve days, Mayor Lena Okafor said.",
  "The dockers had asked for more pay, and <persname>Bo Lund</persname> of the port had refused for a long time.",
  'They met <persName who="#x">Ana Ruiz</persName> in Rotterdam, where the talks had begun in a hall of the port.',
  "Sign up for our newsletter",
].join("\n");

function found(text: string, severities?: Severities): readonly string[] {
  return diagnostics(new Analyzer().analyze(text), severities).map(
    ({ code, severity, start, end }) => `${severity} ${code} ${text.slice(start, end)}`,
  );
}

describe("diagnostics", () => {
  test("name furniture, defects and tags that are none, in order", () => {
    expect(found(ARTICLE)).toEqual([
      "hint furniture/navigation World  |  Sport  |  Weather",
      "warning text/invisible-character \u200b",
      "warning markup/malformed-tag <persname>",
      "warning markup/malformed-tag </persname>",
      'warning markup/unknown-attribute who="#x"',
      "hint furniture/promotion Sign up for our newsletter",
    ]);
  });

  test("leave defects on furniture lines alone: they go with the line", () => {
    expect(found(ARTICLE).filter((each) => each.includes("stray-space"))).toEqual([]);
  });

  test("follow the settings: a code goes before its family, off is silence", () => {
    const severities: Severities = { furniture: "warning", "furniture/promotion": "off", markup: "off", text: "error" };
    expect(found(ARTICLE, severities)).toEqual([
      "warning furniture/navigation World  |  Sport  |  Weather",
      "error text/invisible-character \u200b",
    ]);
  });

  test("are none for a clean article and for an empty one", () => {
    expect(found("Dockers end strike\nThe dockers ended their strike at last, the port authority said.")).toEqual([]);
    expect(found("")).toEqual([]);
  });
});

describe("colours", () => {
  test("are for names and dates of the article, not for those on furniture lines", () => {
    const text = `Share on Facebook\n${ARTICLE}`;
    const tokens = semanticTokens(new Analyzer().analyze(text)).map(
      ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
    );
    expect(tokens).toContain("person Lena Okafor");
    expect(tokens).toContain("place Rotterdam");
    expect(tokens.join()).not.toContain("Facebook");
  });
});
