import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARTS } from "../../article/src/index.ts";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

test.each([
  ["check", ["--format <name>", "--severity <least>", "Exit codes"]],
  ["clean", ["--write", "--diff", "--dry-run", "Exit codes"]],
  ["tag", ["--dates", "--quotes", "--entities", "--write", "Exit codes"]],
  ["analyze", ["--only <parts>", "--jobs <number>", '"id":"a1"', ...PARTS]],
  ["lsp", ["--stdio", "Neovim"]],
])("%s --help names its options and shows examples", async (command, words) => {
  const { stdout, stderr, code } = await copydesk.run([command, "--help"]);
  for (const word of words) expect(stdout).toContain(word);
  expect(stdout).toMatch(
    new RegExp(`^Examples:\\n  \\$ copydesk ${command}|^Examples:\\n  \\$ .*copydesk ${command}`, "mu"),
  );
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
});

test("--help lists every command with examples and exit codes", async () => {
  const { stdout, code } = await copydesk.run(["--help"]);
  for (const command of ["check", "clean", "tag", "analyze", "lsp"]) {
    expect(stdout).toMatch(new RegExp(`^  ${command} `, "mu"));
  }
  expect(stdout).toContain("Examples:");
  expect(stdout).toContain("Exit codes: 0");
  expect(code).toBe(0);
});

test("--version prints the version of the extension", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await copydesk.run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
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
