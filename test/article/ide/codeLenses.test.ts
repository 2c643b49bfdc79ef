import { expect, test } from "vitest";
import { type ActionSettings, applyEdits, codeActions, codeLenses, tagAll } from "../../../article/src/index.ts";
import { read } from "./show.ts";

const BODY =
  "The port and the dockers agreed on Monday to end a strike of twelve days in the harbour.\n“We paid for it,” Mayor Lena Okafor said.\n";

function lenses(text: string, settings?: ActionSettings): readonly string[] {
  return codeLenses(read(text), settings).map(({ title, action }) => (action ? `${title} → ${action}` : title));
}

test("the line above an article counts what is there, and offers to clean and to tag", () => {
  expect(lenses(`Advertisement\nShare on Facebook\n${BODY}`)).toEqual([
    "2 furniture lines · 1 name · 2 dates · 1 quote",
    "Clean (2 lines) → removeFurniture",
    "Tag all (4) → tagEverything",
  ]);
});

test("what is silenced is not counted", () => {
  const severities = { "furniture/share": "off" } as const;
  const [counts] = lenses(`Advertisement\nShare on Facebook\n${BODY}`, { severities });
  expect(counts).toBe("1 furniture line · 1 name · 2 dates · 1 quote");
});

test("a clean article is only to be tagged, a finished one says so", () => {
  expect(lenses(BODY)).toEqual(["No furniture · 1 name · 2 dates · 1 quote", "Tag all (4) → tagEverything"]);
  const tagged = applyEdits(BODY, tagAll(read(BODY), ["entities", "dates", "quotes"]).edits);
  expect(lenses(tagged)).toEqual(["No furniture · 1 name · 2 dates · 1 quote · everything tagged"]);
});

test("a text without anything says so, an empty one says nothing", () => {
  expect(
    lenses("They went home again and were glad of it, as one is after a long and very cold night out at sea."),
  ).toEqual(["No furniture · no names, dates or quotes found"]);
  expect(lenses(" \n\n")).toEqual([]);
});

test("every button has its action", () => {
  const analysis = read(`Advertisement\nShare on Facebook\n${BODY}`);
  const actions = codeActions(analysis, { start: 0, end: 0 });
  for (const { action } of codeLenses(analysis)) {
    if (action) expect(actions.find(({ id }) => id === action)?.edits().length, action).toBeGreaterThan(0);
  }
  expect(actions.find(({ id }) => id === "tagEverything")?.hidden).toBe(true);
});
