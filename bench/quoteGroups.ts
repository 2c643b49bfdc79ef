import { readFileSync } from "node:fs";
import { Analyzer } from "../article/src/index.ts";
import { NO_SHARED, sharedPath } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

const WHAT = "quotes: polnear-dev utterances of several pieces joined right";

/** How many of the utterances that the annotators or the recognizer join from several quoted pieces both join from the same ones, in %. */
export function quoteGroups(): readonly Figure[] {
  const path = sharedPath("bench/quotes/polnear-dev.jsonl");
  if (!path) return missing([WHAT], NO_SHARED);
  let both = 0;
  let either = 0;
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const { text, quotes } = JSON.parse(line) as { readonly text: string; readonly quotes: readonly Piece[] };
    const { gold, predicted } = joinedUtterances(quotes, new Analyzer().analyze(text).quotes);
    const same = predicted.filter((utterance) => gold.includes(utterance)).length;
    both += same;
    either += gold.length + predicted.length - same;
  }
  return [{ what: WHAT, value: (100 * both) / either, unit: "", floor: 85, note: `of ${either}` }];
}

/** A quoted stretch, as far as its utterance goes. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Pieces of one utterance share a number. */
  readonly group?: number;
}

/** Utterances of several pieces, each written as the offsets at which its pieces start. */
interface Joined {
  readonly gold: readonly string[];
  readonly predicted: readonly string[];
}

/**
 * Only pieces that both sides quote count: what is not found, or is not speech, is the matter of other figures. In PolNeAR all the quoted fragments of one reported content are pieces of one utterance.
 */
export function joinedUtterances(gold: readonly Piece[], predicted: readonly Piece[]): Joined {
  const spoken = predicted.filter(({ kind }) => kind !== "indirect");
  const pairs = gold
    .filter(({ kind }) => kind !== "indirect")
    .flatMap((piece) => {
      const match = spoken.find((other) => overlap(piece, other) >= SAME);
      return match === undefined ? [] : [{ start: piece.start, gold: piece.group, predicted: match.group }];
    })
    .sort((a, b) => a.start - b.start);
  return {
    gold: severalPieces(pairs.map((pair) => [pair.start, pair.gold])),
    predicted: severalPieces(pairs.map((pair) => [pair.start, pair.predicted])),
  };
}

/** The overlap at which the scorer takes two spans for one. */
const SAME = 0.8;

/** Intersection over union. */
function overlap(a: Piece, b: Piece): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

function severalPieces(pieces: readonly (readonly [start: number, group: number | undefined])[]): readonly string[] {
  const starts = new Map<number, number[]>();
  for (const [start, group] of pieces) {
    if (group !== undefined) starts.set(group, [...(starts.get(group) ?? []), start]);
  }
  return [...starts.values()].filter(({ length }) => length > 1).map((utterance) => utterance.join(" "));
}
