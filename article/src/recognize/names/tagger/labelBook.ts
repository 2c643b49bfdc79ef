import type { WordType } from "../../../model/wordType.ts";
import { feature } from "./hash.ts";
import { kindOf, LABELS, NAME_KINDS } from "./labels.ts";

/** A zone and how the first pass has labelled it. */
export interface LabelledZone {
  readonly types: readonly WordType[];
  readonly labels: Uint8Array;
}

/** Numbers of the first templates; lower ones belong to `zoneFeatures`. */
const WORD = 400;
const AROUND = 420;

/** Kinds of names, and 0 for none. */
const KINDS = NAME_KINDS.length + 1;
/** Of a word in a name: alone, first, inner, last. */
const POSITIONS = 4;

/**
 * How the words of a document were labelled all over it: how often each word, and each pair of words in a row, was of which kind and stood at which place of a name. The zone that asks does not
 * count itself. Zones can be taken out again.
 */
export class LabelBook {
  /** By the hash of a word: occurrences by kind, then those in names by kind and position. */
  readonly #words = new Map<number, Int32Array>();
  /** By a pair: the labels of its first word, then those of its second. */
  readonly #pairs = new Map<number, Int32Array>();
  /** What was counted when `watch` was called, of all words and pairs that were counted since. */
  #watched: Map<Int32Array, Int32Array> | undefined;

  /** Remembers what is counted from now on changes, until `changed` is asked. */
  watch(): void {
    this.#watched = new Map();
  }

  /** Whether a zone holds a word or a pair whose counts are others than when `watch` was called. */
  changed(): (types: readonly WordType[]) => boolean {
    const changed = new Set<Int32Array>();
    for (const [row, before] of this.#watched ?? []) if (!areEqual(row, before)) changed.add(row);
    this.#watched = undefined;
    if (changed.size === 0) return () => false;
    return (types) => {
      for (let i = 0; i < types.length; i++) {
        const word = types[i] as WordType;
        const row = this.#words.get(word.hash);
        if (row !== undefined && changed.has(row)) return true;
        const later = types[i + 1];
        const pair = later === undefined ? undefined : this.#pairs.get(pairOf(word, later));
        if (pair !== undefined && changed.has(pair)) return true;
      }
      return false;
    };
  }

  /** Counts a zone, `times` times; a negative number takes it out. */
  add({ types, labels }: LabelledZone, times: number): void {
    for (let i = 0; i < types.length; i++) {
      const word = types[i] as WordType;
      const label = labels[i] as number;
      const kind = kindOf(label);
      const counts = this.#row(this.#words, word.hash, KINDS * (1 + POSITIONS));
      counts[kind] = (counts[kind] as number) + times;
      if (kind > 0) {
        const at = KINDS + kind * POSITIONS + positionOf(labels, i);
        counts[at] = (counts[at] as number) + times;
      }
      if (i + 1 === types.length) continue;
      const pair = this.#row(this.#pairs, pairOf(word, types[i + 1] as WordType), 2 * LABELS);
      const second = LABELS + (labels[i + 1] as number);
      pair[label] = (pair[label] as number) + times;
      pair[second] = (pair[second] as number) + times;
    }
  }

  /** Calls `found` with the features of each token of a zone that is in the book. */
  eachFeature(zone: LabelledZone, found: (token: number, features: readonly number[]) => void): void {
    this.add(zone, -1);
    const { types } = zone;
    const kinds = types.map(({ hash }) => commonest(this.#words.get(hash), 0, KINDS));
    for (let i = 0; i < types.length; i++) {
      FEATURES.length = 0;
      const word = types[i] as WordType;
      this.#wordFeatures(word, kinds[i] as number);
      this.#featuresAround(types, i, kinds);
      found(i, FEATURES);
    }
    this.add(zone, 1);
  }

  #row(map: Map<number, Int32Array>, key: number, size: number): Int32Array {
    let row = map.get(key);
    if (row === undefined) {
      row = new Int32Array(size);
      map.set(key, row);
    }
    if (this.#watched !== undefined && !this.#watched.has(row)) this.#watched.set(row, row.slice());
    return row;
  }

  #wordFeatures(word: WordType, kind: number): void {
    const counts = this.#words.get(word.hash);
    if (kind < 0 || counts === undefined) {
      FEATURES.push(feature(WORD, -2));
      return;
    }
    let total = 0;
    for (let k = 0; k < KINDS; k++) total += counts[k] as number;
    const share = Math.ceil(((counts[kind] as number) / total) * 4);
    const bucket = total > 5 ? 4 : Math.min(total, 3);
    const isEverOutside = (counts[0] as number) > 0 ? 1 : 0;
    FEATURES.push(
      feature(WORD, kind),
      feature(WORD + 1, kind, share, bucket),
      feature(WORD + 2, kind, word.shape),
      feature(WORD + 3, kind, share, word.classes),
      feature(WORD + 6, isEverOutside, kind, Math.min(counts[KINDS + kind * POSITIONS] as number, 2)),
    );
    const place = commonest(counts, KINDS, KINDS * POSITIONS);
    if (place >= 0) FEATURES.push(feature(WORD + 4, place), feature(WORD + 5, place, share, word.shape));
  }

  #featuresAround(types: readonly WordType[], i: number, kinds: readonly number[]): void {
    const word = types[i] as WordType;
    const earlier = types[i - 1];
    const later = types[i + 1];
    const before = earlier === undefined ? -1 : commonest(this.#pairs.get(pairOf(earlier, word)), LABELS, LABELS);
    const after = later === undefined ? -1 : commonest(this.#pairs.get(pairOf(word, later)), 0, LABELS);
    const kind = kinds[i] as number;
    const kindBefore = kinds[i - 1] ?? -2;
    const kindAfter = kinds[i + 1] ?? -2;
    FEATURES.push(
      feature(AROUND, before),
      feature(AROUND + 1, after),
      feature(AROUND + 2, before, after, kind),
      feature(AROUND + 3, kindBefore, kind),
      feature(AROUND + 4, kindAfter, kind),
      feature(AROUND + 5, kindBefore, kind, kindAfter),
    );
  }
}

/** Of the token at hand; one array for all. */
const FEATURES: number[] = [];

function positionOf(labels: Uint8Array, i: number): number {
  const label = labels[i] as number;
  const isFirst = label % 2 === 1;
  const isLast = labels[i + 1] !== (isFirst ? label + 1 : label);
  if (isFirst) return isLast ? 0 : 1;
  return isLast ? 3 : 2;
}

function pairOf(a: WordType, b: WordType): number {
  return Math.imul(a.hash, 0x2c1b3c6d) ^ b.hash;
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Index of the greatest of `size` counts from `from` on, the first of equals; -1 where all are 0. */
function commonest(counts: Int32Array | undefined, from: number, size: number): number {
  let index = -1;
  let most = 0;
  if (counts === undefined) return index;
  for (let i = 0; i < size; i++) {
    const count = counts[from + i] as number;
    if (count > most) {
      most = count;
      index = i;
    }
  }
  return index;
}
