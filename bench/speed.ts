import * as chrono from "chrono-node";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { Analyzer, PARTS, type Part } from "../article/src/index.ts";
import { readParagraph } from "../article/src/segment/paragraph.ts";
import { isBlank } from "../article/src/text/characters.ts";
import { splitLines } from "../article/src/text/lines.ts";
import { measureTogether } from "./measure.ts";
import { quotesSeconds } from "./quotesAlone.ts";
import { NO_SHARED, newsTexts } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

/** Enough for code to be compiled as it is in a run over a corpus. The slowest peer reads about 60 kB a second and gets a part of it, so that a run ends in minutes. */
const BYTES = 1_500_000;
const COMPROMISE_BYTES = 60_000;
const ROUNDS = 5;
const DATE = "2024-07-14";

/** Megabytes of UTF-8 text a processor second, ours and the peers' over the same texts in the same run. */
export function speed(): readonly Figure[] {
  const texts = takeBytes(newsTexts() ?? [], BYTES);
  if (texts.length === 0) return missing(["speed"], NO_SHARED);
  const compromiseTexts = takeBytes(texts, COMPROMISE_BYTES);
  const megabytes = megabytesOf(texts);
  const records = texts.map((text, i) => JSON.stringify({ id: String(i), text }));
  const wink = winkNlp(model);
  const referenceDate = new Date(DATE);
  // What a task finds goes here, so that no compiler may leave the work out.
  let sink = 0;

  const seconds = measureTogether(
    {
      floor: () => {
        for (const record of records) sink += JSON.stringify(JSON.parse(record)).length;
      },
      segmentation: () => {
        for (const text of texts) sink += segment(text);
      },
      whole: () => {
        for (const text of texts) sink += read(text, PARTS);
      },
      lines: () => {
        for (const text of texts) sink += read(text, ["lines"]);
      },
      dates: () => {
        for (const text of texts) sink += read(text, ["dates"]);
      },
      entities: () => {
        for (const text of texts) sink += read(text, ["entities"]);
      },
      quotes: () => {
        for (const text of texts) sink += read(text, ["quotes"]);
      },
      chrono: () => {
        for (const text of texts) sink += chrono.parse(text, referenceDate).length;
      },
      compromise: () => {
        for (const text of compromiseTexts) {
          const document = compromise(text);
          sink +=
            document.people().json().length + document.places().json().length + document.organizations().json().length;
        }
      },
      wink: () => {
        for (const text of texts) sink += wink.readDoc(text).tokens().length();
      },
    },
    ROUNDS,
  );
  const quotesAlone = quotesSeconds(texts, ROUNDS);
  if (sink === 0) throw new Error("nothing was read");

  const rate = (name: string): number =>
    (name === "compromise" ? megabytesOf(compromiseTexts) : megabytes) / ({ ...seconds, quotesAlone }[name] as number);
  const row = (what: string, name: string, bound: Partial<Figure> = {}): Figure => ({
    what,
    value: rate(name),
    unit: "MB/s",
    digits: 2,
    ...bound,
  });
  return [
    row("speed: plain loop (JSON in, JSON out)", "floor", { note: "what no filter can beat" }),
    row("speed: lines, tokens, sentences", "segmentation", { floor: 40, note: "budget of DESIGN.md" }),
    row("speed: analyze, whole", "whole", {
      floor: round(Math.max(rate("compromise"), rate("wink"))),
      note: "floor: the faster of the two below, this run",
    }),
    row("speed: compromise (people, places, organizations)", "compromise", {
      note: `over the first ${Math.round(megabytesOf(compromiseTexts) * 1000)} kB`,
    }),
    row("speed: wink-nlp (default pipe)", "wink"),
    row("speed: line verdicts alone", "lines", { floor: 10, note: "budget of DESIGN.md" }),
    row("speed: dates alone", "dates", { floor: round(rate("chrono")), note: "floor: chrono-node, this run" }),
    row("speed: chrono-node", "chrono"),
    row("speed: names alone", "entities", { floor: 1, note: "budget of DESIGN.md" }),
    row("speed: quotes, given names and tokens", "quotesAlone", { floor: 20, note: "budget of DESIGN.md" }),
    row("speed: quotes alone (with the names they need)", "quotes", {
      note: `all over ${megabytes.toFixed(2)} MB of news, processor seconds, medians of ${ROUNDS}`,
    }),
  ];
}

function read(text: string, parts: readonly Part[]): number {
  const analysis = new Analyzer().analyze(text, { date: DATE });
  let size = 0;
  for (const part of parts) size += Object.keys(analysis[part]).length;
  return size;
}

function segment(text: string): number {
  const lines = splitLines(text);
  let size = 0;
  for (let i = 0; i < lines.length; i++) {
    const start = lines.starts[i] as number;
    const end = lines.ends[i] as number;
    if (isBlank(text, start, end)) continue;
    const paragraph = readParagraph(text.slice(start, end));
    size += paragraph.tokens.length + paragraph.sentences.length;
  }
  return size;
}

function takeBytes(texts: readonly string[], bytes: number): readonly string[] {
  let sum = 0;
  return texts.filter((text) => (sum += Buffer.byteLength(text)) <= bytes);
}

function megabytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
