import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CODES, FAMILIES } from "../article/src/ide/codes.ts";
import { LINE_KINDS, SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES } from "../article/src/index.ts";
import { TAG_NAMES } from "../article/src/markup/tags.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const json = (path: string): never => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as never;
const ENGLISH: Readonly<Record<string, string>> = json("package.nls.json");
/** With the texts of package.nls.json where their keys stand. */
const { contributes, icon }: { readonly contributes: Contributes; readonly icon: string } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
  (_, value) => (typeof value === "string" ? (ENGLISH[value.match(/^%(.+)%$/)?.[1] ?? ""] ?? value) : value),
);

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly { readonly command: string }[];
  readonly semanticTokenTypes: readonly { readonly id: string }[];
  readonly semanticTokenModifiers: readonly { readonly id: string }[];
  readonly languages: readonly { readonly icon: { readonly light: string; readonly dark: string } }[];
  readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  /** Groups of settings, in the order of the settings page. */
  readonly configuration: readonly SettingsGroup[];
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

interface SettingsGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: object;
}

/** Every string like `"family/name"` in the library's sources, below these folders. */
function codesIn(...folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(ROOT, folder, name)),
  );
  return files.flatMap((file) =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/"((?:text|names|dates|quotes|markup)\/[a-z-]+)"/g),
      ([, code]) => code ?? "",
    ),
  );
}

describe("the extension manifest", () => {
  test("has a severity setting for every code that can be reported, and for no other", () => {
    const all = new Map(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));
    const settings = all.get("copydesk.diagnostics.severity")?.properties ?? {};
    const furniture = LINE_KINDS.filter((kind) => kind !== "headline" && kind !== "subheading" && kind !== "body");
    const codes = [
      ...furniture.map((kind) => `furniture/${kind}`),
      ...codesIn("article/src/recognize/defects", "article/src/markup", "article/src/ide/rules"),
    ];
    expect(Object.keys(settings).sort()).toEqual([...new Set([...FAMILIES, ...codes])].sort());
    expect([...CODES].sort()).toEqual([...new Set(codes)].sort());
  });

  test("groups its settings in order, and describes every one", () => {
    const groups = contributes.configuration;
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
    expect(groups.map(({ order }) => order)).toEqual(groups.map((_, i) => i + 1));
    for (const [name, setting] of groups.flatMap(({ properties }) => Object.entries(properties))) {
      expect(setting.description ?? setting.markdownDescription, name).toMatch(/\w/);
    }
  });

  test("gives no command of the palette the name of one of the server, which the language client registers itself", () => {
    const files = readdirSync(join(ROOT, "server/src/features"));
    const text = files.map((name) => readFileSync(join(ROOT, "server/src/features", name), "utf8")).join("\n");
    const served = Array.from(text.matchAll(/^\s+"(copydesk\.[\w.]+)":/gm), ([, name]) => name);
    const ofPalette = contributes.commands.map(({ command }) => command);
    expect(served.length).toBeGreaterThan(5);
    expect(served.filter((name) => ofPalette.includes(name ?? ""))).toEqual([]);
  });

  test("names each command once, and binds keys to nothing else", () => {
    const commands = contributes.commands.map(({ command }) => command);
    expect(new Set(commands).size).toBe(commands.length);
    for (const { command } of contributes.keybindings) expect(commands).toContain(command);
  });

  test("describes every semantic token type and modifier", () => {
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(SEMANTIC_TOKEN_TYPES);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual(SEMANTIC_TOKEN_MODIFIERS);
  });

  test("links its walkthrough to commands there are, and ends each step with one of them", () => {
    const ours = new Set(contributes.commands.map(({ command }) => command));
    for (const { id, description, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const links = Array.from(description.matchAll(/\]\(command:([^)]+)\)/g), ([, command]) => command ?? "");
      const endings = completionEvents.map((event) => event.replace("onCommand:", ""));
      expect([...links, ...endings].filter((command) => !ours.has(command))).toEqual([]);
      // Shown as it is there.
      expect(description).not.toContain("`");
      expect(endings, id).toEqual(expect.arrayContaining(links));
    }
  });

  test("points to files that are there", () => {
    const own = ["syntaxes/article.tmLanguage.json", "language-configuration.json", "LICENSE", "README.md"];
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.svg));
    const icons = contributes.languages.flatMap((language) => [language.icon.light, language.icon.dark]);
    for (const file of [...own, icon, ...media, ...icons]) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  test("draws the walkthrough in colours of the theme only, as a style of its own would not be let through", () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const svg = readFileSync(join(ROOT, media.svg), "utf8");
      const colours = Array.from(svg.matchAll(/(?:fill|stroke)="([^"]+)"/g), ([, colour]) => colour);
      expect(colours.filter((colour) => colour !== "none" && !colour?.startsWith("var(--vscode-"))).toEqual([]);
      expect(svg).not.toMatch(/<style|style=|<text/);
    }
  });
});

describe("the language", () => {
  test("colours every tag of the format", () => {
    const grammar: { readonly repository: { readonly tag: { readonly match: string } } } = json(
      "syntaxes/article.tmLanguage.json",
    );
    expect(grammar.repository.tag.match.match(/\(<\/\?\)\(([^)]+)\)/)?.[1]?.split("|")).toEqual(TAG_NAMES);
  });

  test.each([
    ["O’Brien met Al-Hayat's editor.", ["O’Brien", "met", "Al-Hayat's", "editor"]],
    ["Київ і Jean-Luc", ["Київ", "і", "Jean-Luc"]],
  ])("keeps names whole as words: %s", (text, words) => {
    const { wordPattern }: { readonly wordPattern: { readonly pattern: string; readonly flags: string } } =
      json("language-configuration.json");
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});
