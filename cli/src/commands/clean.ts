import { removeFurniture } from "@copydesk/article";
import type { Command } from "commander";
import type { Outcome } from "../exitCode.ts";
import { addRewriteOptions, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

/** `copydesk clean`: removes page furniture. */
export function addClean(program: Command, outcome: Outcome): Command {
  const command = program
    .command("clean")
    .summary("remove page furniture from articles")
    .description(
      "Removes page furniture (menus, share bars, adverts …) and prints the result, or changes the files in place.",
    )
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input");
  return addRewriteOptions(command)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: RewriteOptions) => {
      outcome.exitCode = await rewriteArticles(paths, options, {
        command: "clean",
        edits: removeFurniture,
        noun: ["furniture block", "furniture blocks"],
        verbs: ["would remove", "removed"],
      });
    });
}

const HELP_END = `
--write keeps line ends, byte order mark and file mode, and refuses a file that is not valid UTF-8.

Examples:
  $ copydesk clean story.txt > story.clean.txt
  $ copydesk clean --diff story.txt
  $ copydesk clean --dry-run articles/
  $ copydesk clean --write articles/ "more/**/*.txt"
  $ pbpaste | copydesk clean

Exit codes: 0 done, 1 a file was left alone (the reason is on standard error), 2 wrong usage.`;
