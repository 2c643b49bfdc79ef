/*
 * Learns what furniture looks like, and writes models/furniture.json and its entry in models/manifest.json:
 *   npm run train [FOLDER OF THE BOILERPLATE BENCHMARK]
 * The figures it prints and writes down are of pages whose sites the model has not seen. The same data give the same file.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decide, type Evidence } from "../article/src/boilerplate/decide.ts";
import { type HeadlineCandidates, headlineCandidates, rivalRows } from "../article/src/boilerplate/headlineFeatures.ts";
import { type FeatureRows, lineFeatures } from "../article/src/boilerplate/lineFeatures.ts";
import { tidyFeatures } from "../article/src/boilerplate/tidyFeatures.ts";
import { NO_HEADLINE } from "../article/src/boilerplate/weigh.ts";
import { type Boosted, type BoostOptions, boost, predict, type Table } from "./boost.ts";
import { type Corpus, type CorpusPage, FOLDS, readCorpus } from "./corpus.ts";
import { noteInManifest } from "./manifest.ts";
import { packForest, packWords } from "./pack.ts";
import { say } from "./say.ts";
import { benchmarkScores } from "./score.ts";
import { scoreWords, trainWordModel, type WordModel } from "./wordModel.ts";

const DATA = "../shared/bench/boilerplate";
const COMMAND = "npm run train";

/** Places of the word table: about as many as n-grams are known. The least telling of those that meet in one place are left out. */
const WORD_PLACES = 2 ** 16;
const COMMON = { rate: 0.1, featureShare: 0.4, groupShare: 0.5, ridge: 1, seed: 7 } as const;
const LINES: BoostOptions = { ...COMMON, trees: 160, leaves: 24, leafHessian: 5 };
/** Enough to see which gold lines a model of other sites contradicts. */
const CRITIC: BoostOptions = { ...LINES, trees: 60 };
const HEADLINES: BoostOptions = {
  ...COMMON,
  trees: 300,
  leaves: 15,
  rate: 0.07,
  leafHessian: 2,
  groupShare: 0.8,
  ridge: 3,
  seed: 5,
};
const RIVALS: BoostOptions = { ...HEADLINES, trees: 80, leaves: 8 };
const TIDY: BoostOptions = {
  ...COMMON,
  trees: 80,
  leaves: 6,
  leafHessian: 1,
  featureShare: 0.5,
  groupShare: 0.6,
  seed: 3,
};

/** Log-odds from which a critic counts as sure, and what is then left of a line's weight. */
const CONTRADICTS = 2.5;
const CONTRADICTED = 0.15;

const folder = process.argv[2] ?? DATA;
const corpus = readCorpus(join(folder, "train.jsonl.gz"));
const { pages } = corpus;
say(`${pages.length} pages (variants included), ${corpus.folds.length} lines`);

const words = crossFit(
  corpus.folds,
  (isWanted) => trainWordModel(withoutVariants(corpus), corpus.weights, isWanted),
  () => 0,
);
const { scores: wordScores, known } = wordColumns(corpus, words);
say(`words: ${words.model.weights.size} n-grams`);

const pageRows = pages.map((page) => {
  const [from, to] = [page.from, page.from + page.layout.lines.length];
  const { layout, calls } = page;
  return lineFeatures({ layout, calls, wordScores: wordScores.subarray(from, to), known: known.subarray(from, to) });
});
const lineTable = tableOf(pageRows);
say(`lines: ${lineTable.columns.length} features`);
const critic = fitLines(corpus.weights, CRITIC);
const lines = fitLines(trimmed(critic.outOfFold), LINES);
say("lines: done");

const candidates = pages.map((page, k) => {
  const { rows, width } = pageRows[k] as FeatureRows;
  return headlineCandidates(page.layout, rows, width, ofPage(lines.outOfFold, page));
});
const first = fitHeadlines(candidates, HEADLINES);
const rivals = candidates.map((each, k) => ({ ...each, ...rivalRows(each, first.ofPage[k] as Float32Array) }));
const second = fitHeadlines(rivals, RIVALS);
say("headlines: done");

