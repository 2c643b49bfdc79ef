import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AnalysisRecord, analyzeTo, COMMAND_LINE, isBuilt } from "./commandLine.ts";
import { quoteGroups } from "./quoteGroups.ts";
import { reported } from "./reported.ts";
import { NO_SHARED, sharedPath, sharedRecords, type TextRecord } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

/** One run of the command line over a gold file, and the scorer runs that read it. */
interface Benchmark {
  readonly gold: string;
  readonly scorer: string;
  /** Parts to ask the command line for. */
  readonly only: string;
  /** Where the texts are of which the gold file has but the `id`; default the gold file itself. */
  readonly texts?: readonly string[];
  /** Records of the gold file that count; default all. */
  readonly keep?: (record: Readonly<Record<string, unknown>>) => boolean;
  readonly scores: readonly Score[];
}

type Score = Scored | Counted;

interface Row {
  readonly what: string;
  readonly floor?: number;
  readonly note?: string;
}

/** What a scorer says. */
interface Scored extends Row {
  readonly arguments: (gold: string, predictions: string) => readonly string[];
  /** Where the scorer's JSON has the figure, as a share of 1. */
  readonly path: readonly string[];
}

/** A number of predictions, which needs no scorer. */
interface Counted extends Row {
  readonly count: (predictions: readonly AnalysisRecord[]) => number;
}

/** Floors: the issues of the first version, of the name tagger and of the dates. */
const BENCHMARKS: readonly Benchmark[] = [
  {
    gold: "bench/boilerplate/dev.jsonl.gz",
    scorer: "bench/boilerplate/score.mjs",
    only: "lines",
    keep: (record) => record.route === "blocks",
    scores: [
      boilerplate("furniture: content-word F1, all", ["words", "content", "f1"], 86, []),
      boilerplate("furniture: content-word F1, news sources", ["words", "content", "f1"], 88, [
        "source=scrapinghub,fundus,fundus-evaluation",
      ]),
      boilerplate("furniture: content-word F1, mean of pages", ["macro", "contentWordF1"], undefined, []),
      boilerplate("furniture: pages without content lost", ["documentsWithoutContentLoss"], undefined, []),
    ],
  },
  dates("TimeBank", "timebank", { value: 80, strict: 86 }),
  dates("AQUAINT", "aquaint", { value: 73, strict: 82 }),
  dates("MEANTIME-dev", "meantime-dev", { value: 82, strict: 85 }),
  dates("suite-recognizers-dev", "suite-recognizers-dev", { value: 72 }),
  dates("suite-chrono-dev", "suite-chrono-dev", { value: 80 }),
  {
    gold: "bench/dates/suite-chrono-dev.jsonl",
    scorer: "bench/dates/score.mjs",
    only: "dates",
    keep: (record) => Array.isArray(record.dates) && record.dates.length === 0,
    scores: [
      {
        what: "dates: texts of suite-chrono-dev without a date, left alone",
        floor: 27,
        note: "of 29",
        count: (predictions) => predictions.filter(({ dates }) => dates?.length === 0).length,
      },
    ],
  },
  quotes("quotes: hand-dev jointDirect F1", "bench/quotes/hand-dev.jsonl", 68),
  quotes("quotes: polnear-dev jointDirect F1", "bench/quotes/polnear-dev.jsonl", 78),
  names("worldwide.dev", [
    { what: "core3", floor: 83.3, options: [] },
    {
      what: "six types",
      floor: 80.8,
      options: ["--types", "person,organization,place,group,product,misc", "--map", "event=misc"],
    },
  ]),
  names("conll2003.dev", [{ what: "core3", floor: 90, options: [] }]),
  names("uner_ewt.dev", [{ what: "core3", options: [] }]),
  {
    gold: "bench/clusters/dev.jsonl",
    scorer: "bench/clusters/score.mjs",
    only: "clusters",
    scores: [
      clusters("clusters: B-cubed F1, people and organisations", ["clusters", "all", "b3", "f"], 85),
      clusters("clusters: B-cubed F1, people", ["clusters", "person", "b3", "f"]),
      clusters("clusters: people exactly right", ["clusters", "person", "exact"], 75),
      clusters("clusters: people's names right", ["clusters", "person", "name"], 85),
      clusters("clusters: role recall", ["clusters", "person", "roleRecall"], 60),
      clusters("clusters: role precision", ["clusters", "person", "rolePrecision"], 70),
    ],
  },
  {
    gold: "bench/clusters/pairs-dev.jsonl",
    texts: ["bench/entities/worldwide.train.jsonl.gz", "bench/entities/worldwide.dev.jsonl.gz"],
    scorer: "bench/clusters/score.mjs",
    only: "clusters",
    scores: [pairs("spellings: precision of alarms", "p", 80), pairs("spellings: recall of alarms", "r", 60)],
  },
];

