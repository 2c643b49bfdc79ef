import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, vi } from "vitest";

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Copydesk {
  /** The bundle under test and its folder; made before the first test. */
  readonly script: () => string;
  /** An empty folder of this test file's own. */
  readonly folder: () => string;
  /** Runs the command in that folder and waits for its end. Without `input`, standard input is empty. */
  readonly run: (words: readonly string[], input?: string | Uint8Array) => Promise<Finished>;
  /** Writes a file below the folder and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>;
}

/** Bundles the command line as the build does and drives the real process, one bundle and one folder for each test file. */
export function useCopydesk(): Copydesk {
  // A process takes a second to start where many share the machine.
  vi.setConfig({ testTimeout: 60_000 });
  let home = "";
  const script = (): string => join(home, "dist", "cli.js");
  const folder = (): string => join(home, "work");
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "copydesk-"));
    await mkdir(folder());
    await bundle(script());
  }, 60_000);
  afterAll(() => rm(home, { recursive: true, force: true }));
  return {
    script,
    folder,
    run: (words, input = "") => runToEnd([script(), ...words], folder(), input),
    async write(name, content) {
      const path = join(folder(), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
  };
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

async function bundle(outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["cli/src/main.ts"],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    outfile,
    logLevel: "warning",
    banner: {
      js: 'import { createRequire as requireOfBundle } from "node:module"; const require = requireOfBundle(import.meta.url);',
    },
  });
  // What the package.json of the repository says of its own dist folder.
  await writeFile(join(dirname(outfile), "package.json"), '{"type":"module"}');
}

function runToEnd(words: readonly string[], cwd: string, input: string | Uint8Array): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, stdio: "pipe" });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // A command that refuses its arguments does not read its input.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
    child.stdin.end(input);
  });
}
