import { bytesOf } from "../../../learned/base64.ts";
import type { Outline } from "../grammar/outline.ts";
import type { Candidate } from "./candidates.ts";
import { contextOf, FEATURES, featuresOf, MOST_FEATURES, VERB_FEATURES, verbFeature } from "./quoteFeatures.ts";
import type { QuoteShape } from "./quoteShape.ts";

/** models/quotes.json: one signed byte a weight. */
export interface QuoteWeights {
  /** What a byte is multiplied with. */
  readonly scale: number;
  /** Base64: the weights of the features. */
  readonly features: string;
  /** The English cue verbs that have weights of their own. */
  readonly verbs: readonly string[];
  /** Base64: `VERB_FEATURES` weights a verb. */
  readonly verbWeights: string;
}

/** Says how probable each reading of a quoted stretch is: a conditional logit (McFadden 1974), the softmax of a linear score over the readings there are. */
export class QuoteModel {
  readonly #weights: Float32Array;
  readonly #verbs: ReadonlyMap<string, number>;
  /** Those of the reading at hand. */
  readonly #features = new Int32Array(MOST_FEATURES);

  /** Throws an `Error` where the weights are those of other features. */
  constructor({ scale, features, verbs, verbWeights }: QuoteWeights) {
    const bytes = [...bytesOf(features), ...bytesOf(verbWeights)];
    if (bytes.length !== FEATURES + VERB_FEATURES * verbs.length) throw new Error("models/quotes.json does not fit");
    this.#weights = Float32Array.from(bytes, (byte) => ((byte << 24) >> 24) * scale);
    this.#verbs = new Map(verbs.map((verb, i) => [verb, FEATURES + VERB_FEATURES * i]));
  }

  /** Probabilities 0–1 of the readings, in their order; they add up to 1. */
  probabilities(
    outline: Outline,
    place: number,
    shape: QuoteShape,
    candidates: readonly Candidate[],
  ): ArrayLike<number> {
    const context = contextOf(outline, place, shape);
    const weights = this.#weights;
    const features = this.#features;
    const scores = new Float64Array(candidates.length);
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      const count = featuresOf(outline, place, context, candidate, features);
      const verb = candidate.verb && this.#verbs.get(candidate.verb.verb);
      let score = verb === undefined ? 0 : (weights[verb + verbFeature(candidate, context)] as number);
      for (let k = 0; k < count; k++) score += weights[features[k] as number] as number;
      scores[i] = score;
    }
    return softmax(scores);
  }
}

/** In place. */
function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i] as number);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] as number) - most);
    scores[i] = power;
    sum += power;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return scores;
}
