/*
 * Learns which reading of a quoted stretch is right, and writes models/quotes.json and its entry in models/manifest.json:
 *   npm run train:quotes [RECORDS OF THE QUOTES BENCHMARK]
 * Takes about half a minute. The same data give the same file. What was tried is told in docs/decisions/017.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Span } from "../article/src/model/span.ts";
import { claimQuotes, type Weigh } from "../article/src/recognize/quotes/claimQuotes.ts";
import { CUE_VERBS } from "../article/src/recognize/quotes/grammar/cueVerbs.ts";
import { type Candidate, Way } from "../article/src/recognize/quotes/readings/candidates.ts";
import {
  contextOf,
  FEATURES,
  featuresOf,
  MOST_FEATURES,
  VERB_FEATURES,
  verbFeature,
} from "../article/src/recognize/quotes/readings/quoteFeatures.ts";
import { QuoteModel, type QuoteWeights } from "../article/src/recognize/quotes/readings/quoteModel.ts";
import { readParagraph } from "../article/src/segment/paragraph.ts";
import { splitLines } from "../article/src/text/lines.ts";
import { noteInManifest } from "./manifest.ts";
import { say } from "./say.ts";

const DATA = "../shared/bench/quotes/polnear-train.jsonl";
const COMMAND = "npm run train:quotes";
const FOLDS = 5;
const EPOCHS = 300;
const RATE = 0.05;
/** Of the square of each weight, for one example. */
const PENALTY = 0.0015;
/** What a stretch that is not speech weighs: there are few. */
const NOT_SPEECH_WEIGHT = 2;
/** Weights of ways that are too rare in the data to be learnt: what grammar says of them, until data say otherwise. */
const PRIORS: readonly (readonly [way: Way, weight: number])[] = [
  [Way.inWords, 4],
  [Way.moodBefore, 4],
  [Way.sourceBefore, 2],
  [Way.sourceAfter, 2],
  [Way.dashAfter, 4],
  [Way.labelBefore, 2],
  [Way.nounBefore, 2],
];
/** Rounds: an utterance goes on with what the model before made of the one before it. */
const ROUNDS = 3;

interface GoldQuote extends Span {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly speaker: Span | null;
  readonly heads?: readonly Span[];
}

interface QuotesRecord {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly nonquotes: readonly (Span & { readonly kind: string })[];
}

/** A quoted stretch: the features of each of its readings, and which of them are right. */
interface Example {
  readonly fold: number;
  readonly readings: readonly Int32Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const path = process.argv[2] ?? DATA;
const records = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as QuotesRecord);
const verbs = CUE_VERBS;
const size = FEATURES + VERB_FEATURES * verbs.length;
/** The features of the reading at hand. */
const buffer = new Int32Array(MOST_FEATURES);
const prior = new Float64Array(size);
for (const [way, weight] of PRIORS) prior[way] = weight;
const verbNumbers = new Map(verbs.map((verb, i) => [verb, FEATURES + VERB_FEATURES * i]));

let weigh: Weigh = (_outline, _place, _shape, candidates) => uniform(candidates);
let weights = new Float64Array(size);
let crossValidated: Shares | undefined;
for (let round = 1; round <= ROUNDS; round++) {
  const examples = records.flatMap((record, i) => examplesOf(record, i % FOLDS));
  say(
    `round ${round}: ${examples.length} stretches, ${examples.filter((e) => !e.isRight.some(Boolean)).length} without a right reading`,
  );
  const usable = examples.filter(({ isRight }) => isRight.some(Boolean));
  if (round === ROUNDS) crossValidated = crossValidate(usable);
  weights = learn(usable);
  const model = new QuoteModel(packed(weights));
  weigh = (...reading) => model.probabilities(...reading);
}
const file = packed(weights);
writeFileSync("models/quotes.json", `${JSON.stringify(file)}\n`);
const bytes = noteInManifest("quotes", COMMAND, [file.features, file.verbWeights], { crossValidated });
say(`models/quotes.json: ${bytes} bytes`);

function uniform(candidates: readonly Candidate[]): readonly number[] {
  // At first the likeliest is the last that was found in the sentence.
  return candidates.map((_, i) => (i === 0 ? 0 : i) / candidates.length ** 2);
}

function examplesOf(record: QuotesRecord, fold: number): Example[] {
  const examples: Example[] = [];
  const lines = splitLines(record.text);
  for (let i = 0; i < lines.length; i++) {
    const start = lines.starts[i] as number;
    const text = record.text.slice(start, lines.ends[i]);
    if (text.trim() === "") continue;
    claimQuotes(readParagraph(text), (outline, place, shape, candidates) => {
      const span = { start: start + (outline.starts[place] as number), end: start + (outline.ends[place] as number) };
      const isRight = rightness(record, span, outline.starts, outline.ends, start, candidates);
      const probabilities = weigh(outline, place, shape, candidates);
      if (isRight === undefined) return probabilities;
      const context = contextOf(outline, place, shape);
      const readings = candidates.map((candidate) => {
        const features = [...buffer.subarray(0, featuresOf(outline, place, context, candidate, buffer))];
        const verb = candidate.verb && verbNumbers.get(candidate.verb.verb);
        if (verb !== undefined) features.push(verb + verbFeature(candidate, context));
        return Int32Array.from(features);
      });
      examples.push({ fold, readings, isRight, weight: isRight[0] ? NOT_SPEECH_WEIGHT : 1 });
      return probabilities;
    });
  }
  return examples;
}

