import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Analyzer } from "../article/src/index.ts";
import type { Cluster } from "../article/src/model/analysis.ts";
import { NO_SHARED, sharedPath } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

const GOLD = "bench/entities/worldwide.dev.jsonl.gz";
const SLIPS = 200;
const SEED = 20_241_128;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

interface Slip {
  readonly article: Article;
  readonly text: string;
  readonly word: string;
  readonly written: string;
  readonly kind: string;
}

/**
 * Slips of the hand planted into names: 200 words of five letters or more, in names that stand in an article at least twice, are written once each with two letters changed round, one left out, doubled, put in or
 * taken from a neighbouring key. Found is one whose name is listed as a variant. What the same articles are flagged for without them is printed.
 */
export function slips(): readonly Figure[] {
  const path = sharedPath(GOLD);
  if (!path) return missing(["slips planted into names"], NO_SHARED);
  const articles = gunzipSync(readFileSync(path))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Article);
  const alarms = new Map<Article, ReadonlySet<string>>();
  for (const article of articles) {
    const found = variantsIn(article.text);
    alarms.set(article, new Set(found.map(({ text }) => text)));
    for (const { text, usual, kind } of found)
      console.error(`alarm without a slip: ${article.id}: ${text}, usually ${usual} (${kind})`);
  }
  const random = generator(SEED);
  const planted = pick(
    articles.flatMap((article) => possible(article)),
    SLIPS,
    random,
  ).map(({ article, at, word }) => plant(article, at, word, random));
  const missed: Slip[] = [];
  const kinds = new Map<string, { found: number; all: number }>();
  for (const slip of planted) {
    const isFound = variantsIn(slip.text).some(({ text }) => text.includes(slip.written));
    const kind = kinds.get(slip.kind) ?? { found: 0, all: 0 };
    kinds.set(slip.kind, { found: kind.found + (isFound ? 1 : 0), all: kind.all + 1 });
    if (!isFound) missed.push(slip);
  }
  for (const { article, word, written, kind } of missed)
    console.error(`not found: ${article.id}: ${word} as ${written} (${kind})`);
  const count = [...alarms.values()].reduce((sum, { size }) => sum + size, 0);
  const by = [...kinds]
    .map(([kind, { found, all }]) => `${kind} ${found} of ${all}`)
    .sort()
    .join(", ");
  return [
    {
      what: "slips: planted ones found",
      value: ((planted.length - missed.length) / planted.length) * 100,
      unit: "%",
      floor: 60,
      note: by,
    },
    { what: `slips: forms flagged in the ${articles.length} articles without them`, value: count, unit: "" },
  ];
}

function variantsIn(text: string): readonly Cluster["variants"][number][] {
  return new Analyzer().analyze(text).clusters.flatMap(({ variants }) => variants);
}

interface Place {
  readonly article: Article;
  readonly at: number;
  readonly word: string;
}

const TYPES: ReadonlySet<string> = new Set(["person", "organization", "place"]);

/** Words of names that stand in the same words at least twice. */
function possible(article: Article): readonly Place[] {
  const names = article.entities
    .filter(({ type }) => TYPES.has(type))
    .map(({ start, end }) => ({ start, name: article.text.slice(start, end) }));
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names
    .filter(({ name }) => (counts.get(name) ?? 0) > 1)
    .flatMap(({ start, name }) =>
      Array.from(name.matchAll(/\p{Lu}\p{Ll}{4,}/gu), ({ 0: word, index }) => ({ article, at: start + index, word })),
    );
}

function pick(places: readonly Place[], count: number, random: () => number): readonly Place[] {
  const rest = [...places];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0] as Place,
  );
}

const KINDS = ["transposed", "left out", "doubled", "put in", "neighbour"] as const;
const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

function plant(article: Article, at: number, word: string, random: () => number): Slip {
  const kind = KINDS[Math.floor(random() * KINDS.length)] as (typeof KINDS)[number];
  const i = 1 + Math.floor(random() * (word.length - 2));
  const written = slipped(word, i, kind, random);
  // Two letters that are the same: another try.
  if (written === word) return plant(article, at, word, random);
  const text = article.text.slice(0, at) + written + article.text.slice(at + word.length);
  return { article, text, word, written, kind };
}

function slipped(word: string, i: number, kind: (typeof KINDS)[number], random: () => number): string {
  const letter = word.charAt(i);
  switch (kind) {
    case "transposed":
      return word.slice(0, i) + word.charAt(i + 1) + letter + word.slice(i + 2);
    case "left out":
      return word.slice(0, i) + word.slice(i + 1);
    case "doubled":
      return word.slice(0, i) + letter + word.slice(i);
    case "put in":
      return word.slice(0, i) + neighbourOf(letter, random) + word.slice(i);
    default:
      return word.slice(0, i) + neighbourOf(letter, random) + word.slice(i + 1);
  }
}

function neighbourOf(letter: string, random: () => number): string {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? "asdfghjkl";
  const at = Math.max(row.indexOf(letter), 0);
  return row.charAt(at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + (random() < 0.5 ? -1 : 1));
}

/** Mulberry32 (Tommy Ettinger, public domain). Numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
