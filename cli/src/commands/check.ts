import { access } from "node:fs/promises";
import {
  type Analysis,
  Analyzer,
  diagnostics,
  isRepairable,
  type Profile,
  planCleaning,
  type Severity,
} from "@copydesk/article";
import { type Command, Option } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { STANDARD_INPUT } from "../files/expandPaths.ts";
import { inputPaths } from "../files/inputPaths.ts";
import { profilesOf } from "../files/profiles.ts";
import { displayName, readArticle } from "../files/readArticle.ts";
import { createFile, replaceFile } from "../files/replaceFile.ts";
import { Baseline } from "../findings/baseline.ts";
import { type Finding, SEVERITIES } from "../findings/finding.ts";
import { locate } from "../findings/locate.ts";
import { FORMATTERS, type Formatter } from "../formats/index.ts";
import { write } from "../output.ts";
import { progressOn } from "../terminal/progress.ts";
import { screenOf } from "../terminal/screen.ts";
import { UsageError } from "../usageError.ts";

interface CheckOptions {
  readonly format: string;
  readonly severity: Severity;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** `copydesk check`: lists the furniture and the defects of articles, and names in two spellings. */
export function defineCheck(command: Command, outcome: Outcome): void {
  command
    .description(
      "Lists the page furniture and the defects of articles and the names that are spelled in two ways; exits with 1 where there are any.",
    )
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input")
    .addOption(
      new Option("--format <name>", "how findings are written")
        .choices(FORMATTERS.map(({ name }) => name))
        .default("human"),
    )
    .addOption(new Option("--severity <least>", "leave out what is less severe").choices(SEVERITIES).default("hint"))
    .option("--baseline <file>", "leave out the findings that this file knows")
    .option("--update-baseline", "write what is found now to the baseline, and pass")
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      outcome.exitCode = await check(paths, options);
    });
}

const HELP_END = `
Furniture, stray spaces and mixed quotation marks are hints; other defects of
the text and mistakes in tags are warnings. A name that looks like a slip for
another is a warning, one in two transliterations information, a place called
by two conventions a hint. A date that cannot be is a warning; that nothing
gives the day from which an article's dates count, a hint, once a file. What
stands on a furniture line is not looked at.
Lines and columns count from 1, columns in UTF-16 code units.
A baseline knows a finding by its code and the words around it, wherever in its
file it stands.

Examples:
  $ copydesk check story.txt
  $ copydesk check --severity warning articles/
  $ copydesk check --format json "scraped/**/*.txt" > findings.json
  $ curl -s https://example.org/story.txt | copydesk check
  $ copydesk check --baseline desk.json --update-baseline articles/
  $ copydesk check --baseline desk.json articles/    only what is new

Exit codes: 0 nothing found, 1 findings or a file that cannot be read,
2 wrong usage or no file at all.`;

async function check(
  paths: readonly string[],
  { format, severity, baseline: baselineFile, updateBaseline = false }: CheckOptions,
): Promise<ExitCode> {
  if (updateBaseline && baselineFile === undefined)
    throw new UsageError("--update-baseline needs --baseline and a file");
  const files = await inputPaths(paths);
  if (baselineFile !== undefined && files.includes(STANDARD_INPUT))
    throw new UsageError("a baseline knows findings by their file; name files in place of standard input");
  const profileOf = await profilesOf(files, paths);
  if (baselineFile !== undefined && updateBaseline) return learn(files, profileOf, severity, baselineFile);
  const baseline = baselineFile === undefined ? undefined : await Baseline.read(baselineFile);
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
      const checked = checkText(text, name, profileOf(path), severity);
      const findings = baseline ? baseline.newOf(path, text, checked.findings) : checked.findings;
      progress.clear();
      await write(process.stdout, report.findings(findings, text));
      for (const { code } of findings) count(families, code.slice(0, code.indexOf("/")));
      found += findings.length;
      removable += checked.removable;
      repairable += checked.repairable;
      if (findings.length > 0) filesWithFindings++;
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
    report.end({
      files: read,
      found,
      known: baseline?.met ?? 0,
      gone: baseline?.gone ?? 0,
      filesWithFindings,
      families,
      removable,
      repairable,
      paths,
    }),
  );
  return found + unreadable === 0 ? ExitCode.clean : ExitCode.findings;
}

/** Writes what is found in these files to the baseline; what it knows of other files that are there stays. */
async function learn(
  files: readonly string[],
  profileOf: (path: string) => Profile | undefined,
  severity: Severity,
  baselineFile: string,
): Promise<ExitCode> {
  const isThere = await access(baselineFile).then(
    () => true,
    () => false,
  );
  const baseline = isThere ? await Baseline.read(baselineFile) : Baseline.empty(baselineFile);
  const progress = progressOn(process.stderr, files.length);
  let found = 0;
  let unreadable = 0;
  for (const path of files) {
    progress.next(path);
    try {
      const { text } = await readArticle(path);
      const { findings } = checkText(text, path, profileOf(path), severity);
      baseline.learn(path, text, findings);
      found += findings.length;
    } catch (error) {
      progress.clear();
      console.error(`copydesk check: ${path}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable++;
    }
  }
  progress.clear();
  await baseline.forgetMissing();
  await (isThere ? replaceFile : createFile)(baselineFile, baseline.print());
  const read = files.length - unreadable;
  const counted = `${found} finding${found === 1 ? "" : "s"} of ${read} file${read === 1 ? "" : "s"}`;
  await write(process.stdout, `${baselineFile}: knows ${counted}.\n`);
  return unreadable === 0 ? ExitCode.clean : ExitCode.findings;
}

interface Checked {
  readonly findings: readonly Finding[];
  /** Furniture that a whole clean takes out. */
  readonly removable: number;
  /** Findings whose repair is certain. */
  readonly repairable: number;
}

function checkText(text: string, file: string, profile: Profile | undefined, severity: Severity): Checked {
  const analyzer = new Analyzer((part, error) => console.error(`copydesk check: ${file}: ${part} failed: ${error}`));
  const analysis = analyzer.analyze(text, profile && { profile });
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
function repairableStarts(analysis: Analysis): ReadonlyMap<number, string> {
  const repairable = analysis.defects.filter((defect) => isRepairable(analysis, defect));
  return new Map(repairable.map(({ start, code }) => [start, code]));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
