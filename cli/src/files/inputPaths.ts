import { UsageError } from "../usageError.ts";
import { expandPaths, STANDARD_INPUT } from "./expandPaths.ts";
import { standardInput } from "./standardInput.ts";

/** The articles a command works on: the paths given, else what is piped in. */
export async function inputPaths(paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0 && process.stdin.isTTY) {
    throw new UsageError("there is nothing to read; name files, folders or globs, or pipe an article in");
  }
  const files = await expandPaths(paths.length > 0 ? paths : [STANDARD_INPUT]);
  // A standard input that is no text fails here, before any file is touched.
  if (files.includes(STANDARD_INPUT)) standardInput();
  return files;
}
