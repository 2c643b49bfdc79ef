// A real VS Code without an installer: the server (workbench and extension host) that the npm package code-server
// carries in lib/vscode. It is used by `npm start` where no desktop VS Code is found, and by the tests. It is kept out of
// package.json (about 480 MB) and put into .vscode-host/ when first needed. Node built-ins only.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { adviceFor } from "./dependencies.mjs";
import { execute, Failure, lastLines, npm, npmProblem } from "./progress.mjs";

/** The npm releases of code-server that we install, by the VS Code inside. `oldest` is `engines.vscode` of package.json. */
export const VSCODE_RELEASES = {
  newest: { codeServer: "4.139.1", vscode: "1.139.1" },
  oldest: { codeServer: "4.100.3", vscode: "1.100.3" },
};

/** Settings of a desk that is quiet: no telemetry, no updates, no welcome page, nothing fetched. */
export const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Not needed for one extension, and a third of the size. */
const UNUSED_PARTS = [
  "extensions/copilot",
  "extensions/mermaid-markdown-features",
  "extensions/microsoft-authentication",
  "node_modules/@github/copilot",
  "node_modules/@github/copilot-linux-x64",
  "node_modules/@microsoft/mxc-sdk",
];

/**
 * Installs a release (`newest` or `oldest`) unless it is there, and answers `{entry, node}`: the server's main file and a
 * Node that runs it. No compiler is needed: install scripts are left out.
 */
