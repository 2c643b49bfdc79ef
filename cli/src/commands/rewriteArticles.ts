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
  /** What is left for a person to look at; empty where nothing is. */
  readonly left?: string;
  /** Called once the article is done, not where it has to be left alone. */
  readonly done?: () => void;
  /** What cannot be changed, and why. */
  readonly refused: readonly (Span & { readonly reason: string })[];
}

/** A command that changes articles. */
export interface Rewrite {
  readonly command: string;
  readonly change: (analysis: Analysis) => Change;
  /** What is said on standard error at the end, where there were several files. */
  readonly summary?: (run: RewriteRun) => string;
}

/** How a run over several files went. */
export interface RewriteRun {
  /** Files that were read. */
  readonly read: number;
  /** Of these, what was changed, or would be. */
  readonly changed: number;
  /** What could not be read or written. */
  readonly failed: number;
  /** Files were changed; else it was only said or printed what would be. */
  readonly written: boolean;
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
  let changed = 0;
  for (const path of files) {
    progress.next(displayName(path));
    try {
      const { output, isChanged, done } = await rewriteArticle(path, profileOf(path), options, rewrite, progress);
      done?.();
      if (isChanged) changed++;
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
  if (rewrite.summary && files.length > 1) {
    const run = { read: files.length - failed, changed, failed, written: options.write === true };
    await write(process.stderr, rewrite.summary(run));
  }
  return failed === 0 ? ExitCode.clean : ExitCode.findings;
}

interface Rewritten extends Pick<Change, "done"> {
  readonly output: string;
  readonly isChanged: boolean;
}

/** Changes the file where asked to, and gives what is to be printed. */
async function rewriteArticle(
  path: string,
  profile: Profile | undefined,
  options: RewriteOptions,
  rewrite: Rewrite,
  progress: Progress,
): Promise<Rewritten> {
  const name = displayName(path);
  const { text, lossless } = await readArticle(path);
  const analyzer = new Analyzer((part, error) =>
    console.error(`copydesk ${rewrite.command}: ${name}: ${part} failed: ${error}`),
  );
  const change = rewrite.change(analyzer.analyze(text, profile && { profile }));
  const places = placeNames(name, text, change.refused);
  if (places.length > 0) progress.clear();
  for (const [i, { reason }] of change.refused.entries()) console.error(`${places[i]}: left alone: ${reason}`);
  const result = applyEdits(text, change.edits);
  const isChanged = result !== text;
  const printed = (output: string): Rewritten => ({ output, isChanged, ...(change.done && { done: change.done }) });
  const left = change.left ? `; ${change.left}` : "";
  if (options.dryRun) return printed(`${name}: ${isChanged ? `would ${change.would}` : "nothing to change"}${left}\n`);
  if (options.diff) return printed(unifiedDiff(name, text, result));
  if (!options.write) return printed(result);
  if (!lossless) {
    throw new Error(
      "it is not valid UTF-8 and writing it would lose bytes; it is left as it is (iconv can convert it)",
    );
  }
  if (!isChanged) return printed("");
  await replaceFile(path, result);
  return printed(`${name}: ${change.did}${left}\n`);
}
