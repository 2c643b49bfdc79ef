import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const PAGE = read("docs/editors.md");
const ACTIONS = words(/export type ActionId =(.*?);/s.exec(read("article/src/ide/types.ts"))?.[1]);

/** What stands in quotation marks or backticks. */
function words(text: string | undefined): readonly string[] {
  return Array.from(text?.matchAll(/["'`](\w+)["'`]/g) ?? [], ([, word]) => word ?? "").sort();
}

test.each([
  ["in its text", /Actions:(.*?)\n\n/s],
  ["to Neovim", /local actions = \{(.*?)\n\}/s],
  ["to Emacs", /defconst copydesk-actions\n\s+'\((.*?)\)/s],
])("docs/editors.md names every action %s, and no other", (_where, list) => {
  expect(words(list.exec(PAGE)?.[1])).toEqual(ACTIONS);
});
