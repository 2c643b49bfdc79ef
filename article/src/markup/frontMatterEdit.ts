import { parseDocument, stringify } from "yaml";
import { oncePer } from "../model/oncePer.ts";
import type { TextEdit } from "../model/span.ts";
import { type FrontMatter, parseFrontMatter } from "./frontMatter.ts";
import type { Markup } from "./markup.ts";

type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * The edit that adds these keys to the front matter, or writes one where the file has none. Keys that stand there already are left alone; no edit where nothing is left to add,
 * and none in front matter that cannot take them (`takesKeys`). Line breaks follow the file's first one.
 */
export function frontMatterEdit({ source, frontMatter }: Markup, values: Values): readonly TextEdit[] {
  const known = new Set(frontMatter?.entries.map(({ key }) => key));
  const added = Object.fromEntries(Object.entries(values).filter(([key]) => !known.has(key)));
  if (Object.keys(added).length === 0) return [];
  const lineBreak = lineBreakOf(source);
  const inFile = (yaml: string): string => yaml.replaceAll("\n", lineBreak);
  if (frontMatter) return withKeys(source, frontMatter, added, inFile);
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [{ start, end: start, text: inFile(`---\n${stringify(added, FORMAT)}---\n`) }];
}

/**
 * The edit that adds an item to the list under a key, whose other items and layout stay: a line more under `- one`, one more in `[one]`. A single value becomes a list, and where the key is not there yet it is
 * written with the item as its list. No edit where the item stands there already, and none in front matter that cannot take it.
 */
export function frontMatterListEdit(markup: Markup, key: string, item: string): readonly TextEdit[] {
  const { source, frontMatter } = markup;
  const entry = frontMatter?.entries.find((each) => each.key === key);
  if (!frontMatter || !entry) return frontMatterEdit(markup, { [key]: [item] });
  const { values, valueSpan } = entry;
  if (values.includes(item)) return [];
  const value = source.slice(valueSpan.start, valueSpan.end);
  const written = value.trimEnd();
  const start = valueSpan.start + written.length;
  const column = /[^\r\n]*$/.exec(source.slice(0, valueSpan.start))?.[0].replace(/[^ \t]/g, " ") ?? "";
  const list = [...values, item];
  const candidates: readonly TextEdit[] = [
    ...(written.startsWith("- ")
      ? [{ start, end: start, text: `${lineBreakOf(source)}${column}- ${yamlValue(item)}` }]
      : []),
    {
      start: valueSpan.start,
      end: start,
      text: `${/[ \t]$/.test(source.slice(0, valueSpan.start)) ? "" : " "}${yamlValue(list)}`,
    },
  ];
  const meant = candidates.find((edit) => says(source, frontMatter, edit, key, list));
  return meant ? [meant] : [];
}

/**
 * The edit that gives a key this value in place of what stands there; a key that is not there yet is added. No edit where it has the value already, and none in front matter that cannot
 * take it.
 */
export function frontMatterValueEdit(markup: Markup, key: string, value: string): readonly TextEdit[] {
  const { source, frontMatter } = markup;
  const entry = frontMatter?.entries.find((each) => each.key === key);
  if (!frontMatter || !entry) return frontMatterEdit(markup, { [key]: value });
  const { values, valueSpan } = entry;
  if (frontMatter.problems.length > 0 || (values.length === 1 && values[0] === value)) return [];
  const { start } = valueSpan;
  const end = start + source.slice(start, valueSpan.end).trimEnd().length;
  const edit = { start, end, text: `${/\s$/.test(source.slice(0, start)) ? "" : " "}${yamlValue(value)}` };
  return says(source, frontMatter, edit, key, [value]) ? [edit] : [];
}

/** Whether the front matter says after the edit what it said before, but for this list. */
function says(
  source: string,
  { start, end, entries }: FrontMatter,
  edit: TextEdit,
  key: string,
  list: readonly string[],
): boolean {
  const block = source.slice(start, edit.start) + edit.text + source.slice(edit.end, end);
  const after = parseFrontMatter(block, 0);
  if (!after || after.end !== block.length || after.problems.length > 0) return false;
  const wanted = entries.map((entry) => [entry.key, entry.key === key ? list : entry.values]);
  return JSON.stringify(after.entries.map((entry) => [entry.key, entry.values])) === JSON.stringify(wanted);
}

function lineBreakOf(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? "\n";
}

/** Whether keys can be added: there is no front matter yet, or one that is valid before and after. */
export const takesKeys: (markup: Markup) => boolean = oncePer((markup: Markup) => {
  if (!markup.frontMatter) return true;
  if (markup.frontMatter.problems.length > 0) return false;
  let unknown = "key";
  while (markup.frontMatter.entries.some(({ key }) => key === unknown)) unknown += "s";
  return frontMatterEdit(markup, { [unknown]: ["one", "two"] }).length > 0;
});

/** Lines after the last one, in the column of the others, where that makes the mapping it is meant to be; else (`{title: …}`) the mapping is written anew. */
function withKeys(
  source: string,
  frontMatter: FrontMatter,
  added: Values,
  inFile: (yaml: string) => string,
): readonly TextEdit[] {
  const { content, entries, problems } = frontMatter;
  if (problems.length > 0) return [];
  const { start, end } = content;
  const yaml = source.slice(start, end);
  const column = /(?:^|[\r\n])( *)$/.exec(source.slice(start, entries[0]?.keySpan.start ?? start))?.[1] ?? "";
  const lines = stringify(added, FORMAT).replace(/^(?=.)/gm, column);
  const appended = { start: end, end, text: inFile(lines) };
  if (isMeant(source, frontMatter, appended, added)) return [appended];
  const document = parseDocument(yaml);
  for (const [key, value] of Object.entries(added)) document.set(key, value);
  const rewritten = { start, end, text: inFile(document.toString(FORMAT)) };
  return isMeant(source, frontMatter, rewritten, added) ? [rewritten] : [];
}

/** Whether the front matter says after the edit what it said before, and these values. */
function isMeant(source: string, { start, end, entries }: FrontMatter, edit: TextEdit, added: Values): boolean {
  const block = source.slice(start, edit.start) + edit.text + source.slice(edit.end, end);
  const after = parseFrontMatter(block, 0);
  if (!after || after.end !== block.length || after.problems.length > 0) return false;
  const wanted = [
    ...entries.map(({ key, values }) => [key, values]),
    ...Object.entries(added).map(([key, value]) => [key, [value].flat().filter((one) => one !== "")]),
  ];
  return JSON.stringify(after.entries.map(({ key, values }) => [key, values])) === JSON.stringify(wanted);
}

/** A value as YAML on one line, quoted where it has to be: `Ana Ruiz`, `"no"`, `[Ports, Strikes]`. */
export function yamlValue(value: string | readonly string[]): string {
  const text = stringify(value, { ...FORMAT, collectionStyle: "flow", flowCollectionPadding: false });
  return text.trim().replace(/[\r\n]+/g, " ");
}

const FORMAT = { lineWidth: 0 } as const;
