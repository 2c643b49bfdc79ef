#!/usr/bin/env node
// Runs the Mocha suite of test/vscode/suite inside VS Code and reports every test:
//   node test/hosts/extensionHost.mjs [--release newest|oldest] [--web] [--report FILE] [--extension DIR] [--grep WORDS] [--verbose]
// The default host is a VS Code server from npm with its workbench in headless Chromium; --web runs the extension's
// `browser` entry and the suite in the browser's worker host instead of the Node host. VSCODE_TEST=electron takes desktop
// VS Code through @vscode/test-electron (VSCODE_EXECUTABLE: an installed one, else it is downloaded), with the same suite.
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { format, parseArgs } from "node:util";
import { VSCODE_RELEASES } from "../../scripts/support/vscodeServer.mjs";
import { openBrowser } from "./browser.mjs";
import { openDesk, ROOT, throwAwayFolder } from "./desk.mjs";
import { Report } from "./report.mjs";
import { serveFiles } from "./serveFiles.mjs";

const { values: options } = parseArgs({
  options: {
    release: { type: "string", default: "newest" },
    web: { type: "boolean", default: false },
    report: { type: "string" },
    extension: { type: "string", default: ROOT },
    grep: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});

/** The whole suite takes about a minute, more on a busy machine; a host that hangs is ended after this. */
const LIMIT_MS = 400_000;

const SUITE = join(resolve(options.extension), options.web ? "dist/test/suite.web.cjs" : "dist/test/suite.cjs");
const report = new Report();
const isDesktop = !options.web && (process.env.VSCODE_TEST === "electron" || process.env.VSCODE_EXECUTABLE);
try {
  const { tests, log } = isDesktop ? await runInDesktop() : await runInServer();
  for (const test of tests) {
    if (test.state === "passed") report.passed(test.name, test.ms);
    else if (test.state === "skipped") report.skipped(test.name, test.message ?? "skipped by the suite");
    else report.failed(test.name, test.message, test.ms);
  }
  if (tests.length === 0) report.failed("the suite reports its tests", `no report was written.\n${log}`);
} catch (error) {
  report.failed("VS Code starts and runs the suite", error?.stack ?? error);
}
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function runInServer() {
  const desk = await openDesk({
    release: options.release,
    driver: true,
    env: (home) => ({ EXT_TEST_REPORT: join(home, "report.json") }),
  });
  let ui;
  let files;
  try {
    await sayWanted(desk.folder);
    ui = await openBrowser({ bypassCSP: options.web });
    const { page } = ui;
    const log = [];
    const ended = new Promise((answer) => {
      // VS Code calls this when the suite's run() has settled.
      page.exposeFunction("codeAutomationExit", (code) => answer(`ended with ${code}`));
      page.on("crash", () => answer("the page crashed"));
      setTimeout(() => answer(`no end after ${LIMIT_MS / 1000} s`), LIMIT_MS).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type, values) => {
      const line = `[${type}] ${format(...values)}`;
      log.push(line.split("\n", 1)[0].slice(0, 300));
      if (options.verbose) console.error(line);
    });
    if (options.web) files = await serveFiles(options.extension);
    await page.goto(`${desk.url}/?${await addressOf(desk, page, files)}`);
    log.push(`extension host: ${await ended}`);
    const reportFile = options.web ? join(desk.folder, ".ext-test-report.json") : join(desk.home, "report.json");
    return { tests: await readTests(reportFile), log: log.slice(-25).join("\n") };
  } finally {
    await ui?.browser.close().catch(() => {});
    files?.close();
    await desk.close();
  }
}

/** The workbench address that names the folder, the extension and the suite. */
async function addressOf(desk, page, files) {
  const payload = [
    ["skipWelcome", "true"],
    ["enableProposedApi", ""],
  ];
  if (options.web) {
    // As @vscode/test-web does: the workbench's developmentOptions name an extension and a suite served over http, which
    // then run in the browser's worker host.
    const at = (path) => ({
      scheme: "http",
      authority: new URL(files.url).host,
      path: `/${relative(resolve(options.extension), resolve(path)).split(sep).join("/")}`,
    });
    const development = { extensions: [at(options.extension)], extensionTestsPath: at(SUITE) };
    await page.addInitScript(addDevelopmentOptions, development);
  } else {
    const remote = (path) => `vscode-remote://127.0.0.1:${desk.port}${pathToFileURL(resolve(path)).pathname}`;
    payload.push(["extensionDevelopmentPath", remote(options.extension)], ["extensionTestsPath", remote(SUITE)]);
  }
  return new URLSearchParams({ folder: desk.folder, payload: JSON.stringify(payload) });
}

/**
 * Runs in the page before the workbench starts. The response is not rewritten instead: Chromium would then treat the page
 * as not local and refuse its WebSocket to 127.0.0.1.
 */
function addDevelopmentOptions(development) {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById("vscode-workbench-web-configuration");
    if (!meta) return;
    observer.disconnect();
    const settings = JSON.parse(meta.getAttribute("data-settings"));
    settings.developmentOptions = { ...settings.developmentOptions, ...development };
    meta.setAttribute("data-settings", JSON.stringify(settings));
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function runInDesktop() {
  const { runTests } = await import("@vscode/test-electron");
  const { home, folder, remove } = await throwAwayFolder();
  const reportFile = join(home, "report.json");
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  let log = "";
  try {
    await sayWanted(folder);
    await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
      version: options.release === "oldest" ? VSCODE_RELEASES.oldest.vscode : "stable",
      extensionDevelopmentPath: resolve(options.extension),
      extensionTestsPath: SUITE,
      extensionTestsEnv: { EXT_TEST_REPORT: reportFile },
      launchArgs: [folder, "--disable-extensions", "--user-data-dir", join(home, "data"), ...asRoot],
    });
  } catch (error) {
    log = String(error);
  }
  const tests = await readTests(reportFile);
  await remove();
  return { tests, log };
}

/** The suite reads from its workspace which tests are wanted: a browser has no environment. */
async function sayWanted(folder) {
  if (options.grep) await writeFile(join(folder, ".ext-test-grep"), options.grep);
}

async function readTests(file) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? [] : JSON.parse(text).tests;
}
