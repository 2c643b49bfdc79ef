import type { Analysis, Analyzer, Profile } from "@copydesk/article";
import { readArticle } from "../files/readArticle.ts";
import { type Batch, linesOf } from "../records/batchLines.ts";
import { analyzeFields, parseRecord } from "../records/readRecord.ts";
import { UsageError } from "../usageError.ts";

/** An article that was read, with its path or the id of its record. */
interface NamedArticle {
  readonly name: string;
  readonly analysis: Analysis;
}

/** Hears of an article that could not be read; the others go on. */
type OnUnread = (name: string, error: unknown) => void;

/** The articles of these files, in order; one that cannot be read is left out. */
export async function* articlesOfFiles(
  analyzer: Analyzer,
  files: readonly string[],
  profileOf: (file: string) => Profile | undefined,
  onNext: (file: string) => void,
  onUnread: OnUnread,
): AsyncGenerator<NamedArticle> {
  for (const file of files) {
    onNext(file);
    try {
      const { text } = await readArticle(file);
      const profile = profileOf(file);
      yield { name: file, analysis: analyzer.analyze(text, profile && { profile }) };
    } catch (error) {
      onUnread(file, error);
    }
  }
}

/** The articles of JSON Lines, in order; bad records are left out. Throws `UsageError` where already the first one is not JSON: what comes in is something else. */
export async function* articlesOfRecords(
  analyzer: Analyzer,
  batches: AsyncIterable<Batch>,
  onUnread: OnUnread,
): AsyncGenerator<NamedArticle> {
  let begun = false;
  for await (const batch of batches) {
    for (const { bytes, number } of linesOf(batch)) {
      try {
        const fields = parseRecord(bytes);
        if (fields === undefined) continue;
        const name = typeof fields.id === "string" ? fields.id : JSON.stringify(fields.id);
        yield { name, analysis: analyzeFields(analyzer, fields).analysis };
      } catch (error) {
        if (!begun && error instanceof SyntaxError) throw new UsageError(NOT_JSON);
        onUnread(`input line ${number}`, error);
      }
      begun = true;
    }
  }
}

const NOT_JSON =
  "standard input is read as JSON Lines, and its first line is not JSON; to read one article, give the file's name";
