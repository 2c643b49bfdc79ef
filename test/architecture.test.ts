import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Which packages may import which; anything else of the workspace is forbidden. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  article: ["yaml"],
  server: ["@copydesk/article", "@vscode/l10n", "vscode-languageserver", "vscode-languageserver-textdocument", "node:"],
  client: ["@copydesk/server (types)", "vscode", "vscode-languageclient"],
  cli: ["@copydesk/article", "commander", "csv-stringify", "diff", "tinyglobby", "node:"],
};

/** Inside the library imports point one way: a module may import those named here, and itself. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  model: [],
  calendar: [],
  text: ["model"],
  markup: ["model", "text", "calendar"],
  segment: ["model", "text", "calendar"],
  profile: ["model", "markup"],
  learned: [],
  boilerplate: ["model", "text", "calendar", "markup", "segment", "learned"],
  metadata: ["model", "text", "calendar", "markup", "segment"],
  recognize: ["model", "text", "calendar", "markup", "segment", "learned"],
  analysis: ["model", "text", "calendar", "markup", "segment", "boilerplate", "metadata", "recognize", "profile"],
  knowledge: ["model", "text", "learned"],
  ide: ["model", "text", "calendar", "markup", "segment", "metadata", "analysis", "profile", "knowledge"],
  export: ["model", "analysis", "ide"],
  "index.ts": ["model", "text", "calendar", "markup", "segment", "analysis", "profile", "ide", "export"],
};

interface Import {
  /** Path from the root. */
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function importsOf(packageName: string): readonly Import[] {
  const folder = join(ROOT, packageName, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const path = join(folder, name);
      const statements = readFileSync(path, "utf8").matchAll(
        /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
      );
      const file = relative(ROOT, path).split(sep).join("/");
      return Array.from(statements, ([, type, from, dynamic]) => ({
        file,
        target: from ?? dynamic ?? "",
        isType: type !== undefined,
      }));
    });
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Learnt weights, which are no code. */
function isModel(target: string): boolean {
  return /^(?:\.\.\/)+models\/[\w-]+\.json$/.test(target);
}

describe.each(Object.keys(PACKAGES))("the package %s", (name) => {
  const imports = importsOf(name);

  test("imports other packages by the table", () => {
    const allowed = PACKAGES[name] ?? [];
    const forbidden = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ target, isType }) => {
        if (target.startsWith("node:")) return !allowed.includes("node:");
        return !allowed.includes(packageOf(target)) && !(isType && allowed.includes(`${packageOf(target)} (types)`));
      });
    expect(forbidden).toEqual([]);
  });

  test("stays inside its own folder with relative imports", () => {
    const outside = imports
      .filter(({ target }) => target.startsWith(".") && !target.endsWith("/package.json") && !isModel(target))
      .filter(({ file, target }) => !join(dirname(file), target).startsWith(join(name, "src")));
    expect(outside).toEqual([]);
  });

  test("declares what it imports", () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, name, "package.json"), "utf8"));
    const used = new Set(
      imports.map(({ target }) => packageOf(target)).filter((target) => !/^(\.|node:|vscode$|@copydesk)/.test(target)),
    );
    expect(
      Object.keys(dependencies)
        .filter((key) => !key.startsWith("@copydesk"))
        .sort(),
    ).toEqual([...used].sort());
  });
});

describe("the article library", () => {
  test("imports one way", () => {
    const moduleOf = (path: string): string => relative("article/src", path).split(sep)[0] ?? "";
    const forbidden = importsOf("article")
      .filter(({ target }) => target.startsWith(".") && !isModel(target))
      .map(({ file, target }) => ({ file, from: moduleOf(file), to: moduleOf(join(dirname(file), target)) }))
      .filter(({ from, to }) => from !== to && !MODULES[from]?.includes(to));
    expect(forbidden).toEqual([]);
  });

  test("has no module outside the table", () => {
    const folders = readdirSync(join(ROOT, "article/src"));
    expect(folders.filter((folder) => !(folder in MODULES))).toEqual([]);
  });

  test("knows no editor, no process and no page", () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, "tsconfig.base.json"), "utf8"));
    expect([compilerOptions.types, compilerOptions.lib]).toEqual([[], ["ES2023"]]);
    const own = JSON.parse(readFileSync(join(ROOT, "article/tsconfig.json"), "utf8")).compilerOptions;
    expect([own.types, own.lib]).toEqual([undefined, undefined]);
  });
});

test("every path that ARCHITECTURE.md and CONTRIBUTING.md name exists", () => {
  const missing = ["ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap((document) =>
    Array.from(
      readFileSync(join(ROOT, document), "utf8").matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g),
      ([, path]) => path ?? "",
    )
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});
