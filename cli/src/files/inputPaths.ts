import { UsageError } from "../usageError.ts";
import { expandPaths, STANDARD_INPUT } from "./expandPaths.ts";

/** The articles a command works on: the paths given, else what is piped in. */
export async function inputPaths(paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length > 0) return expandPaths(paths);
  if (process.stdin.isTTY)
    throw new UsageError("there is nothing to read; name files, folders or globs, or pipe an article in");
  return [STANDARD_INPUT];
}
