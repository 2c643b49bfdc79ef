import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { PARTS } from "../../article/src/index.ts";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

test.each([
  ["check", ["--format <name>", "--severity <least>", "--baseline <file>", "--update-baseline", "Exit codes"]],
  ["clean", ["--fix", "--write", "--diff", "--dry-run", "Exit codes"]],
  ["tag", ["--dates", "--quotes", "--entities", "--write", "Exit codes"]],
  ["analyze", ["--only <parts>", "--jobs <number>", '"id":"a1"', ...PARTS, "Exit codes"]],
  ["export", ["--to <file>", "--indirect", "--bom", "--keep-formulas", "speaker", "Exit codes"]],
  ["learn", ["--dry-run", "never", "Exit codes"]],
  ["lsp", ["--stdio", "Neovim"]],
])("%s --help names its options and shows examples", async (command, words) => {
  const { stdout, stderr, code } = await copydesk.run([command, "--help"]);
  for (const word of words) expect(stdout).toContain(word);
  expect(stdout).toMatch(
    new RegExp(`^Examples:\\n  \\$ copydesk ${command}|^Examples:\\n  \\$ .*copydesk ${command}`, "mu"),
  );
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
});

test.each(["check", "clean", "tag", "analyze", "export", "learn", "lsp"])(
  "%s --help fits 80 columns and breaks no sentence early",
  async (command) => {
    const { stdout } = await copydesk.run([command, "--help"]);
    const lines = stdout.split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const description = stdout.split("\n\n")[1] ?? "";
    for (const [i, line] of description.split("\n").slice(1).entries()) {
      const [firstWord = ""] = line.split(" ");
      expect(`${description.split("\n")[i]} ${firstWord}`.length).toBeGreaterThan(80);
    }
  },
);

test("--help lists every command with examples and exit codes", async () => {
  const { stdout, code } = await copydesk.run(["--help"]);
  for (const command of ["check", "clean", "tag", "analyze", "export", "lsp"]) {
    expect(stdout).toMatch(new RegExp(`^  ${command} {2}`, "mu"));
  }
  expect(stdout).toContain("Examples:");
  expect(stdout).toContain("Exit codes: 0");
  expect(code).toBe(0);
});

test("--version prints the version of the extension", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await copydesk.run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test("loads the analysis for the commands that need it, and for nothing else", async () => {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    entryPoints: ["cli/src/main.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
  });
  const loaded = new Set<string>();
  const pending = ["cli/src/main.ts"];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
      if (kind !== "dynamic-import") pending.push(path);
  }
  expect(loaded).toContain("cli/src/run.ts");
  expect([...loaded].filter((file) => file.startsWith("article/"))).toEqual([]);
  expect(Object.keys(metafile.inputs)).toContain("article/src/index.ts");
});

test("without a command prints the help on standard error and exits with 2", async () => {
  const { stdout, stderr, code } = await copydesk.run([]);
  expect(stderr).toContain("Usage: copydesk");
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
});

test("proposes the command that was meant", async () => {
  const { stderr, code } = await copydesk.run(["analyse"]);
  expect(stderr).toBe("error: unknown command 'analyse'\n(Did you mean analyze?)\nTry: copydesk --help\n");
  expect(code).toBe(2);
});
