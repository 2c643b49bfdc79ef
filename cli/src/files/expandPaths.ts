import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { UsageError } from "../usageError.ts";

/** The path that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * The files that paths, folders and globs name, each once, in the order of the arguments and by name within one. A named file is taken whatever
 * its extension; a folder gives the articles and texts below it. Throws `UsageError` where an argument names nothing.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    for (const file of await expandPath(path)) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}

async function expandPath(path: string): Promise<readonly string[]> {
  if (path === STANDARD_INPUT) return [path];
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) return found.isDirectory() ? inFolder(path) : [path];
  if (isDynamicPattern(path)) return matching(path);
  if (found.code === "ENOENT") throw new UsageError(`there is no file or folder ${path}; check the name`);
  throw new UsageError(`${path} cannot be read: ${found.message}`);
}

/** Folders of packages and of version control are nobody's articles. */
const IGNORED = ["**/node_modules/**", "**/.git/**"];

async function inFolder(folder: string): Promise<readonly string[]> {
  const names = await glob("**/*.{article,txt}", {
    cwd: folder,
    ignore: IGNORED,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  });
  if (names.length === 0) {
    throw new UsageError(
      `there is no .article or .txt file in ${folder}; name files of other kinds themselves, or by a glob: "${join(folder, "**/*.md")}"`,
    );
  }
  return names.sort().map((name) => join(folder, name));
}

async function matching(pattern: string): Promise<readonly string[]> {
  const names = await glob(pattern, { ignore: IGNORED, followSymbolicLinks: false });
  if (names.length === 0) throw new UsageError(`no file matches ${pattern}; check the pattern`);
  return names.sort();
}
