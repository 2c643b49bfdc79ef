import { bytesOf } from "../../../learned/base64.ts";
import { FeatureRows, type FeatureRowsShape } from "../../../learned/featureRows.ts";
import { WordGroups, type WordGroupsShape } from "../../../learned/wordGroups.ts";
import type { WordType } from "../../../model/wordType.ts";
import { hashText } from "./hash.ts";
import { LABELS } from "./labels.ts";
import { TRANSITIONS, Transitions } from "./lattice.ts";
import { REACH, wordFeatures } from "./wordFeatures.ts";
import { type WordKnowledge, WordTypes } from "./wordType.ts";

/** What the model says of a token, `LABELS` scores each: in the first pass, in the second in running text, in the second in terse lines. */
export const Output = { firstPass: 0, secondPass: 1, secondPassTerse: 2 } as const;
const OUTPUTS: number = Object.keys(Output).length;

/** The file that `training/names.ts` writes. */
export interface NameWeights {
  readonly rows: FeatureRowsShape & { readonly bytes: string };
  /** `TRANSITIONS` numbers for each of the three outputs, 32-bit floats. */
  readonly transitions: string;
  /** Probabilities of the model at even steps from 0 to 1, and beside each how often names of that probability were right. */
  readonly calibration: readonly number[];
}

/** The file that `training/words.ts` writes. */
export interface WordsFile {
  /** The finest clusters. */
  readonly clusters: WordGroupsShape & { readonly bytes: string };
  /** For each coarser level, from coarse to fine, the cluster that each finest one is part of; 16 bits each. */
  readonly levels: readonly string[];
  /** Words by the set of lists they are in. */
  readonly lists: WordGroupsShape & { readonly bytes: string };
  /** The lists of each set. */
  readonly sets: readonly (readonly number[])[];
}

/** The name tagger's weights, ready for use. */
export class NameModel {
  readonly types: WordTypes;
  readonly rows: FeatureRows;
  readonly #knowledge: WordKnowledge;
  readonly #transitions: readonly Transitions[];
  readonly #calibration: readonly number[];

  constructor({ rows, transitions, calibration }: NameWeights, knowledge: WordKnowledge) {
    this.types = new WordTypes(knowledge);
    this.#knowledge = knowledge;
    this.rows = new FeatureRows(rows, bytesOf(rows.bytes), LABELS, OUTPUTS);
    const numbers = new Float32Array(bytesOf(transitions).buffer);
    this.#transitions = Array.from(
      { length: OUTPUTS },
      (_, i) => new Transitions(numbers.subarray(i * TRANSITIONS, (i + 1) * TRANSITIONS)),
    );
    this.#calibration = calibration;
  }

  /** Whether the lower-case word is one of those that have a cluster. One unknown word of 200 is taken for one. */
  knows(lower: string): boolean {
    return this.#knowledge.clusters(hashText(lower)).length > 0;
  }

  /** Of an `Output`. */
  transitionsOf(output: number): Transitions {
    return this.#transitions[output] as Transitions;
  }

  /** The sums of the features that a word gives a place `offset` tokens from it, output by output. */
  sumsOf(word: WordType, offset: number): Float32Array {
    const known = word.sums[offset + REACH];
    if (known !== undefined) return known;
    FEATURES.length = 0;
    wordFeatures(word, offset, FEATURES);
    const sums = new Float32Array(OUTPUTS * LABELS);
    for (let i = 0; i < FEATURES.length; i++) this.rows.addAll(FEATURES[i] as number, sums);
    word.sums[offset + REACH] = sums;
    return sums;
  }

  /** How often names to which the model gives this probability are right, 0–1, to three digits. */
  calibrated(probability: number): number {
    const steps = this.#calibration.length - 1;
    const at = Math.min(Math.max(probability, 0), 1) * steps;
    const low = Math.min(Math.floor(at), steps - 1);
    const a = this.#calibration[low] as number;
    const b = this.#calibration[low + 1] as number;
    return Math.round((a + (b - a) * (at - low)) * 1000) / 1000;
  }
}

const FEATURES: number[] = [];

/** Clusters and lists as the file has them. */
export function knowledgeOf({ clusters, levels, lists, sets }: WordsFile): WordKnowledge {
  const finest = new WordGroups(clusters, bytesOf(clusters.bytes));
  const coarser = levels.map((level) => new Uint16Array(bytesOf(level).buffer));
  const groups = new WordGroups(lists, bytesOf(lists.bytes));
  return {
    clusters: (hash) => {
      const cluster = finest.of(hash);
      return cluster < 0 ? [] : [...coarser.map((level) => level[cluster] as number), cluster];
    },
    lists: (hash) => sets[groups.of(hash)] ?? NO_LISTS,
  };
}

const NO_LISTS: readonly number[] = [];
