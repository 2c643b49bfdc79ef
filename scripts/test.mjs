#!/usr/bin/env node
// `npm test [-- SUITE …]`: installs what is missing, builds, packages, and runs every suite one after another. A suite
// whose tool is not on this machine is skipped with the reason; under CI=true that is a failure. The last line printed is
// `N passed, N failed, N skipped` over all suites; the exit code is 0 only where nothing failed.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies, requireNode } from "./support/dependencies.mjs";
import { elapsed, execute, Failure, lastLines, runMain, say, step } from "./support/progress.mjs";
import * as vscodeServer from "./support/vscodeServer.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const IS_CI = /^(1|true)$/i.test(process.env.CI ?? "");
/** The Node host is then that of desktop VS Code (test/hosts/extensionHost.mjs), not the server's. */
const IS_DESKTOP = process.env.VSCODE_TEST === "electron" || Boolean(process.env.VSCODE_EXECUTABLE);
/** A suite ends within a minute, the unit tests within four on a slow machine; one that hangs must not hold up the rest. */
const LIMIT_SECONDS = 600;

/** A tool this machine lacks: the suite cannot run. The message says what to install. */
class MissingTool extends Error {}

const SUITES = [
  {
    name: "biome",
    title: "Format, lint, imports (Biome)",
    run: () => check("@biomejs/biome/bin/biome", "ci", "--colors=off"),
  },
  { name: "types", title: "Types (tsc -b)", run: () => check("typescript/bin/tsc", "-b", "--pretty", "false") },
  { name: "knip", title: "Nothing unused (knip)", run: () => check("knip/bin/knip.js", "--no-progress") },
  { name: "vitest", title: "Library, server, command line (vitest)", needsBuild: true, run: vitest },
  { name: "package", title: "Content and size of the .vsix", needsPackage: true, run: packaging },
  {
    name: "vscode",
    title: "VS Code, newest",
    needsBuild: true,
    host: IS_DESKTOP ? undefined : "newest",
    run: () => inVscode("newest"),
  },
  {
    name: "vscode-oldest",
    title: "VS Code, oldest supported",
    needsBuild: true,
    host: IS_DESKTOP ? undefined : "oldest",
    run: () => inVscode("oldest"),
  },
  {
    name: "web",
    title: "VS Code in the browser, newest",
    needsBuild: true,
    host: "newest",
    run: () => inVscode("newest", "--web"),
  },
  {
    name: "web-oldest",
    title: "VS Code in the browser, oldest supported",
    needsBuild: true,
    host: "oldest",
    run: () => inVscode("oldest", "--web"),
  },
  {
    name: "ui",
    title: "The packaged extension as a person sees it",
    needsPackage: true,
    host: "newest",
    run: inBrowser,
  },
  { name: "neovim", title: "Neovim", needsBuild: true, run: inNeovim },
  { name: "emacs", title: "Emacs", needsBuild: true, run: inEmacs },
  { name: "start", title: "npm start", host: "newest", run: () => hostScript("test/hosts/start.mjs") },
];

const began = Date.now();
let total = { passed: 0, failed: 0, skipped: 0 };
await runMain(async () => {
  requireNode();
  const suites = select(process.argv.slice(2));
  await installDependencies(ROOT);
  const installs = beginInstalls(suites);
  const problem = await prepare(suites);
  const results = [];
  for (const suite of suites) {
    const result = await runSuite(suite, problem, installs);
    results.push({ suite, ...result });
  }
  summarize(results);
});
// The very last line, whatever happened before.
if (process.exitCode && total.failed === 0) total = { ...total, failed: 1 };
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

function select(names) {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Failure(
      `no suite is called ${unknown.join(", ")}.`,
      `The suites: ${SUITES.map((suite) => suite.name).join(", ")}`,
    );
  }
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}

/** VS Code is fetched while the first suites run; whoever needs it waits for it. */
function beginInstalls(suites) {
  const installs = new Map();
  let last = Promise.resolve();
  for (const name of new Set(suites.flatMap((suite) => suite.host ?? []))) {
    if (!vscodeServer.isVscodeServerInstalled(ROOT, name)) {
      say(`• Fetching VS Code ${vscodeServer.VSCODE_RELEASES[name].vscode} from npm in the background (once)`);
    }
    const install = last.then(() => vscodeServer.installVscodeServer(ROOT, name));
    last = install.catch(() => {});
    installs.set(
      name,
      install.then(
        () => undefined,
        (error) => error,
      ),
    );
  }
  return installs;
}

/** Builds and packages; answers what went wrong, so that the suites that need neither still run. */
async function prepare(suites) {
  try {
    if (suites.some((suite) => suite.needsPackage)) {
      const { packageExtension } = await import("./support/packageExtension.mjs");
      await step("Packaging the extension", () => packageExtension(ROOT));
    }
    // After packaging, which builds too: the suites run what is shipped, minified, with the suite for VS Code beside it.
    if (suites.some((suite) => suite.needsBuild || suite.needsPackage)) await step("Building", build);
    return undefined;
  } catch (error) {
    return error;
  }
}

async function build() {
  const { code, output } = await node("scripts/build.mjs", "--production", "--tests");
  if (code !== 0) throw new Failure(`the build ended with ${code}:\n${lastLines(output, 30)}`);
}

