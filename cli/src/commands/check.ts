import { Analyzer, diagnostics, type Severity } from "@copydesk/article";
import { type Command, Option } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { inputPaths } from "../files/inputPaths.ts";
import { displayName, readArticle } from "../files/readArticle.ts";
import { type Finding, SEVERITIES } from "../findings/finding.ts";
import { locate } from "../findings/locate.ts";
import { FORMATTERS, type Formatter } from "../formats/index.ts";
import { write } from "../output.ts";

interface CheckOptions {
  readonly format: string;
  readonly severity: Severity;
}

/** `copydesk check`: lists the furniture and the defects of articles. */
export function addCheck(program: Command, outcome: Outcome): Command {
  return program
    .command("check")
    .summary("list furniture and defects of articles")
    .description("Lists the page furniture and the defects of articles; exits with 1 where there are any.")
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input")
    .addOption(
      new Option("--format <name>", "how findings are written")
        .choices(FORMATTERS.map(({ name }) => name))
        .default("human"),
    )
    .addOption(new Option("--severity <least>", "leave out what is less severe").choices(SEVERITIES).default("hint"))
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      outcome.exitCode = await check(paths, options);
    });
}

const HELP_END = `
Furniture is a hint, a defect of the text a warning. Lines and columns count from 1, columns in UTF-16 code units.

Examples:
  $ copydesk check story.txt
  $ copydesk check --severity warning articles/
  $ copydesk check --format json "scraped/**/*.txt" > findings.json
  $ curl -s https://example.org/story.txt | copydesk check

Exit codes: 0 nothing found, 1 findings or a file that cannot be read, 2 wrong usage.`;

async function check(paths: readonly string[], { format, severity }: CheckOptions): Promise<ExitCode> {
  const files = await inputPaths(paths);
  const formatter = FORMATTERS.find(({ name }) => name === format) as Formatter;
  const lines = formatter.start();
  await write(process.stdout, lines.begin);
  let found = 0;
  let filesWithFindings = 0;
  let unreadable = 0;
  for (const path of files) {
    const name = displayName(path);
    try {
      const findings = await findingsOf(path, name, severity);
      await write(process.stdout, lines.findings(findings));
      found += findings.length;
      if (findings.length > 0) filesWithFindings++;
    } catch (error) {
      console.error(`copydesk check: ${name}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable++;
    }
  }
  await write(process.stdout, lines.end({ files: files.length, found, filesWithFindings }));
  return found + unreadable === 0 ? ExitCode.clean : ExitCode.findings;
}

async function findingsOf(path: string, file: string, severity: Severity): Promise<readonly Finding[]> {
  const { text } = await readArticle(path);
  const analyzer = new Analyzer((part, error) => console.error(`copydesk check: ${file}: ${part} failed: ${error}`));
  const least = SEVERITIES.indexOf(severity);
  const wanted = diagnostics(analyzer.analyze(text)).filter((found) => SEVERITIES.indexOf(found.severity) <= least);
  return locate(file, text, wanted);
}
