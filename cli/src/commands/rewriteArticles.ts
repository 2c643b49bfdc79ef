import { type Analysis, Analyzer, applyEdits, type TextEdit } from "@copydesk/article";
import { type Command, Option } from "commander";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { ExitCode } from "../exitCode.ts";
import { STANDARD_INPUT } from "../files/expandPaths.ts";
import { inputPaths } from "../files/inputPaths.ts";
import { displayName, readArticle } from "../files/readArticle.ts";
import { replaceFile } from "../files/replaceFile.ts";
import { write } from "../output.ts";
import { UsageError } from "../usageError.ts";

/** What `clean` and `tag` do with their result; without any, they print it. */
export interface RewriteOptions {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly dryRun?: boolean;
}

/** A command that changes articles. */
export interface Rewrite {
  readonly command: string;
  readonly edits: (analysis: Analysis) => readonly TextEdit[];
  /** What its edits are, for a count: `["line", "lines"]`. */
  readonly noun: readonly [one: string, many: string];
  /** `would remove`, `removed`. */
  readonly verbs: readonly [would: string, did: string];
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
  let failed = 0;
  for (const path of files) {
    try {
      await write(process.stdout, await rewriteArticle(path, options, rewrite));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      console.error(`copydesk ${rewrite.command}: ${displayName(path)}: ${message}`);
      failed++;
    }
  }
  return failed === 0 ? ExitCode.clean : ExitCode.findings;
}

/** Changes the file where asked to, and gives what is to be printed. */
async function rewriteArticle(path: string, options: RewriteOptions, rewrite: Rewrite): Promise<string> {
  const name = displayName(path);
  const { text, lossless } = await readArticle(path);
  const analyzer = new Analyzer((part, error) =>
    console.error(`copydesk ${rewrite.command}: ${name}: ${part} failed: ${error}`),
  );
  const edits = rewrite.edits(analyzer.analyze(text));
  if (options.dryRun) return `${name}: ${rewrite.verbs[0]} ${count(edits, rewrite)}\n`;
  const result = applyEdits(text, edits);
  if (options.diff) return result === text ? "" : diff(name, text, result);
  if (!options.write) return result;
  if (!lossless) {
    throw new Error(
      "it is not valid UTF-8 and writing it would lose bytes; it is left as it is. Convert it first (iconv)",
    );
  }
  if (result === text) return "";
  await replaceFile(path, result);
  return `${name}: ${rewrite.verbs[1]} ${count(edits, rewrite)}\n`;
}

function count(edits: readonly TextEdit[], { noun }: Rewrite): string {
  return `${edits.length} ${edits.length === 1 ? noun[0] : noun[1]}`;
}

function diff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}
