import type { Analysis } from "../../analysis/analysis.ts";
import { BETWEEN_NAMES } from "../../markup/differentNames.ts";
import { frontMatterBefore } from "../../markup/frontMatter.ts";
import { yamlValue } from "../../markup/frontMatterEdit.ts";
import { ignoredCodes } from "../../markup/ignoredCodes.ts";
import { lineAround } from "../../markup/lineTags.ts";
import { type Message, message } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import { CODES, FAMILIES } from "../codes.ts";
import { diagnostics } from "../diagnostics.ts";
import { language, quoted, t } from "../l10n.ts";
import { wordsThatDiffer } from "../wordsThatDiffer.ts";
import { type Completion, firstWords } from "./completions.ts";

/** The keys of the front matter, and what each holds. */
export const KEYS: Readonly<Record<string, Message>> = {
  title: message("The headline."),
  byline: message("Who wrote it: a name or a list of names."),
  published: message("When it was published, ISO 8601. Relative dates of the text are counted from it."),
  updated: message("When it was last changed, ISO 8601."),
  source: message("The newspaper, agency or site it comes from."),
  url: message("Its address."),
  language: message("Its language as BCP 47 has it: `en`, `pt-BR`."),
  subjects: message("What it is about: a list."),
  register: message("The file with the people, organisations and places that `ref` points to."),
  different: message("Names that only look like two spellings of one: a list with entries like `Lund / Lundh`."),
  ignore: message("Findings that this file is not to be bothered with: a list of codes, or of their families."),
};

/** Keys and values at the place; `undefined` where it is not in the front matter. */
export function frontMatterCompletions(analysis: Analysis, offset: number): readonly Completion[] | undefined {
  const { text, markup } = analysis;
  const before = frontMatterBefore(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, offset);
  if (!before || (markup.frontMatter && offset >= markup.frontMatter.content.end)) return undefined;
  const line = lineAround(text, offset);
  const written = text.slice(line.start, offset);
  if (/^[A-Za-z]{0,40}$/.test(written)) return keys(analysis, before, { start: line.start, end: offset });
  const [, key = "", space = "", value = ""] = /^([a-z]{1,40}):([ \t]{0,9})(.*)$/.exec(written) ?? [];
  if (key !== "") return valuesAfter(analysis, key, value, { start: offset - value.length, end: offset }, space === "");
  const [, item] = /^[ \t]{0,20}-[ \t]{1,9}([^\r\n]*)$/.exec(written) ?? [];
  if (item === undefined) return [];
  const above = text.slice(before.start, before.end).split(/[\r\n]+/);
  const opened = /^([a-z]{1,40}):[ \t]*$/.exec(above.findLast((line) => !/^[ \t]*(?:-|$)/.test(line)) ?? "");
  return values(analysis, opened?.[1] ?? "", true).map((each) =>
    completionOf(each, { start: offset - item.length, end: offset }),
  );
}

function keys({ text, markup }: Analysis, before: Span, span: Span): readonly Completion[] {
  const block = text.slice(before.start, markup.frontMatter?.content.end ?? before.end);
  const present = new Set(Array.from(block.matchAll(/(?:^|[\r\n])([A-Za-z]{1,40}):/g), ([, key]) => key));
  const rest = text.slice(span.end, lineAround(text, span.end).end);
  const isNamed = /^[A-Za-z]{0,40}:/.test(rest);
  return Object.entries(KEYS)
    .filter(([key]) => !present.has(key))
    .map(([key, note]) => ({
      ...span,
      end: isNamed ? span.end + rest.indexOf(":") : span.end,
      label: key,
      detail: firstWords(note),
      insert: isNamed ? key : `${key}: `,
      kind: "key",
      topic: `key:${key}`,
    }));
}

interface YamlValue {
  readonly label: string;
  readonly yaml: string;
  readonly detail: string;
  readonly topic: string;
}

