import type { NameZone, Paragraph } from "../../../model/reading.ts";
import type { WordType } from "../../../model/wordType.ts";
import type { LineReader } from "../lineReader.ts";
import { LABELS } from "./labels.ts";
import { bestLabels } from "./lattice.ts";
import { type NameModel, Output } from "./nameModel.ts";
import type { SentenceWords } from "./sentenceWords.ts";
import { shippedModel } from "./shippedModel.ts";
import { REACH } from "./wordFeatures.ts";
import { zoneFeatures } from "./zoneFeatures.ts";
import { eachZone } from "./zones.ts";

/** First pass over one paragraph: its zones with their labels by its words alone, and what the second pass adds up before it looks at the document. */
export function tagLine(
  paragraph: Paragraph,
  line: LineReader,
  model: NameModel = shippedModel(),
): readonly NameZone[] {
  const zones: NameZone[] = [];
  eachZone(paragraph, line, model.types, (words, first, end, isTerse) => {
    zones.push(tagZone(model, words, first, end, isTerse));
  });
  return zones;
}

function tagZone(model: NameModel, words: SentenceWords, first: number, end: number, isTerse: boolean): NameZone {
  const n = end - first;
  if (sums.length < 2 * n * LABELS) sums = new Float32Array(4 * n * LABELS);
  sums.fill(0, 0, 2 * n * LABELS);
  const output = isTerse ? Output.secondPassTerse : Output.secondPass;
  const second = n * LABELS;
  const types: WordType[] = new Array(n);
  const slots = new Uint8Array(n);
  for (let t = 0; t < n; t++) {
    const i = first + t;
    const at = t * LABELS;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const word = model.sumsOf(words.at(i + offset), offset);
      addRange(word, Output.firstPass * LABELS, at);
      addRange(word, output * LABELS, second + at);
    }
    FEATURES.length = 0;
    zoneFeatures(words, first, end, i, FEATURES);
    for (let k = 0; k < FEATURES.length; k++)
      model.rows.addTwo(FEATURES[k] as number, Output.firstPass, at, output, second + at, sums);
    const type = words.at(i);
    types[t] = type;
    slots[t] = type.slot;
  }
  const labels = bestLabels(slots, sums, model.transitionsOf(Output.firstPass));
  const scores = sums.slice(second, 2 * second);
  const { start, end: sentenceEnd } = words.line;
  return { first, sentence: { start, end: sentenceEnd }, types, slots, labels, scores, output };
}

/** Of the zone that is being read, a row a token: those of the first pass, then those of the second. */
let sums = new Float32Array(64 * LABELS);
const FEATURES: number[] = [];

function addRange(from: Float32Array, start: number, at: number): void {
  for (let k = 0; k < LABELS; k++) sums[at + k] = (sums[at + k] as number) + (from[start + k] as number);
}
