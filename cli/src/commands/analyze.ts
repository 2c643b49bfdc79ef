import { PARTS, type Part, type Profile } from "@copydesk/article";
import { type Command, InvalidArgumentError } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { documentFiles } from "../files/documentFiles.ts";
import { profilesOf } from "../files/profiles.ts";
import { readArticle } from "../files/readArticle.ts";
import { standardInput } from "../files/standardInput.ts";
import { write } from "../output.ts";
import { analyzeInOrder } from "../records/analyzeInOrder.ts";
import { type Batch, batchLines } from "../records/batchLines.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";

interface AnalyzeOptions {
  readonly only?: readonly Part[];
  readonly jobs: number;
}

/** `copydesk analyze`: JSON Lines in, one analysis a line out, in input order. */
export function defineAnalyze(command: Command, outcome: Outcome): void {
  command
    .description(
      "Reads JSON Lines on standard input and prints one JSON object a document, in the same order; or reads the " +
        "given .article and .txt files, one document each. Memory is bounded by the largest record.",
    )
    .argument("[paths...]", "files, folders or globs, one document a file; - or nothing: JSON Lines on standard input")
    .option(
      "--only <parts>",
      `compute and print these parts alone, separated by commas: ${PARTS.join(", ")}`,
      parseParts,
    )
    .option("--jobs <number>", "worker threads; the output is the same whatever their number", parseJobs, 1)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: AnalyzeOptions) => {
      outcome.exitCode = await analyze(paths, options);
    });
}

const HELP_END = `
Input, one object a line; id and text are needed, other keys come back under
"input":
  {"id":"a1","text":"…","date":"2024-07-14","url":"…","language":"en"}
Offsets in the output count UTF-16 code units of the text, end exclusive. A line
that is no such record becomes {"id":…,"line":n,"error":"…"}; the run goes on
and exits with 1 at its end.

Examples:
  $ copydesk analyze story.article
  $ copydesk analyze < articles.jsonl > analyses.jsonl
  $ zcat crawl.jsonl.gz | copydesk analyze --jobs 8 | gzip > analyses.jsonl.gz
  $ copydesk analyze --only metadata,dates articles/
  $ parallel --pipe --block 50M copydesk analyze < articles.jsonl

Exit codes: 0 done, 1 bad records or a file that cannot be read, 2 wrong usage
or no file at all.`;

async function analyze(paths: readonly string[], { only = PARTS, jobs }: AnalyzeOptions): Promise<ExitCode> {
  let unread = 0;
  const { batches, progress } = await openInput(paths, (path, error) => {
    progress.clear();
    console.error(`copydesk analyze: ${path}: ${error instanceof Error ? error.message : String(error)}`);
    unread++;
  });
  const bad: number[] = [];
  let badCount = 0;
  let begun = false;
  for await (const result of analyzeInOrder(batches, jobs, only)) {
    if (!begun && result.startsWithoutJson) console.error(ONE_ARTICLE_HINT);
    begun ||= result.output.length > 0;
    progress.clear();
    await write(process.stdout, result.output);
    for (const problem of result.problems) console.error(`copydesk analyze: ${problem}`);
    badCount += result.badLines.length;
    bad.push(...result.badLines.slice(0, LINES_NAMED - bad.length));
  }
  progress.clear();
  if (badCount > 0) reportBad(badCount, bad);
  return badCount + unread === 0 ? ExitCode.clean : ExitCode.findings;
}

/** Someone who pipes an article in gets "not JSON" for every line of it. */
const ONE_ARTICLE_HINT =
  "copydesk analyze: standard input is read as JSON Lines, and its first line is not JSON; " +
  "to analyse one article, give the file's name: copydesk analyze story.article";

function reportBad(count: number, some: readonly number[]): void {
  const [records, lines] = count === 1 ? ["record", "line"] : ["records", "lines"];
  const named = some.join(", ") + (count > some.length ? ", …" : "");
  console.error(
    `copydesk analyze: ${count} bad ${records} (input ${lines} ${named}); the output says why under "error"`,
  );
}

/** Enough to look up by hand; the rest stands in the output. */
const LINES_NAMED = 5;

type OnUnreadable = (path: string, error: unknown) => void;

interface Input {
  readonly batches: AsyncIterable<Batch>;
  readonly progress: Progress;
}

async function openInput(paths: readonly string[], onUnreadable: OnUnreadable): Promise<Input> {
  const files = await documentFiles("analyze", paths);
  if (!files) return { batches: batchLines(standardInput()), progress: progressOn(process.stderr, 0) };
  const progress = progressOn(process.stderr, files.length);
  const profileOf = await profilesOf(files, paths);
  return { batches: batchesOfFiles(files, profileOf, progress, onUnreadable), progress };
}

/** Each file is a batch of its own, of one line. */
async function* batchesOfFiles(
  paths: readonly string[],
  profileOf: (path: string) => Profile | undefined,
  progress: Progress,
  onUnreadable: OnUnreadable,
): AsyncGenerator<Batch> {
  let firstLine = 1;
  for (const path of paths) {
    progress.next(path);
    try {
      const { text } = await readArticle(path);
      const bytes = Buffer.from(`${JSON.stringify({ id: path, text })}\n`);
      yield { bytes, firstLine: firstLine++, profile: profileOf(path) };
    } catch (error) {
      onUnreadable(path, error);
    }
  }
}

function parseParts(value: string): readonly Part[] {
  const names = value.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!PARTS.some((part) => part === name)) {
      throw new InvalidArgumentError(`There is no part "${name}"; choose from ${PARTS.join(", ")}.`);
    }
  }
  return PARTS.filter((part) => names.includes(part));
}

/** More threads than any machine of today has cores is a slip of the finger. */
const MOST_JOBS = 1024;

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/u.test(value) || jobs < 1 || jobs > MOST_JOBS) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_JOBS}.`);
  }
  return jobs;
}
