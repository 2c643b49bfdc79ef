import { UsageError } from "../usageError.ts";
import { expandPaths, STANDARD_INPUT } from "./expandPaths.ts";

/**
 * The files that a command reads documents from, one each; `undefined` for JSON Lines on standard input. Throws `UsageError` where there is
 * nothing to read.
 */
export async function documentFiles(command: string, paths: readonly string[]): Promise<readonly string[] | undefined> {
  if (paths.length === 0 && process.stdin.isTTY) {
    throw new UsageError(
      `there is nothing to read; pipe JSON Lines in ("copydesk ${command} < articles.jsonl") or name files`,
    );
  }
  if (paths.length === 0 || (paths.length === 1 && paths[0] === STANDARD_INPUT)) return undefined;
  if (paths.includes(STANDARD_INPUT)) {
    throw new UsageError("- stands for JSON Lines on standard input and goes with no other path");
  }
  return expandPaths(paths);
}
