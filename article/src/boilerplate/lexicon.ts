import type { LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import type { LineCue } from "../model/reading.ts";
import { CUES } from "./cues.ts";
import { NUMBER_HASH, scanLine } from "./scanLine.ts";
import { AGENCIES, SPEECH_VERBS, STOP_WORDS, TIME_WORDS } from "./wordLists.ts";

/** What a word is known for; flags of one number. `opensLine`: a phrase of `cues.ts` that stands at the line's start begins with it; `opensInside`: one that stands anywhere. */
export const WordFlag = { stop: 1, speech: 2, time: 4, opensLine: 8, opensInside: 16 } as const;

/** A phrase table: one node a phrase beginning. Cues stand where a phrase ends. */
interface PhraseNode {
  readonly next: Map<number, PhraseNode>;
  whole?: LineCue;
  start?: LineCue;
  inside?: LineCue;
  agency?: true;
}

/** Flags of the word with this hash; 0 where it is known for nothing. Hashes have 32 bits: of a million unknown words, about one is taken for a known one. */
export function flagsOf(hash: number): number {
  for (let i = hash & MASK; ; i = (i + 1) & MASK) {
    const flags = FLAGS[i] as number;
    if (flags === 0 || HASHES[i] === hash) return flags;
  }
}

/** The cues of a line of `count` words, the weightiest place first; one a list and place at most, none for most lines. */
export function cuesOf(hashes: readonly number[], count: number): readonly LineCue[] {
  let found: LineCue[] | undefined;
  let node: PhraseNode | undefined = LINE_PHRASES;
  for (let i = 0; i < count && (node = node.next.get(hashes[i] as number)) !== undefined; i++) {
    const cue: LineCue | undefined = (i === count - 1 ? node.whole : undefined) ?? node.start;
    if (cue !== undefined) found = including(found, cue);
  }
  for (let from = 0; from < count; from++) {
    if ((flagsOf(hashes[from] as number) & WordFlag.opensInside) === 0) continue;
    node = INSIDE_PHRASES;
    for (let i = from; i < count && (node = node.next.get(hashes[i] as number)) !== undefined; i++) {
      if (node.inside !== undefined) found = including(found, node.inside);
    }
  }
  if (found?.[0]?.place !== "whole" && !found?.some(({ place }) => place === "whole")) {
    const row = rowCue(hashes, count);
    if (row !== undefined) found = [row, ...(found ?? [])];
  }
  return found === undefined ? NO_CUES : found.length === 1 ? found : found.sort(byPlace);
}

/** `Subscribe Log in Cart (0)`, `Share Tweet Comments (88)`: nothing but phrases that are whole lines elsewhere, and numbers. */
function rowCue(hashes: readonly number[], count: number): LineCue | undefined {
  if (count > LONGEST_ROW || count < 2 || (flagsOf(hashes[0] as number) & WordFlag.opensLine) === 0) return undefined;
  const kinds: LineKind[] = [];
  let controls = 0;
  for (let from = 0; from < count; ) {
    let cue: LineCue | undefined;
    let end = from;
    let node: PhraseNode | undefined = LINE_PHRASES;
    for (let i = from; i < count && (node = node.next.get(hashes[i] as number)) !== undefined; i++) {
      if (node.whole === undefined) continue;
      cue = node.whole;
      end = i + 1;
    }
    if (cue !== undefined) {
      kinds.push(cue.kind);
      if (cue.strength === "sure") controls++;
      from = end;
    } else if (hashes[from] === NUMBER_HASH) from++;
    else return undefined;
  }
  // "US politics" heads a part of many a text: two section names are no row.
  if (kinds.length < 2 || (kinds.length === 2 && controls < 2)) return undefined;
  return ROWS.get(commonest(kinds));
}

/** Words of a menu that a scraper set on one line. */
const LONGEST_ROW = 40;

function commonest(kinds: readonly LineKind[]): LineKind {
  const countOf = (kind: LineKind): number => kinds.filter((each) => each === kind).length;
  return kinds.reduce((best, kind) => (countOf(kind) > countOf(best) ? kind : best));
}

/** The words are the name of an agency and nothing else. */
export function isAgency(hashes: readonly number[], count: number): boolean {
  let node: PhraseNode | undefined = LINE_PHRASES;
  for (let i = 0; i < count && node !== undefined; i++) node = node.next.get(hashes[i] as number);
  return count > 0 && node?.agency === true;
}

const NO_CUES: readonly LineCue[] = [];
const PLACES = ["whole", "start", "inside"] as const;

function including(found: LineCue[] | undefined, cue: LineCue): LineCue[] {
  if (found === undefined) return [cue];
  // A later phrase of the same list in the same place says no more.
  if (!found.some(({ place, list }) => place === cue.place && list === cue.list)) found.push(cue);
  return found;
}

function byPlace(a: LineCue, b: LineCue): number {
  return PLACES.indexOf(a.place) - PLACES.indexOf(b.place);
}

/** Open addressing, at most a third full. */
const CAPACITY = 8192;
const MASK: number = CAPACITY - 1;
const HASHES: Int32Array = new Int32Array(CAPACITY);
const FLAGS: Uint8Array = new Uint8Array(CAPACITY);
/** Phrases that stand at a line's start, and those that stand anywhere. */
const LINE_PHRASES: PhraseNode = { next: new Map() };
const INSIDE_PHRASES: PhraseNode = { next: new Map() };
/** What a row of phrases is, by the kind of most of them. */
const ROWS = new Map<LineKind, LineCue>();
/** Where the phrases together do something else than one alone. */
const ROW_REASONS: ReadonlyMap<LineKind, Message> = new Map([
  ["navigation", message("is a row of menu entries")],
  ["share", message("is a row of share buttons")],
  ["related", message("is a row of links")],
  ["legal", message("is a row of links to rights, terms or privacy")],
]);

flagWords(STOP_WORDS, WordFlag.stop);
flagWords(SPEECH_VERBS, WordFlag.speech);
flagWords(TIME_WORDS, WordFlag.time);
for (const [i, list] of CUES.entries()) {
  const { kind, reason, opens = false, strength = "sure" } = list;
  for (const place of PLACES) {
    forEachPhrase(list[place], place === "inside", (node, phrase) => {
      node[place] ??= { list: i, kind, place, phrase, reason: sentenceOf(place, phrase, reason), opens, strength };
    });
  }
  const row = { list: -1, kind, place: "whole", phrase: "", opens: false, strength: "sure" } as const;
  if (!ROWS.has(kind)) ROWS.set(kind, { ...row, reason: message("The line {0}.", ROW_REASONS.get(kind) ?? reason) });
}
forEachPhrase(AGENCIES, false, (node) => {
  node.agency = true;
});

/** `“read more” links to another story.`, `Starts with “by”: names the author.` */
function sentenceOf(place: LineCue["place"], phrase: string, reason: Message): Message {
  const cited = message("“{0}”", phrase.replace(/\b0\b/g, "…"));
  if (place === "whole") return message("{0} {1}.", cited, reason);
  return place === "start" ? message("Starts with {0}: {1}.", cited, reason) : message("Says {0}: {1}.", cited, reason);
}

function flagWords(words: string, flag: number): void {
  const { hashes, count } = scanLine(words);
  for (let i = 0; i < count; i++) addFlag(hashes[i] as number, flag);
}

function addFlag(hash: number, flag: number): void {
  let i = hash & MASK;
  while (FLAGS[i] !== 0 && HASHES[i] !== hash) i = (i + 1) & MASK;
  HASHES[i] = hash;
  FLAGS[i] = (FLAGS[i] as number) | flag;
}

function forEachPhrase(
  phrases: string | undefined,
  isInside: boolean,
  mark: (node: PhraseNode, phrase: string) => void,
): void {
  for (const phrase of phrases?.split("|") ?? []) {
    const { hashes, count } = scanLine(phrase);
    if (count === 0) continue;
    addFlag(hashes[0] as number, isInside ? WordFlag.opensInside : WordFlag.opensLine);
    let node = isInside ? INSIDE_PHRASES : LINE_PHRASES;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      let next = node.next.get(hash);
      if (next === undefined) node.next.set(hash, (next = { next: new Map() }));
      node = next;
    }
    mark(node, phrase.trim());
  }
}
