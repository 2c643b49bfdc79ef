import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { WordType } from "../../article/src/model/wordType.ts";
import { LineReader } from "../../article/src/recognize/names/lineReader.ts";
import { NAME_KINDS, OUTSIDE } from "../../article/src/recognize/names/tagger/labels.ts";
import { REACH, wordFeatures } from "../../article/src/recognize/names/tagger/wordFeatures.ts";
import type { WordTypes } from "../../article/src/recognize/names/tagger/wordType.ts";
import { zoneFeatures } from "../../article/src/recognize/names/tagger/zoneFeatures.ts";
import { eachZone } from "../../article/src/recognize/names/tagger/zones.ts";
import { readParagraph } from "../../article/src/segment/paragraph.ts";

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A document of the entities benchmark; see its README. */
export interface NamesRecord {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Mention[];
}

export function readRecords(path: string): NamesRecord[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as NamesRecord);
}

/** A zone of a document: of each token where it stands in the text, its word, the hashes of its features, and a bit for each label it may have. */
export interface TrainingZone {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly types: readonly WordType[];
  readonly features: readonly Int32Array[];
  readonly slots: Uint8Array;
  readonly allowed: Int32Array;
  readonly isTerse: boolean;
}

/** `isCoarse`: the corpus knows neither dates nor amounts, and calls groups and products `misc`. */
export function zonesOf({ text, entities }: NamesRecord, types: WordTypes, isCoarse: boolean): TrainingZone[] {
  const zones: TrainingZone[] = [];
  let offset = 0;
  for (const textLine of text.split("\n")) {
    const paragraph = readParagraph(textLine);
    const line = new LineReader(paragraph);
    eachZone(paragraph, line, types, (words, first, end, isTerse) => {
      const tokens = Array.from({ length: end - first }, (_, t) => first + t);
      const starts = tokens.map((i) => offset + (line.starts[i] as number));
      const ends = tokens.map((i) => offset + (line.ends[i] as number));
      const found = tokens.map((i) => words.at(i));
      const features = tokens.map((i) => {
        const out: number[] = [];
        for (let at = -REACH; at <= REACH; at++) wordFeatures(words.at(i + at), at, out);
        zoneFeatures(words, first, end, i, out);
        return Int32Array.from(out);
      });
      const slots = Uint8Array.from(found, ({ slot }) => slot);
      const allowed = allowedLabels(starts, ends, entities, isCoarse);
      zones.push({ starts, ends, types: found, features, slots, allowed, isTerse });
    });
    offset += textLine.length + 1;
  }
  return zones;
}

/** Labels a token may have, a bit each. */
function allowedLabels(
  starts: readonly number[],
  ends: readonly number[],
  gold: readonly Mention[],
  isCoarse: boolean,
): Int32Array {
  const outside = 1 << OUTSIDE;
  const unlabelled = ["date", "money"];
  const none = isCoarse ? outside | bitsOf(unlabelled, 0) | bitsOf(unlabelled, 1) : outside;
  const allowed = new Int32Array(starts.length).fill(none);
  for (const { start, end, type } of gold) {
    if (start >= (ends.at(-1) as number) || end <= (starts[0] as number)) continue;
    const kinds = isCoarse && type === "misc" ? ["group", "product", "misc"] : [type];
    let further = 0;
    for (let t = 0; t < starts.length; t++) {
      if ((starts[t] as number) >= end || (ends[t] as number) <= start) continue;
      allowed[t] = bitsOf(kinds, further);
      further = 1;
    }
  }
  return allowed;
}

function bitsOf(kinds: readonly string[], further: number): number {
  return kinds.reduce((bits, kind) => bits | (1 << (2 * NAME_KINDS.indexOf(kind as never) + 1 + further)), 0);
}
