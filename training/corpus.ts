import { type Page, pageNgrams, readPage } from "./pages.ts";
import { foldOf, randomFrom, readPages } from "./records.ts";
import { type Variant, variantsOf } from "./variants.ts";
import type { WordLines } from "./wordModel.ts";

export const FOLDS = 5;

/** A page of the corpus, with the blocks it takes among those of all pages: `[from, from + layout.lines.length)`. */
export interface CorpusPage extends Page {
  readonly variant?: Variant;
  readonly site: number;
  readonly fold: number;
  readonly isNews: boolean;
  /** Pages of its site, variants left out. */
  readonly siteSize: number;
  readonly from: number;
}

/** The training pages and their variants, pages of one site together; and all their blocks in one row. */
export interface Corpus {
  readonly pages: readonly CorpusPage[];
  readonly lines: WordLines;
  /** Fold of each block. */
  readonly folds: Uint8Array;
  /** What a line of the page counts in training. */
  readonly weights: Float32Array;
}

/** Sources whose gold is that of news articles. */
const NEWS: ReadonlySet<string> = new Set(["fundus", "fundus-evaluation", "scrapinghub"]);

/** What pages count: the product reads news and texts that an extractor has been over. `news` was chosen by cross-validation (1.4 lost a point on news), the rest is set. */
const WEIGHT = { news: 2.5, article: 1.5, variant: 0.6, longPage: -0.35, largeSite: -0.3, longLine: 30 } as const;

export function readCorpus(path: string): Corpus {
  const random = randomFrom(11);
  const read: { page: Page; variant?: Variant }[] = [];
  const records = readPages(path).sort((a, b) => (a.site < b.site ? -1 : a.site > b.site ? 1 : 0));
  for (const record of records) {
    const page = readPage(record);
    read.push({ page }, ...variantsOf(page, random));
  }
  const siteSizes = new Map<string, number>();
  for (const { site } of records) siteSizes.set(site, (siteSizes.get(site) ?? 0) + 1);
  const sites = new Map([...siteSizes.keys()].map((site, i) => [site, i]));
  let from = 0;
  const pages = read.map(({ page, variant }): CorpusPage => {
    const { site, source } = page.record;
    const placed = {
      ...page,
      ...(variant ? { variant } : {}),
      site: sites.get(site) as number,
      fold: foldOf(site, FOLDS),
      isNews: NEWS.has(source),
      siteSize: siteSizes.get(site) as number,
      from,
    };
    from += page.layout.lines.length;
    return placed;
  });
  const folds = new Uint8Array(from);
  for (const page of pages) folds.fill(page.fold, page.from, page.from + page.layout.lines.length);
  return { pages, lines: collectLines(pages, from), folds, weights: lineWeights(pages, from) };
}

function collectLines(pages: readonly CorpusPage[], length: number): WordLines {
  const ngrams = pages.map(pageNgrams);
  const labels = new Uint8Array(length);
  const sites = new Int32Array(length);
  const starts = new Int32Array(length + 1);
  const flat = new Int32Array(ngrams.reduce((sum, page) => sum + page.reduce((n, line) => n + line.length, 0), 0));
  let line = 0;
  let at = 0;
  for (const [k, page] of pages.entries()) {
    labels.set(page.labels, page.from);
    for (const ngramsOfLine of ngrams[k] as Int32Array[]) {
      flat.set(ngramsOfLine, at);
      at += ngramsOfLine.length;
      sites[line] = page.site;
      starts[++line] = at;
    }
  }
  return { length, ngrams: flat, starts, labels, sites };
}

function lineWeights(pages: readonly CorpusPage[], length: number): Float32Array {
  const weights = new Float32Array(length);
  for (const { record, layout, variant, isNews, siteSize, from } of pages) {
    const sizes = layout.forms.map(({ words }) => Math.sqrt(Math.min(Math.max(1, words), WEIGHT.longLine)));
    const size = Math.max(
      1,
      sizes.reduce((sum, each) => sum + each, 0),
    );
    const ofPage =
      size ** WEIGHT.longPage *
      siteSize ** WEIGHT.largeSite *
      (variant ? WEIGHT.variant : 1) *
      (isNews ? WEIGHT.news : 1) *
      (record.route === "article" ? WEIGHT.article : 1);
    for (const [i, each] of sizes.entries()) weights[from + i] = ofPage * each;
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / length;
  return weights.map((weight) => weight / mean);
}
