import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const json = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const LANGUAGES = readdirSync(join(ROOT, "l10n")).flatMap(
  (name) => name.match(/^bundle\.l10n\.([\w-]+)\.json$/)?.[1] ?? [],
);

/** Every message of the sources, sorted: `t("…")`, `message("…")`, `vscode.l10n.t("…")`. */
const MESSAGES: readonly string[] = [
  ...new Set(["article/src", "server/src", "client/src"].flatMap(sourcesIn).flatMap(messagesIn)),
].sort();

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name));
}

function messagesIn(file: string): readonly string[] {
  const calls = readFileSync(file, "utf8").matchAll(
    /\b(?:t|message)\(\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')/g,
  );
  return Array.from(calls, ([, double, single = ""]) =>
    JSON.parse(`"${double ?? single.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`),
  );
}

/** `UPDATE=1`: what is new gets an empty translation, which the test then names; what is gone goes. */
function update(path: string, keys: readonly string[]): void {
  const known = json(path);
  const next = Object.fromEntries(keys.map((key) => [key, known[key] ?? ""]));
  writeFileSync(join(ROOT, path), `${JSON.stringify(next, undefined, 2)}\n`);
}

/** `{0}`, `{1}`, …, each once, sorted; and the tags and keys that stand for themselves. */
function gaps(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}|<[a-z]+[^>]*>|&lt;|`[^`]+`|\]\([^)]+\)|\$\([\w-]+\)/g))].sort();
}

describe.each(LANGUAGES)("the language %s", (language) => {
  test("has every message of the sources, and no other", () => {
    const path = `l10n/bundle.l10n.${language}.json`;
    if (process.env.UPDATE) update(path, MESSAGES);
    const bundle = json(path);
    expect(Object.keys(bundle)).toEqual(MESSAGES);
    expect(Object.keys(bundle).filter((message) => !bundle[message])).toEqual([]);
  });

  test("keeps the gaps, tags and links of every message", () => {
    for (const bundle of [json(`l10n/bundle.l10n.${language}.json`), manifestOf(language)]) {
      for (const [message, translation] of Object.entries(bundle)) expect(gaps(translation)).toEqual(gaps(message));
    }
  });

  test("has every text of the manifest", () => {
    const path = `package.nls.${language}.json`;
    const english = json("package.nls.json");
    if (process.env.UPDATE) update(path, Object.keys(english));
    const translated = json(path);
    expect(Object.keys(translated)).toEqual(Object.keys(english));
    expect(Object.keys(translated).filter((key) => !translated[key])).toEqual([]);
  });
});

/** English text of the manifest to its translation. */
function manifestOf(language: string): Readonly<Record<string, string>> {
  const translated = json(`package.nls.${language}.json`);
  return Object.fromEntries(
    Object.entries(json("package.nls.json")).map(([key, text]) => [text, translated[key] ?? ""]),
  );
}

test("the manifest speaks through package.nls.json alone", () => {
  const manifest = readFileSync(join(ROOT, "package.json"), "utf8");
  const used = [...new Set(Array.from(manifest.matchAll(/"%([\w.-]+)%"/g), ([, key]) => key ?? ""))].sort();
  expect(existsSync(join(ROOT, "package.nls.json"))).toBe(true);
  expect(used).toEqual(Object.keys(json("package.nls.json")).sort());
  const { contributes } = JSON.parse(manifest) as { readonly contributes: object };
  expect(spoken(contributes).filter((text) => !/^%.*%$/.test(text))).toEqual([]);
});

/** The texts a person reads, by the names that VS Code gives them. */
function spoken(value: unknown, key = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => spoken(item, key));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([inner, item]) => spoken(item, inner));
  return typeof value === "string" && SPOKEN.test(key) ? [value] : [];
}

const SPOKEN =
  /^(?:title|shortTitle|label|description|markdownDescription|contents|contextualTitle|enum(?:Item)?(?:Descriptions|Labels)|markdownEnumDescriptions|altText)$/;
