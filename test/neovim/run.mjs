#!/usr/bin/env node
// The server in an editor that is not VS Code: Neovim's built-in client, configured as docs/editors.md says.
//   node test/neovim/run.mjs [--report FILE]
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { execute } from "../../scripts/support/progress.mjs";
import { ROOT, WORKSPACE } from "../hosts/desk.mjs";
import { configurationOf, environmentWithServer } from "../hosts/editorsPage.mjs";
import { Report } from "../hosts/report.mjs";

/** `vim.diagnostic.severity.HINT`. */
const HINT = 4;
/** Requests whose answer for the fixture, rightly, may be empty: it is clean of what they are about. */
const MAY_BE_EMPTY = ["textDocument/formatting", "textDocument/inlayHint", "textDocument/completion"];

/** Flagged but for the settings of the page. */
const TAGS = "Tags: Norvik, ferries, Henrik Solberg";
const ARTICLE = `${await readFile(join(WORKSPACE, "ferry.article"), "utf8")}${TAGS}\n`;

const { values: options } = parseArgs({ options: { report: { type: "string" } } });
const report = new Report();
const home = await mkdtemp(join(tmpdir(), "copydesk-neovim-"));
let seen;
const isUp = await report.check("Neovim starts the server with the configuration of docs/editors.md", async () => {
  seen = await probe();
});
if (isUp) {
  await report.check("furniture arrives as hints with a code", () => {
    const furniture = seen.diagnostics.filter((each) => String(each.code).startsWith("furniture/"));
    const lines = ARTICLE.split("\n");
    assert.ok(
      furniture.some((each) => lines[each.line] === "Share on Facebook"),
      JSON.stringify(seen.diagnostics),
    );
    for (const each of furniture) assert.deepEqual([each.severity, each.source], [HINT, "copydesk"]);
  });
  await report.check("the settings of the page reach the server", () => {
    const codes = seen.diagnostics.map((each) => each.code);
    assert.ok(codes.includes("furniture/share") && !codes.includes("furniture/tags"), codes.join(", "));
  });
  await report.check("a hover says who a name is", () => {
    assert.match(seen.hover, /Henrik Solberg/);
    assert.match(seen.hover, /person/i);
  });
  await report.check("every request the server announces is answered", () => {
    const answered = Object.keys(seen.answers);
    assert.ok(answered.includes("textDocument/foldingRange"), answered.join(", "));
    const empty = answered.filter((method) => seen.answers[method] === 0 && !MAY_BE_EMPTY.includes(method));
    assert.deepEqual(empty, [], JSON.stringify(seen.answers));
  });
  await report.check("a code action takes the line out", () => {
    assert.ok(
      seen.actions.some((title) => /remove this line/i.test(title)),
      seen.actions.join(" | "),
    );
    assert.equal(seen.text, ARTICLE.replace("Share on Facebook\n", ""));
  });
  await report.check(":Copydesk runs an action by name at the cursor, and on the whole article", () => {
    assert.match(seen.tagged, /<persName\b[^>]*>(?:Captain )?Henrik Solberg<\/persName>/);
    assert.match(seen.cleaned, /^---\n.*?\n---\n/s);
    for (const line of ["Advertisement", "Sign up for our newsletter"]) assert.ok(!seen.cleaned.includes(line), line);
  });
  await report.check(":Copydesk says why where there is nothing to do", () => {
    assert.deepEqual(seen.says, ["No furniture is left in this article."]);
  });
}
await rm(home, { recursive: true, force: true });
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function probe() {
  const configuration = join(home, "init.lua");
  await writeFile(configuration, await configurationOf("Neovim"));
  const file = join(home, "ferry.article");
  await writeFile(file, ARTICLE);
  const out = join(home, "answer.json");
  const env = { ...(await environmentWithServer(home)), FILE: file, OUT: out };
  const script = join(ROOT, "test/neovim/probe.lua");
  const { code, output } = await execute("nvim", ["--headless", "-n", "-u", configuration, "-S", script], {
    env,
    timeoutSeconds: 60,
  });
  assert.equal(code, 0, output);
  return JSON.parse(await readFile(out, "utf8"));
}
