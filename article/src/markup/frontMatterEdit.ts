import { stringify } from "yaml";
import type { TextEdit } from "../model/span.ts";
import type { Markup } from "./markup.ts";

/**
 * The edit that adds these keys to the front matter, or writes one where the file has none. Keys that stand there already are left alone; no edit where nothing is left to add.
 * Line breaks follow the file's first one.
 */
export function frontMatterEdit(
  { source, frontMatter }: Markup,
  values: Readonly<Record<string, string | readonly string[]>>,
): readonly TextEdit[] {
  const known = new Set(frontMatter?.entries.map(({ key }) => key));
  const added = Object.entries(values).filter(([key]) => !known.has(key));
  if (added.length === 0) return [];
  const lineBreak = /\r\n|\n|\r/.exec(source)?.[0] ?? "\n";
  const yaml = stringify(Object.fromEntries(added), { lineWidth: 0 }).replaceAll("\n", lineBreak);
  if (frontMatter) return [{ start: frontMatter.content.end, end: frontMatter.content.end, text: yaml }];
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [{ start, end: start, text: `---${lineBreak}${yaml}---${lineBreak}` }];
}
