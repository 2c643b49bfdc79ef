/*
 * Learns to tag names, and writes models/names.json and its entry in models/manifest.json:
 *   npm run train:names [FOLDER OF THE ENTITIES BENCHMARK]
 * Takes about ten minutes and 6 GB; models/words.json must be there. The same data give the same file. What was tried is told in docs/decisions/012.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LabelBook } from "../article/src/recognize/names/tagger/labelBook.ts";
import { eachName, LABELS, NAME_KINDS } from "../article/src/recognize/names/tagger/labels.ts";
import { bestLabels, Marginals, TRANSITIONS, Transitions } from "../article/src/recognize/names/tagger/lattice.ts";
import { knowledgeOf, type NameWeights, Output } from "../article/src/recognize/names/tagger/nameModel.ts";
import { WordTypes } from "../article/src/recognize/names/tagger/wordType.ts";
import { noteInManifest } from "./manifest.ts";
import { calibrate } from "./names/calibrate.ts";
import { type NamesRecord, readRecords, type TrainingZone, zonesOf } from "./names/corpus.ts";
import { Crf, type CrfOptions, type Example } from "./names/crf.ts";
import { FeatureNumbers } from "./names/featureNumbers.ts";
import { recased } from "./names/recased.ts";
import { packRows } from "./pack.ts";
import { say } from "./say.ts";

const DATA = "../shared/bench/entities";
const COMMAND = "npm run train:names";

/** The first corpus is the one whose conventions the product keeps. */
const CORPORA = [
  { file: "worldwide.train.jsonl.gz", isCoarse: false },
  { file: "conll2003.train.jsonl.gz", isCoarse: true },
];
const FOLDS = 4;
const LEAST_COUNT = 2;
const TRAINING = { corpora: CORPORA.length, rate: 0.02, decay: 0.85, dropout: 0.4, seed: 1 } as const;
const FIRST = { ...TRAINING, epochs: 14, l1: 0.15 };
const JACKKNIFE = { ...FIRST, epochs: 7 };
const SECOND = { ...TRAINING, epochs: 14, l1: 0.3 };
/** The second pass is the mean of models that differ in the order of the zones and in the features left out: one alone is up to half a point better or worse on texts it has not seen. */
const SEEDS = [1, 2, 3];
/** What is left of a zone's weight where a model of the other documents would label it otherwise: many of those labels are wrong. */
const CONTRADICTED = 0.4;
/** Labels so rare that no model of a part of the documents knows them well enough to contradict. */
const PRODUCT = 0b11 << (2 * NAME_KINDS.indexOf("product") + 1);
/** Weights nearer to 0 are left out. */
const PRUNED = { first: 0.1, second: 0.04 };
/** How much of each corpus's own weights goes into the outputs. */
const BLENDS = { first: [1, 0.5], prose: [1, 0], terse: [0.3, 1] };

interface Document {
  readonly corpus: number;
  readonly fold: number;
  readonly weight: number;
  readonly zones: readonly TrainingZone[];
  /** Labels by a first pass that has not seen the document. */
  labels: readonly Uint8Array[];
}

const folder = process.argv[2] ?? DATA;
const types = new WordTypes(knowledgeOf(JSON.parse(readFileSync("models/words.json", "utf8"))));
const documents = CORPORA.flatMap(({ file, isCoarse }, corpus) =>
  readRecords(join(folder, file)).flatMap((record, i) => read(record, i, corpus, isCoarse)),
);
say(`${documents.length} documents (variants included)`);

const numbers = new FeatureNumbers(LEAST_COUNT);
for (const { zones } of documents) for (const { features } of zones) for (const token of features) numbers.count(token);
const plain = encoded(numbers, ({ zones }, z, t) => [(zones[z] as TrainingZone).features[t] as Int32Array]);
say(`${numbers.size} features`);

for (let fold = 0; fold < FOLDS; fold++) {
  const crf = learn(plain, JACKKNIFE, (document) => document.fold !== fold);
  const weights = crf.blend(BLENDS.first);
  for (const document of documents) if (document.fold === fold) document.labels = labelsOf(document, weights);
}
say("labels of documents that were not seen");
const first = learn(plain, FIRST, () => true).blend(BLENDS.first);
say("first pass");

const booked = new Map(documents.map((document) => [document, bookFeatures(document)]));
for (const tokens of booked.values()) for (const zone of tokens) for (const token of zone) numbers.count(token);
const withBook = encoded(numbers, (document, z, t) => [
  (document.zones[z] as TrainingZone).features[t] as Int32Array,
  booked.get(document)?.[z]?.[t] as Int32Array,
]);
const probe = learn(withBook, SECOND, ({ fold }) => fold > 0);
const calibration = calibrationOf(probe);
say(`calibration ${calibration.map((step) => step.toFixed(2)).join(" ")}`);
const seconds = SEEDS.map((seed) => {
  const crf = learn(withBook, { ...SECOND, seed }, () => true);
  say(`second pass, seed ${seed}`);
  return { prose: crf.blend(BLENDS.prose), terse: crf.blend(BLENDS.terse) };
});
const prose = meanOf(seconds.map((each) => each.prose));
const terse = meanOf(seconds.map((each) => each.terse));
write();

function read(record: NamesRecord, i: number, corpus: number, isCoarse: boolean): Document[] {
  const fold = i % FOLDS;
  const document = (text: NamesRecord, weight: number): Document => ({
    corpus,
    fold,
    weight,
    zones: zonesOf(text, types, isCoarse),
    labels: [],
  });
  const variant = recased(record, i);
  return variant ? [document(record, 1), document(variant.record, variant.weight)] : [document(record, 1)];
}

