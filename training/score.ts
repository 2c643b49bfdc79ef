import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Decision } from "../article/src/boilerplate/decide.ts";
import type { CorpusPage } from "./corpus.ts";
import type { GoldLine } from "./records.ts";

/** What the benchmark's own scorer says of decisions about the pages of its file. */
export function benchmarkScores(
  folder: string,
  pages: readonly CorpusPage[],
  decisions: readonly Decision[],
): Readonly<Record<string, number>> {
  const work = mkdtempSync(join(tmpdir(), "copydesk-training-"));
  try {
    const predictions = join(work, "predictions.jsonl");
    writeFileSync(predictions, pages.map((page, k) => predictionLine(page, decisions[k] as Decision)).join("\n"));
    const run = (...only: readonly string[]) =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [join(folder, "score.mjs"), join(folder, "train.jsonl.gz"), predictions, ...only.flatMap((o) => ["--only", o])],
          { encoding: "utf8", maxBuffer: 2 ** 28 },
        ),
      );
    const news = "source=fundus,fundus-evaluation,scrapinghub";
    const all = run();
    const blocks = run("route=blocks");
    const newsBlocks = run("route=blocks", news);
    const newsArticle = run("route=article", news);
    return {
      "blocks words.content.f1": blocks.words.content.f1,
      "blocks news words.content.f1": newsBlocks.words.content.f1,
      "blocks news macro.contentWordF1": newsBlocks.macro.contentWordF1,
      "article news words.content.f1": newsArticle.words.content.f1,
      "article news lines.boilerplate.f1": newsArticle.lines.boilerplate.f1,
      "cleanDocuments.intact": all.cleanDocuments.intact,
      "headlines.kept": all.headlines.kept,
      "headlines.named": all.headlines.named,
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

function predictionLine({ record, layout, firstLines }: CorpusPage, { margins, headline }: Decision): string {
  const lines = layout.lines.flatMap((block, i) =>
    record.lines.slice(firstLines[i], (firstLines[i] as number) + (block.count ?? 1)).map(({ start, end }: GoldLine) => ({
      start,
      end,
      boilerplate: (margins[i] as number) > 0,
      headline: i === headline,
    })),
  );
  return JSON.stringify({ id: record.id, lines });
}
