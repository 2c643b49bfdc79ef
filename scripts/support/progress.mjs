// What the project's commands print while they work: one line when a step begins, one when it ends with its time, and
// for a step that takes longer a line now and then, so that nobody wonders whether it hangs. Node built-ins only.
import { spawn } from "node:child_process";

/** A failure a person can act on: `message` says what failed, `advice` what to do about it. Shown without a stack. */
export class Failure extends Error {
  constructor(message, advice = "") {
    super(message);
    this.advice = advice;
  }
}

/** Seconds since `since` (milliseconds), as `3.2 s`. */
export function elapsed(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** One line of progress. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** How often a step that is still running says so. */
const REMINDER_MS = 15_000;

/** Runs `work`, saying when it begins, that it still runs, and how long it took. */
export async function step(title, work) {
  const began = Date.now();
  say(`• ${title} …`);
  const reminder = setInterval(() => say(`  … still at it after ${elapsed(began)}: ${title}`), REMINDER_MS);
  try {
    const result = await work();
    say(`  ${title}: done in ${elapsed(began)}`);
    return result;
  } catch (error) {
    say(`  ${title}: failed after ${elapsed(began)}`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/**
 * Runs a program to its end and answers `{code, output}`, standard output and error in one string; `code` is 127 where
 * the program is not there. With `show` each line is also printed, indented, as it comes.
 */
export function execute(command, args, { cwd, env, show = false, timeoutSeconds = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], shell: needsShell(command) });
    let output = "";
    let unfinished = "";
    const timer = timeoutSeconds > 0 ? setTimeout(() => child.kill("SIGKILL"), timeoutSeconds * 1000) : undefined;
    const take = (chunk) => {
      output += chunk;
      if (!show) return;
      const lines = (unfinished + chunk).split(/\r\n|\n/);
      unfinished = lines.pop() ?? "";
      for (const line of lines) say(`    ${line}`);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (show && unfinished) say(`    ${unfinished}`);
      if (signal) output += `\nended by ${signal}${timer ? ` (limit: ${timeoutSeconds} s)` : ""}`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/** npm as a command line: the one that runs this script, where there is one, else `npm` from the PATH. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.[cm]?js$/.test(script) ? [process.execPath, [script, ...args]] : ["npm", args];
}

/** The last `count` lines that say anything. */
export function lastLines(output, count = 12) {
  const lines = output.split(/\r\n|\n/).filter((line) => line.trim() !== "");
  return lines.slice(-count).join("\n");
}

/** What npm says is wrong: its first lines (usage and the log file's name follow, and say nothing). */
export function npmProblem(output, count = 12) {
  const lines = output.split(/\r\n|\n/).filter((line) => line.replace(/^npm (?:error|ERR!)/, "").trim() !== "");
  return lines.slice(0, count).join("\n");
}

/** Runs `main` and turns a failure into its message, its advice and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const isExpected = error instanceof Failure;
    process.stderr.write(`\nFailed: ${isExpected ? error.message : (error?.stack ?? error)}\n`);
    if (isExpected && error.advice) process.stderr.write(`What to do: ${error.advice}\n`);
    process.exitCode = 1;
  }
}

/** Windows knows npm and code as `.cmd` files, which only a shell can run. */
function needsShell(command) {
  return process.platform === "win32" && !command.includes("\\") && !command.endsWith(".exe");
}
