import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compromise from "compromise";
import { LineReading } from "../article/src/analysis/reading.ts";
import type { DocumentLine } from "../article/src/model/reading.ts";
import { NameBook, refineNames } from "../article/src/recognize/names/index.ts";
import { isBlank } from "../article/src/text/characters.ts";
import { splitLines } from "../article/src/text/lines.ts";
import { measureTogether } from "./measure.ts";
import { NO_SHARED, sharedPath, sharedRecords, type TextRecord } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

const GOLD = "bench/entities/worldwide.dev.jsonl.gz";
const ROUNDS = 5;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** The name tagger against the best JavaScript package for names, over the same articles in the same run: F1 of people, organisations and places, and tokens a processor second. */
export function tagger(): readonly Figure[] {
  const records = sharedRecords(GOLD);
  const gold = sharedPath(GOLD);
  const scorer = sharedPath("bench/entities/score.mjs");
  if (!records || !gold || !scorer) return missing(["names: tagger"], NO_SHARED);
  const tokens = records.reduce(
    (sum, { text }) => sum + linesOf(text).reduce((all, { reading }) => all + reading.paragraph.tokens.length, 0),
    0,
  );
  let sink = 0;
  const seconds = measureTogether(
    {
      ours: () => {
        for (const record of records) sink += ourNames(record).length;
      },
      compromise: () => {
        for (const record of records) sink += itsNames(record).length;
      },
    },
    ROUNDS,
  );
  if (sink === 0) throw new Error("no name was found");
  const f1 = { ours: score(records, ourNames, gold, scorer), compromise: score(records, itsNames, gold, scorer) };
  const rate = (who: "ours" | "compromise"): number => tokens / (seconds[who] as number) / 1000;
  return [
    {
      what: "tagger: worldwide.dev F1, core3",
      value: f1.ours,
      unit: "",
      floor: Math.round(f1.compromise * 10) / 10,
      note: "floor: compromise",
    },
    { what: "tagger: compromise, the same", value: f1.compromise, unit: "" },
    {
      what: "tagger: both passes from the text on, warm",
      value: rate("ours"),
      unit: "k tokens/s",
      floor: 200,
      note: `processor seconds, medians of ${ROUNDS}, ${tokens} tokens`,
    },
    { what: "tagger: compromise, the same", value: rate("compromise"), unit: "k tokens/s" },
  ];
}

function linesOf(text: string): readonly DocumentLine[] {
  const { length, starts, ends } = splitLines(text);
  const lines: DocumentLine[] = [];
  for (let number = 0; number < length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    if (!isBlank(text, start, end))
      lines.push({ start, end, number, reading: new LineReading(text.slice(start, end)) });
  }
  return lines;
}

function ourNames({ text }: TextRecord): readonly Name[] {
  return refineNames(linesOf(text), [], new NameBook());
}

function itsNames({ text }: TextRecord): readonly Name[] {
  const document = compromise(text);
  const found = (
    [
      ["person", document.people()],
      ["place", document.places()],
      ["organization", document.organizations()],
    ] as const
  ).flatMap(([type, view]) =>
    (
      view.json({ offset: true }) as readonly { readonly offset: { readonly start: number; readonly length: number } }[]
    ).map(({ offset: { start, length } }) => trimmed(text, { start, end: start + length, type })),
  );
  return found;
}

/** Its spans take in the marks around a name, which no scorer would forgive. */
function trimmed(text: string, { start, end, type }: Name): Name {
  const inner = /^[^\p{L}\p{N}]*(.*?)(?:['’]s)?[^\p{L}\p{N}]*$/su.exec(text.slice(start, end))?.[1] ?? "";
  const from = text.indexOf(inner, start);
  return { start: from, end: from + inner.length, type };
}

function score(
  records: readonly TextRecord[],
  names: (record: TextRecord) => readonly Name[],
  gold: string,
  scorer: string,
): number {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-bench-"));
  try {
    const file = join(folder, "predictions.jsonl");
    writeFileSync(file, records.map((record) => JSON.stringify({ id: record.id, entities: names(record) })).join("\n"));
    const output = execFileSync(process.execPath, [scorer, "--gold", gold, "--pred", file, "--json"], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(output).micro.f1 * 100;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
