import { type Analysis, removeFurniture, splitLines } from "@copydesk/article";
import type { Command } from "commander";
import type { Outcome } from "../exitCode.ts";
import { addRewriteOptions, type Change, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

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
      outcome.exitCode = await rewriteArticles(paths, options, { command: "clean", change: withoutFurniture });
    });
}

function withoutFurniture(analysis: Analysis): Change {
  const edits = removeFurniture(analysis);
  const removed = edits.map(({ start, end, text }) => (text === "" ? analysis.text.slice(start, end) : "")).join("\n");
  const count = writtenLines(removed);
  const what = `${count} furniture ${count === 1 ? "line" : "lines"}`;
  return { edits, would: `remove ${what}`, did: `removed ${what}`, refused: [] };
}

function writtenLines(text: string): number {
  const { starts, ends } = splitLines(text);
  return starts.reduce((count, start, i) => (text.slice(start, ends[i]).trim() === "" ? count : count + 1), 0);
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