const tidyTable = tableOf(
  pages.map((page, k) => {
    const best = (second.ofPage[k] as Float32Array).reduce((most, score) => Math.max(most, score), NO_HEADLINE);
    const row = tidyFeatures(page.layout, ofPage(lines.outOfFold, page), ofPage(wordScores, page), best);
    return { rows: row, width: row.length };
  }),
);
const tidy = fitTidy(tidyTable);
say("whole pages: done");

const real = pages.flatMap((page, k) => (page.variant ? [] : [k]));
const decisions = real.map((k) => {
  const page = pages[k] as CorpusPage;
  const evidence: Evidence = {
    lines: ofPage(lines.outOfFold, page),
    words: ofPage(wordScores, page),
    candidates: (candidates[k] as HeadlineCandidates).indexes,
    headlines: second.ofPage[k] as Float32Array,
    tidy: tidy.outOfFold[k] as number,
  };
  return decide(page.layout, page.calls, evidence);
});
const scores = benchmarkScores(
  folder,
  real.map((k) => pages[k] as CorpusPage),
  decisions,
);
for (const [name, score] of Object.entries(scores)) say(`${name} ${(100 * score).toFixed(1)}`);
write();

function withoutVariants({ lines, pages }: Corpus): Corpus["lines"] {
  const labels = lines.labels.slice();
  for (const { variant, from, layout } of pages) if (variant) labels.fill(255, from, from + layout.lines.length);
  return { ...lines, labels };
}

/** A wordless page says nothing by its words. */
function wordColumns({ pages, lines, folds }: Corpus, { models }: CrossFit<WordModel>) {
  const scores = new Float32Array(folds.length);
  const known = new Float32Array(folds.length);
  for (const { from, layout, variant, fold } of pages) {
    const model = models[fold] as WordModel;
    for (let i = from; i < from + layout.lines.length; i++) {
      const found = variant === "wordless" ? { score: model.bias, known: 0 } : scoreWords(model, lines, i);
      scores[i] = found.score;
      known[i] = found.known;
    }
  }
  return { scores, known };
}

function fitLines(weights: Float32Array, options: BoostOptions): CrossFit<Boosted> {
  const { labels, sites } = corpus.lines;
  return crossFit(
    corpus.folds,
    (isWanted) => {
      const rows = Int32Array.from(labels.keys()).filter((i) => labels[i] !== 255 && isWanted(i));
      return boost(lineTable, labels, weights, sites, rows, options);
    },
    (model, i) => predict(model, lineTable, i),
  );
}

/** Lines of the gold that was drafted by a language model count little where a model of other sites is sure of the contrary. */
function trimmed(logOdds: Float32Array): Float32Array {
  const weights = corpus.weights.slice();
  for (const { record, from, layout } of pages) {
    if (record.source !== "wcxb") continue;
    for (let i = from; i < from + layout.lines.length; i++) {
      const score = logOdds[i] as number;
      const label = corpus.lines.labels[i];
      if ((label === 1 && score < -CONTRADICTS) || (label === 0 && score > CONTRADICTS))
        weights[i] = CONTRADICTED * (weights[i] as number);
    }
  }
  return weights;
}

