import type { EntityType } from "../../../model/analysis.ts";
import { type NameZone, TokenCase } from "../../../model/reading.ts";
import { WordClass } from "../lexicon/wordClasses.ts";
import type { LabelBook } from "./labelBook.ts";
import { eachName, LABELS, typeOfKind } from "./labels.ts";
import { bestLabels, Marginals } from "./lattice.ts";
import type { NameModel } from "./nameModel.ts";
import { shippedModel } from "./shippedModel.ts";

/** A name as tokens `[first, end)` of its paragraph. */
export interface TaggedName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  /** Probability 0–1 that span and type are right. */
  readonly confidence: number;
  /** Whether the model takes it for more likely than not. */
  readonly isSettled: boolean;
}

/** Second pass over one zone, by how the document's other zones were labelled. `zone` must be in the book. */
export function settleZone(zone: NameZone, book: LabelBook, model: NameModel = shippedModel()): readonly TaggedName[] {
  const { slots, output } = zone;
  const n = slots.length;
  if (scores.length < n * LABELS) scores = new Float32Array(2 * n * LABELS);
  scores.set(zone.scores);
  book.eachFeature(zone, (t, features) => {
    for (let i = 0; i < features.length; i++) model.rows.add(features[i] as number, output, scores, t * LABELS);
  });
  const transitions = model.transitionsOf(output);
  const labels = bestLabels(slots, scores, transitions);
  const names: TaggedName[] = [];
  let marginals: Marginals | undefined;
  eachName(labels, (first, end, kind) => {
    const type = typeOf(zone, first, end, kind);
    if (type === undefined) return;
    marginals ??= new Marginals(slots, scores, transitions);
    const probability = marginals.ofName(first, end, kind);
    const confidence = model.calibrated(probability);
    const stop = type === "person" ? withoutHonours(zone, first, end) : end;
    const isSettled = probability >= EVEN;
    names.push({ first: zone.first + first, end: zone.first + stop, type, confidence, isSettled });
  });
  return names;
}

/** The best of all labellings may be one of many: a name that all the others together gainsay is none, unless the article has it elsewhere. */
const EVEN = 0.5;

let scores = new Float32Array(64 * LABELS);

/** The training data know no events: what else is named and ends in a word for one is one. A day or a month alone is no name, whatever holidays are. */
function typeOf({ types }: NameZone, first: number, end: number, kind: number): EntityType | undefined {
  const type = typeOfKind(kind);
  if (type !== "misc") return type;
  const { classes = 0 } = types[end - 1] ?? {};
  if ((classes & WordClass.eventHead) !== 0) return "event";
  return end === first + 1 && (classes & WordClass.notName) !== 0 ? undefined : type;
}

/** `Fenella Marsh KC` ends before the letters of honour. */
function withoutHonours({ types }: NameZone, first: number, end: number): number {
  let stop = end;
  while (stop - first > 2 && isHonour(types[stop - 1])) stop--;
  return stop;
}

function isHonour(word: NameZone["types"][number] | undefined): boolean {
  return word !== undefined && word.letterCase === TokenCase.upper && HONOURS.has(word.lower);
}

/** Letters behind a person's name, lower case. Written for this project. */
const HONOURS: ReadonlySet<string> = new Set(
  "kc qc sc mp msp mep mla obe mbe cbe kbe dbe phd md rn frs qpm esq dl jp bsc msc mba".split(" "),
);
