import { type Analysis, Analyzer, applyEdits, type Profile, type Span, type TextEdit } from "@copydesk/article";
import { type Command, Option } from "commander";
import { ExitCode } from "../exitCode.ts";
import { STANDARD_INPUT } from "../files/expandPaths.ts";
import { inputPaths } from "../files/inputPaths.ts";
import { profilesOf } from "../files/profiles.ts";
import { displayName, readArticle } from "../files/readArticle.ts";
import { replaceFile } from "../files/replaceFile.ts";
import { placeNames } from "../findings/locate.ts";
import { write } from "../output.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { unifiedDiff } from "../terminal/unifiedDiff.ts";
import { UsageError } from "../usageError.ts";

/** What `clean` and `tag` do with their result; without any, they print it. */
export interface RewriteOptions {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly dryRun?: boolean;
}

/** What a command would change in one article. */
export interface Change {
  readonly edits: readonly TextEdit[];
  /** `remove 3 furniture lines` and `removed 3 furniture lines`. Of no matter where there are no edits. */
  readonly would: string;
  readonly did: string;
  /** What cannot be changed, and why. */
  readonly refused: readonly (Span & { readonly reason: string })[];
}

/** A command that changes articles. */
export interface Rewrite {
  readonly command: string;
  readonly change: (analysis: Analysis) => Change;
}

/** The options that `rewriteArticles` understands. */
export function addRewriteOptions(command: Command): Command {
  return command
    .addOption(new Option("--write", "change the files in place").conflicts(["diff", "dryRun"]))
    .addOption(new Option("--diff", "print a unified diff and change nothing").conflicts(["dryRun"]))
    .addOption(new Option("--dry-run", "say what would change in each file and change nothing"));
}

/** Rewrites one article after the other; one that cannot be done is named on standard error and the rest go on. */
export async function rewriteArticles(
  paths: readonly string[],
  options: RewriteOptions,
  rewrite: Rewrite,
): Promise<ExitCode> {
  const files = await inputPaths(paths);
  if (options.write && files.includes(STANDARD_INPUT)) {
    throw new UsageError("--write changes files in place; name files, or leave --write out to print the result");
  }
  const profileOf = await profilesOf(files, paths);
  const progress = progressOn(process.stderr, files.length);
  let failed = 0;
  for (const path of files) {
    progress.next(displayName(path));
    try {
      const output = await rewriteArticle(path, profileOf(path), options, rewrite, progress);
      if (output !== "") progress.clear();
      await write(process.stdout, output);
    } catch (error) {
      progress.clear();
      const message = error instanceof Error ? error.message : String(error);
      console.error(`copydesk ${rewrite.command}: ${displayName(path)}: ${message}`);
      failed++;
    }
  }
  progress.clear();
  return failed === 0 ? ExitCode.clean : ExitCode.findings;
}

/** Changes the file where asked to, and gives what is to be printed. */
async function rewriteArticle(
  path: string,
  profile: Profile | undefined,
  options: RewriteOptions,
  rewrite: Rewrite,
  progress: Progress,
): Promise<string> {
  const name = displayName(path);
  const { text, lossless } = await readArticle(path);
  const analyzer = new Analyzer((part, error) =>
    console.error(`copydesk ${rewrite.command}: ${name}: ${part} failed: ${error}`),
  );
  const change = rewrite.change(analyzer.analyze(text, profile && { profile }));
  const places = placeNames(name, text, change.refused);
  if (places.length > 0) progress.clear();
  for (const [i, { reason }] of change.refused.entries()) console.error(`${places[i]}: left alone: ${reason}`);
  if (options.dryRun) return `${name}: ${change.edits.length === 0 ? "nothing to change" : `would ${change.would}`}\n`;
  const result = applyEdits(text, change.edits);
  if (options.diff) return unifiedDiff(name, text, result);
  if (!options.write) return result;
  if (!lossless) {
    throw new Error(
      "it is not valid UTF-8 and writing it would lose bytes; it is left as it is (iconv can convert it)",
    );
  }
  if (result === text) return "";
  await replaceFile(path, result);
  return `${name}: ${change.did}\n`;
}
