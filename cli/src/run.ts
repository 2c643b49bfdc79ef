import { Command, CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import { addAnalyze } from "./commands/analyze.ts";
import { addCheck } from "./commands/check.ts";
import { addClean } from "./commands/clean.ts";
import { addLsp } from "./commands/lsp.ts";
import { addTag } from "./commands/tag.ts";
import { ExitCode, type Outcome } from "./exitCode.ts";
import { endWithReader } from "./output.ts";
import { UsageError } from "./usageError.ts";

/** The commands in the order of the help. Each file adds one. */
const COMMANDS = [addCheck, addClean, addTag, addAnalyze, addLsp] as const;

/** Runs one command line (without `node` and the script) and says how the process should exit. Never throws. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  const outcome: Outcome = { exitCode: ExitCode.clean };
  const program = createProgram(outcome);
  try {
    await program.parseAsync(words, { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    return report(error, words[0]);
  }
}

function createProgram(outcome: Outcome): Command {
  const program = new Command("copydesk")
    .description("Turns scraped news text into clean, structured, marked-up articles.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("Try: copydesk --help")
    .exitOverride()
    .addHelpText("after", HELP_END);
  for (const add of COMMANDS) {
    const command = add(program, outcome);
    command.showHelpAfterError(`Try: copydesk ${command.name()} --help`);
  }
  return program;
}

const HELP_END = `
Examples:
  $ copydesk check articles/                      list furniture and defects of a folder
  $ copydesk clean --write "scraped/**/*.txt"     remove the furniture in place
  $ copydesk tag --dates --quotes story.article   print the article with its dates and quotes tagged
  $ copydesk analyze < in.jsonl > out.jsonl       the whole analysis, one JSON object a document

Exit codes: 0 nothing found, 1 findings, bad records or files left alone, 2 wrong usage or a failure.
No text leaves this machine.`;

function report(error: unknown, command: string | undefined): ExitCode {
  // Commander has printed its own message; help and version come as "errors" that exit with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.failure;
  if (error instanceof UsageError) {
    console.error(`copydesk ${command}: ${error.message}\nTry: copydesk ${command} --help`);
  } else {
    console.error(`copydesk ${command}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return ExitCode.failure;
}