/** What the scorers say of predictions that the built command line makes, and what they do not count: the pieces of utterances. */
export function accuracy(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-bench-"));
  try {
    return [
      ...BENCHMARKS.flatMap((benchmark) => score(benchmark, join(folder, "predictions.jsonl"))),
      ...quoteGroups(),
      ...reported(join(folder, "predictions.jsonl")),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function score({ gold, texts, scorer, only, keep, scores }: Benchmark, file: string): readonly Figure[] {
  const names = scores.map(({ what }) => what);
  if (!isBuilt()) return missing(names, `no ${COMMAND_LINE}: npm run build`);
  const goldPath = sharedPath(gold);
  const scorerPath = sharedPath(scorer);
  const records = texts ? recordsOf(gold, texts) : sharedRecords(gold, keep);
  if (!goldPath || !scorerPath || !records) return missing(names, NO_SHARED);
  const predictions = analyzeTo(file, records, only);
  return scores.map((score) => {
    const { what, floor, note } = score;
    const row = { what, unit: "", ...(floor !== undefined && { floor }), ...(note && { note }) };
    if ("count" in score) return { ...row, value: score.count(predictions), digits: 0 };
    const output = execFileSync(process.execPath, [scorerPath, ...score.arguments(goldPath, file)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
    const value = score.path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], JSON.parse(output));
    return { ...row, value: Number(value) * 100 };
  });
}

/** The records of `texts` whose `id` the gold file has. */
function recordsOf(gold: string, texts: readonly string[]): readonly TextRecord[] | undefined {
  const wanted = sharedRecords(gold)?.map(({ id }) => id);
  if (!wanted) return undefined;
  const ids = new Set(wanted);
  return texts.flatMap((path) => sharedRecords(path, ({ id }) => ids.has(String(id))) ?? []);
}

function boilerplate(
  what: string,
  path: readonly string[],
  floor: number | undefined,
  filters: readonly string[],
): Score {
  return {
    what,
    ...(floor !== undefined && { floor, note: "floor: C4's rule" }),
    arguments: (gold, predictions) => [
      gold,
      predictions,
      "--only",
      "route=blocks",
      ...filters.flatMap((filter) => ["--only", filter]),
    ],
    path,
  };
}

function dates(what: string, set: string, floors: { readonly value: number; readonly strict?: number }): Benchmark {
  const toArguments = (gold: string, predictions: string): readonly string[] => [
    "--gold",
    gold,
    "--pred",
    predictions,
    "--json",
  ];
  const scores = Object.entries(floors).map(([measure, floor]) => ({
    what: `dates: ${what} ${measure} F1`,
    floor,
    arguments: toArguments,
    path: ["total", measure, "f"],
  }));
  return { gold: `bench/dates/${set}.jsonl`, scorer: "bench/dates/score.mjs", only: "dates", scores };
}

function quotes(what: string, gold: string, floor: number): Benchmark {
  const toArguments = (goldPath: string, predictions: string): readonly string[] => [goldPath, predictions, "--json"];
  const note = "floor: nearest said-verb rule";
  const scores = [{ what, floor, note, arguments: toArguments, path: ["jointDirect", "F1"] }];
  return { gold, scorer: "bench/quotes/score.mjs", only: "quotes", scores };
}

function names(
  set: string,
  scores: readonly { readonly what: string; readonly floor?: number; readonly options: readonly string[] }[],
): Benchmark {
  return {
    gold: `bench/entities/${set}.jsonl.gz`,
    scorer: "bench/entities/score.mjs",
    only: "entities",
    scores: scores.map(({ what, floor, options }) => ({
      what: `names: ${set} F1, ${what}`,
      ...(floor !== undefined && { floor }),
      arguments: (gold, predictions) => ["--gold", gold, "--pred", predictions, "--json", ...options],
      path: ["micro", "f1"],
    })),
  };
}

function clusters(what: string, path: readonly string[], floor?: number): Score {
  const toArguments = (gold: string, predictions: string): readonly string[] => [
    "--gold",
    gold,
    "--pred",
    predictions,
    "--json",
  ];
  return { what, ...(floor !== undefined && { floor }), arguments: toArguments, path };
}

function pairs(what: string, measure: "p" | "r", floor: number): Score {
  return {
    what,
    floor,
    arguments: (gold, predictions) => ["--pairs", gold, "--pred", predictions, "--json"],
    path: ["pairs", measure],
  };
}
