import { type Analysis, Analyzer, diagnostics, planCleaning, type Severity } from "@copydesk/article";
import { type Command, Option } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { inputPaths } from "../files/inputPaths.ts";
import { displayName, readArticle } from "../files/readArticle.ts";
import { type Finding, SEVERITIES } from "../findings/finding.ts";
import { locate } from "../findings/locate.ts";
import { FORMATTERS, type Formatter } from "../formats/index.ts";
import { write } from "../output.ts";
import { progressOn } from "../terminal/progress.ts";
import { screenOf } from "../terminal/screen.ts";

interface CheckOptions {
  readonly format: string;
  readonly severity: Severity;
}

/** `copydesk check`: lists the furniture and the defects of articles. */
export function defineCheck(command: Command, outcome: Outcome): void {
  command
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
Furniture, stray spaces and mixed quotation marks are hints; other defects of
the text and mistakes in tags are warnings. What stands on a furniture line is
not looked at. Lines and columns count from 1, columns in UTF-16 code units.

Examples:
  $ copydesk check story.txt
  $ copydesk check --severity warning articles/
  $ copydesk check --format json "scraped/**/*.txt" > findings.json
  $ curl -s https://example.org/story.txt | copydesk check

Exit codes: 0 nothing found, 1 findings or a file that cannot be read,
2 wrong usage or no file at all.`;

async function check(paths: readonly string[], { format, severity }: CheckOptions): Promise<ExitCode> {
  const files = await inputPaths(paths);
  const formatter = FORMATTERS.find(({ name }) => name === format) as Formatter;
  const report = formatter.start(screenOf(process.stdout));
  const progress = progressOn(process.stderr, files.length);
  await write(process.stdout, report.begin);
  const families = new Map<string, number>();
  let found = 0;
  let removable = 0;
  let repairable = 0;
  let filesWithFindings = 0;
  let unreadable = 0;
  for (const path of files) {
    const name = displayName(path);
    progress.next(name);
    try {
      const { text } = await readArticle(path);
      const checked = checkText(text, name, severity);
      progress.clear();
      await write(process.stdout, report.findings(checked.findings, text));
      for (const { code } of checked.findings) count(families, code.slice(0, code.indexOf("/")));
      found += checked.findings.length;
      removable += checked.removable;
      repairable += checked.repairable;
      if (checked.findings.length > 0) filesWithFindings++;
    } catch (error) {
      progress.clear();
      console.error(`copydesk check: ${name}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable++;
    }
  }
  progress.clear();
  const read = files.length - unreadable;
  await write(
    process.stdout,
    report.end({ files: read, found, filesWithFindings, families, removable, repairable, paths }),
  );
  return found + unreadable === 0 ? ExitCode.clean : ExitCode.findings;
}

interface Checked {
  readonly findings: readonly Finding[];
  /** Furniture that a whole clean takes out. */
  readonly removable: number;
  /** Findings whose repair is certain. */
  readonly repairable: number;
}

function checkText(text: string, file: string, severity: Severity): Checked {
  const analyzer = new Analyzer((part, error) => console.error(`copydesk check: ${file}: ${part} failed: ${error}`));
  const analysis = analyzer.analyze(text);
  const least = SEVERITIES.indexOf(severity);
  const wanted = diagnostics(analysis).filter((found) => SEVERITIES.indexOf(found.severity) <= least);
  const repairs = repairableStarts(analysis);
  const findings = locate(file, text, wanted);
  const hasFurniture = findings.some(({ code }) => code.startsWith("furniture/"));
  return {
    findings,
    removable: hasFurniture ? planCleaning(analysis).removed.length : 0,
    repairable: findings.filter(({ start, code }) => repairs.get(start) === code).length,
  };
}

/** Codes of the defects whose repair is certain, by where they start. */
function repairableStarts({ defects }: Analysis): ReadonlyMap<number, string> {
  return new Map(
    defects.flatMap(({ start, code, replacement }): [number, string][] =>
      replacement === undefined ? [] : [[start, code]],
    ),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