function valuesAfter(
  analysis: Analysis,
  key: string,
  value: string,
  span: Span,
  needsSpace: boolean,
): readonly Completion[] {
  if (!Object.hasOwn(KEYS, key)) return [];
  const list = /^\[(?:.*,)?[ \t]{0,9}([^,[\]]*)$/.exec(value);
  if (list)
    return values(analysis, key, true).map((each) =>
      completionOf(each, { start: span.end - (list[1] ?? "").length, end: span.end }),
    );
  return values(analysis, key, false).map((each) => completionOf(each, span, needsSpace ? " " : ""));
}

function completionOf({ label, yaml, detail, topic }: YamlValue, span: Span, lead = ""): Completion {
  return { ...span, label, detail, insert: lead + yaml, kind: "value", topic };
}

/** What the article says for this key. `asItem`: one of a list. */
function values(analysis: Analysis, key: string, asItem: boolean): readonly YamlValue[] {
  const { metadata, text } = analysis;
  const one = (value: string | undefined, detail: string): readonly YamlValue[] =>
    value ? [{ label: value, yaml: yamlValue(value), detail, topic: `key:${key}` }] : [];
  const many = (found: readonly string[] | undefined): readonly YamlValue[] => {
    const items = (found ?? []).flatMap((value) => one(value, t("from the text")));
    if (asItem || !found || found.length < 2) return items;
    const yaml = yamlValue(found);
    return [{ label: yaml, yaml, detail: t("from the text"), topic: `key:${key}` }, ...items];
  };
  switch (key) {
    case "title":
      return one(metadata.headline?.value, t("the headline"));
    case "byline":
      return many(metadata.byline?.value);
    case "subjects":
      return many(metadata.subjects?.value);
    case "source":
      return one(metadata.source?.value, t("from the text"));
    case "published":
    case "updated":
      return unique([
        ...one(metadata[key]?.value, t("from the text")),
        ...one(metadata[key === "published" ? "updated" : "published"]?.value, t("from the text")),
        ...analysis.dates
          .filter(({ type, value, anchor }) => type === "DATE" && /^\d{4}-\d\d-\d\d$/.test(value) && !anchor)
          .flatMap(({ start, end, value }) => one(value, quoted(text.slice(start, end)))),
      ]);
    case "language": {
      const read = metadata.language?.value;
      return unique([
        ...one(read, read ? nameOfLanguage(read) : ""),
        ...LANGUAGES.flatMap((code) => one(code, nameOfLanguage(code))),
      ]);
    }
    case "url":
      return unique(
        Array.from(text.matchAll(/https?:\/\/[^\s<>"'()[\]]{4,300}/g), ([url]) => url).flatMap((url) =>
          one(url, t("from the text")),
        ),
      );
    case "ignore":
      return codes(analysis).map(([code, detail]) => ({ label: code, yaml: code, detail, topic: `key:${key}` }));
    case "different":
      return unique(
        analysis.clusters.flatMap(({ variants }) =>
          variants.flatMap((variant) =>
            one(wordsThatDiffer(variant.text, variant.usual).join(BETWEEN_NAMES), t("spelled in two ways")),
          ),
        ),
      );
    case "register":
      return one("register.yaml", t("beside the article"));
    default:
      return [];
  }
}

/** The codes and families that are not ignored yet, first those that this file has findings of. */
function codes(analysis: Analysis): readonly (readonly [code: string, detail: string])[] {
  const found = new Map<string, number>();
  for (const { code } of diagnostics(analysis)) found.set(code, (found.get(code) ?? 0) + 1);
  return [...new Set([...CODES.filter((code) => found.has(code)), ...CODES, ...FAMILIES])]
    .filter((code) => !ignoredCodes(analysis.markup).includes(code))
    .map((code) => [code, found.has(code) ? t("{0} in this file", found.get(code) ?? 0) : ""]);
}

/** The first of each label; more than this many are no help in a list. */
function unique(found: readonly YamlValue[]): readonly YamlValue[] {
  return [...new Map([...found].reverse().map((value) => [value.label, value])).values()].reverse().slice(0, 50);
}

/** The languages that the library can tell from each other, the common ones first. */
const LANGUAGES: readonly string[] =
  "en de fr es it pt nl pl sv da no fi cs ro hu tr ru uk bg el ar fa he zh ja ko hi th vi".split(" ");

function nameOfLanguage(code: string): string {
  try {
    return new Intl.DisplayNames([language(), "en"], { type: "language" }).of(code) ?? "";
  } catch {
    return "";
  }
}
