// Node's version and the project's packages, checked and put right before anything else runs. Node built-ins only: on a
// fresh clone there is nothing else.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, Failure, npm, npmProblem, step } from "./progress.mjs";

/** `engines.node` of package.json. */
const OLDEST_NODE = 20;

/** Fails where Node is older than the project needs. */
export function requireNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Failure(
    `Copydesk needs Node ${OLDEST_NODE} or newer; this is Node ${version}.`,
    "Install a current Node from https://nodejs.org (or with nvm: `nvm install --lts`) and run the command again.",
  );
}

/** Installs the packages of package-lock.json where node_modules lacks them or holds other versions. */
export async function installDependencies(root) {
  const reason = staleReason(root);
  if (!reason) return;
  await step(`Installing the project's packages (npm ci; ${reason})`, async () => {
    const [command, args] = npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
    const { code, output } = await execute(command, args, { cwd: root });
    if (code !== 0) throw new Failure(`npm ci ended with ${code}:\n${npmProblem(output)}`, adviceFor(output));
  });
}

/**
 * Why `npm ci` must run, or undefined. npm writes what it really installed to node_modules/.package-lock.json at the
 * end of every install, so a broken-off install and an older lock file both show here.
 */
function staleReason(root) {
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return "nothing is installed yet";
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes("node_modules/")) continue;
    const found = installed[path];
    // Packages for other platforms are in the lock file and never on the disk.
    if (!found && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found?.version !== entry.version || found?.integrity !== entry.integrity)
      return "package-lock.json has changed";
  }
  return undefined;
}

/** What a person can do about npm's failure. */
export function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output)) {
    return "npm could not reach its registry. Check the network (a proxy is set with `npm config set proxy …`) and run the command again.";
  }
  if (/EUSAGE/.test(output))
    return "package.json and package-lock.json disagree: run `npm install` and commit the lock file.";
  if (/ENOSPC/.test(output)) return "The disk is full. Free about 1 GB and run the command again.";
  if (/EACCES|EPERM/.test(output))
    return "npm may not write here. Check who owns this folder and `npm config get cache`.";
  return "Read npm's message above; `npm ci` in this folder repeats just this step.";
}
