#!/usr/bin/env node
// `npm start` as a user meets it: the VS Code server with its address, desktop VS Code where `code` is there, and what is
// said when something is wrong.
//   node test/hosts/start.mjs [--report FILE]
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { freePort, isPortFree } from "../../scripts/support/vscodeServer.mjs";
import { ROOT } from "./desk.mjs";
import { Report } from "./report.mjs";

const { values: options } = parseArgs({ options: { report: { type: "string" } } });
const report = new Report();
const home = await mkdtemp(join(tmpdir(), "copydesk-start-"));
const articles = join(home, "my articles");
await mkdir(articles);
await writeFile(join(articles, "one.article"), "Advertisement\n");

await report.check("names a folder that is not there, and how to name one", async () => {
  const { code, output } = await start(["no-such-folder"]);
  assert.equal(code, 1);
  assert.match(output, /no-such-folder does not exist\.\nWhat to do: .*npm start -- FOLDER/);
});

await report.check("names a port that is in use, and what to do", async () => {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  const { code, output } = await start([articles, "--port", String(port)]);
  server.close();
  assert.equal(code, 1);
  assert.match(output, new RegExp(`Port ${port} is in use\\.\nWhat to do: `));
});

await report.check("opens the folder in desktop VS Code where there is one", async () => {
  const bin = join(home, "bin");
  const calls = join(home, "calls");
  await mkdir(bin);
  await writeFile(
    join(bin, "code"),
    `#!/bin/sh\nif [ "$1" = --version ]; then echo 1.100.0; else printf '%s\\n' "$@" > '${calls}'; fi\n`,
  );
  await chmod(join(bin, "code"), 0o755);
  const { code, output } = await start([articles], { PATH: `${bin}${delimiter}${process.env.PATH}` });
  assert.equal(code, 0, output);
  assert.equal(await readFile(calls, "utf8"), `--extensionDevelopmentPath=${ROOT}\n${articles}\n`);
  assert.match(output, /open in VS Code 1\.100\.0/);
});

await report.check("opens the folder itself in the VS Code server, until it is told to stop", async () => {
  const port = await freePort();
  const process_ = run([articles, "--server", "--port", String(port)]);
  const address = await process_.says(/http:\/\/127\.0\.0\.1:\S+/);
  assert.equal(new URL(address).searchParams.get("folder"), articles);
  // The server turns the token into a cookie and sends the browser on.
  const welcome = await fetch(address, { redirect: "manual" });
  const cookie = welcome.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
  const page = await fetch(new URL(welcome.headers.get("location"), address), {
    headers: { cookie: cookie.join("; ") },
  });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /vscode-workbench-web-configuration/);
  const stranger = await fetch(`http://127.0.0.1:${port}/`);
  assert.notEqual(stranger.status, 200, "the desk opens without its token");
  process_.child.kill("SIGINT");
  const { code, output } = await process_.ended;
  assert.equal(code, 0, output);
  assert.match(output, /The desk is closed\.\s*$/);
  assert.ok(await isPortFree(port), "the server still runs");
});

await rm(home, { recursive: true, force: true });
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function start(args, env = {}) {
  return run(args, env).ended;
}

/** Starts scripts/start.mjs; `says(pattern)` settles when its output matches, `ended` when it ends. */
function run(args, env = {}) {
  const child = spawn(process.execPath, [join(ROOT, "scripts/start.mjs"), ...args], {
    cwd: dirname(home),
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill("SIGTERM"));
  let output = "";
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise((answer) => child.on("close", (code) => answer({ code, output })));
  const says = (pattern) =>
    new Promise((answer, reject) => {
      const look = () => {
        const match = output.match(pattern);
        if (match) answer(match[0]);
      };
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`ended before it said ${pattern}:\n${output}`)));
    });
  return { child, ended, says };
}
