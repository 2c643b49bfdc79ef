import { stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { Analyzer, type QuoteRow, quoteRows } from "@copydesk/article";
import type { Command } from "commander";
import { ExitCode, type Outcome } from "../exitCode.ts";
import { articlesOfFiles, articlesOfRecords } from "../exports/articles.ts";
import { type CsvOptions, CsvTable } from "../exports/csvTable.ts";
import { documentFiles } from "../files/documentFiles.ts";
import { profilesOf } from "../files/profiles.ts";
import { saveFile } from "../files/replaceFile.ts";
import { standardInput } from "../files/standardInput.ts";
import { write } from "../output.ts";
import { batchLines } from "../records/batchLines.ts";
import { printable } from "../terminal/printable.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { UsageError } from "../usageError.ts";

interface ExportOptions extends Partial<CsvOptions> {
  readonly to: string;
  readonly indirect?: boolean;
}

/** `copydesk export`: the quotes of articles as a table, for spreadsheets and data frames. */
export function defineExport(command: Command, outcome: Outcome): void {
  command
    .description(
      "Writes every quote of articles as a row of a CSV file: who said what, when, and where it stands. " +
        "Memory is bounded by the largest article.",
    )
    .argument("[paths...]", "files, folders or globs, one article a file; - or nothing: JSON Lines on standard input")
    .requiredOption("--to <file>", "the .csv file to write, replaced where it is there; - for standard output")
    .option("--indirect", "also what is reported without quotation marks")
    .option("--bom", "begin with a byte order mark, which Excel needs to read the file as UTF-8")
    .option("--keep-formulas", "put no apostrophe before what a spreadsheet would compute")
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: ExportOptions) => {
      outcome.exitCode = await exportQuotes(paths, options);
    });
}

const HELP_END = `
Columns:
  file          the path, or the id of the record
  date          the day of the article, empty where nothing says it
  speaker       the fullest form of the name, or the words that stand for one;
                empty where nobody is known
  role          the first that the article gives the speaker
  quote         with its marks, without tags
  kind          direct (whole sentences) or mixed (some words of one); with
                --indirect also indirect
  start, end    where it stands in the file, in UTF-16 code units, end exclusive
  group         the pieces of one utterance share it; counts within the article
  confidence    0 to 1

What stands on a furniture line is left out. Input lines are those of copydesk
analyze. The file is UTF-8, with commas, quotation marks only where needed, and
line feeds. Spreadsheets compute a cell that begins with = + - @ or a tab, and
articles are written by strangers: such a cell gets an apostrophe (') before it,
and the run says how many did.

Examples:
  $ copydesk export --to quotes.csv articles/
  $ copydesk export --bom --to quotes.csv "scraped/**/*.txt"
  $ copydesk export --to quotes.csv < articles.jsonl
  $ copydesk export --to - story.article | head

Exit codes: 0 done, 1 bad records or a file that cannot be read, 2 wrong usage
or no file at all.`;

const COLUMNS: readonly ("file" | keyof QuoteRow)[] = [
  "file",
  "date",
  "speaker",
  "role",
  "quote",
  "kind",
  "start",
  "end",
  "group",
  "confidence",
];

/** What `--to` calls standard output. */
const STANDARD_OUTPUT = "-";

async function exportQuotes(paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { to, indirect = false, bom = false, keepFormulas = false } = options;
  const files = await documentFiles("export", paths);
  await refuseTarget(to, files ?? []);
  const progress = progressOn(process.stderr, files?.length ?? 0);
  const complain = (sentence: string): void => {
    progress.clear();
    console.error(`copydesk export: ${sentence}`);
  };
  let read = 0;
  let unread = 0;
  let current = "";
  const onUnread = (name: string, error: unknown): void => {
    complain(`${name}: ${messageOf(error)}`);
    unread++;
  };
  const analyzer = new Analyzer((part, error) => complain(`${current}: ${part} failed: ${error}`));
  const articles = files
    ? articlesOfFiles(analyzer, files, await profilesOf(files, paths), progress.next, onUnread)
    : articlesOfRecords(analyzer, batchLines(standardInput()), onUnread);
  const kinds = indirect ? (["direct", "mixed", "indirect"] as const) : (["direct", "mixed"] as const);
  const table = new CsvTable(COLUMNS, { bom, keepFormulas });
  async function* print(): AsyncGenerator<string> {
    yield table.header();
    for await (const { name, analysis } of articles) {
      read++;
      current = name;
      yield table.print(quoteRows(analysis, kinds).map((row) => ({ file: name, ...row })));
    }
  }
  await send(print(), to, progress);
  progress.clear();
  if (table.guarded > 0) complain(guarded(table.guarded));
  if (to !== STANDARD_OUTPUT) await write(process.stdout, summary(table.rows, read, to));
  return unread === 0 ? ExitCode.clean : ExitCode.findings;
}

/** The file's name says its format, so that other formats can come. */
async function refuseTarget(to: string, files: readonly string[]): Promise<void> {
  if (to === STANDARD_OUTPUT) return;
  const ending = extname(to);
  if (ending.toLowerCase() !== ".csv") {
    throw new UsageError(
      `the quotes are written as .csv, and ${to} ${ending ? `ends in ${ending}` : "has no such ending"}; ` +
        "name the file quotes.csv, say, or - for standard output",
    );
  }
  if (files.some((file) => resolve(file) === resolve(to))) {
    throw new UsageError(`${to} is among the files to read; name another one to write`);
  }
  const folder = dirname(to);
  const isThere = await stat(folder).catch(() => undefined);
  if (!isThere?.isDirectory()) throw new UsageError(`there is no folder ${folder} for ${to}; make it first`);
}

async function send(pieces: AsyncIterable<string>, to: string, progress: Progress): Promise<void> {
  if (to === STANDARD_OUTPUT) {
    for await (const piece of pieces) {
      if (process.stdout.isTTY) progress.clear();
      await write(process.stdout, piece);
    }
    return;
  }
  try {
    await saveFile(to, pieces);
  } catch (error) {
    throw error instanceof UsageError ? error : new Error(`${to} cannot be written: ${messageOf(error)}`);
  }
}

function guarded(cells: number): string {
  const [what, stands] =
    cells === 1 ? ["1 cell begins as a formula does", "it"] : [`${cells} cells begin as formulas do`, "each"];
  return `${what}; an apostrophe stands before ${stands} (--keep-formulas leaves it out)`;
}

function summary(quotes: number, articles: number, to: string): string {
  const from = count(articles, "article");
  if (quotes === 0) return `No quotes in ${from}: ${printable(to)} holds the header alone\n`;
  return `${count(quotes, "quote")} of ${from} written to ${printable(to)}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
