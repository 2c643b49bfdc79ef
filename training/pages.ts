import { DocumentLines } from "../article/src/analysis/documentLines.ts";
import { callOf } from "../article/src/boilerplate/callOf.ts";
import { type Layout, layOut } from "../article/src/boilerplate/layout.ts";
import { ngramsOf } from "../article/src/boilerplate/ngrams.ts";
import type { Call } from "../article/src/boilerplate/rules.ts";
import { scanLine } from "../article/src/boilerplate/scanLine.ts";
import { unwrap } from "../article/src/boilerplate/unwrap.ts";
import { parse } from "../article/src/markup/parse.ts";
import type { GoldLine, PageRecord } from "./records.ts";

/** A page as the library reads it, with the gold of each of its blocks. */
export interface Page {
  readonly record: PageRecord;
  readonly layout: Layout;
  readonly calls: readonly Call[];
  /** 1 furniture, 0 article, 255 not settled or not scored. */
  readonly labels: Uint8Array;
  /** Index of the gold headline's block, -1 where the gold has none. */
  readonly headline: number;
  /** The first of the record's lines in each block. */
  readonly firstLines: Int32Array;
}

export function readPage(record: PageRecord): Page {
  const lines = new DocumentLines(() => {}).of(parse(record.text).plain);
  const layout = layOut(unwrap(lines));
  const n = layout.lines.length;
  const labels = new Uint8Array(n).fill(255);
  const firstLines = new Int32Array(n);
  let headline = -1;
  let next = 0;
  if (lines.length !== record.lines.length) throw new Error(`${record.id}: ${lines.length} lines, gold ${record.lines.length}`);
  for (let i = 0; i < n; i++) {
    const count = layout.lines[i]?.count ?? 1;
    firstLines[i] = next;
    let furniture = 0;
    let article = 0;
    for (let k = next; k < next + count; k++) {
      const gold = record.lines[k] as GoldLine;
      if (gold.headline) headline = i;
      if (gold.doubtful || gold.caption) continue;
      const weight = gold.end - gold.start;
      if (gold.boilerplate) furniture += weight;
      else article += weight;
    }
    if (furniture + article > 0) labels[i] = furniture > article ? 1 : 0;
    next += count;
  }
  const calls = layout.lines.map((_, i) => callOf(layout, i));
  return { record, layout, calls, labels, headline, firstLines };
}

/** The n-grams of every block of a page. */
export function pageNgrams(page: Page): Int32Array[] {
  return page.layout.lines.map((line) => {
    const scan = scanLine(line.reading.paragraph.text);
    return Int32Array.from(ngramsOf(scan.hashes, scan.count));
  });
}
