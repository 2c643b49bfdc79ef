import { parseDocument, stringify } from "yaml";
import type { TextEdit } from "../model/span.ts";
import type { Markup } from "./markup.ts";

/**
 * The edit that adds these keys to the front matter, or writes one where the file has none. Keys that stand there already are left alone; no edit where nothing is left to add,
 * and none in front matter that is not valid. Line breaks follow the file's first one.
 */
export function frontMatterEdit(
  { source, frontMatter }: Markup,
  values: Readonly<Record<string, string | readonly string[]>>,
): readonly TextEdit[] {
  const known = new Set(frontMatter?.entries.map(({ key }) => key));
  const added = Object.entries(values).filter(([key]) => !known.has(key));
  if (added.length === 0 || (frontMatter && frontMatter.problems.length > 0)) return [];
  const lineBreak = /\r\n|\n|\r/.exec(source)?.[0] ?? "\n";
  const inFile = (yaml: string): string => yaml.replaceAll("\n", lineBreak);
  if (!frontMatter) {
    const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    const block = `---\n${stringify(Object.fromEntries(added), FORMAT)}---\n`;
    return [{ start, end: start, text: inFile(block) }];
  }
  const { start, end } = frontMatter.content;
  const yaml = source.slice(start, end);
  // Lines can be added to a block mapping; `{title: …}` has to be written anew.
  if (!yaml.trimStart().startsWith("{")) {
    return [{ start: end, end, text: inFile(stringify(Object.fromEntries(added), FORMAT)) }];
  }
  const document = parseDocument(yaml);
  for (const [key, value] of added) document.set(key, value);
  return [{ start, end, text: inFile(document.toString(FORMAT)) }];
}

/** A value as YAML on one line, quoted where it has to be: `Ana Ruiz`, `"no"`, `[Ports, Strikes]`. */
export function yamlValue(value: string | readonly string[]): string {
  const text = stringify(value, { ...FORMAT, collectionStyle: "flow", flowCollectionPadding: false });
  return text.trim().replace(/[\r\n]+/g, " ");
}

const FORMAT = { lineWidth: 0 } as const;