export async function installVscodeServer(root, name) {
  const release = VSCODE_RELEASES[name];
  const home = process.env.COPYDESK_VSCODE_HOST ?? join(root, ".vscode-host");
  const dir = join(home, release.codeServer);
  if (!existsSync(join(dir, "complete"))) {
    const unfinished = `${dir}.unfinished-${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(join(unfinished, "code-server"), { recursive: true });
    try {
      await unpack(unfinished, release.codeServer);
      await rm(dir, { recursive: true, force: true });
      await rename(unfinished, dir);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  const bundledNode = join(dir, "node_modules/node/bin/node");
  return { entry: entryOf(dir), node: existsSync(bundledNode) ? bundledNode : process.execPath };
}

/** Whether a release is installed already. */
export function isVscodeServerInstalled(root, name) {
  const home = process.env.COPYDESK_VSCODE_HOST ?? join(root, ".vscode-host");
  return existsSync(join(home, VSCODE_RELEASES[name].codeServer, "complete"));
}

async function unpack(dir, version) {
  const packed = await runNpm(dir, "pack", "--silent", `code-server@${version}`);
  const archive = lastLines(packed, 1).trim();
  const parts = ["package/package.json", "package/lib/vscode"];
  const tar = await execute("tar", ["-xzf", archive, "-C", "code-server", "--strip-components=1", ...parts], {
    cwd: dir,
  });
  if (tar.code !== 0) {
    throw new Failure(
      `unpacking ${archive} failed:\n${lastLines(tar.output)}`,
      "Install `tar` and run the command again.",
    );
  }
  await rm(join(dir, archive));
  const vscode = join(dir, "code-server/lib/vscode");
  // Not `npm ci`: the shrinkwrap that ships in there is out of step with its package.json; `install` keeps its versions.
  await runNpm(vscode, "install", "--omit=dev", "--ignore-scripts");
  for (const part of UNUSED_PARTS) await rm(join(vscode, part), { recursive: true, force: true });
  if (!(await canRun(process.execPath, dir))) {
    await writeFile(join(dir, "package.json"), '{ "private": true }\n');
    await runNpm(dir, "install", "node@24");
    if (!(await canRun(join(dir, "node_modules/node/bin/node"), dir))) {
      throw new Failure(
        `VS Code ${version} was installed, but neither Node ${process.versions.node} nor Node 24 from npm runs it.`,
        "Install desktop VS Code (https://code.visualstudio.com) with its `code` command.",
      );
    }
  }
  await writeFile(join(dir, "complete"), "");
}

async function runNpm(cwd, ...args) {
  const [command, all] = npm(...args, "--no-audit", "--no-fund", "--loglevel=error");
  // Inherited npm_config_* and npm_package_* of `npm start` would speak about this project, not about that folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|config_local)/.test(key)),
  );
  const { code, output } = await execute(command, all, { cwd, env });
  if (code !== 0)
    throw new Failure(`npm ${args.join(" ")} ended with ${code}:\n${npmProblem(output)}`, adviceFor(output));
  return output;
}

async function canRun(node, dir) {
  return (await execute(node, [entryOf(dir), "--version"])).code === 0;
}

function entryOf(dir) {
  return join(dir, "code-server/lib/vscode/out/server-main.js");
}

/** Whether nothing listens on a loopback port. */
export function isPortFree(port) {
  return new Promise((answer) => {
    const probe = createServer().on("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });
}

/** A loopback port that nothing listens on. */
export function freePort() {
  return new Promise((answer, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => answer(port));
    });
  });
}

/** Installs a packaged extension into a profile folder. */
export async function installExtension({ server, profile, vsix, env }) {
  const args = [server.entry, ...profileArguments(profile), "--install-extension", resolve(vsix), "--force"];
  const { code, output } = await execute(server.node, args, { env: serverEnvironment(env) });
  if (code !== 0 || !/successfully installed/.test(output)) throw new Failure(`installing ${vsix} failed:\n${output}`);
}

/**
 * Starts the server on a loopback port and waits until it answers. `stop()` ends it with everything it started (extension
 * hosts, language servers); so does the end of this process. `ended` settles when the server ends by itself.
 */
export async function startVscodeServer({ server, profile, port, tokenFile, driver = false, env, onLog = () => {} }) {
  const args = [server.entry, ...profileArguments(profile), "--host", "127.0.0.1", "--port", String(port)];
  args.push(...(tokenFile ? ["--connection-token-file", tokenFile] : ["--without-connection-token"]));
  // Without the smoke-test driver a built VS Code silently ignores the extension and the tests named in the address.
  args.push("--telemetry-level", "off", ...(driver ? ["--enable-smoke-test-driver"] : []));
  const isGroup = process.platform !== "win32";
  const child = spawn(server.node, args, {
    env: serverEnvironment(env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: isGroup,
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      log += chunk;
      onLog(chunk);
    });
  }
  const ended = new Promise((answer) => {
    child.on("error", (error) => answer(error.message));
    child.on("exit", (code, signal) => answer(`ended with ${signal ?? code}`));
  });
  const signalAll = (signal) => {
    try {
      if (child.pid) isGroup ? process.kill(-child.pid, signal) : child.kill(signal);
    } catch {
      // Gone already.
    }
  };
  const onExit = () => signalAll("SIGKILL");
  process.once("exit", onExit);
  const stop = async () => {
    signalAll("SIGTERM");
    await Promise.race([ended, new Promise((answer) => setTimeout(answer, 3000).unref())]);
    signalAll("SIGKILL");
    process.off("exit", onExit);
  };
  const url = `http://127.0.0.1:${port}`;
  const began = Date.now();
  for (;;) {
    const over = await Promise.race([ended, new Promise((answer) => setTimeout(answer, 100))]);
    if (over) throw new Failure(`the VS Code server ${over}:\n${lastLines(log)}`);
    const isUp = await fetch(`${url}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return { url, port, stop, ended, log: () => log };
    if (Date.now() - began > 60_000) {
      await stop();
      throw new Failure(`the VS Code server did not answer within a minute:\n${lastLines(log)}`);
    }
  }
}

function profileArguments(profile) {
  const dirs = ["--server-data-dir", profile, "--user-data-dir", join(profile, "data")];
  return [...dirs, "--extensions-dir", join(profile, "extensions"), "--accept-server-license-terms"];
}

/** The environment without what a surrounding VS Code (its terminal) has put there. */
function serverEnvironment(extra = {}) {
  const env = { ...process.env, ...extra };
  for (const key of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(key)) delete env[key];
  return env;
}
