import { Command, CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import { ExitCode, type Outcome } from "./exitCode.ts";
import { endWithReader } from "./output.ts";
import { UsageError } from "./usageError.ts";

/** One command: a line of the help, and the module that has all the rest. */
interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command and gives what adds its description, arguments, options and action. */
  readonly load: () => Promise<(command: Command, outcome: Outcome) => void>;
}

/**
 * The commands in the order of the help. A command is loaded when it is asked for: the analysis behind most of them takes as long to load as Node
 * itself, and `--version`, `--help` and the language server do without it.
 */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: "check",
    summary: "list furniture, defects and misspelled names of articles",
    load: async () => (await import("./commands/check.ts")).defineCheck,
  },
  {
    name: "clean",
    summary: "remove page furniture from articles",
    load: async () => (await import("./commands/clean.ts")).defineClean,
  },
  {
    name: "tag",
    summary: "tag dates, quotes and names in articles",
    load: async () => (await import("./commands/tag.ts")).defineTag,
  },
  {
    name: "analyze",
    summary: "print the analysis of every document as JSON Lines",
    load: async () => (await import("./commands/analyze.ts")).defineAnalyze,
  },
  {
    name: "export",
    summary: "write the quotes of articles to a CSV file",
    load: async () => (await import("./commands/export.ts")).defineExport,
  },
  {
    name: "learn",
    summary: "learn the furniture that a folder's articles share",
    load: async () => (await import("./commands/learn.ts")).defineLearn,
  },
  {
    name: "lsp",
    summary: "start the language server",
    load: async () => (await import("./commands/lsp.ts")).defineLsp,
  },
];

/** Runs one command line (without `node` and the script) and says how the process should exit. Never throws. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  const outcome: Outcome = { exitCode: ExitCode.clean };
  // The program has no option with a value: the first word that is no option names the command.
  const asked = words.find((word) => !word.startsWith("-"));
  try {
    const program = await createProgram(asked, outcome);
    await program.parseAsync(words, { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    return report(error, asked);
  }
}

async function createProgram(asked: string | undefined, outcome: Outcome): Promise<Command> {
  const program = new Command("copydesk")
    .description("Turns scraped news text into clean, structured, marked-up articles.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError("Try: copydesk --help")
    .exitOverride()
    .addHelpText("after", HELP_END);
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary);
    command.showHelpAfterError(`Try: copydesk ${name} --help`);
    if (name === asked) (await load())(command, outcome);
  }
  return program;
}

const HELP_END = `
Examples:
  $ copydesk check articles/              list furniture and defects of a folder
  $ copydesk clean --write --fix "scraped/**/*.txt"
                                          remove the furniture in place and
                                          repair broken characters
  $ copydesk tag --dates --quotes story.article
                                          print the article with its dates and
                                          quotes tagged
  $ copydesk analyze < in.jsonl > out.jsonl
                                          the whole analysis, one JSON object a
                                          document
  $ copydesk export --to quotes.csv articles/
                                          who said what, a row a quote

Exit codes: 0 nothing found, 1 findings, bad records or files left alone,
2 wrong usage or a failure. No text leaves this machine.`;

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
