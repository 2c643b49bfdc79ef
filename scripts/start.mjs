#!/usr/bin/env node
// `npm start [-- FOLDER] [--port N] [--server]`: installs and builds what is missing and opens the desk on a folder, in
// desktop VS Code where there is one, else in the browser through the VS Code server from npm. The folder is opened in
// place: what is saved there is saved in the user's files. Up to the packages' installation Node built-ins only.
import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies, requireNode } from "./support/dependencies.mjs";
import { execute, Failure, lastLines, runMain, say, step } from "./support/progress.mjs";
import * as vscodeServer from "./support/vscodeServer.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FIRST_PORT = 4870;
const HELP = `npm start [-- FOLDER] [-- --port N] [-- --server]
  FOLDER    the folder with the articles (default: samples/); it is opened in place
  --port N  the port of the VS Code server (default: ${FIRST_PORT}, or the next free one)
  --server  take the VS Code server even where desktop VS Code is installed`;

await runMain(async () => {
  requireNode();
  const options = await readArguments();
  if (options.help) return say(HELP);
  const folder = requireFolder(options.folder);
  if (options.port) await requireFreePort(options.port);
  await installDependencies(ROOT);
  const isOpen = !options.server && (await openInDesktop(folder));
  if (!isOpen) await openInServer(folder, options.port);
});

async function readArguments() {
  // Not imported above: a Node too old to have it must get as far as requireNode().
  const { parseArgs } = await import("node:util");
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: "string" }, server: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (positionals.length > 1) throw new Error(`One folder, please; these are ${positionals.length}.`);
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port))
      throw new Error(`--port takes a number, not "${values.port}".`);
    return { ...values, port: values.port && Number(values.port), folder: positionals[0] };
  } catch (error) {
    throw new Failure(error.message, HELP);
  }
}

/** The folder as an absolute path; npm runs us in the project's folder and remembers where the user was. */
function requireFolder(named) {
  const folder = named === undefined ? join(ROOT, "samples") : resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  const what = existsSync(folder) ? "is a file, not a folder" : "does not exist";
  throw new Failure(`${folder} ${what}.`, "Name a folder that holds .article or .txt files: npm start -- FOLDER");
}

async function requireFreePort(port) {
  if (await vscodeServer.isPortFree(port)) return;
  throw new Failure(
    `Port ${port} is in use.`,
    "Name another one (npm start -- --port N), or leave --port out: the next free one is taken.",
  );
}

/** Opens desktop VS Code with the extension from this folder; false where there is none or it will not start. */
async function openInDesktop(folder) {
  const found = await execute("code", ["--version"]);
  if (found.code !== 0) {
    say("• Desktop VS Code (the command `code`) is not on the PATH; taking the VS Code server from npm.");
    return false;
  }
  await step("Building the extension", build);
  const { code, output } = await execute("code", [`--extensionDevelopmentPath=${ROOT}`, folder]);
  if (code !== 0) {
    say(`• Desktop VS Code would not start (taking the VS Code server instead):\n${lastLines(output, 5)}`);
    return false;
  }
  say(`\nThe desk is open in VS Code ${found.output.split("\n", 1)[0]} on ${folder}.`);
  return true;
}

async function build() {
  const { code, output } = await execute(process.execPath, [join(ROOT, "scripts/build.mjs")], { cwd: ROOT });
  if (code !== 0) {
    throw new Failure(
      `the build ended with ${code}:\n${lastLines(output, 20)}`,
      "`npm run build` repeats just this step.",
    );
  }
}

async function openInServer(folder, wantedPort) {
  const release = "newest";
  const title = `Installing VS Code ${vscodeServer.VSCODE_RELEASES[release].vscode} from npm (once; about 480 MB on the disk)`;
  const server = vscodeServer.isVscodeServerInstalled(ROOT, release)
    ? await vscodeServer.installVscodeServer(ROOT, release)
    : await step(title, () => vscodeServer.installVscodeServer(ROOT, release));
  const vsix = await step("Building and packaging the extension", async () => {
    const { packageExtension } = await import("./support/packageExtension.mjs");
    return packageExtension(ROOT);
  });
  const profile = await prepareProfile();
  const token = randomBytes(16).toString("hex");
  const tokenFile = join(profile, "token");
  await writeFile(tokenFile, token, { mode: 0o600 });
  // `mode` above holds only for a file that was not there.
  await chmod(tokenFile, 0o600);
  const port = wantedPort ?? (await nextFreePort());
  const running = await step("Starting VS Code", async () => {
    await vscodeServer.installExtension({ server, profile, vsix });
    return vscodeServer.startVscodeServer({ server, profile, port, tokenFile });
  });
  const stopped = new Promise((answer) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => answer("signal"));
  });
  const query = new URLSearchParams({ tkn: token, folder: pathInAddress(folder) });
  say(
    `\nThe desk is open on ${folder}. Open this address in a browser on this machine:\n\n  ${running.url}/?${query}\n`,
  );
  say(`From another machine, first: ssh -L ${port}:127.0.0.1:${port} THIS_MACHINE`);
  say("Ctrl-C closes the desk.");
  const reason = await Promise.race([stopped, running.ended]);
  await running.stop();
  if (reason !== "signal")
    throw new Failure(`the VS Code server ${reason}:\n${lastLines(running.log())}`, "Run npm start again.");
  say("\nThe desk is closed.");
}

/** The desk's own profile: what the user sets there stays; it starts quiet. */
async function prepareProfile() {
  const profile = join(ROOT, ".vscode-host/desk");
  const file = join(profile, "data/User/settings.json");
  await mkdir(dirname(file), { recursive: true });
  // Restricted mode without a question: only our extension is installed, and it needs no trust.
  const trust = { "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.banner": "never" };
  if (!existsSync(file))
    await writeFile(file, `${JSON.stringify({ ...vscodeServer.QUIET_SETTINGS, ...trust }, undefined, 2)}\n`);
  return profile;
}

async function nextFreePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) if (await vscodeServer.isPortFree(port)) return port;
  return vscodeServer.freePort();
}

/** `C:\news` is `/C:/news` in an address. */
function pathInAddress(folder) {
  return process.platform === "win32" ? `/${folder.replaceAll("\\", "/")}` : folder;
}
