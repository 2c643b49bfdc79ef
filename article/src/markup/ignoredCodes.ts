import { oncePer } from "../model/oncePer.ts";
import type { FrontMatter } from "./frontMatter.ts";
import type { Markup } from "./markup.ts";

/** The front matter key under which a person names the findings that this file is not to be bothered with: `ignore: [text/stray-space, furniture]`. */
export const IGNORE_KEY = "ignore";

/** What stands under `ignore`, in order: codes, families, and what is neither. */
export function ignoredCodes({ frontMatter }: Pick<Markup, "frontMatter">): readonly string[] {
  return frontMatter ? codesOf(frontMatter) : NONE;
}

const NONE: readonly string[] = [];

const codesOf: (frontMatter: FrontMatter) => readonly string[] = oncePer(({ entries }: FrontMatter) =>
  entries.filter(({ key }) => key === IGNORE_KEY).flatMap(({ values }) => values.map((value) => value.trim())),
);

/** Whether findings of this code are to be left out: the code is ignored, or its family. */
export function isIgnored(markup: Pick<Markup, "frontMatter">, code: string): boolean {
  const codes = ignoredCodes(markup);
  return codes.length > 0 && (codes.includes(code) || codes.includes(code.slice(0, code.indexOf("/"))));
}