async function runSuite(suite, problem, installs) {
  const start = Date.now();
  say(`\n▶ ${suite.title} (${suite.name})`);
  let result;
  try {
    if (problem && (suite.needsBuild || suite.needsPackage)) throw problem;
    if (suite.host) {
      const error = await installs.get(suite.host);
      if (error) throw new MissingTool(`VS Code ${suite.host} could not be fetched: ${error.message}`);
    }
    result = await suite.run();
  } catch (error) {
    const isSkip = error instanceof MissingTool && !IS_CI;
    result = { passed: 0, failed: isSkip ? 0 : 1, skipped: isSkip ? 1 : 0, note: error.message };
    for (const line of String(error.message ?? error).split("\n")) say(`    ${line}`);
  }
  const { passed, failed, skipped } = result;
  const mark = failed > 0 ? "✗" : passed > 0 ? "✓" : "–";
  say(`${mark} ${suite.name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${elapsed(start)}`);
  return { ...result, mark, time: elapsed(start) };
}

function summarize(results) {
  say(`\nAll suites in ${elapsed(began)}:`);
  for (const { suite, mark, passed, failed, skipped, time, note, failures = [] } of results) {
    total = { passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped };
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    say(`  ${mark} ${suite.name.padEnd(14)} ${counts}, ${time}${note ? `: ${note.split("\n", 1)[0]}` : ""}`);
    // Said again here: of a long log a reader may have the end only.
    for (const { name, message } of failures) {
      say(`      not ok - ${name}`);
      for (const line of message.split("\n").slice(0, 12)) say(`        ${line}`);
    }
  }
}

/** A tool of node_modules whose exit code is the answer: one check. */
async function check(tool, ...args) {
  const { code, output } = await node(join("node_modules", tool), ...args);
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  for (const line of lastLines(output, 60).split("\n")) say(`    ${line}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function vitest() {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code } = await shown("node_modules/vitest/vitest.mjs", "run", ...reporters);
    const report = await readJson(file);
    if (!report) throw new Error(`vitest ended with ${code} and wrote no report`);
    const broken = report.testResults.filter(
      (each) => each.status === "failed" && each.assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + broken;
    for (const each of report.testResults.flatMap((result) => result.assertionResults)) {
      if (["skipped", "pending", "todo"].includes(each.status)) say(`    skipped: ${each.fullName}`);
    }
    return {
      passed: report.numPassedTests,
      failures: report.testResults.flatMap((file) => [
        ...(file.status === "failed" && file.assertionResults.length === 0
          ? [{ name: file.name, message: file.message }]
          : []),
        ...file.assertionResults
          .filter((each) => each.status === "failed")
          .map((each) => ({ name: each.fullName, message: each.failureMessages.join("\n") })),
      ]),
      // An error outside every test ends vitest with 1 too.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

async function packaging() {
  const { findPackagingProblems } = await import("../test/hosts/packaging.mjs");
  const { problems, summary } = await findPackagingProblems(ROOT);
  say(`    ${summary}`);
  for (const problem of problems) say(`    ${problem}`);
  return { passed: problems.length === 0 ? 1 : 0, failed: problems.length === 0 ? 0 : 1, skipped: 0 };
}

async function inVscode(release, ...args) {
  if (!IS_DESKTOP || args.includes("--web")) await requireBrowser();
  return hostScript("test/hosts/extensionHost.mjs", "--release", release, ...args);
}

async function inBrowser() {
  await requireBrowser();
  return hostScript("test/hosts/ui.mjs");
}

async function inNeovim() {
  const { code } = await execute("nvim", ["--version"]);
  if (code !== 0) throw new MissingTool("Neovim is not installed (Debian: apt-get install neovim).");
  return hostScript("test/neovim/run.mjs");
}

async function inEmacs() {
  const { code } = await execute("emacs", ["--batch", "--eval", "(require 'eglot)"]);
  if (code !== 0) {
    throw new MissingTool("Emacs with Eglot is not installed (Debian: apt-get install emacs-nox elpa-eglot).");
  }
  return hostScript("test/emacs/run.mjs");
}

async function requireBrowser() {
  const { findBrowser } = await import("../test/hosts/browser.mjs");
  if (findBrowser()) return;
  throw new MissingTool(
    "No Chromium or Chrome found (Debian: apt-get install chromium fonts-dejavu-core; or set CHROMIUM=/path/to/it).",
  );
}

/** A runner of test/ that writes its tests to the file named by --report. */
async function hostScript(script, ...args) {
  return withReport(async (file) => {
    const { code, output } = await shown(script, "--report", file, ...args);
    const report = await readJson(file);
    if (!report) throw new Error(`${script} ended with ${code} and wrote no report:\n${lastLines(output, 5)}`);
    const count = (state) => report.tests.filter((test) => test.state === state).length;
    const failed = count("failed");
    return {
      passed: count("passed"),
      failures: report.tests
        .filter((test) => test.state === "failed")
        .map(({ name, message = "" }) => ({ name, message })),
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: count("skipped"),
    };
  });
}

async function withReport(run) {
  const dir = await mkdtemp(join(tmpdir(), "copydesk-report-"));
  try {
    return await run(join(dir, "report.json"));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function readJson(file) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

function node(script, ...args) {
  return execute(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, timeoutSeconds: LIMIT_SECONDS });
}

function shown(script, ...args) {
  return execute(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    timeoutSeconds: LIMIT_SECONDS,
    show: true,
  });
}