/** A page whose gold names no headline teaches nothing about which line is one, unless the headline was cut from it. */
function fitHeadlines(candidates: readonly HeadlineCandidates[], options: BoostOptions) {
  const table = tableOf(candidates);
  const labels = new Uint8Array(table.length);
  const weights = new Float32Array(table.length);
  const sites = new Int32Array(table.length);
  const folds = new Uint8Array(table.length);
  const starts: number[] = [];
  const isHeadlined = new Set(pages.flatMap(({ record, headline }) => (headline === -1 ? [] : [record.id])));
  let from = 0;
  for (const [k, { indexes }] of candidates.entries()) {
    const { record, headline, isNews, siteSize, variant, site, fold } = pages[k] as CorpusPage;
    const gold = indexes.indexOf(headline);
    const isCut = headline === -1 && variant === "cropped" && isHeadlined.has(record.id);
    const weight = siteSize ** -0.3 * (isNews ? 2 : 1) * (variant ? 0.4 : 1) * (isCut ? 0.5 : 1);
    starts.push(from);
    for (let i = 0; i < indexes.length; i++) {
      labels[from + i] = i === gold ? 1 : 0;
      weights[from + i] = gold === -1 && !isCut ? 0 : i === gold ? 3 * weight : weight;
    }
    sites.fill(site, from, from + indexes.length);
    folds.fill(fold, from, from + indexes.length);
    from += indexes.length;
  }
  const fitted = crossFit(
    folds,
    (isWanted) => {
      const rows = Int32Array.from(labels.keys()).filter((i) => (weights[i] as number) > 0 && isWanted(i));
      return boost(table, labels, weights, sites, rows, options);
    },
    (model, i) => predict(model, table, i),
  );
  const ofPage = candidates.map(({ indexes }, k) =>
    fitted.outOfFold.subarray(starts[k], (starts[k] as number) + indexes.length),
  );
  return { ...fitted, ofPage };
}

function fitTidy(table: Table): CrossFit<Boosted> {
  const labels = Uint8Array.from(pages, ({ labels }) => (labels.includes(0) && !labels.includes(1) ? 1 : 0));
  const weights = Float32Array.from(pages, ({ variant }) =>
    variant === undefined ? 1 : variant === "wordless" ? 0 : 0.3,
  );
  const sites = Int32Array.from(pages, ({ site }) => site);
  return crossFit(
    Uint8Array.from(pages, ({ fold }) => fold),
    (isWanted) => {
      const rows = Int32Array.from(pages.keys()).filter((i) => (weights[i] as number) > 0 && isWanted(i));
      return boost(table, labels, weights, sites, rows, TIDY);
    },
    (model, i) => predict(model, table, i),
  );
}

interface CrossFit<Model> {
  /** Of all data. */
  readonly model: Model;
  /** Of all folds but one, each. */
  readonly models: readonly Model[];
  /** What the model that has not seen a row says of it. */
  readonly outOfFold: Float32Array;
}

function crossFit<Model>(
  folds: Uint8Array,
  learn: (isWanted: (row: number) => boolean) => Model,
  ask: (model: Model, row: number) => number,
): CrossFit<Model> {
  const outOfFold = new Float32Array(folds.length);
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn((row) => folds[row] !== fold);
    for (let row = 0; row < folds.length; row++) if (folds[row] === fold) outOfFold[row] = ask(model, row);
    return model;
  });
  return { model: learn(() => true), models, outOfFold };
}

/** The rows of many pages, column by column. */
function tableOf(parts: readonly Pick<FeatureRows, "rows" | "width">[]): Table {
  const width = Math.max(...parts.map(({ width }) => width));
  const length = parts.reduce((sum, { rows }) => sum + rows.length / width, 0);
  const columns = Array.from({ length: width }, () => new Uint8Array(length));
  let from = 0;
  for (const { rows } of parts) {
    const n = rows.length / width;
    for (const [f, column] of columns.entries())
      for (let i = 0; i < n; i++) column[from + i] = rows[i * width + f] as number;
    from += n;
  }
  return { length, columns };
}

function ofPage(column: Float32Array, { from, layout }: CorpusPage): Float32Array {
  return column.subarray(from, from + layout.lines.length);
}

function write(): void {
  const file = {
    words: packWords(words.model, WORD_PLACES),
    lines: packForest(lines.model, LINES.leaves),
    headlines: packForest(first.model, HEADLINES.leaves),
    rivals: packForest(second.model, RIVALS.leaves),
    tidy: packForest(tidy.model, TIDY.leaves),
  };
  writeFileSync("models/furniture.json", `${JSON.stringify(file, null, 1)}\n`);
  const bytes = noteInManifest(
    "furniture",
    COMMAND,
    Object.values(file).map((part) => part.bytes),
    {
      crossValidated: Object.fromEntries(
        Object.entries(scores).map(([name, score]) => [name, Number(score.toFixed(4))]),
      ),
    },
  );
  say(`models/furniture.json: ${(bytes / 1000).toFixed(0)} kB of weights`);
}
