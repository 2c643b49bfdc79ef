import { join } from "node:path";
import { Analyzer, EMPTY_PROFILE, PROFILE_NAME, type Profile, ProfileLearner, printProfile } from "@copydesk/article";
import type { Command } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { expandPaths } from "../files/expandPaths.ts";
import { readProfileFile, soundProfile } from "../files/profiles.ts";
import { readArticle } from "../files/readArticle.ts";
import { createFile, replaceFile } from "../files/replaceFile.ts";
import { shellWord } from "../formats/nextStep.ts";
import { write } from "../output.ts";
import { printable } from "../terminal/printable.ts";
import { progressOn } from "../terminal/progress.ts";
import { unifiedDiff } from "../terminal/unifiedDiff.ts";
import { UsageError } from "../usageError.ts";

interface LearnOptions {
  readonly dryRun?: boolean;
}

/** `copydesk learn`: writes what repeats over the articles of a folder to its furniture profile. */
export function defineLearn(command: Command, outcome: Outcome): void {
  command
    .description(
      "Reads the .article and .txt files of a folder and below it, and writes the lines that repeat over those of one source " +
        `(url or source of the front matter) to ${PROFILE_NAME} there. ` +
        "From then on every command, and the editor, takes them for furniture.",
    )
    .argument("[folders...]", "each gets a profile of its own; nothing: the current folder")
    .option("--dry-run", "print what would change in the profile as a unified diff and change nothing")
    .addHelpText("after", HELP_END)
    .action(async (folders: readonly string[], options: LearnOptions) => {
      outcome.exitCode = await learn(folders.length > 0 ? folders : ["."], options);
    });
}

const HELP_END = `
A line that is flagged in most of its files is learnt from 5 files and a tenth
of the source on; one that is not, from 8 files and half of the source on, where
it always stands above or below the text. Headlines, by-lines, cross-heads and
quotations with their speaker are never learnt. Numbers count as 0. What stands
under "always" and "never" in the profile is yours, and stays.

Examples:
  $ copydesk learn articles/
  $ copydesk learn --dry-run articles/
  $ copydesk learn sites/*/

Exit codes: 0 done, 1 a file that cannot be read, 2 wrong usage, a profile that
is broken or no file at all.`;

async function learn(folders: readonly string[], { dryRun = false }: LearnOptions): Promise<ExitCode> {
  let unreadable = 0;
  for (const folder of folders) {
    const path = join(folder, PROFILE_NAME);
    const files = await filesIn(folder);
    const before = await readProfileFile(folder);
    const said = before === undefined ? EMPTY_PROFILE : soundProfile(path, before);
    const { learner, failed } = await readAll(files);
    unreadable += failed;
    const profile: Profile = { ...said, sources: learner.sources(said) };
    const after = before === undefined && profile.sources.length === 0 ? "" : printProfile(profile, before);
    if (!dryRun) await save(path, before, after);
    const changes = unifiedDiff(path, before ?? "", after) || `${printable(path)}: nothing to change\n`;
    await write(process.stdout, dryRun ? changes : report(folder, path, files.length - failed, profile));
  }
  return unreadable === 0 ? ExitCode.clean : ExitCode.findings;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const files = await expandPaths([folder]);
  if (files.length === 1 && files[0] === folder)
    throw new UsageError(`${folder} is no folder; a profile is learnt from all articles of one`);
  return files;
}

async function readAll(files: readonly string[]): Promise<{ learner: ProfileLearner; failed: number }> {
  const learner = new ProfileLearner();
  const analyzer = new Analyzer();
  const progress = progressOn(process.stderr, files.length);
  let failed = 0;
  for (const path of files) {
    progress.next(path);
    try {
      const { text } = await readArticle(path);
      learner.add(analyzer.analyze(text));
    } catch (error) {
      progress.clear();
      console.error(`copydesk learn: ${path}: ${error instanceof Error ? error.message : String(error)}`);
      failed++;
    }
  }
  progress.clear();
  return { learner, failed };
}

async function save(path: string, before: string | undefined, after: string): Promise<void> {
  if (after === (before ?? "")) return;
  await (before === undefined ? createFile : replaceFile)(path, after);
}

function report(folder: string, path: string, files: number, { sources }: Profile): string {
  if (sources.length === 0) {
    return `${printable(folder)}: nothing repeats over ${count(files, "file")} as furniture does; a source needs five files or more.\n`;
  }
  const lines = sources.reduce((sum, { furniture }) => sum + furniture.length, 0);
  const rows = sources.map(({ source, files: of, furniture }) => {
    const name = source === undefined ? "(no source named)" : printable(source);
    return `  ${name}: ${count(furniture.length, "line")} in ${count(of, "file")}\n`;
  });
  return `${printable(path)}: ${count(lines, "line")} of furniture, from ${count(files, "file")}.\n${rows.join("")}${next(folder, path)}`;
}

function next(folder: string, path: string): string {
  return `Next: look through ${printable(path)}; a line that is article text belongs under "never".
      copydesk clean --diff ${shellWord(folder)} shows what goes.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