/** The features of each token by their numbers. */
function encoded(
  by: FeatureNumbers,
  featuresOf: (document: Document, zone: number, token: number) => readonly Int32Array[],
): Map<Document, Int32Array[][]> {
  return new Map(
    documents.map((document) => [
      document,
      document.zones.map(({ starts }, z) => starts.map((_, t) => by.encode(featuresOf(document, z, t)))),
    ]),
  );
}

function learn(
  features: ReadonlyMap<Document, Int32Array[][]>,
  options: Omit<CrfOptions, "features">,
  isWanted: (document: Document) => boolean,
): Crf {
  const examples: Example[] = [];
  for (const document of documents) {
    if (!isWanted(document)) continue;
    for (const [z, { slots, allowed }] of document.zones.entries()) {
      const labels = document.labels[z];
      const isDoubtful =
        !allowed.some((bits) => (bits & PRODUCT) !== 0) &&
        labels?.some((label, t) => (((allowed[t] as number) >> label) & 1) === 0) === true;
      const weight = isDoubtful ? document.weight * CONTRADICTED : document.weight;
      examples.push({ corpus: document.corpus, weight, features: features.get(document)?.[z] ?? [], slots, allowed });
    }
  }
  return Crf.train(examples, { ...options, features: numbers.size });
}

function meanOf(weights: readonly Float32Array[]): Float32Array {
  const [start, ...others] = weights;
  const mean = Float32Array.from(start as Float32Array);
  for (const other of others)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (other[i] as number);
  return mean.map((sum) => sum / weights.length);
}

function labelsOf(document: Document, weights: Float32Array): Uint8Array[] {
  const transitions = transitionsIn(weights);
  return document.zones.map(({ slots }, z) =>
    bestLabels(slots, scoresOf(plain.get(document)?.[z] ?? [], weights), transitions),
  );
}

function scoresOf(features: readonly Int32Array[], weights: Float32Array): Float32Array {
  const scores = new Float32Array(features.length * LABELS);
  for (const [t, token] of features.entries())
    for (const number of token)
      for (let label = 0; label < LABELS; label++)
        scores[t * LABELS + label] =
          (scores[t * LABELS + label] as number) + (weights[number * LABELS + label] as number);
  return scores;
}

function transitionsIn(weights: Float32Array): Transitions {
  return new Transitions(weights.slice(weights.length - TRANSITIONS));
}

function bookFeatures({ zones, labels }: Document): Int32Array[][] {
  const labelled = zones.map(({ types: words }, z) => ({ types: words, labels: labels[z] as Uint8Array }));
  const book = new LabelBook();
  for (const zone of labelled) book.add(zone, 1);
  return labelled.map((zone) => {
    const tokens: Int32Array[] = [];
    book.eachFeature(zone, (t, features) => {
      tokens[t] = Int32Array.from(features);
    });
    return tokens;
  });
}

/** How probable the names of the fold that `crf` has not seen were to it, and whether they were right. */
function calibrationOf(crf: Crf): readonly number[] {
  const proseWeights = crf.blend(BLENDS.prose);
  const terseWeights = crf.blend(BLENDS.terse);
  const outcomes: { probability: number; isRight: boolean }[] = [];
  for (const document of documents) {
    if (document.fold > 0) continue;
    for (const [z, { slots, allowed, isTerse }] of document.zones.entries()) {
      const weights = isTerse ? terseWeights : proseWeights;
      const scores = scoresOf(withBook.get(document)?.[z] ?? [], weights);
      const transitions = transitionsIn(weights);
      const labels = bestLabels(slots, scores, transitions);
      const marginals = new Marginals(slots, scores, transitions);
      eachName(labels, (from, end, kind) => {
        const further = 2 * kind + 2;
        let isRight = end === slots.length || (((allowed[end] as number) >> further) & 1) === 0;
        for (let t = from; t < end; t++)
          if ((((allowed[t] as number) >> (labels[t] as number)) & 1) === 0) isRight = false;
        outcomes.push({ probability: marginals.ofName(from, end, kind), isRight });
      });
    }
  }
  return calibrate(outcomes);
}

function write(): void {
  const outputs = [
    { output: Output.firstPass, weights: first, least: PRUNED.first },
    { output: Output.secondPass, weights: prose, least: PRUNED.second },
    { output: Output.secondPassTerse, weights: terse, least: PRUNED.second },
  ];
  const rows = packRows(numbers.hashes(), (hash) => {
    const number = numbers.of(hash);
    return outputs.flatMap(({ output, weights, least }) =>
      // The first pass has no features of the book.
      Array.from(
        { length: LABELS },
        (_, label) => [output * LABELS + label, featureWeight(weights, number, label)] as const,
      ).filter(([, weight]) => Math.abs(weight) >= least),
    );
  });
  const transitions = Float32Array.from(
    outputs.flatMap(({ weights }) => [...weights.slice(weights.length - TRANSITIONS)]),
  );
  const file: NameWeights = {
    rows,
    transitions: Buffer.from(transitions.buffer).toString("base64"),
    calibration: calibration.map((step) => Number(step.toFixed(3))),
  };
  writeFileSync("models/names.json", `${JSON.stringify(file, null, 1)}\n`);
  const bytes = noteInManifest("names", COMMAND, [rows.bytes, file.transitions]);
  say(`models/names.json: ${(bytes / 1000).toFixed(0)} kB of weights, ${rows.count} features`);
}

/** Features that came after a model was learnt have no weight in it. */
function featureWeight(weights: Float32Array, number: number, label: number): number {
  const at = number * LABELS + label;
  return at < weights.length - TRANSITIONS ? (weights[at] as number) : 0;
}
