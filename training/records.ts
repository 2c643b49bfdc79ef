import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A page of the boilerplate benchmark; see its README. */
export interface PageRecord {
  readonly id: string;
  readonly source: string;
  readonly route: string;
  readonly site: string;
  readonly language: string;
  readonly text: string;
  readonly lines: readonly GoldLine[];
}

export interface GoldLine {
  readonly start: number;
  readonly end: number;
  readonly boilerplate: boolean;
  readonly headline?: boolean;
  readonly caption?: boolean;
  readonly doubtful?: boolean;
}

export function readPages(path: string): PageRecord[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as PageRecord);
}

/** Pages of one site are always in one fold. */
export function foldOf(site: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
