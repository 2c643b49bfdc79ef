import { describe, expect, test } from "vitest";
import { diagnostics } from "../../../article/src/index.ts";
import { offered, read, refusalOf, textAfter } from "./show.ts";

const BODY = [
  "Mayor Ingrid Tverdal came to the harbour on Monday, and Tverdal spoke for an hour.",
  "In the evening Tvedral left, and Ingrid Tvedral did not come back.",
].join("\n");

function found(text: string): readonly string[] {
  const analysis = read(text);
  return diagnostics(analysis)
    .filter(({ code }) => code.startsWith("names/"))
    .map(({ start, end, severity, code, message }) => `${severity} ${code} ${text.slice(start, end)}: ${message}`);
}

describe("a name that is spelled in two ways", () => {
  test("is reported with the evidence", () => {
    expect(found(BODY.replace(", and Ingrid Tvedral did not come back", ""))).toEqual([
      "warning names/slip Tvedral: Perhaps a slip for “Tverdal”: “Tvedral” (1×) beside “Tverdal” (2×), two letters have changed places.",
    ]);
    expect(found("Ana Ramírez Duarte sang. Ana Ramírez Duarte left. Ana Ramirez Duarte slept.")).toEqual([
      "information names/spelling Ana Ramirez Duarte: Elsewhere spelled “Ana Ramírez Duarte”: “Ramirez” (1×) beside “Ramírez” (2×), only accents, hyphens or spaces differ.",
    ]);
    expect(found("She lives in Kyiv. In Kyiv it rained, in Kiev it did not.")).toEqual([
      "hint names/convention Kiev: Elsewhere called “Kyiv”: “Kiev” (1×) beside “Kyiv” (2×), two conventions for one place.",
    ]);
  });

  test("is reported no more where the front matter ignores it", () => {
    expect(found(`---\nignore: names\n---\n${BODY}`)).toEqual([]);
    expect(found(`---\nignore: [names/spelling]\n---\n${BODY}`).length).toBeGreaterThan(0);
  });

  const at = BODY.replace("Tvedral left", "Tve|dral left");

  test("offers both spellings, and that these are two", () => {
    expect(offered(at).slice(0, 3)).toEqual([
      "Use “Tverdal” everywhere (2)",
      "Use “Tvedral” everywhere (2)",
      "“Tvedral” and “Tverdal” are different names",
    ]);
    expect(offered(BODY.replace("Monday", "Mon|day")).join()).not.toContain("Tverdal");
  });

  test("is written as usual everywhere", () => {
    expect(textAfter(at, "useUsualSpelling")).toBe(BODY.replaceAll("Tvedral", "Tverdal"));
    expect(textAfter(at, "useThisSpelling")).toBe(BODY.replaceAll("Tverdal", "Tvedral"));
  });

  test("is written as usual inside of tags too", () => {
    const tagged = BODY.replace("Ingrid Tvedral", '<persName ref="#ingrid-tverdal">Ingrid Tvedral</persName>');
    const there = tagged.replace("Tvedral left", "Tve|dral left");
    expect(textAfter(there, "useUsualSpelling")).toBe(tagged.replaceAll("Tvedral", "Tverdal"));
  });

  test("is remembered as two names in the file", () => {
    const after = textAfter(at, "differentNames");
    expect(after).toBe(`---\ndifferent:\n  - Tvedral / Tverdal\n---\n${BODY}`);
    expect(found(after)).toEqual([]);
    expect(read(after).clusters.map(({ name }) => name)).toEqual(["Ingrid Tverdal", "Ingrid Tvedral"]);
  });

  test.each([
    ["different: Tverdal / Tvedral"],
    ["different: [tverdal / TVEDRAL]"],
    ["different:\n  - Lund / Lundh\n  - Tvedral / Tverdal / Tverdel"],
  ])("is two by %j", (yaml) => {
    expect(found(`---\n${yaml}\n---\n${BODY}`)).toEqual([]);
  });

  test.each([["different: []"], ["different: Tverdal"], ["different: Lund / Tverdal"]])("is one by %j", (yaml) => {
    expect(found(`---\n${yaml}\n---\n${BODY}`).length).toBeGreaterThan(0);
  });

  test("says why it cannot be remembered", () => {
    expect(refusalOf(`---\ntitle: [open\n---\n${at}`, "differentNames")).toContain("not valid YAML");
  });
});
