import { oncePer } from "../model/oncePer.ts";
import type { FrontMatter } from "./frontMatter.ts";
import type { Markup } from "./markup.ts";

/** The front matter key under which a person says which names only look like one: `different: [Kanani / Kanaani]`. */
export const DIFFERENT_KEY = "different";

/** What stands between the names of one entry. */
export const BETWEEN_NAMES = " / ";

/** Whether the file says of two names or words, in lower case and with straight apostrophes, that they are different. */
export function areDifferent({ frontMatter }: Pick<Markup, "frontMatter">): (a: string, b: string) => boolean {
  return frontMatter ? differenceOf(frontMatter) : NEVER;
}

const NEVER = (): boolean => false;

const differenceOf: (frontMatter: FrontMatter) => (a: string, b: string) => boolean = oncePer(
  ({ entries }: FrontMatter) => {
    const groups = entries
      .filter(({ key }) => key === DIFFERENT_KEY)
      .flatMap(({ values }) => values.map((value) => new Set(value.split("/").map(plain))));
    if (groups.length === 0) return NEVER;
    return (a: string, b: string) => groups.some((names) => names.has(a) && names.has(b));
  },
);

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/[’‘]/g, "'");
}
