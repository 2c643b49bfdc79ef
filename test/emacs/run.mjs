#!/usr/bin/env node
// The server in Emacs: Eglot, configured as docs/editors.md says.
//   node test/emacs/run.mjs [--report FILE]
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { execute } from "../../scripts/support/progress.mjs";
import { ROOT, WORKSPACE } from "../hosts/desk.mjs";
import { configurationOf, environmentWithServer } from "../hosts/editorsPage.mjs";
import { Report } from "../hosts/report.mjs";

/** Flagged but for the settings of the page. */
const TAGS = "Tags: Norvik, ferries, Henrik Solberg";
const ARTICLE = `${await readFile(join(WORKSPACE, "ferry.article"), "utf8")}${TAGS}\n`;

const { values: options } = parseArgs({ options: { report: { type: "string" } } });
const report = new Report();
const home = await mkdtemp(join(tmpdir(), "copydesk-emacs-"));
let seen;
const isUp = await report.check("Emacs starts the server with the configuration of docs/editors.md", async () => {
  seen = await probe();
  assert.equal(seen.mode, "article-mode");
});
if (isUp) {
  const lines = ARTICLE.split("\n");
  await report.check("furniture arrives as notes", () => {
    const shared = seen.diagnostics.find((each) => lines[each.line - 1] === "Share on Facebook");
    assert.ok(shared, JSON.stringify(seen.diagnostics));
    assert.match(shared.type, /note/);
  });
  await report.check("the settings of the page reach the server", () => {
    const flagged = seen.diagnostics.map((each) => lines[each.line - 1]);
    assert.ok(!flagged.includes(TAGS), flagged.join(" | "));
  });
  await report.check("a hover says who a name is", () => {
    assert.match(seen.hover, /Henrik Solberg/);
    assert.match(seen.hover, /person/i);
  });
  await report.check("imenu lists the symbols", () => {
    assert.match(seen.symbols, /Night ferry to run again/);
    assert.match(seen.symbols, /Henrik Solberg/);
  });
  await report.check("a code action takes the line out", () => {
    assert.ok(
      seen.actions.some((title) => /remove this line/i.test(title)),
      seen.actions.join(" | "),
    );
    assert.equal(seen.text, ARTICLE.replace("Share on Facebook\n", ""));
  });
  await report.check("M-x copydesk-apply runs an action by name at point, and on the whole article", () => {
    assert.match(seen.tagged, /<persName\b[^>]*>(?:Captain )?Henrik Solberg<\/persName>/);
    assert.equal(seen.untagged, true);
    assert.match(seen.cleaned, /^---\n.*?\n---\n/s);
    for (const line of ["Advertisement", "Sign up for our newsletter"]) assert.ok(!seen.cleaned.includes(line), line);
  });
  await report.check("M-x copydesk-apply says why where there is nothing to do", () => {
    assert.equal(seen.says, "No furniture is left in this article.");
  });
}
await rm(home, { recursive: true, force: true });
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function probe() {
  const configuration = join(home, "init.el");
  await writeFile(configuration, await configurationOf("Emacs"));
  const file = join(home, "ferry.article");
  await writeFile(file, ARTICLE);
  const out = join(home, "answer.json");
  const env = { ...(await environmentWithServer(home)), FILE: file, OUT: out };
  const script = join(ROOT, "test/emacs/probe.el");
  // A package of Debian is set up by the site's start file, which --batch alone would leave out no less than -Q.
  const { code, output } = await execute("emacs", ["--batch", "--load", configuration, "--load", script], {
    env,
    timeoutSeconds: 90,
  });
  assert.equal(code, 0, output);
  return JSON.parse(await readFile(out, "utf8"));
}
