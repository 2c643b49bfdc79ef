#!/usr/bin/env node
// The server in an editor that is not VS Code: Neovim's built-in client over stdio, through `copydesk lsp --stdio`.
//   node test/neovim/run.mjs [--report FILE]
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { execute } from "../../scripts/support/progress.mjs";
import { Report } from "../hosts/report.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const FILE = join(ROOT, "test/fixtures/workspace/ferry.article");
/** `vim.diagnostic.severity.HINT`. */
const HINT = 4;

const { values: options } = parseArgs({ options: { report: { type: "string" } } });
const report = new Report();
const home = await mkdtemp(join(tmpdir(), "copydesk-neovim-"));
let seen;
const isUp = await report.check("Neovim starts the server over stdio", async () => {
  seen = await probe();
});
if (isUp) {
  const original = await readFile(FILE, "utf8");
  await report.check("furniture arrives as hints with a code", () => {
    const furniture = seen.diagnostics.filter((each) => String(each.code).startsWith("furniture/"));
    const lines = original.split("\n");
    assert.ok(
      furniture.some((each) => lines[each.line] === "Share on Facebook"),
      JSON.stringify(seen.diagnostics),
    );
    for (const each of furniture) assert.deepEqual([each.severity, each.source], [HINT, "copydesk"]);
  });
  await report.check("a hover says who a name is", () => {
    assert.match(seen.hover, /Henrik Solberg/);
    assert.match(seen.hover, /person/i);
  });
  await report.check("a code action takes the line out", () => {
    assert.ok(
      seen.actions.some((title) => /remove this line/i.test(title)),
      seen.actions.join(" | "),
    );
    assert.equal(seen.text, original.replace("Share on Facebook\n", ""));
  });
}
await rm(home, { recursive: true, force: true });
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function probe() {
  const out = join(home, "answer.json");
  const env = {
    ...process.env,
    SERVER: JSON.stringify([process.execPath, join(ROOT, "dist/cli.js"), "lsp", "--stdio"]),
    FILE,
    OUT: out,
    // Neovim keeps state and logs under these.
    XDG_STATE_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
  };
  const script = join(ROOT, "test/neovim/probe.lua");
  const { code, output } = await execute("nvim", ["--headless", "--clean", "-n", "-S", script], {
    env,
    timeoutSeconds: 60,
  });
  assert.equal(code, 0, output);
  return JSON.parse(await readFile(out, "utf8"));
}