/** Which readings the gold record has; `undefined` where it has nothing to say of the stretch. */
function rightness(
  { quotes, nonquotes }: QuotesRecord,
  span: Span,
  starts: readonly number[],
  ends: readonly number[],
  offset: number,
  candidates: readonly Candidate[],
): readonly boolean[] | undefined {
  const gold = quotes.find((quote) => quote.kind !== "indirect" && overlap(quote, span) >= 0.8);
  if (gold === undefined) {
    const isScare = nonquotes.some((other) => other.kind === "scare" && overlap(other, span) >= 0.5);
    return isScare ? candidates.map(({ way }) => way === Way.notSpeech) : undefined;
  }
  if (gold.speaker === null) return candidates.map(({ way }) => way === Way.bare);
  const heads = gold.heads && gold.heads.length > 0 ? gold.heads : [gold.speaker];
  const longest = Math.max(40, 2 * (gold.speaker.end - gold.speaker.start));
  const right = candidates.map(({ speaker }) => {
    if (speaker === undefined) return false;
    const start = offset + (starts[speaker.start] as number);
    const end = offset + (ends[speaker.end - 1] as number);
    return end - start <= longest && heads.some((head) => head.start < end && start < head.end);
  });
  if (right.some(Boolean)) return right;
  // The speaker is named in another paragraph.
  const first = offset + (starts[0] as number);
  const last = offset + (ends[starts.length - 1] as number);
  const isElsewhere = heads.every((head) => head.end <= first || last <= head.start);
  return candidates.map(({ way }) => isElsewhere && way === Way.bare);
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** Maximum likelihood of the right readings together, with an L2 penalty, by Adam (Kingma and Ba 2015) over all examples at once. */
function learn(examples: readonly Example[]): Float64Array<ArrayBuffer> {
  const found = Float64Array.from(prior);
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    gradient.fill(0);
    for (const example of examples) addGradient(example, found, gradient);
    const rate = RATE * (1 - (epoch - 1) / EPOCHS);
    for (let i = 0; i < size; i++) {
      const slope = (gradient[i] as number) / examples.length - PENALTY * ((found[i] as number) - (prior[i] as number));
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope;
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope;
      const step =
        (mean[i] as number) / (1 - 0.9 ** epoch) / (Math.sqrt((square[i] as number) / (1 - 0.999 ** epoch)) + 1e-8);
      found[i] = (found[i] as number) + rate * step;
    }
  }
  return found;
}

function addGradient({ readings, isRight, weight }: Example, found: Float64Array, gradient: Float64Array): void {
  const all = probabilitiesOf(readings, found);
  const right = all.reduce((sum, probability, i) => sum + (isRight[i] ? probability : 0), 0);
  readings.forEach((features, i) => {
    const probability = all[i] as number;
    const slope = weight * ((isRight[i] ? probability / Math.max(right, 1e-12) : 0) - probability);
    if (slope !== 0) for (const feature of features) gradient[feature] = (gradient[feature] as number) + slope;
  });
}

function probabilitiesOf(readings: readonly Int32Array[], found: Float64Array): readonly number[] {
  const scores = readings.map((features) => features.reduce((sum, feature) => sum + (found[feature] as number), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** How often the likeliest reading is right on articles that the weights have not seen, 0–1. */
interface Shares {
  readonly "readings right": number;
  /** Of what is not speech. */
  readonly "not speech found": number;
}

function crossValidate(examples: readonly Example[]): Shares {
  let right = 0;
  let scare = { right: 0, all: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const found = learn(examples.filter((example) => example.fold !== fold));
    for (const { readings, isRight } of examples.filter((example) => example.fold === fold)) {
      const all = probabilitiesOf(readings, found);
      const best = all.indexOf(Math.max(...all));
      if (isRight[best]) right++;
      if (isRight[0]) scare = { right: scare.right + (best === 0 ? 1 : 0), all: scare.all + 1 };
    }
  }
  const round = (share: number): number => Math.round(share * 10_000) / 10_000;
  const shares = {
    "readings right": round(right / examples.length),
    "not speech found": round(scare.right / scare.all),
  };
  say(`cross-validated: ${JSON.stringify(shares)}`);
  return shares;
}

function packed(found: Float64Array): QuoteWeights {
  const scale = found.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
  const bytes = Buffer.from(Int8Array.from(found, (weight) => Math.round(weight / scale)).buffer);
  return {
    scale,
    features: bytes.subarray(0, FEATURES).toString("base64"),
    verbs,
    verbWeights: bytes.subarray(FEATURES).toString("base64"),
  };
}
